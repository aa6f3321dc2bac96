/**
 * Who stands behind a member. Accounts are given by role, members are named by the act: an account answers for the
 * member of its own name, for whoever alone holds a role that it has, and, where several hold the role and none of
 * them has its name, for those whose sectors it looks after.
 */
import type { MemberId } from "../composition/member.entity.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { AccountId, RecipientId } from "../kernel/ids.ts";
import { groupBy } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { Notice } from "../notification/notify.ts";

/** `p` has `account_id`, `name`, `role_codes`; `m` is the member. */
const ANSWERS_FOR = `(m.name = p.name or exists (
  select from appointment a
  where a.municipality_id = m.municipality_id and a.member_id = m.id and a.role_code = any(p.role_codes)
    and a.valid_from <= t.day and (a.valid_to is null or a.valid_to >= t.day)
    and (
      not exists (select from appointment b where b.municipality_id = a.municipality_id
        and b.role_code = a.role_code and b.member_id <> a.member_id
        and b.valid_from <= t.day and (b.valid_to is null or b.valid_to >= t.day))
      or (
        not exists (select from member n where n.municipality_id = m.municipality_id and n.name = p.name)
        and (
          not exists (select from account_sector c where c.municipality_id = m.municipality_id
            and c.account_id = p.account_id)
          or exists (select from account_sector c join appointment_sector l
            on l.municipality_id = c.municipality_id and l.sector_id = c.sector_id and l.appointment_id = a.id
            where c.municipality_id = m.municipality_id and c.account_id = p.account_id))))))`;

const kept = new WeakMap<MunicipalContext, Promise<ReadonlySet<MemberId>>>();

/** Members the viewer answers for; none for people of a recipient. Read once per operation. */
export function myMembers(ctx: MunicipalContext): Promise<ReadonlySet<MemberId>> {
  let found = kept.get(ctx);
  if (!found) {
    found = ctx.recipientId === null ? findMyMembers(ctx) : Promise.resolve(new Set<MemberId>());
    kept.set(ctx, found);
  }
  return found;
}

async function findMyMembers(ctx: MunicipalContext): Promise<ReadonlySet<MemberId>> {
  const rows = await select<{ id: MemberId }>(
    ctx.em,
    `select m.id from member m,
       (select ?::uuid as account_id, ?::text as name, string_to_array(?, ',') as role_codes) p,
       (select ?::date as day) t
     where m.municipality_id = ? and ${ANSWERS_FOR}`,
    [ctx.viewer.accountId, ctx.viewer.displayName, ctx.roleCodes.join(","), todayOf(ctx), ctx.municipalityId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Accounts that answer for each of the members. */
export async function accountsOfMembers(
  ctx: MunicipalContext,
  ids: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, readonly AccountId[]>> {
  if (ids.length === 0) return new Map();
  const rows = await select<{ id: MemberId; accountId: AccountId }>(
    ctx.em,
    `select m.id, p.account_id as "accountId" from member m, people_of_municipality() p, (select ?::date as day) t
     where m.municipality_id = ? and m.id = any(string_to_array(?, ',')::uuid[]) and p.recipient_id is null
       and ${ANSWERS_FOR}`,
    [todayOf(ctx), ctx.municipalityId, [...new Set(ids)].join(",")],
  );
  const byMember = groupBy(rows, ({ id }) => id);
  return new Map([...byMember].map(([id, found]) => [id, found.map(({ accountId }) => accountId)]));
}

/** Who answers: a member of the centre or a recipient. */
export interface Owner {
  readonly ownerMemberId: MemberId | null;
  readonly ownerRecipientId: RecipientId | null;
}

/** Whom to tell of what an owner has to know. */
export async function toTellOwner(
  ctx: MunicipalContext,
  { ownerMemberId, ownerRecipientId }: Owner,
): Promise<Pick<Notice, "accountIds" | "recipientId">> {
  if (ownerMemberId === null) return { recipientId: ownerRecipientId };
  const accounts = await accountsOfMembers(ctx, [ownerMemberId]);
  return { accountIds: accounts.get(ownerMemberId) ?? [] };
}

/** Whether the viewer answers for the owner. */
export async function isMine(
  ctx: MunicipalContext,
  { ownerMemberId, ownerRecipientId }: Owner,
): Promise<boolean> {
  if (ctx.recipientId !== null) return ownerRecipientId === ctx.recipientId;
  return ownerMemberId !== null && (await myMembers(ctx)).has(ownerMemberId);
}
