import type { OperationBase } from "../kernel/context.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { SubmissionTerm } from "./submission-term.entity.ts";

const bySubmission = perOperation(async (ctx: OperationBase, ids: readonly SubmissionId[]) => {
  const rows = await select<SubmissionTerm>(
    ctx.em,
    `select t.id, t.submission_id as "submissionId", t.kind, t.amount, t.unit, t.source, t.clause,
       t.started_at as "startedAt", t.legal_due as "legalDue", t.rolled_due as "rolledDue",
       t.due_at as "dueAt", t.met_at as "metAt", t.cancelled_at as "cancelledAt"
     from submission_term t
     where t.submission_id = any(string_to_array(?, ',')::uuid[]) order by t.started_at, t.id`,
    [ids.join(",")],
  );
  return groupBy(rows, ({ submissionId }) => submissionId);
});

/** Clocks of a submission of the context's municipality, in the order in which they started. Batched. */
export async function submissionTerms(ctx: OperationBase, id: SubmissionId): Promise<SubmissionTerm[]> {
  return (await bySubmission(ctx).load(id)) ?? [];
}
