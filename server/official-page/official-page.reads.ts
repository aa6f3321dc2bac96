/** What is known of pages beyond their rows. Batched or one statement. */
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import type { OfficialPageId } from "./official-page.entity.ts";
import { POSTS_WINDOW_DAYS } from "./requirement.rules.ts";

/**
 * Posts of the last 30 days that the program published or was told of. Null when it knows of none and cannot know:
 * then a person says how many there were.
 */
export async function postsOfPage(ctx: MunicipalContext, id: OfficialPageId): Promise<number | null> {
  const since = addDays(todayOf(ctx), -POSTS_WINDOW_DAYS);
  const [row] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from content_placement p
     where p.municipality_id = ? and p.page_id = ? and p.state = 'PUBLISHED'
       and (p.published_at at time zone ?)::date > ?::date`,
    [ctx.municipalityId, id, ctx.timeZone, since],
  );
  return row!.count > 0 ? row!.count : null;
}

/** Notes that something appeared on a page on a day. */
export async function notePost(ctx: MunicipalContext, id: OfficialPageId, day: PlainDate): Promise<void> {
  await select(
    ctx.em,
    `update official_page set last_post_on = greatest(last_post_on, ?::date), is_stale_told = false
     where municipality_id = ? and id = ?`,
    [day, ctx.municipalityId, id],
  );
}
