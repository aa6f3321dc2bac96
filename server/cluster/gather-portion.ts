/** One portion of the search: some submissions that came in, in one transaction. */
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import type { ClusterId } from "./cluster.entity.ts";
import { gather, type Gathered } from "./gather.rules.ts";
import { Lexicon } from "./lexicon.ts";
import type { Incoming } from "./neighbourhood.ts";
import { type Arrived, closedAmong, nextArrived, neighbourhoodOf, wordCounts } from "./portion.reads.ts";
import { writePortion } from "./portion.writes.ts";
import { readStory, takeApart } from "./read-story.ts";
import { refreshClusters } from "./refresh-clusters.ts";

/** Submissions of one transaction. */
export const PORTION = 100;

export interface PortionDone {
  readonly count: number;
  /** Where to go on behind; null when nothing was left. */
  readonly lastId: string | null;
}

/** Reads the next submissions and puts them to the problems they tell of. Run again, it goes on where it was. */
export async function gatherPortion(ctx: MunicipalContext, after: string): Promise<PortionDone> {
  // Two searches at once would both read the same: the second waits here.
  const [progress] = await select<{ submissions: number }>(
    ctx.em,
    "select submissions from story_progress where municipality_id = ? for update",
    [ctx.municipalityId],
  );
  const arrived = await nextArrived(ctx, after, PORTION);
  if (arrived.length === 0 || !progress) return { count: 0, lastId: null };
  const { incoming, lexicon } = await read(ctx, arrived, progress.submissions);
  const gathered = await gatherThem(ctx, incoming);
  const lastId = arrived.at(-1)!.id;
  await writePortion(ctx, { incoming, gathered, learned: lexicon.learned, lastId });
  await refreshClusters(ctx, new Set(gathered.map(({ clusterId }) => clusterId)));
  return { count: arrived.length, lastId };
}

/** Reads submissions without remembering their words: those of one that was read before are known. */
export async function readArrived(ctx: MunicipalContext, arrived: readonly Arrived[]): Promise<Incoming[]> {
  const [progress] = await select<{ submissions: number }>(
    ctx.em,
    "select submissions from story_progress where municipality_id = ?",
    [ctx.municipalityId],
  );
  return (await read(ctx, arrived, progress?.submissions ?? 0)).incoming;
}

/** @param total submissions read before */
async function read(
  ctx: MunicipalContext,
  arrived: readonly Arrived[],
  total: number,
): Promise<{ incoming: Incoming[]; lexicon: Lexicon }> {
  const taken = arrived.map((each) => ({ arrived: each, ...takeApart(each) }));
  const stems = new Set(taken.flatMap(({ counted }) => counted));
  const lexicon = new Lexicon(await wordCounts(ctx, stems), total);
  const incoming = taken.map((each) => incomingOf(each.arrived, readStory(each.arrived, each, lexicon)));
  return { incoming, lexicon };
}

const incomingOf = ({ id, at }: Arrived, story: ReturnType<typeof readStory>): Incoming => ({
  id,
  at,
  clusterId: null,
  ...story,
});

/** The problems that some submissions come to, their neighbours looked up by their keys. */
export async function gatherThem(ctx: MunicipalContext, incoming: readonly Incoming[]): Promise<Gathered[]> {
  const keys = new Set(incoming.flatMap((each) => each.keys));
  const times = incoming.map(({ at }) => at);
  const around = await neighbourhoodOf(ctx, keys, [Math.min(...times), Math.max(...times)]);
  const closed = await closedAmong(ctx);
  const now = ctx.clock.now().getTime();
  return incoming.flatMap(
    (each) =>
      gather(
        each,
        around,
        (id) => closed.has(id),
        () => newId<ClusterId>(now),
      ) ?? [],
  );
}
