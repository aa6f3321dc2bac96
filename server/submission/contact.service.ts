/** The contact journal (RTE-07) and what is raised to bodies above the municipality (RTE-08). */
import { recordAudit } from "../audit/record-audit.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId, type RecipientId } from "../kernel/ids.ts";
import { saved } from "./step-work.ts";
import { lockSubmission } from "./find-submission.ts";
import {
  OutsideEscalation,
  type OutsideEscalationId,
  type OutsideLevel,
} from "./outside-escalation.entity.ts";
import { recordEvent } from "./record-event.ts";
import { bodyRefusal, reasonRefusal } from "./step.rules.ts";
import {
  type ContactMeans,
  SubmissionContact,
  type SubmissionContactId,
} from "./submission-contact.entity.ts";
import type { Submission, SubmissionId } from "./submission.entity.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "./submission-refusal.ts";
import { taskRefusal } from "./task.rules.ts";

type Outcome = Promise<Submission | SubmissionRefusal>;

export interface ContactFacts {
  readonly recipientId: RecipientId;
  readonly means: ContactMeans;
  readonly task: string;
  readonly dueAt: Date | null;
}

/** Notes that a recipient was given a task by e-mail, telephone or word of mouth, with its term. */
export async function recordContact(
  ctx: MunicipalContext,
  id: SubmissionId,
  revision: number,
  { recipientId, means, task, dueAt }: ContactFacts,
): Outcome {
  const submission = await lockSubmission(ctx, id, revision);
  if (isRefusal(submission)) return submission;
  const refusal = taskRefusal(task, dueAt, ctx.clock.now());
  if (refusal) return refusal;
  if (!(await ctx.em.count(Recipient, { municipality: ctx.municipalityId, id: recipientId })))
    throw notFound();
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(SubmissionContact, {
      municipality: ctx.municipalityId,
      id: newId<SubmissionContactId>(at.getTime()),
      submissionId: submission.id,
      recipientId,
      means,
      at,
      actor: ctx.viewer.displayName,
      task: task.trim(),
      dueAt,
      settledAt: null,
      result: null,
    }),
  );
  const details = { recipientId, means, dueAt: dueAt?.toISOString() ?? null };
  recordEvent(ctx, submission, "CONTACT_RECORDED", { note: task.trim(), details });
  recordAudit(ctx, "submission.contact_recorded", submission.number, { recipientId, means });
  return saved(ctx, submission);
}

/** What came of a task of the journal. */
export async function settleContact(ctx: MunicipalContext, id: SubmissionContactId, result: string): Outcome {
  const where = { municipality: ctx.municipalityId, id };
  const known = await ctx.em.findOne(SubmissionContact, where);
  if (!known) throw notFound();
  const submission = await lockSubmission(ctx, known.submissionId, null);
  if (isRefusal(submission)) return submission;
  const contact = await ctx.em.findOneOrFail(SubmissionContact, where, { refresh: true });
  if (contact.settledAt !== null) return refuse("ALREADY_SETTLED", "Результат уже записан.");
  const refusal = reasonRefusal(result);
  if (refusal) return refusal;
  contact.settledAt = ctx.clock.now();
  contact.result = result.trim();
  const { recipientId } = contact;
  recordEvent(ctx, submission, "CONTACT_SETTLED", { note: contact.result, details: { recipientId } });
  recordAudit(ctx, "submission.contact_settled", submission.number, { recipientId });
  return saved(ctx, submission);
}

export interface EscalationFacts {
  readonly level: OutsideLevel;
  readonly body: string;
  readonly reason: string;
}

/** Raises a submission to a body above the municipality, which goes on answering it. */
export async function escalateSubmission(
  ctx: MunicipalContext,
  id: SubmissionId,
  revision: number,
  { level, body, reason }: EscalationFacts,
): Outcome {
  const submission = await lockSubmission(ctx, id, revision);
  if (isRefusal(submission)) return submission;
  if (!submission.isOpen) return refuse("STEP_NOT_ALLOWED", "Работа по обращению уже завершена.");
  const refusal = bodyRefusal(body) ?? reasonRefusal(reason);
  if (refusal) return refusal;
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(OutsideEscalation, {
      municipality: ctx.municipalityId,
      id: newId<OutsideEscalationId>(at.getTime()),
      submissionId: submission.id,
      level,
      body: body.trim(),
      reason: reason.trim(),
      at,
      actor: ctx.viewer.displayName,
      answeredAt: null,
      answer: null,
    }),
  );
  const details = { level, body: body.trim() };
  recordEvent(ctx, submission, "RAISED_OUTSIDE", { note: reason.trim(), details });
  recordAudit(ctx, "submission.raised_outside", submission.number, details);
  return saved(ctx, submission);
}

/** What the body above answered. */
export async function settleEscalation(
  ctx: MunicipalContext,
  id: OutsideEscalationId,
  answer: string,
): Outcome {
  const where = { municipality: ctx.municipalityId, id };
  const known = await ctx.em.findOne(OutsideEscalation, where);
  if (!known) throw notFound();
  const submission = await lockSubmission(ctx, known.submissionId, null);
  if (isRefusal(submission)) return submission;
  const escalation = await ctx.em.findOneOrFail(OutsideEscalation, where, { refresh: true });
  if (escalation.answeredAt !== null) return refuse("ALREADY_SETTLED", "Ответ уже записан.");
  const refusal = reasonRefusal(answer);
  if (refusal) return refusal;
  escalation.answeredAt = ctx.clock.now();
  escalation.answer = answer.trim();
  const { level, body } = escalation;
  recordEvent(ctx, submission, "OUTSIDE_ANSWERED", { note: escalation.answer, details: { level, body } });
  recordAudit(ctx, "submission.outside_answered", submission.number, { level });
  return saved(ctx, submission);
}

/** A note of the centre's own; no import overwrites it. */
export async function addNote(ctx: MunicipalContext, id: SubmissionId, text: string): Outcome {
  const submission = await lockSubmission(ctx, id, null);
  if (isRefusal(submission)) return submission;
  if (text.trim() === "") return refuse("TASK_MISSING", "Напишите текст заметки.");
  if (text.length > 4_000) return refuse("TEXT_TOO_LONG", "Слишком длинный текст: можно до 4000 знаков.");
  recordEvent(ctx, submission, "NOTED", { note: text.trim() });
  return saved(ctx, submission);
}
