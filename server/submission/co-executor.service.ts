/** Bodies asked for their part of a submission that another one answers. */
import { recordAudit } from "../audit/record-audit.ts";
import { OWN_KINDS, Recipient } from "../composition/recipient.entity.ts";
import { permissionsOf } from "../identity/authorization.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { forbidden, notFound } from "../kernel/errors.ts";
import { newId, type RecipientId } from "../kernel/ids.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notifyAll } from "../notification/notify.ts";
import { CoExecutor, type CoExecutorId } from "./co-executor.entity.ts";
import { lockSubmission } from "./find-submission.ts";
import { recordEvent } from "./record-event.ts";
import type { Submission, SubmissionId } from "./submission.entity.ts";
import { isConfined } from "./submission.policy.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "./submission-refusal.ts";
import { saved } from "./step-work.ts";
import { taskRefusal } from "./task.rules.ts";

export interface CoExecution {
  readonly recipientIds: readonly RecipientId[];
  readonly task: string;
  readonly dueAt: Date | null;
  /** Asked to react at once (RTE-05). */
  readonly isRapid: boolean;
  /** Bodies that the administration cannot give tasks to are drawn in by agreement (RTE-09). */
  readonly isOutside: boolean;
}

type Outcome = Promise<Submission | SubmissionRefusal>;

/**
 * Asks bodies for their part; they see the submission from now on.
 *
 * @throws {DenialError} NOT_FOUND for a submission or recipient that is not the municipality's
 */
export async function askCoExecutors(
  ctx: MunicipalContext,
  id: SubmissionId,
  revision: number,
  asked: CoExecution,
): Outcome {
  const submission = await lockSubmission(ctx, id, revision);
  if (isRefusal(submission)) return submission;
  if (!submission.isOpen) return refuse("STEP_NOT_ALLOWED", "Работа по обращению уже завершена.");
  const refusal = taskRefusal(asked.task, asked.dueAt, ctx.clock.now());
  if (refusal) return refusal;
  const ids = [...new Set(asked.recipientIds)];
  if (ids.length === 0) return refuse("ASSIGNEE_MISSING", "Выберите, кого привлечь.");
  for (const recipientId of ids) {
    const refused = await recipientRefusal(ctx, submission, recipientId, asked.isOutside);
    if (refused) return refused;
  }
  for (const recipientId of ids) addCoExecutor(ctx, submission, recipientId, asked);
  recordAudit(ctx, "submission.co_executors_asked", submission.number, { recipientIds: ids });
  await saved(ctx, submission);
  const { isRapid } = asked;
  const kind = NotificationKind.CO_EXECUTOR_ASKED;
  await notifyAll(
    ctx,
    ids.map((recipientId) => ({ kind, submission, recipientId, isUrgent: isRapid, params: { isRapid } })),
  );
  return submission;
}

async function recipientRefusal(
  ctx: MunicipalContext,
  submission: Submission,
  recipientId: RecipientId,
  isOutside: boolean,
): Promise<SubmissionRefusal | null> {
  const own = { municipality: ctx.municipalityId };
  const recipient = await ctx.em.findOne(Recipient, { ...own, id: recipientId });
  if (!recipient) throw notFound();
  if (recipient.isClosed)
    return refuse("RECIPIENT_CLOSED", `«${recipient.name}» больше не принимает работу: выберите другого.`);
  if (!isOutside && !OWN_KINDS.includes(recipient.kind))
    return refuse(
      "OUTSIDE_NOT_IN_REGULATION",
      `«${recipient.name}» не подчиняется администрации: привлеките её отдельным действием или переадресуйте обращение.`,
    );
  if (recipientId === submission.recipientId)
    return refuse("ALREADY_ASKED", `«${recipient.name}» и так отвечает по обращению.`);
  const where = { ...own, submissionId: submission.id, recipientId, removedAt: null };
  return (await ctx.em.count(CoExecutor, where)) > 0
    ? refuse("ALREADY_ASKED", `«${recipient.name}» уже привлечён к работе.`)
    : null;
}

function addCoExecutor(
  ctx: MunicipalContext,
  submission: Submission,
  recipientId: RecipientId,
  { task, dueAt, isRapid }: CoExecution,
): void {
  const now = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(CoExecutor, {
      municipality: ctx.municipalityId,
      id: newId<CoExecutorId>(now.getTime()),
      submissionId: submission.id,
      recipientId,
      task: task.trim(),
      isRapid,
      askedAt: now,
      askedBy: ctx.viewer.displayName,
      dueAt,
      completedAt: null,
      result: null,
      removedAt: null,
    }),
  );
  recordEvent(ctx, submission, "CO_EXECUTOR_ASKED", {
    note: task.trim(),
    details: { recipientId, isRapid, dueAt: dueAt?.toISOString() ?? null },
  });
}

/**
 * A body has done its part; its own people say so, or the centre's.
 *
 * @throws {DenialError} NOT_FOUND for a request the viewer does not see; FORBIDDEN for another body's
 */
export async function completeCoExecution(ctx: MunicipalContext, id: CoExecutorId, result: string): Outcome {
  const found = await openRequest(ctx, id);
  if (isRefusal(found)) return found;
  const { request, submission } = found;
  if (isConfined(ctx) && request.recipientId !== ctx.recipientId) throw forbidden();
  if (result.trim() === "") return refuse("REASON_MISSING", "Напишите, что сделано.");
  if (result.length > 4_000) return refuse("TEXT_TOO_LONG", "Слишком длинный текст: можно до 4000 знаков.");
  request.completedAt = ctx.clock.now();
  request.result = result.trim();
  const { recipientId } = request;
  recordEvent(ctx, submission, "CO_EXECUTOR_DONE", { note: request.result, details: { recipientId } });
  recordAudit(ctx, "submission.co_execution_done", submission.number, { recipientId });
  return saved(ctx, submission);
}

/** The request is taken back: the body no longer sees the submission. Only the centre's people. */
export async function removeCoExecutor(ctx: MunicipalContext, id: CoExecutorId): Outcome {
  const found = await openRequest(ctx, id);
  if (isRefusal(found)) return found;
  const { request, submission } = found;
  if (!(await permissionsOf(ctx)).has("submission:route")) throw forbidden();
  request.removedAt = ctx.clock.now();
  const { recipientId } = request;
  recordEvent(ctx, submission, "CO_EXECUTOR_REMOVED", { details: { recipientId } });
  recordAudit(ctx, "submission.co_executor_removed", submission.number, { recipientId });
  return saved(ctx, submission);
}

async function openRequest(
  ctx: MunicipalContext,
  id: CoExecutorId,
): Promise<{ request: CoExecutor; submission: Submission } | SubmissionRefusal> {
  const where = { municipality: ctx.municipalityId, id, removedAt: null };
  const known = await ctx.em.findOne(CoExecutor, where);
  if (!known) throw notFound();
  const submission = await lockSubmission(ctx, known.submissionId, null);
  if (isRefusal(submission)) return submission;
  const request = await ctx.em.findOne(CoExecutor, where, { refresh: true });
  if (!request) throw notFound();
  if (request.completedAt !== null)
    return refuse("ALREADY_SETTLED", "Соисполнитель уже отчитался о своей части.");
  return { request, submission };
}
