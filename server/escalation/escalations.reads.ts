import type { OperationBase } from "../kernel/context.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { SubmissionEscalation } from "./submission-escalation.entity.ts";

type Row = Omit<SubmissionEscalation, "dueAt" | "at"> & { readonly dueAt: string; readonly at: string };

const escalations = perOperation(async (ctx: OperationBase, ids: readonly SubmissionId[]) => {
  const rows = await select<Row>(
    ctx.em,
    `select submission_id as "submissionId", step_id as "stepId", due_at as "dueAt", due_kind as "dueKind", at,
       offset_minutes as "offsetMinutes", audience, told_count as "toldCount"
     from submission_escalation where submission_id = any(string_to_array(?, ',')::uuid[])
     order by at desc, offset_minutes desc, audience`,
    [ids.join(",")],
  );
  const dated = rows.map((row) => ({ ...row, dueAt: new Date(row.dueAt), at: new Date(row.at) }));
  return groupBy(dated, ({ submissionId }) => submissionId);
});

/** Who was told of the terms of a submission, newest first. Batched. */
export async function escalationsOf(ctx: OperationBase, id: SubmissionId): Promise<SubmissionEscalation[]> {
  return (await escalations(ctx).load(id)) ?? [];
}
