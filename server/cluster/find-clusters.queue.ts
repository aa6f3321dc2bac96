/** The search for problems: every hour over what came in, and when a person asks for it. */
import { enqueue } from "../job/enqueue.ts";
import type { Queue, Work } from "../job/queue.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { addDays } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { assessGrowth } from "./assess-growth.ts";
import { recordClusterEvent } from "./find-cluster.ts";
import { gatherPortion } from "./gather-portion.ts";
import { DAY_MS } from "./neighbourhood.ts";
import type { ClusterId } from "./cluster.entity.ts";
import { countArrived, idAt, lookFrom, momentOf } from "./portion.reads.ts";
import { WINDOW_DAYS } from "./likeness.rules.ts";

const EVERY_MINUTES = 60;
/** A proposal nobody looked at ends when nobody has written about it for so long. */
const QUIET_DAYS = 90;
const PORTIONS_KEPT = 50;

export const findClusters: Queue = {
  name: "find-clusters",
  everyMinutes: EVERY_MINUTES,
  async run(work) {
    let after = await work.inMunicipality(begin);
    let portions = 0;
    for (;;) {
      work.throwIfStopping();
      const from = after;
      const { lastId } = await work.inMunicipality((ctx) => gatherPortion(ctx, from));
      if (lastId === null) break;
      after = lastId;
      portions += 1;
      // The first search goes through years: what is behind it is forgotten on the way.
      if (portions % PORTIONS_KEPT === 0) await work.inMunicipality((ctx) => forget(ctx, momentOf(lastId)));
    }
    await finish(work);
  },
};

/** Asks for a search now; one that waits already is enough. */
export const askForClusters = (ctx: MunicipalContext): Promise<void> =>
  enqueue(ctx, "find-clusters", { isAsked: true }, { singletonKey: "asked" });

async function begin(ctx: MunicipalContext): Promise<string> {
  await select(
    ctx.em,
    `insert into story_progress (municipality_id, last_id, submissions, done, total) values (?, ?, 0, 0, 0)
     on conflict (municipality_id) do nothing`,
    [ctx.municipalityId, idAt(0)],
  );
  const [row] = await select<{ lastId: string }>(
    ctx.em,
    `select last_id as "lastId" from story_progress where municipality_id = ? for update`,
    [ctx.municipalityId],
  );
  const after = lookFrom(row!.lastId);
  await select(
    ctx.em,
    "update story_progress set started_at = ?, finished_at = null, done = 0, total = ? where municipality_id = ?",
    [ctx.clock.now(), await countArrived(ctx, after), ctx.municipalityId],
  );
  return after;
}

/** Growth changes with the day; whoever asks for a search sees it anew. */
async function finish(work: Work): Promise<void> {
  await work.inMunicipality(async (ctx) => {
    const today = todayOf(ctx);
    const [row] = await select<{ isNewDay: boolean }>(
      ctx.em,
      `select assessed_on is distinct from ?::date as "isNewDay" from story_progress where municipality_id = ?`,
      [today, ctx.municipalityId],
    );
    if (row!.isNewDay) await closeQuiet(ctx);
    if (row!.isNewDay || work.data.isAsked === true) await assessGrowth(ctx);
    await select(
      ctx.em,
      "update story_progress set finished_at = ?, assessed_on = ? where municipality_id = ?",
      [ctx.clock.now(), today, ctx.municipalityId],
    );
    if (row!.isNewDay) await forget(ctx, ctx.clock.now().getTime());
  });
}

async function closeQuiet(ctx: MunicipalContext): Promise<void> {
  const rows = await select<{ id: ClusterId }>(
    ctx.em,
    `update cluster set state = 'CLOSED' where municipality_id = ? and state = 'PROPOSED' and last_on < ?::date
     returning id`,
    [ctx.municipalityId, addDays(todayOf(ctx), -QUIET_DAYS)],
  );
  for (const { id } of rows) recordClusterEvent(ctx, id, "QUIET");
  await ctx.em.flush();
}

/**
 * What no new submission is compared with any more. Ids of the last day stay: they are looked at again.
 *
 * @param now milliseconds since 1970
 */
async function forget(ctx: MunicipalContext, now: number): Promise<void> {
  for (const table of ["story_key", "story_trace"]) {
    await select(
      ctx.em,
      `delete from ${table} where municipality_id = ? and received_at < ? and submission_id < ?::uuid`,
      [ctx.municipalityId, new Date(now - 2 * WINDOW_DAYS * DAY_MS), idAt(now - 2 * DAY_MS)],
    );
  }
}
