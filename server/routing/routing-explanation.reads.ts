/** Which rule decided about a submission, out of its history. */
import type { OperationBase } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { RoutingMatch } from "./routing-book.ts";
import type { RoutingExplanation } from "./routing.types.ts";

interface Row {
  readonly submissionId: SubmissionId;
  readonly at: string;
  readonly details: {
    readonly rule: { readonly id: string; readonly name: string; readonly position: number };
    readonly matches: readonly RoutingMatch[];
  };
}

const explanations = perOperation(async (ctx: OperationBase, ids: readonly SubmissionId[]) => {
  const rows = await select<Row>(
    ctx.em,
    `select distinct on (e.submission_id) e.submission_id as "submissionId", e.at, e.details
     from submission_event e
     where e.submission_id = any(string_to_array(?, ',')::uuid[]) and e.kind = 'ROUTED'
     order by e.submission_id, e.at desc, e.id desc`,
    [ids.join(",")],
  );
  return new Map<SubmissionId, RoutingExplanation>(
    rows.map(({ submissionId, at, details: { rule, matches } }) => [
      submissionId,
      { at: new Date(at), ruleId: rule.id, ruleName: rule.name, rulePosition: rule.position, matches },
    ]),
  );
});

/** The decision about a submission of the context's municipality; null when no rule decided. Batched. */
export function explanationOf(ctx: OperationBase, id: SubmissionId): Promise<RoutingExplanation | null> {
  return explanations(ctx).load(id);
}
