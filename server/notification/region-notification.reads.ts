/** What a person of a regional centre was told of late, and what of it was not read. */
import type { RegionWideContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";

/** Older ones are history: they count neither as unread nor in a list. */
const KEPT_DAYS = 90;

/** Those of the viewer's regions, without the kinds that the viewer does not want at all. Values: `recentValues`. */
export const RECENT = `n.region_id = any(string_to_array(?, ',')::uuid[]) and n.created_at > ?::timestamptz
  and not exists (select from region_notification_preference p where p.account_id = ? and p.ways ->> n.kind = 'OFF')`;

export const UNREAD = `not exists (select from region_notification_read r where r.region_id = n.region_id
  and r.account_id = ? and r.notification_id = n.id)`;

export const recentValues = (ctx: RegionWideContext): unknown[] => [
  ctx.regionIds.join(","),
  new Date(ctx.clock.now().getTime() - KEPT_DAYS * 86_400_000).toISOString(),
  ctx.viewer.accountId,
];

/** How many notifications the viewer has not read. */
export async function countUnread(ctx: RegionWideContext): Promise<number> {
  const [row] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from region_notification n where ${RECENT} and ${UNREAD}`,
    [...recentValues(ctx), ctx.viewer.accountId],
  );
  return row?.count ?? 0;
}
