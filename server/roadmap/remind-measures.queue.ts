/** Reminds of terms of measures: ahead, on the last day, when it is over. */
import { reminderOf } from "../cooperation/request.rules.ts";
import type { Queue } from "../job/queue.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { Measure } from "./measure.entity.ts";
import { MeasureState, RoadmapState } from "./roadmap.enums.ts";
import { Roadmap } from "./roadmap.entity.ts";

const EVERY_MINUTES = 60;
const OVER = 3;
const TOLD_ROLES = ["HEAD", "DEPUTY_HEAD", "CURATOR", "COORDINATOR"];

/** Safe to run again: what was reminded of is kept on the row, in the same transaction. */
export const remindMeasuresQueue: Queue = {
  name: "remind-measures",
  everyMinutes: EVERY_MINUTES,
  run: (work) => work.inMunicipality(remindOfMeasures),
};

/** Terms of measures in approved roadmaps; a draft binds nobody. */
export async function remindOfMeasures(ctx: MunicipalContext): Promise<void> {
  const today = todayOf(ctx);
  const own = { municipality: ctx.municipalityId };
  const open = { state: { $in: [MeasureState.PLANNED, MeasureState.IN_WORK] }, reminded: { $lt: OVER } };
  const measures = await ctx.em.find(Measure, { ...own, ...open });
  const approved = await ctx.em.find(Roadmap, {
    ...own,
    id: { $in: measures.map(({ roadmapId }) => roadmapId) },
  });
  const binding = new Set(
    approved.filter(({ state }) => state === RoadmapState.APPROVED).map(({ id }) => id),
  );
  for (const measure of measures) {
    const reminder = reminderOf(measure.dueOn, today);
    if (!binding.has(measure.roadmapId) || reminder <= measure.reminded) continue;
    measure.reminded = reminder;
    await notify(ctx, {
      kind: reminder === OVER ? NotificationKind.MEASURE_OVERDUE : NotificationKind.MEASURE_DUE,
      roleCodes: TOLD_ROLES,
      recipientId: measure.ownerRecipientId,
      params: { roadmapId: measure.roadmapId, measureId: measure.id, dueOn: measure.dueOn },
    });
  }
  await ctx.em.flush();
}
