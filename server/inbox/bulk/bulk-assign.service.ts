/**
 * Assigning many submissions at once. Every item has an outcome of its own, written in the transaction that
 * assigns it: a run that was cut off goes on where it stopped, and does nothing twice.
 */
import { recordAudit } from "../../audit/record-audit.ts";
import { LockMode } from "@mikro-orm/core";
import { Recipient } from "../../composition/recipient.entity.ts";
import { enqueue } from "../../job/enqueue.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { badInput, ERROR_MESSAGES, notFound } from "../../kernel/errors.ts";
import { newId } from "../../kernel/ids.ts";
import { select } from "../../kernel/select.ts";
import { assignLocked, type Assignment, nameOfWorker } from "../../submission/assign-submission.ts";
import { Submission, type SubmissionId } from "../../submission/submission.entity.ts";
import { canSee } from "../../submission/submission.policy.ts";
import { changedMeanwhile } from "../../submission/submission-refusal.ts";
import type { SubmissionFilter } from "../submission-filter.types.ts";
import { OPENNESS, selectionOf } from "../submission-list.reads.ts";
import { ASSIGNED, BulkAssignment, type BulkAssignmentId } from "./bulk-assignment.entity.ts";

/** So many are done at once, while the person waits; more go to the queue. */
export const MOST_AT_ONCE = 500;
export const MOST_ITEMS = 20_000;
/** Rows under one lock; each costs a few statements. */
const CHUNK = 25;

export interface BulkItem {
  readonly submissionId: SubmissionId;
  readonly revision: number;
}

/** Which: rows that the person saw, or everything that a filter meets now. */
export type BulkChoice = { readonly items: readonly BulkItem[] } | { readonly filter: SubmissionFilter };

/**
 * Assigns the chosen submissions, at once or by the queue `bulk-assign`.
 *
 * @throws {DenialError} BAD_INPUT for none or too many; NOT_FOUND for a foreign recipient or person
 */
export async function assignMany(
  ctx: MunicipalContext,
  choice: BulkChoice,
  assignment: Assignment,
): Promise<BulkAssignment> {
  await requireAssignee(ctx, assignment);
  const bulk = ctx.em.create(BulkAssignment, {
    municipality: ctx.municipalityId,
    id: newId<BulkAssignmentId>(ctx.clock.now().getTime()),
    accountId: ctx.viewer.accountId,
    actor: ctx.viewer.displayName,
    ...assignment,
    askedAt: ctx.clock.now(),
  });
  ctx.em.persist(bulk);
  await ctx.em.flush();
  const count =
    "items" in choice
      ? await addItems(ctx, bulk.id, choice.items)
      : await addMet(ctx, bulk.id, choice.filter);
  if (count === 0 || count > MOST_ITEMS) throw badInput(`Выберите от 1 до ${MOST_ITEMS} обращений.`);
  recordAudit(ctx, "submissions.assigned", `${count}`, { bulkId: bulk.id, count });
  await ctx.em.flush();
  if (count > MOST_AT_ONCE) await enqueue(ctx, "bulk-assign", { bulkId: bulk.id }, { singletonKey: bulk.id });
  else while ((await assignNext(ctx, bulk)) > 0);
  return bulk;
}

async function requireAssignee(
  ctx: MunicipalContext,
  { recipientId, executorAccountId }: Assignment,
): Promise<void> {
  if (recipientId === null && executorAccountId === null)
    throw badInput("Выберите получателя или исполнителя.");
  const own = { municipality: ctx.municipalityId };
  if (recipientId !== null && !(await ctx.em.findOne(Recipient, { ...own, id: recipientId })))
    throw notFound();
  if (executorAccountId !== null) await nameOfWorker(ctx, executorAccountId);
}

