/** Reads the figures of a page for a month from its network; nothing is open while the network is asked. */
import type { Queue } from "../job/queue.ts";
import { enqueue } from "../job/enqueue.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import { type PlainDate, plainDateIn } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { type FiguresRead, type PostFigures, REFUSAL_TEXTS } from "../public-network/network.ts";
import type { PublicNetworks } from "../public-network/public-networks.ts";
import type { PageSecret } from "../public-network/sealed-access.ts";
import { keepFigures, type MonthFigures, noFigures } from "./import-statistics.ts";
import { nextMonth, partOfDay, readMonth } from "./month-parts.ts";
import { OfficialPage, type OfficialPageId } from "./official-page.entity.ts";
import { notePost } from "./official-page.reads.ts";
import { PageAccess } from "./page-setting.entity.ts";

interface Asked {
  readonly secret: PageSecret;
  readonly pageRef: string;
  readonly from: Date;
  readonly to: Date;
}

export const readPageFiguresQueue = (networks: PublicNetworks): Queue => ({
  name: "read-page-figures",
  mostAttempts: 3,
  async run(work) {
    const { pageId, month } = work.data;
    const first = readMonth(String(month).slice(0, 7));
    if (typeof pageId !== "string" || first === null) throw new Error("A job without a page or a month.");
    const id = pageId as OfficialPageId;
    const asked = await work.inMunicipality((ctx) => prepare(ctx, networks, id, first));
    if (asked === null) return;
    const read = await networks.readFigures(asked.secret, asked.pageRef, asked.from, asked.to);
    if (read !== null) await work.inMunicipality((ctx) => keep(ctx, id, first, read));
  },
});

async function prepare(
  ctx: MunicipalContext,
  networks: PublicNetworks,
  pageId: OfficialPageId,
  month: PlainDate,
): Promise<Asked | null> {
  const own = { municipality: ctx.municipalityId };
  const page = await ctx.em.findOne(OfficialPage, { ...own, id: pageId });
  const access = await ctx.em.findOne(PageAccess, { ...own, pageId });
  if (!page || !access) return null;
  const secret = networks.open({ municipalityId: ctx.municipalityId, pageId }, access.sealed);
  if (secret === null) return null;
  const [span] = await select<{ since: string; until: string }>(
    ctx.em,
    `select (?::date::timestamp at time zone ?)::timestamptz::text as since,
       (?::date::timestamp at time zone ?)::timestamptz::text as until`,
    [month, ctx.timeZone, nextMonth(month), ctx.timeZone],
  );
  return { secret, pageRef: page.pageRef, from: new Date(span!.since), to: new Date(span!.until) };
}

async function keep(
  ctx: MunicipalContext,
  pageId: OfficialPageId,
  month: PlainDate,
  read: FiguresRead,
): Promise<void> {
  switch (read.kind) {
    case "REFUSED": {
      const access = await ctx.em.findOne(PageAccess, { municipality: ctx.municipalityId, pageId });
      if (access) access.problem = REFUSAL_TEXTS[read.code];
      return;
    }
    case "LATER":
      return enqueue(
        ctx,
        "read-page-figures",
        { pageId, month },
        {
          singletonKey: `${pageId} ${month}`,
          startAfter: new Date(ctx.clock.now().getTime() + read.afterSeconds * 1_000),
        },
      );
    case "READ": {
      await keepFigures(ctx, pageId, month, sumsOf(read.posts, ctx.timeZone), "NETWORK");
      const last = read.posts
        .map(({ at }) => plainDateIn(ctx.timeZone, at))
        .toSorted()
        .at(-1);
      if (last && last <= todayOf(ctx)) await notePost(ctx, pageId, last);
      return;
    }
    default:
      read satisfies never;
  }
}

/** Posts summed by the parts of the month, as the municipality counts its days. */
export function sumsOf(posts: readonly PostFigures[], timeZone: string): MonthFigures {
  const sums: MonthFigures = new Map();
  for (const { at, likes, comments, reposts, views } of posts) {
    const part = partOfDay(plainDateIn(timeZone, at));
    const sum = sums.get(part) ?? noFigures();
    sum.posts += 1;
    sum.likes += likes;
    sum.comments += comments;
    sum.reposts += reposts;
    sum.views += views;
    sums.set(part, sum);
  }
  return sums;
}
