/** What a person reads of the notifications, and how the person wants to hear of things. */
import type { MunicipalContext } from "../kernel/context.ts";
import { type Connection, connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import { parseId } from "../kernel/ids.ts";
import { badInput } from "../kernel/errors.ts";
import { select } from "../kernel/select.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { defaultWay, NOTIFICATION_KINDS } from "./notification-kind.ts";
import type { Notification } from "./notification.entity.ts";
import { NotificationPreference } from "./notification-preference.entity.ts";
import type { NotificationPreferences, NotificationPreferencesInput } from "./notification.types.ts";
import { formatTimeOfDay } from "./quiet-hours.ts";
import { wishesOf } from "./wishes.ts";

const MOST_READ_AT_ONCE = 200;

const COLUMNS = `n.id, n.kind, n.submission_id as "submissionId", n.params, n.is_urgent as "isUrgent",
  n.created_at as "createdAt", n.read_at as "readAt"`;

/** The viewer's notifications, newest first. */
export async function listNotifications(
  ctx: MunicipalContext,
  unreadOnly: boolean,
  first: number,
  after: string | null,
): Promise<Connection<Notification>> {
  const size = pageSize(first);
  const [id] = after === null ? [] : decodeCursor(after, ["string"]);
  const where = `n.municipality_id = ? and n.account_id = ? ${unreadOnly ? "and n.read_at is null" : ""}`;
  const own = [ctx.municipalityId, ctx.viewer.accountId];
  const rows = await select<NotificationRow>(
    ctx.em,
    `select ${COLUMNS} from notification n where ${where} ${id === undefined ? "" : "and n.id < ?::uuid"}
     order by n.id desc limit ?`,
    [...own, ...(id === undefined ? [] : [id]), size + 1],
  );
  const [count] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from notification n where ${where}`,
    own,
  );
  return connectionOf(
    rows.map(withDates),
    size,
    count?.count ?? 0,
    (row) => [row.id],
    (row) => row,
  );
}

type NotificationRow = Omit<Notification, "createdAt" | "readAt"> & {
  createdAt: string;
  readAt: string | null;
};

const withDates = (row: NotificationRow): Notification => ({
  ...row,
  createdAt: new Date(row.createdAt),
  readAt: row.readAt === null ? null : new Date(row.readAt),
});

/** How many notifications the viewer has not read. */
export async function countUnread(ctx: MunicipalContext): Promise<number> {
  const [row] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from notification
     where municipality_id = ? and account_id = ? and read_at is null`,
    [ctx.municipalityId, ctx.viewer.accountId],
  );
  return row!.count;
}

/**
 * Marks the viewer's notifications as read. Ids that are nobody's or somebody else's change nothing.
 *
 * @param ids null: all of them
 * @returns how many are left unread
 */
export async function markRead(ctx: MunicipalContext, ids: readonly string[] | null): Promise<number> {
  if (ids !== null && ids.length > MOST_READ_AT_ONCE)
    throw badInput(`За один раз можно отметить не больше ${MOST_READ_AT_ONCE} уведомлений.`);
  const known = ids?.map((id) => parseId(id)).filter((id) => id !== null);
  await select(
    ctx.em,
    `update notification set read_at = ? where municipality_id = ? and account_id = ? and read_at is null
     ${known ? "and id = any(string_to_array(?, ',')::uuid[])" : ""}`,
    [ctx.clock.now(), ctx.municipalityId, ctx.viewer.accountId, ...(known ? [known.join(",")] : [])],
  );
  return countUnread(ctx);
}

/** The viewer's wishes; the usual ones for whoever has said nothing. */
export async function preferencesOf(
  ctx: MunicipalContext,
  isMailOn: boolean,
): Promise<NotificationPreferences> {
  const own = { municipality: ctx.municipalityId, accountId: ctx.viewer.accountId };
  const row = await ctx.em.findOne(NotificationPreference, own);
  const time = (minutes: number | null | undefined) => (minutes == null ? null : formatTimeOfDay(minutes));
  return {
    email: row?.email ?? null,
    isEmailRefused: row?.email != null && (await isRefused(ctx, row.email)),
    isMailOn,
    choices: NOTIFICATION_KINDS.map((kind) => ({ kind, way: row?.ways[kind] ?? defaultWay(kind) })),
    digestHour: row?.digestHour ?? null,
    quietFrom: time(row?.quietFrom),
    quietTo: time(row?.quietTo),
  };
}

async function isRefused(ctx: MunicipalContext, address: string): Promise<boolean> {
  const [newest] = await select<{ isRefused: boolean }>(
    ctx.em,
    `select failed_at is not null as "isRefused" from letter
     where municipality_id = ? and account_id = ? and address = ? and (failed_at is not null or sent_at is not null)
     order by id desc limit 1`,
    [ctx.municipalityId, ctx.viewer.accountId, address],
  );
  return newest?.isRefused ?? false;
}

/** Says all the viewer's wishes anew. */
export async function changePreferences(
  ctx: MunicipalContext,
  input: NotificationPreferencesInput,
): Promise<SubmissionRefusal | null> {
  const wishes = wishesOf(input);
  if (isRefusal(wishes)) return wishes;
  const key = { municipality: ctx.municipalityId, accountId: ctx.viewer.accountId };
  await ctx.em.upsert(NotificationPreference, {
    ...key,
    ...wishes,
    ways: Object.fromEntries(
      input.choices.filter(({ kind, way }) => way !== defaultWay(kind)).map(({ kind, way }) => [kind, way]),
    ),
  });
  return null;
}
