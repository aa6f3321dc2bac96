/** Steps of a measure: started, done, prolonged with a reason, cancelled with a reason. */
import { notNow } from "../cooperation/text.rules.ts";
import { MeasureEffect } from "../effect/measure-effect.entity.ts";
import { enqueue } from "../job/enqueue.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { Measure, type MeasureId } from "./measure.entity.ts";
import { lockMeasure } from "./measure.service.ts";
import { recordRoadmapEvent } from "./record-roadmap-event.ts";
import { MeasureState, MeasureStep } from "./roadmap.enums.ts";
import { lockRoadmap } from "./roadmap.service.ts";
import { allowsMeasureStep, MEASURE_STEPS } from "./roadmap-steps.ts";
import { textRefusal } from "./roadmap-text.rules.ts";

export interface MeasureStepFacts {
  readonly id: MeasureId;
  readonly revision: number;
  readonly step: MeasureStep;
  /** What was done, or the reason. */
  readonly note: string | null;
  /** Day on which it was done, today when absent; the new term of a prolongation. */
  readonly on: PlainDate | null;
}

type Outcome = Measure | SubmissionRefusal;

/** Who is told of what becomes of measures, besides whoever answers for them. */
const TOLD_ROLES = ["HEAD", "DEPUTY_HEAD", "CURATOR", "COORDINATOR"];

/** Takes a step. The roadmap is held first, so that it does not close meanwhile. */
export async function takeMeasureStep(ctx: MunicipalContext, facts: MeasureStepFacts): Promise<Outcome> {
  const seen = await ctx.em.findOne(Measure, { municipality: ctx.municipalityId, id: facts.id });
  if (!seen) throw notFound();
  const roadmap = await lockRoadmap(ctx, seen.roadmapId, null);
  if (isRefusal(roadmap)) return roadmap;
  const measure = await lockMeasure(ctx, facts.id, facts.revision);
  if (isRefusal(measure)) return measure;
  if (!allowsMeasureStep(measure, roadmap, facts.step)) return notNow();
  const refused =
    textRefusal(facts.note, MEASURE_STEPS[facts.step].needsNote) ?? dayRefusal(ctx, measure, facts);
  if (refused) return refused;
  const before = measure.dueOn;
  apply(ctx, measure, facts);
  const { step, note } = facts;
  const details = {
    ...(step === MeasureStep.PROLONG ? { from: before, to: measure.dueOn } : {}),
    ...(step === MeasureStep.FINISH ? { on: measure.doneOn } : {}),
  };
  recordRoadmapEvent(ctx, measure, { action: step, note, details });
  await ctx.em.flush();
  await tell(ctx, measure, step);
  // What was counted of a measure that goes on says nothing any more.
  if (step === MeasureStep.REOPEN)
    await ctx.em.nativeDelete(MeasureEffect, { municipality: ctx.municipalityId, id: measure.id });
  if (step === MeasureStep.FINISH) await enqueue(ctx, "measure-effects", {}, { singletonKey: "now" });
  return measure;
}

function dayRefusal(
  ctx: MunicipalContext,
  { dueOn, startsOn }: Measure,
  { step, on }: MeasureStepFacts,
): SubmissionRefusal | null {
  if (step === MeasureStep.PROLONG) {
    if (on === null) return refuse("DAY_MISSING", "Укажите новый срок.");
    return on <= dueOn ? refuse("DAY_NOT_LATER", "Новый срок должен быть позже прежнего.") : null;
  }
  if (step !== MeasureStep.FINISH || on === null) return null;
  if (on > todayOf(ctx))
    return refuse("DAY_AHEAD", "День выполнения ещё не наступил. Укажите сегодняшний или прошедший день.");
  return on < startsOn
    ? refuse("DAY_TOO_EARLY", "Мероприятие не могло быть выполнено раньше, чем началось. Проверьте дни.")
    : null;
}

function apply(ctx: MunicipalContext, measure: Measure, { step, note, on }: MeasureStepFacts): void {
  const { to } = MEASURE_STEPS[step];
  measure.state = to ?? measure.state;
  measure.revision += 1;
  if (step === MeasureStep.PROLONG) Object.assign(measure, { dueOn: on, reminded: 0 });
  measure.doneOn = step === MeasureStep.FINISH ? (on ?? todayOf(ctx)) : null;
  const isOver = measure.state === MeasureState.DONE || measure.state === MeasureState.CANCELLED;
  measure.outcome = isOver ? note : null;
}

async function tell(ctx: MunicipalContext, measure: Measure, step: MeasureStep): Promise<void> {
  await notify(ctx, {
    kind: NotificationKind.ROADMAP_CHANGED,
    roleCodes: TOLD_ROLES,
    recipientId: measure.ownerRecipientId,
    params: { roadmapId: measure.roadmapId, measureId: measure.id, step, dueOn: measure.dueOn },
  });
}
