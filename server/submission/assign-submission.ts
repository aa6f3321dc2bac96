/** Who answers: a responsible recipient, an executor, or both. */
import { recordAudit } from "../audit/record-audit.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import { learnAlias } from "../intake/learn-alias.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { AccountId, RecipientId } from "../kernel/ids.ts";
import { AUTH_SCOPE, actInScope, scopeOf } from "../kernel/scopes.ts";
import { select, type Statement } from "../kernel/select.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify, peopleToTell, type Person } from "../notification/notify.ts";
import { writeLater } from "../kernel/write-together.ts";
import { lockForStep } from "./lock-for-step.ts";
import { lockSubmission } from "./find-submission.ts";
import type { Submission, SubmissionId } from "./submission.entity.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "./submission-refusal.ts";
import { takeStep } from "./take-step.ts";

export interface Assignment {
  readonly recipientId: RecipientId | null;
  readonly executorAccountId: AccountId | null;
  readonly note: string | null;
}

/**
 * Assigns a submission, or sends it on from one recipient to another.
 *
 * @param revision what the viewer saw; null for the program
 * @throws {DenialError} NOT_FOUND for a submission, recipient or person that is not the municipality's
 */
export async function assignSubmission(
  ctx: MunicipalContext,
  id: SubmissionId,
  revision: number | null,
  assignment: Assignment,
): Promise<Submission | SubmissionRefusal> {
  if (revision === null) {
    const submission = await lockSubmission(ctx, id, revision);
    if (isRefusal(submission)) return submission;
    return (await assignLocked(ctx, submission, assignment)) ?? submission;
  }
  const { recipientId, executorAccountId } = assignment;
  const people = peopleToTell(ctx, { recipientId, accountIds: executorAccountId ? [executorAccountId] : [] });
  const locked = await lockForStep<Looked>(ctx, id, revision, {
    recipient: recipientFacts(ctx, recipientId),
    people,
  });
  if (isRefusal(locked)) return locked;
  const { submission, read } = locked;
  return (await assignLocked(ctx, submission, assignment, false, read)) ?? submission;
}

/** What assigning looks at besides the submission. */
interface Looked {
  readonly recipient: RecipientFacts | null;
  readonly people: Person[];
}

interface RecipientFacts {
  readonly isClosed: boolean;
}

const recipientFacts = (ctx: MunicipalContext, id: RecipientId | null): Statement => ({
  sql: `select json_build_object('isClosed', r.is_closed) from recipient r where r.municipality_id = ? and r.id = ?`,
  values: [ctx.municipalityId, id],
});

/**
 * As above, for a submission that is locked already: in bulk and by rules.
 *
 * @param isUrgent those it goes to are told at once, quiet hours notwithstanding
 */
export async function assignLocked(
  ctx: MunicipalContext,
  submission: Submission,
  { recipientId, executorAccountId, note }: Assignment,
  isUrgent = false,
  looked: Looked | null = null,
): Promise<SubmissionRefusal | null> {
  if (recipientId === null && executorAccountId === null)
    return refuse("ASSIGNEE_MISSING", "Выберите получателя или исполнителя.");
  const refusal = await recipientRefusal(ctx, recipientId, looked);
  if (refusal) return refusal;
  const executorName = executorAccountId === null ? null : await nameOfWorker(ctx, executorAccountId);
  const from = submission.recipientId;
  const taken = await takeStep(
    ctx,
    submission,
    "ASSIGN",
    { recipientId, executorAccountId, executorName },
    note,
    { recipientId, executorAccountId, ...(from === null ? {} : { fromRecipientId: from }) },
  );
  if (taken) return taken;
  // Only a row of a file can teach what its words mean.
  if (submission.sourceMarks !== null) await learnAlias(ctx, submission.id, "ORGANISATION", recipientId);
  recordAudit(ctx, from === null ? "submission.assigned" : "submission.redirected", submission.number, {
    recipientId,
    executorAccountId,
  });
  await writeLater(ctx.em);
  const accountIds = executorAccountId === null ? [] : [executorAccountId];
  const params = isUrgent ? { isUrgent } : {};
  const kind = NotificationKind.ASSIGNED;
  const notice = { kind, submission, accountIds, recipientId, params, isUrgent };
  await notify(ctx, notice, looked?.people);
  return null;
}

/** The viewer answers it: a person of the centre takes it away from the recipient, its own people do not. */
export async function takeOverSubmission(
  ctx: MunicipalContext,
  id: SubmissionId,
  revision: number,
  note: string | null,
): Promise<Submission | SubmissionRefusal> {
  const locked = await lockForStep(ctx, id, revision);
  if (isRefusal(locked)) return locked;
  const { submission } = locked;
  const { accountId, displayName } = ctx.viewer;
  const change = { recipientId: ctx.recipientId, executorAccountId: accountId, executorName: displayName };
  const from = submission.recipientId;
  const details = from === null || from === ctx.recipientId ? {} : { fromRecipientId: from };
  const taken = await takeStep(ctx, submission, "TAKE_OVER", change, note, details);
  if (taken) return taken;
  recordAudit(ctx, "submission.taken_over", submission.number);
  await writeLater(ctx.em);
  return submission;
}

async function recipientRefusal(
  ctx: MunicipalContext,
  id: RecipientId | null,
  looked: Looked | null,
): Promise<SubmissionRefusal | null> {
  if (id === null) return null;
  const recipient = looked
    ? looked.recipient
    : await ctx.em.findOne(Recipient, { municipality: ctx.municipalityId, id });
  if (!recipient) throw notFound();
  return recipient.isClosed
    ? refuse("RECIPIENT_CLOSED", "Этот получатель больше не принимает работу: выберите другого.")
    : null;
}

/**
 * Name of somebody who works in the municipality.
 *
 * @throws {DenialError} NOT_FOUND for anybody else
 */
export async function nameOfWorker(ctx: MunicipalContext, accountId: AccountId): Promise<string> {
  if (accountId === ctx.viewer.accountId) return ctx.viewer.displayName;
  const [row] = await actInScope(ctx, AUTH_SCOPE, scopeOf(ctx), () =>
    select<{ name: string }>(
      ctx.em,
      `select a.display_name as name from account a
       where a.id = ? and a.disabled_at is null and exists (
         select 1 from municipal_grant g where g.account_id = a.id and g.municipality_id = ?)`,
      [accountId, ctx.municipalityId],
    ),
  );
  if (!row) throw notFound();
  return row.name;
}
