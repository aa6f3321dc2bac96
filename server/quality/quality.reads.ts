import { Answer } from "../answer/answer.entity.ts";
import type { AnswerId } from "../answer/answer.entity.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import type { OperationBase } from "../kernel/context.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { Submission } from "../submission/submission.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { CorrectionDemand } from "./correction-demand.entity.ts";
import { QualityReview } from "./quality-review.entity.ts";

const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
  new Map<Row["id"], Row>(rows.map((row) => [row.id, row]));

const reviewsBySubmission = perOperation(async (ctx: OperationBase, ids: readonly SubmissionId[]) => {
  const rows = await ctx.em.find(
    QualityReview,
    { submissionId: { $in: [...ids] } },
    { orderBy: { at: "asc", id: "asc" } },
  );
  return groupBy(rows, ({ submissionId }) => submissionId);
});

/** Reviews of a submission's answers, oldest first. Batched. */
export async function reviewsOf(ctx: OperationBase, id: SubmissionId): Promise<QualityReview[]> {
  return (await reviewsBySubmission(ctx).load(id)) ?? [];
}

const reviewsByAnswer = perOperation(async (ctx: OperationBase, ids: readonly AnswerId[]) => {
  const rows = await ctx.em.find(
    QualityReview,
    { answerId: { $in: [...ids] } },
    { orderBy: { at: "asc", id: "asc" } },
  );
  return groupBy(rows, ({ answerId }) => answerId);
});

/** Reviews of one answer, oldest first. Batched. */
export async function reviewsOfAnswer(ctx: OperationBase, id: AnswerId): Promise<QualityReview[]> {
  return (await reviewsByAnswer(ctx).load(id)) ?? [];
}

const demandsBySubmission = perOperation(async (ctx: OperationBase, ids: readonly SubmissionId[]) => {
  const rows = await ctx.em.find(
    CorrectionDemand,
    { submissionId: { $in: [...ids] } },
    { orderBy: { createdAt: "asc", id: "asc" } },
  );
  return groupBy(rows, ({ submissionId }) => submissionId!);
});

/** Demands about a submission, oldest first. Batched. */
export async function demandsOf(ctx: OperationBase, id: SubmissionId): Promise<CorrectionDemand[]> {
  return (await demandsBySubmission(ctx).load(id)) ?? [];
}

const answers = perOperation(async (ctx: OperationBase, ids: readonly AnswerId[]) =>
  byId(await ctx.em.find(Answer, { id: { $in: [...ids] } })),
);

/** An answer of the context's municipality. Batched. */
export function answerById(ctx: OperationBase, id: AnswerId): Promise<Answer | null> {
  return answers(ctx).load(id);
}

const submissions = perOperation(async (ctx: OperationBase, ids: readonly SubmissionId[]) =>
  byId(await ctx.em.find(Submission, { id: { $in: [...ids] } })),
);

/** A submission of the context's municipality; for people of the centre, who see all of them. Batched. */
export async function submissionById(
  ctx: OperationBase,
  id: SubmissionId | null,
): Promise<Submission | null> {
  return id === null ? null : submissions(ctx).load(id);
}

const recipients = perOperation(async (ctx: OperationBase, ids: readonly RecipientId[]) =>
  byId(await ctx.em.find(Recipient, { id: { $in: [...ids] } })),
);

/** A recipient of the context's municipality. Batched. */
export async function recipientById(ctx: OperationBase, id: RecipientId | null): Promise<Recipient | null> {
  return id === null ? null : recipients(ctx).load(id);
}
