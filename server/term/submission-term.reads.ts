import type { OperationBase } from "../kernel/context.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { SubmissionTerm } from "./submission-term.entity.ts";

const bySubmission = perOperation(async (ctx: OperationBase, ids: readonly SubmissionId[]) => {
  const rows = await select<TermRow>(
    ctx.em,
    `select t.id, t.submission_id as "submissionId", t.kind, t.amount, t.unit, t.source, t.clause,
       t.started_at as "startedAt", t.legal_due as "legalDue", t.rolled_due as "rolledDue",
       t.due_at as "dueAt", t.met_at as "metAt", t.cancelled_at as "cancelledAt"
     from submission_term t
     where t.submission_id = any(string_to_array(?, ',')::uuid[]) order by t.started_at, t.id`,
    [ids.join(",")],
  );
  return groupBy(rows.map(withInstants), ({ submissionId }) => submissionId);
});

/** A row as a hand-written statement gives it: instants are texts. */
interface TermRow extends Omit<SubmissionTerm, "startedAt" | "dueAt" | "metAt" | "cancelledAt"> {
  startedAt: string;
  dueAt: string;
  metAt: string | null;
  cancelledAt: string | null;
}

const withInstants = (row: TermRow): SubmissionTerm => ({
  ...row,
  startedAt: new Date(row.startedAt),
  dueAt: new Date(row.dueAt),
  metAt: row.metAt === null ? null : new Date(row.metAt),
  cancelledAt: row.cancelledAt === null ? null : new Date(row.cancelledAt),
});

/** Clocks of a submission of the context's municipality, in the order in which they started. Batched. */
export async function submissionTerms(ctx: OperationBase, id: SubmissionId): Promise<SubmissionTerm[]> {
  return (await bySubmission(ctx).load(id)) ?? [];
}
