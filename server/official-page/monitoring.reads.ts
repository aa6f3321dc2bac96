/** Figures of pages and of the dialogue in networks: one statement each. */
import type { MunicipalContext } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import type { NetworkDialogue, PageMonth } from "./monitoring.types.ts";
import { OfficialPage } from "./official-page.entity.ts";
import { PageStatus } from "./official-page.enums.ts";
import { PageStatistic } from "./page-statistic.entity.ts";

/** Channels that are social networks and messengers. */
const NETWORK_CHANNELS = ["PUBLIC_PAGES", "SOCIAL_NETWORKS", "MESSENGERS"];

/** Fewer marks than this say nothing of a mean. */
const SMALLEST_SAMPLE = 5;

/** Figures of every page that is kept, by organisations; pages without any figures have no weeks. */
export async function pageMonths(ctx: MunicipalContext, month: PlainDate): Promise<PageMonth[]> {
  const own = { municipality: ctx.municipalityId };
  const pages = await ctx.em.find(
    OfficialPage,
    { ...own, status: { $ne: PageStatus.PLANNED } },
    { orderBy: { organisation: "asc", id: "asc" }, limit: 500 },
  );
  const weeks = await ctx.em.find(PageStatistic, { ...own, month }, { orderBy: { part: "asc" } });
  return pages
    .map((page) => ({ page, pageId: page.id, weeks: weeks.filter(({ pageId }) => pageId === page.id) }))
    .filter(({ page, weeks: found }) => found.length > 0 || page.status !== PageStatus.CLOSED)
    .map((row) => ({ ...row, isFromNetwork: row.weeks.some(({ origin }) => origin === "NETWORK") }));
}

/** Messages from networks received in a span of days, channel by channel. */
export function networkDialogue(
  ctx: MunicipalContext,
  from: PlainDate,
  to: PlainDate,
): Promise<NetworkDialogue[]> {
  return select<NetworkDialogue>(
    ctx.em,
    `select channel, count(*)::int as received, count(first_answered_at)::int as answered,
       (percentile_cont(0.5) within group (order by extract(epoch from first_answered_at - received_at) / 3600)
         filter (where first_answered_at is not null))::float8 as "medianHours",
       count(mark)::int as marked,
       (case when count(mark) >= ${SMALLEST_SAMPLE} then avg(mark) end)::float8 as "meanMark"
     from submission
     where municipality_id = ? and channel = any(string_to_array(?, ','))
       and received_at >= (?::date::timestamp at time zone ?)
       and received_at < ((?::date + 1)::timestamp at time zone ?)
     group by channel order by channel`,
    [ctx.municipalityId, NETWORK_CHANNELS.join(","), from, ctx.timeZone, to, ctx.timeZone],
  );
}
