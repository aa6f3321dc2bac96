/** Steps of a poll, what has to be done on the way, and what was decided by its results. */
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { lockPoll, readQuestions, readStages, recordPollEvent, type SeenPoll } from "./find-poll.ts";
import type { Poll } from "./poll.entity.ts";
import { PollState, PollStep, type PollStageCode } from "./poll.enums.ts";
import { HOLDING, OFFICER, officerClause, pollDuties } from "./poll-procedure.reads.ts";
import { POLL_STEPS } from "./poll-steps.ts";
import { stepRefusal } from "./poll.rules.ts";

type Outcome = Poll | SubmissionRefusal;

/** @param note why, or where the results were published */
export async function takePollStep(
  ctx: MunicipalContext,
  step: PollStep,
  seen: SeenPoll,
  note: string | null,
): Promise<Outcome> {
  const poll = await lockPoll(ctx, seen);
  if (isRefusal(poll)) return poll;
  const { to, needsNote } = POLL_STEPS[step];
  const refused =
    stepRefusal(step, {
      poll,
      questions: await readQuestions(ctx, poll.id),
      stages: await readStages(ctx, poll.id),
      officerClause: await officerClause(ctx),
      today: todayOf(ctx),
    }) ?? noteRefusal(step, note, needsNote);
  if (refused) return refused;
  Object.assign(poll, { state: to, revision: poll.revision + 1 });
  if (step === PollStep.PUBLISH) Object.assign(poll, { publishedIn: note, publishedOn: todayOf(ctx) });
  recordPollEvent(ctx, poll, step, note);
  await ctx.em.flush();
  await tell(ctx, poll, step);
  return poll;
}

function noteRefusal(step: PollStep, note: string | null, needsNote: boolean): SubmissionRefusal | null {
  if (step === PollStep.PUBLISH && note === null)
    return refuse("NOTE_MISSING", "Укажите, где опубликованы итоги: ссылку или издание.");
  return textRefusal(note, needsNote);
}

/** Whoever answers for polls by the act is told. */
async function tell(ctx: MunicipalContext, { id }: Poll, step: PollStep): Promise<void> {
  const duties = await pollDuties(ctx);
  const roleCodes = duties
    .filter(({ capability }) => capability === OFFICER || capability === HOLDING)
    .map(({ roleCode }) => roleCode);
  if (roleCodes.length === 0) return;
  await notify(ctx, {
    kind: NotificationKind.POLL_CHANGED,
    roleCodes: [...new Set(roleCodes)],
    params: { pollId: id, step },
  });
}

export interface StageFacts {
  readonly code: PollStageCode;
  readonly dueOn: PlainDate | null;
  readonly doneOn: PlainDate | null;
  readonly isDropped: boolean;
  readonly note: string | null;
}

/** Sets the day of a stage, or notes that it was done or is not needed. */
export async function savePollStage(
  ctx: MunicipalContext,
  seen: SeenPoll,
  { code, dueOn, doneOn, isDropped, note }: StageFacts,
): Promise<Outcome> {
  const poll = await lockPoll(ctx, seen);
  if (isRefusal(poll)) return poll;
  const stage = (await readStages(ctx, poll.id)).find((each) => each.code === code);
  if (!stage) return refuse("STAGE_UNKNOWN", "Такого этапа у этого опроса нет. Обновите страницу.");
  if (poll.state === PollState.CANCELLED || poll.state === PollState.PUBLISHED)
    return refuse("STEP_NOT_ALLOWED", "Работа с опросом закончена: этапы уже не меняются.");
  if (doneOn !== null && doneOn > todayOf(ctx))
    return refuse("NOT_YET", "День выполнения ещё не наступил. Укажите сегодняшний или более ранний.");
  if (doneOn !== null && isDropped)
    return refuse("STAGE_BOTH", "Этап либо выполнен, либо не нужен: выберите одно.");
  const refused = textRefusal(note, isDropped);
  if (refused) return refused;
  const ground = dueOn === stage.dueOn ? stage.ground : null;
  Object.assign(stage, { dueOn, ground, doneOn, isDropped, note });
  poll.revision += 1;
  recordPollEvent(
    ctx,
    poll,
    doneOn !== null ? "STAGE_DONE" : isDropped ? "STAGE_DROPPED" : "STAGE_SET",
    note,
  );
  await ctx.em.flush();
  return poll;
}

/** What was decided by the results. */
export async function recordPollDecision(
  ctx: MunicipalContext,
  seen: SeenPoll,
  decision: string | null,
  decidedOn: PlainDate | null,
): Promise<Outcome> {
  const poll = await lockPoll(ctx, seen);
  if (isRefusal(poll)) return poll;
  if (poll.state !== PollState.COUNTED && poll.state !== PollState.PUBLISHED)
    return refuse("NOT_YET", "Решение записывают после подведения итогов.");
  if (decision === null) return refuse("TEXT_MISSING", "Напишите, что решено по итогам.");
  if (decidedOn !== null && (decidedOn > todayOf(ctx) || decidedOn < poll.startsOn))
    return refuse("DATE_WRONG", "День решения — после начала опроса и не позже сегодняшнего.");
  const refused = textRefusal(decision);
  if (refused) return refused;
  Object.assign(poll, { decision, decidedOn: decidedOn ?? todayOf(ctx), revision: poll.revision + 1 });
  recordPollEvent(ctx, poll, "DECIDED", decision);
  await ctx.em.flush();
  return poll;
}
