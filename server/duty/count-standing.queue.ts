/** Keeps how things stand for the running week and month; what a period ended with stays. */
import type { Queue } from "../job/queue.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { startOfPeriod } from "../indicator/period.ts";
import { readStanding } from "./standing.reads.ts";

const EVERY_MINUTES = 60;

export const countStandingQueue: Queue = {
  name: "count-standing-duties",
  everyMinutes: EVERY_MINUTES,
  run: (work) => work.inMunicipality(keepStanding),
};

/** Writes today's state into the running periods, and folds what triggers have counted meanwhile. */
export async function keepStanding(ctx: MunicipalContext): Promise<void> {
  const today = todayOf(ctx);
  const rows = [...(await readStanding(ctx))].flatMap(([fact, { done, owed }]) =>
    (["WEEK", "MONTH"] as const).map((grain) => ({
      fact,
      grain,
      startsOn: startOfPeriod(grain, today),
      done,
      owed,
    })),
  );
  await select(
    ctx.em,
    `insert into duty_rollup (municipality_id, region_id, grain, starts_on, fact, done, owed)
     select ?::uuid, ?::uuid, grain, "startsOn", fact, done, owed
     from jsonb_to_recordset(?::jsonb) as r(grain text, "startsOn" date, fact text, done int, owed int)
     on conflict (municipality_id, grain, starts_on, fact) do update set done = excluded.done, owed = excluded.owed`,
    [ctx.municipalityId, ctx.regionId, JSON.stringify(rows)],
  );
  await select(ctx.em, "select fold_duties(?)", [ctx.municipalityId]);
}
