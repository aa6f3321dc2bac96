import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Answer } from "../answer/answer.entity.ts";
import type { AnswerId } from "../answer/answer.entity.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newestFirst } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Submission } from "../submission/submission.entity.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { changeChecklist, checklistOf } from "./checklist.service.ts";
import { QualityCriterion } from "./quality-checklist.entity.ts";
import { QualityReview } from "./quality-review.entity.ts";
import { QualitySample, QualitySampleItem } from "./quality-sample.entity.ts";
import type { QualitySampleId } from "./quality-sample.entity.ts";
import { answerById, recipientById, reviewsOf, reviewsOfAnswer, submissionById } from "./quality.reads.ts";
import {
  DrawQualitySampleInput,
  QualityChecklistResult,
  QualityChecklistSaved,
  QualityCriterionInput,
  QualityReviewed,
  QualityReviewResult,
  QualitySampleConnection,
  QualitySampleDrawn,
  QualitySampleItemConnection,
  QualitySampleResult,
  ReviewQualityInput,
} from "./quality.types.ts";
import { reviewQuality } from "./review.service.ts";
import { sampleItems } from "./sample.reads.ts";
import { drawQualitySample } from "./sample.service.ts";

@Resolver(() => QualitySample)
export class QualitySampleResolver {
  @Authorized("quality:view")
  @Query(() => QualitySampleConnection, { description: "Samples that were drawn, newest first." })
  qualitySamples(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("first", () => Int, { defaultValue: 20, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<QualitySample>> {
    return newestFirst(ctx, QualitySample, "drawnAt", { first, after: after ?? null });
  }

  @Authorized("quality:view")
  @Query(() => QualitySample, { description: "One sample." })
  async qualitySample(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The sample." }) id: string,
  ): Promise<QualitySample> {
    const own = { municipality: ctx.municipalityId, id: clientId<QualitySampleId>(id) };
    const sample = await ctx.em.findOne(QualitySample, own);
    if (!sample) throw notFound();
    return sample;
  }

  @Authorized("quality:review")
  @Mutation(() => QualitySampleResult, { description: "Draws sent answers for review." })
  async drawQualitySample(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => DrawQualitySampleInput, { description: "What to draw." })
    input: DrawQualitySampleInput,
  ): Promise<typeof QualitySampleResult> {
    const outcome = await drawQualitySample(ctx, { ...input, seed: input.seed ?? null });
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new QualitySampleDrawn(outcome);
  }

  @FieldResolver(() => QualitySampleItemConnection, { description: "Drawn answers." })
  items(
    @Ctx() ctx: MunicipalContext,
    @Root() { id }: QualitySample,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<QualitySampleItem>> {
    return sampleItems(ctx, id, first, after ?? null);
  }
}

@Resolver(() => QualitySampleItem)
export class QualitySampleItemResolver {
  @FieldResolver(() => Submission, { nullable: true, description: "The submission." })
  submission(
    @Ctx() ctx: OperationContext,
    @Root() { submissionId }: QualitySampleItem,
  ): Promise<Submission | null> {
    return submissionById(ctx, submissionId);
  }

  @FieldResolver(() => Answer, { nullable: true, description: "The answer." })
  answer(@Ctx() ctx: OperationContext, @Root() { answerId }: QualitySampleItem): Promise<Answer | null> {
    return answerById(ctx, answerId);
  }

  @FieldResolver(() => Recipient, { nullable: true, description: "Who was responsible." })
  recipient(
    @Ctx() ctx: OperationContext,
    @Root() { recipientId }: QualitySampleItem,
  ): Promise<Recipient | null> {
    return recipientById(ctx, recipientId);
  }

  @FieldResolver(() => [QualityReview], { description: "Reviews of the answer, oldest first." })
  reviews(@Ctx() ctx: OperationContext, @Root() { answerId }: QualitySampleItem): Promise<QualityReview[]> {
    return reviewsOfAnswer(ctx, answerId);
  }
}

@Resolver(() => Submission)
export class QualityReviewResolver {
  @Authorized("quality:view")
  @Query(() => [QualityCriterion], { description: "The checklist by which answers are reviewed." })
  qualityChecklist(@InMunicipality() ctx: MunicipalContext): Promise<QualityCriterion[]> {
    return checklistOf(ctx);
  }

  @Authorized("template:change")
  @Mutation(() => QualityChecklistResult, { description: "Sets the checklist." })
  async changeQualityChecklist(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("criteria", () => [QualityCriterionInput], { description: "Its lines." })
    criteria: QualityCriterionInput[],
  ): Promise<typeof QualityChecklistResult> {
    const lines = criteria.map(({ code, name, weight }) => ({ code: code ?? null, name, weight }));
    const outcome = await changeChecklist(ctx, lines);
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new QualityChecklistSaved(outcome);
  }

  @Authorized("quality:review")
  @Mutation(() => QualityReviewResult, { description: "Reviews a sent answer; may return it to rework." })
  async reviewQuality(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ReviewQualityInput, { description: "The review." }) input: ReviewQualityInput,
  ): Promise<typeof QualityReviewResult> {
    const { answerId, revision, marks, questions, verdict, comment } = input;
    const outcome = await reviewQuality(ctx, {
      answerId: clientId<AnswerId>(answerId),
      revision,
      marks: new Map(marks.map(({ code, mark }) => [code, mark ?? null])),
      questions,
      verdict,
      comment: comment?.trim() || null,
    });
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new QualityReviewed(outcome);
  }

  @FieldResolver(() => [QualityReview], { description: "Reviews of its answers, oldest first." })
  qualityReviews(@Ctx() ctx: OperationContext, @Root() { id }: Submission): Promise<QualityReview[]> {
    return reviewsOf(ctx, id);
  }
}
