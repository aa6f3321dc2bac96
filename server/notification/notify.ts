/** Tells people, in the transaction of what happened: in the portal, and by e-mail whoever wants it. */
import { enqueue } from "../job/enqueue.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { type AccountId, newId, type RecipientId } from "../kernel/ids.ts";
import { select, type Statement } from "../kernel/select.ts";
import type { Submission } from "../submission/submission.entity.ts";
import { defaultWay, type NotificationKind, NotificationWay } from "./notification-kind.ts";
import type { NotificationId } from "./notification.entity.ts";

/** What happened soon after one another goes out in one letter. */
const GATHER_MS = 60_000;

export interface Notice {
  readonly kind: NotificationKind;
  readonly submission?: Pick<Submission, "id" | "number" | "dueAt">;
  /** Who is told; the sum of the three, and whoever stands in for them today. Whoever did it is not told. */
  readonly accountIds?: readonly AccountId[];
  /** Everybody who holds one of the roles. */
  readonly roleCodes?: readonly string[];
  /** Everybody who works for the responsible recipient. */
  readonly recipientId?: RecipientId | null;
  /** Numbers, days and codes; never personal data. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** The letter goes at once, quiet hours notwithstanding. */
  readonly isUrgent?: boolean;
}

/**
 * @param people those of `peopleToTell`, where the caller has read them already
 * @returns how many people were told
 */
export async function notify(
  ctx: MunicipalContext,
  notice: Notice,
  people?: readonly Person[],
): Promise<number> {
  const [count] = await notifyAll(ctx, [notice], people);
  return count!;
}

/**
 * As above for many at once, by a few statements however many they are.
 *
 * @returns how many people were told of each
 */
export async function notifyAll(
  ctx: MunicipalContext,
  notices: readonly Notice[],
  known?: readonly Person[],
): Promise<number[]> {
  if (notices.length === 0) return [];
  const people = known ?? (await peopleOf(ctx, notices));
  const audiences = audiencesOf(notices, people, ctx.viewer.accountId);
  const wishes = new Map(people.map((person) => [person.accountId, person]));
  const rows = notices.flatMap((notice, index) =>
    audiences[index]!.map((accountId) => rowOf(ctx, notice, accountId, wishes)).filter((row) => row !== null),
  );
  if (rows.length > 0) await insertRows(ctx, rows);
  for (const [isUrgent, accountIds] of mailed(rows)) {
    for (const accountId of accountIds) await askForLetter(ctx, accountId, isUrgent);
  }
  return audiences.map(({ length }) => length);
}

type Audience = Pick<Notice, "accountIds" | "roleCodes" | "recipientId">;

/** Somebody who may be told, by one of the roles held, with what the person wishes. */
export interface Person {
  readonly accountId: AccountId;
  /** Null for whoever is named by account. */
  readonly roleCode: string | null;
  readonly recipientId: RecipientId | null;
  /** Whoever is away and named by account, when this person stands in. */
  readonly standsInFor: AccountId | null;
  readonly email: string | null;
  readonly ways: Partial<Record<NotificationKind, NotificationWay>> | null;
}

function peopleOf(ctx: MunicipalContext, notices: readonly Notice[]): Promise<Person[]> {
  const { sql, values } = peopleSql(ctx, notices);
  return select<Person>(ctx.em, sql, values);
}

/** The people of a notice as one value, for a statement that reads more than them. */
export function peopleToTell(ctx: MunicipalContext, notice: Audience): Statement {
  const { sql, values } = peopleSql(ctx, [notice]);
  return { sql: `select coalesce(json_agg(p), '[]') from (${sql}) p`, values };
}