async function addItems(
  ctx: MunicipalContext,
  bulkId: BulkAssignmentId,
  items: readonly BulkItem[],
): Promise<number> {
  const rows = await select(
    ctx.em,
    `insert into bulk_assignment_item (municipality_id, bulk_id, submission_id, revision)
     select ?, ?, i."submissionId", min(i.revision) from json_to_recordset(?) as i("submissionId" uuid, revision int)
     group by 3 returning 1`,
    [ctx.municipalityId, bulkId, JSON.stringify(items)],
  );
  return rows.length;
}

async function addMet(
  ctx: MunicipalContext,
  bulkId: BulkAssignmentId,
  filter: SubmissionFilter,
): Promise<number> {
  const { conditions, openness } = await selectionOf(ctx, filter);
  const rows = await select(
    ctx.em,
    `insert into bulk_assignment_item (municipality_id, bulk_id, submission_id, revision)
     select s.municipality_id, ?, s.id, s.revision from submission s
     where ${conditions.map(({ sql }) => sql).join(" and ")} and ${OPENNESS[openness]} limit ? returning 1`,
    [bulkId, ...conditions.flatMap(({ values }) => values), MOST_ITEMS + 1],
  );
  return rows.length;
}

interface Outcome {
  readonly id: SubmissionId;
  readonly outcome: string;
  readonly message: string | null;
  readonly revision: number | null;
}

/** Assigns the next few that wait; gives how many. Locks go by id, so two runs never wait for each other. */
export async function assignNext(ctx: MunicipalContext, bulk: BulkAssignment): Promise<number> {
  const waiting = await select<{ id: SubmissionId; revision: number }>(
    ctx.em,
    `select submission_id as id, revision from bulk_assignment_item
     where municipality_id = ? and bulk_id = ? and outcome is null order by submission_id limit ? for update`,
    [ctx.municipalityId, bulk.id, CHUNK],
  );
  if (waiting.length === 0) return 0;
  const found = await ctx.em.find(
    Submission,
    { municipality: ctx.municipalityId, id: { $in: waiting.map(({ id }) => id) } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: "asc" }, refresh: true },
  );
  const byId = new Map(found.map((submission) => [submission.id, submission]));
  const outcomes: Outcome[] = [];
  for (const { id, revision } of waiting)
    outcomes.push(await outcomeOf(ctx, bulk, id, byId.get(id), revision));
  await settle(ctx, bulk.id, outcomes);
  ctx.em.clear();
  return waiting.length;
}

async function outcomeOf(
  ctx: MunicipalContext,
  bulk: BulkAssignment,
  id: SubmissionId,
  submission: Submission | undefined,
  revision: number,
): Promise<Outcome> {
  if (!submission || !(await canSee(ctx, submission)))
    return { id, outcome: "NOT_FOUND", message: ERROR_MESSAGES.NOT_FOUND, revision: null };
  const refusal =
    submission.revision === revision
      ? await assignLocked(ctx, submission, bulk)
      : changedMeanwhile(submission.revision);
  if (refusal) return { id, outcome: refusal.code, message: refusal.message, revision: submission.revision };
  return { id, outcome: ASSIGNED, message: null, revision: submission.revision };
}

async function settle(
  ctx: MunicipalContext,
  bulkId: BulkAssignmentId,
  outcomes: readonly Outcome[],
): Promise<void> {
  await select(
    ctx.em,
    `update bulk_assignment_item i set outcome = o.outcome, message = o.message, revision_after = o.revision
     from json_to_recordset(?) as o(id uuid, outcome text, message text, revision int)
     where i.municipality_id = ? and i.bulk_id = ? and i.submission_id = o.id`,
    [JSON.stringify(outcomes), ctx.municipalityId, bulkId],
  );
}

/** Nothing of what waits can be done any more. */
export async function refuseRest(
  ctx: MunicipalContext,
  bulkId: BulkAssignmentId,
  code: string,
  message: string,
): Promise<void> {
  await select(
    ctx.em,
    `update bulk_assignment_item set outcome = ?, message = ?
     where municipality_id = ? and bulk_id = ? and outcome is null`,
    [code, message, ctx.municipalityId, bulkId],
  );
}
