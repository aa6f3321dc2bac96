import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { lockSubmission } from "../submission/find-submission.ts";
import { recordEvent } from "../submission/record-event.ts";
import type { Submission, SubmissionId } from "../submission/submission.entity.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { CommunicationFault } from "./communication-fault.entity.ts";
import type { CommunicationFaultId } from "./communication-fault.entity.ts";
import type { FaultKind } from "./quality.enums.ts";

export interface FaultFacts {
  kind: FaultKind;
  occurredOn: PlainDate;
  submissionId: SubmissionId | null;
  channel: string | null;
  description: string;
  suggestedChannel: string | null;
  suggestion: string | null;
}

type Outcome = CommunicationFault | SubmissionRefusal;

const LONGEST_TEXT = 4_000;

function refusalOf(ctx: MunicipalContext, facts: FaultFacts): SubmissionRefusal | null {
  if (facts.description === "") return refuse("TEXT_MISSING", "Опишите, что произошло.");
  const texts = [facts.description, facts.suggestion, facts.channel, facts.suggestedChannel];
  if (texts.some((text) => (text?.length ?? 0) > LONGEST_TEXT))
    return refuse("TEXT_TOO_LONG", `Текст длиннее ${LONGEST_TEXT} знаков. Сократите его.`);
  return facts.occurredOn > todayOf(ctx)
    ? refuse("DAY_IN_FUTURE", "Этот день ещё не наступил. Укажите день, когда это случилось.")
    : null;
}

/** Enters a conflict or an error in communication, and what would suit better. */
export async function recordFault(ctx: MunicipalContext, given: FaultFacts): Promise<Outcome> {
  const facts = {
    ...given,
    description: given.description.trim(),
    suggestion: given.suggestion?.trim() || null,
  };
  const refused = refusalOf(ctx, facts);
  if (refused) return refused;
  const submission = facts.submissionId && (await lockSubmission(ctx, facts.submissionId, null));
  if (submission && isRefusal(submission)) return submission;
  const fault = newFault(ctx, facts, submission);
  ctx.em.persist(fault);
  if (submission) {
    submission.revision += 1;
    recordEvent(ctx, submission, "FAULT_RECORDED", { details: { faultId: fault.id, kind: fault.kind } });
  }
  recordAudit(ctx, "fault.recorded", submission?.number ?? fault.kind);
  await ctx.em.flush();
  return fault;
}

function newFault(
  ctx: MunicipalContext,
  facts: FaultFacts,
  submission: Submission | null,
): CommunicationFault {
  const now = ctx.clock.now();
  return ctx.em.create(CommunicationFault, {
    municipality: ctx.municipalityId,
    id: newId<CommunicationFaultId>(now.getTime()),
    ...facts,
    channel: facts.channel ?? submission?.channel ?? null,
    recipientId: submission?.recipientId ?? null,
    isOpen: true,
    recordedAt: now,
    recordedByName: ctx.viewer.displayName,
    settledAt: null,
    settledByName: null,
    settlement: null,
  });
}

/** Notes what was done about a conflict or an error. */
export async function settleFault(
  ctx: MunicipalContext,
  id: CommunicationFaultId,
  settlement: string,
): Promise<Outcome> {
  const text = settlement.trim();
  if (text === "") return refuse("NOTE_MISSING", "Напишите, что сделано.");
  if (text.length > LONGEST_TEXT)
    return refuse("TEXT_TOO_LONG", `Текст длиннее ${LONGEST_TEXT} знаков. Сократите его.`);
  const fault = await ctx.em.findOne(CommunicationFault, { municipality: ctx.municipalityId, id });
  if (!fault) throw notFound();
  if (!fault.isOpen) return refuse("ALREADY_SETTLED", "Эта запись уже закрыта.");
  Object.assign(fault, {
    isOpen: false,
    settledAt: ctx.clock.now(),
    settledByName: ctx.viewer.displayName,
    settlement: text,
  });
  recordAudit(ctx, "fault.settled", fault.kind);
  await ctx.em.flush();
  return fault;
}
