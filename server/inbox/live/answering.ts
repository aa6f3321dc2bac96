/** Who is writing an answer, so that two people do not answer the same submission. */
import type { MunicipalContext, OperationBase } from "../../kernel/context.ts";
import { groupBy, perOperation } from "../../kernel/loaders.ts";
import { select } from "../../kernel/select.ts";
import type { SubmissionId } from "../../submission/submission.entity.ts";
import type { SubmissionAnswering } from "./submission-answering.entity.ts";

/** Whoever writes on says so again before it is over. */
export const ANSWERING_MS = 90_000;

/** Remembers that the viewer writes the answer, or that this is over. */
export async function announceAnswering(
  ctx: MunicipalContext,
  id: SubmissionId,
  isOver: boolean,
): Promise<void> {
  const now = ctx.clock.now();
  await select(
    ctx.em,
    "delete from submission_answering where municipality_id = ? and submission_id = ? and until < ? and account_id <> ?",
    [ctx.municipalityId, id, now, ctx.viewer.accountId],
  );
  const until = isOver ? now : new Date(now.getTime() + ANSWERING_MS);
  await select(
    ctx.em,
    `insert into submission_answering (municipality_id, submission_id, account_id, actor, until) values (?, ?, ?, ?, ?)
     on conflict (municipality_id, submission_id, account_id) do update set actor = excluded.actor, until = excluded.until`,
    [ctx.municipalityId, id, ctx.viewer.accountId, ctx.viewer.displayName, until],
  );
}

type Row = Omit<SubmissionAnswering, "until"> & { until: string };

const answering = perOperation(async (ctx: OperationBase, ids: readonly SubmissionId[]) => {
  const rows = await select<Row>(
    ctx.em,
    `select submission_id as "submissionId", account_id as "accountId", actor, until from submission_answering
     where submission_id = any(string_to_array(?, ',')::uuid[]) and until > ? order by until, account_id`,
    [ids.join(","), ctx.clock.now()],
  );
  return groupBy(
    rows.map((row) => ({ ...row, until: new Date(row.until) }) as SubmissionAnswering),
    ({ submissionId }) => submissionId,
  );
});

/** Who besides the viewer writes an answer to a submission now. Batched. */
export async function othersAnswering(
  ctx: MunicipalContext,
  id: SubmissionId,
): Promise<SubmissionAnswering[]> {
  const all = (await answering(ctx).load(id)) ?? [];
  return all.filter(({ accountId }) => accountId !== ctx.viewer.accountId);
}
