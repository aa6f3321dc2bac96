import type { MunicipalContext } from "../kernel/context.ts";
import { lockSubmission } from "../submission/find-submission.ts";
import { recordEvent } from "../submission/record-event.ts";
import type { Submission, SubmissionId } from "../submission/submission.entity.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { Cause } from "./cause.entity.ts";
import type { CauseId } from "./cause.entity.ts";

const LONGEST_NOTE = 2_000;

/** What the person found. */
export interface FoundCause {
  /** Null takes the cause away again. */
  causeId: CauseId | null;
  note: string | null;
}

/**
 * Notes the root cause of a submission, in any state: causes are often found after the answer. Whoever
 * answers it knows best, so the responsible recipient may do so as well.
 */
export async function setCause(
  ctx: MunicipalContext,
  id: SubmissionId,
  revision: number,
  { causeId, note }: FoundCause,
): Promise<Submission | SubmissionRefusal> {
  if ((note?.length ?? 0) > LONGEST_NOTE)
    return refuse("TEXT_TOO_LONG", `Примечание длиннее ${LONGEST_NOTE} знаков. Сократите его.`);
  const submission = await lockSubmission(ctx, id, revision);
  if (isRefusal(submission) || submission.causeId === causeId) return submission;
  const own = { municipality: ctx.municipalityId };
  const cause = causeId === null ? null : await ctx.em.findOne(Cause, { ...own, id: causeId });
  if (causeId !== null && (!cause || cause.isClosed))
    return refuse("CAUSE_UNKNOWN", "Такой причины в перечне нет или она закрыта. Выберите другую.");
  const before = submission.causeId;
  submission.causeId = causeId;
  submission.revision += 1;
  recordEvent(ctx, submission, "CAUSE_SET", { note, details: { from: before, to: causeId } });
  await ctx.em.flush();
  return submission;
}