function peopleSql(ctx: MunicipalContext, notices: readonly Audience[]): Statement {
  const listed = (values: (string | null | undefined)[]) =>
    [...new Set(values.filter((value) => value != null))].join(",");
  const named = listed(notices.flatMap(({ accountIds = [] }) => accountIds));
  const town = [ctx.municipalityId, todayOf(ctx)];
  return {
    sql: `select a.account_id as "accountId", a.role_code as "roleCode", a.recipient_id as "recipientId",
       a.absent_account_id as "standsInFor", p.email, p.ways
     from (
       select g.account_id, g.role_code, g.recipient_id, null::uuid as absent_account_id
       from acting_grant(?::uuid, ?::date) g
       where g.role_code = any(string_to_array(?, ',')) or g.recipient_id = any(string_to_array(?, ',')::uuid[])
       union all select unnest(string_to_array(?, ',')::uuid[]), null, null, null
       union all select g.account_id, null, null, g.absent_account_id from acting_grant(?::uuid, ?::date) g
       where g.absent_account_id = any(string_to_array(?, ',')::uuid[])
     ) a left join notification_preference p on p.municipality_id = ? and p.account_id = a.account_id`,
    values: [
      ...town,
      listed(notices.flatMap(({ roleCodes = [] }) => roleCodes)),
      listed(notices.map(({ recipientId }) => recipientId)),
      named,
      ...town,
      named,
      ctx.municipalityId,
    ],
  };
}

function audiencesOf(notices: readonly Notice[], people: readonly Person[], actor: AccountId): AccountId[][] {
  return notices.map(({ accountIds = [], roleCodes = [], recipientId = null }) => {
    const held = people.filter(
      (person) =>
        (person.roleCode !== null && roleCodes.includes(person.roleCode)) ||
        (recipientId !== null && person.recipientId === recipientId) ||
        (person.standsInFor !== null && accountIds.includes(person.standsInFor)),
    );
    const all = new Set([...accountIds, ...held.map(({ accountId }) => accountId)]);
    all.delete(actor);
    return [...all];
  });
}

interface Row {
  readonly id: NotificationId;
  readonly account_id: AccountId;
  readonly kind: NotificationKind;
  readonly submission_id: string | null;
  readonly params: Record<string, unknown>;
  readonly is_urgent: boolean;
  readonly is_for_mail: boolean;
}

function rowOf(
  ctx: MunicipalContext,
  { kind, submission, params, isUrgent = false }: Notice,
  accountId: AccountId,
  wishes: ReadonlyMap<AccountId, Person>,
): Row | null {
  const wish = wishes.get(accountId);
  const way = wish?.ways?.[kind] ?? defaultWay(kind);
  if (way === NotificationWay.OFF) return null;
  const about = submission
    ? { number: submission.number, dueAt: submission.dueAt?.toISOString() ?? null }
    : {};
  return {
    id: newId<NotificationId>(ctx.clock.now().getTime()),
    account_id: accountId,
    kind,
    submission_id: submission?.id ?? null,
    params: { ...about, ...params },
    is_urgent: isUrgent,
    is_for_mail: way === NotificationWay.EMAIL && (wish?.email ?? null) !== null,
  };
}

async function insertRows(ctx: MunicipalContext, rows: readonly Row[]): Promise<void> {
  await select(
    ctx.em,
    `insert into notification (municipality_id, id, account_id, kind, submission_id, params, is_urgent, created_at, is_for_mail)
     select ?::uuid, n.id, n.account_id, n.kind, n.submission_id, n.params, n.is_urgent, ?::timestamptz, n.is_for_mail
     from jsonb_to_recordset(?::jsonb) as n (id uuid, account_id uuid, kind text, submission_id uuid, params jsonb,
       is_urgent boolean, is_for_mail boolean)`,
    [ctx.municipalityId, ctx.clock.now().toISOString(), JSON.stringify(rows)],
  );
}

function mailed(rows: readonly Row[]): Map<boolean, Set<AccountId>> {
  const groups = new Map<boolean, Set<AccountId>>();
  for (const row of rows.filter(({ is_for_mail: isForMail }) => isForMail)) {
    const group = groups.get(row.is_urgent) ?? new Set<AccountId>();
    groups.set(row.is_urgent, group.add(row.account_id));
  }
  return groups;
}

/** One job per person and urgency waits at a time; it takes up everything that has come meanwhile. */
async function askForLetter(ctx: MunicipalContext, accountId: AccountId, isUrgent: boolean): Promise<void> {
  const now = ctx.clock.now();
  await enqueue(
    ctx,
    "deliver-mail",
    { accountId, isUrgent },
    {
      singletonKey: isUrgent ? `${accountId} urgent` : accountId,
      startAfter: isUrgent ? now : new Date(now.getTime() + GATHER_MS),
    },
  );
}
