import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { endOfPeriod } from "../indicator/period.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { OperationContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { Connection } from "../kernel/paging.ts";
import { AmongTenants, amongTenants } from "../kernel/rooms.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { municipalityById } from "../municipality/municipality.reads.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { acting, type Looking, ownRows, sideOf } from "./acting.ts";
import type { CentreRequestId } from "./centre-request.entity.ts";
import { CooperationEvent } from "./cooperation-event.entity.ts";
import { RecommendationStep } from "./cooperation.enums.ts";
import { type Effect, effectOf } from "./effect.reads.ts";
import { historyOf } from "./history.reads.ts";
import { jointPage } from "./joint-page.ts";
import { Recommendation, type RecommendationId } from "./recommendation.entity.ts";
import { recommendationSteps } from "./recommendation.rules.ts";
import { recommend, takeRecommendationStep } from "./recommendation.service.ts";
import {
  type EffectValue,
  RecommendationConnection,
  RecommendationEffect,
  RecommendationFilter,
  RecommendationResult,
  RecommendationSaved,
  RecommendationsMade,
  RecommendationsResult,
  RecommendationStepInput,
  RecommendInput,
} from "./recommendation.types.ts";
import { trimmed } from "./text.rules.ts";

function conditionsOf(ctx: Looking, filter: RecommendationFilter | null): Record<string, unknown> {
  const municipality = optionalId<MunicipalityId>(filter?.municipalityId);
  const requestId = optionalId<CentreRequestId>(filter?.requestId);
  return {
    $and: [
      ownRows(ctx),
      filter?.states ? { state: { $in: filter.states } } : {},
      filter?.source ? { source: filter.source } : {},
      municipality ? { municipality } : {},
      requestId ? { requestId } : {},
    ],
  };
}

@Resolver(() => Recommendation)
export class RecommendationResolver {
  @Authorized("cooperation:view")
  @Query(() => RecommendationConnection, { description: "Recommendations, newest first." })
  recommendations(
    @AmongTenants() ctx: Looking,
    @Arg("filter", () => RecommendationFilter, { nullable: true, description: "Which ones." })
    filter: RecommendationFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Recommendation>> {
    const page = { first, after: after ?? null };
    return jointPage(ctx, Recommendation, page, conditionsOf(ctx, filter ?? null));
  }

  @Authorized("cooperation:view")
  @Query(() => Recommendation, { description: "A recommendation. NOT_FOUND unless it is the viewer's." })
  async recommendation(
    @AmongTenants() ctx: Looking,
    @Arg("id", () => ID, { description: "The recommendation." }) id: string,
  ): Promise<Recommendation> {
    const row = await ctx.em.findOne(Recommendation, {
      ...ownRows(ctx),
      id: clientId<RecommendationId>(id),
    });
    if (!row) throw notFound();
    return row;
  }

  @Mutation(() => RecommendationsResult, {
    description: "Recommends: the regional centre to several centres, or a centre to itself.",
  })
  async recommend(
    @Ctx() ctx: OperationContext,
    @Arg("input", () => RecommendInput, { description: "The recommendation." }) input: RecommendInput,
  ): Promise<typeof RecommendationsResult> {
    const { kind, subject, text, measure, effectTo, effectBy } = input;
    const outcome = await recommend(
      await acting(ctx),
      input.municipalityIds?.map((id) => clientId<MunicipalityId>(id)) ?? null,
      {
        kind,
        subject,
        text,
        measure,
        federalSector: trimmed(input.federalSector),
        indicator: trimmed(input.indicator),
        effectTo: effectTo ?? null,
        effectBy: effectBy ?? null,
        requestId: optionalId<CentreRequestId>(input.requestId),
        clause: trimmed(input.clause),
      },
    );
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new RecommendationsMade(outcome);
  }

  @Mutation(() => RecommendationResult, { description: "Takes a step of adoption, or withdraws." })
  async takeRecommendationStep(
    @Ctx() ctx: OperationContext,
    @Arg("input", () => RecommendationStepInput, { description: "The step." })
    { id, revision, step, note, adoptedOn }: RecommendationStepInput,
  ): Promise<typeof RecommendationResult> {
    const outcome = await takeRecommendationStep(await acting(ctx), {
      id: clientId<RecommendationId>(id),
      revision,
      step,
      note: note ?? null,
      adoptedOn: adoptedOn ?? null,
    });
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new RecommendationSaved(outcome);
  }

  @FieldResolver(() => Municipality, { description: "The municipality whose centre is advised." })
  async municipality(@Ctx() ctx: OperationContext, @Root() { municipality }: Recommendation) {
    const found = await municipalityById(ctx, municipality);
    if (!found) throw notFound();
    return found;
  }

  @FieldResolver(() => [RecommendationStep], { description: "What the viewer's side may do now." })
  steps(@Ctx() ctx: OperationContext, @Root() row: Recommendation): RecommendationStep[] {
    return recommendationSteps(row, sideOf(amongTenants(ctx)));
  }

  @FieldResolver(() => [CooperationEvent], { description: "What happened to it, oldest first." })
  history(@Ctx() ctx: OperationContext, @Root() { id }: Recommendation): Promise<CooperationEvent[]> {
    return historyOf(amongTenants(ctx), id);
  }

  @FieldResolver(() => RecommendationEffect, {
    nullable: true,
    description: "What changed after; null without an indicator or before adoption.",
  })
  async effect(
    @Ctx() ctx: OperationContext,
    @Root() row: Recommendation,
  ): Promise<RecommendationEffect | null> {
    const effect = await effectOf(amongTenants(ctx), row);
    if (!effect) return null;
    const { before, after, difference } = effect;
    return {
      before: shownValue(before),
      after: after && shownValue(after),
      difference: difference?.difference ?? null,
      low: difference?.low ?? null,
      high: difference?.high ?? null,
      isWithinChance: difference?.isWithinChance ?? null,
    };
  }
}

function shownValue({ span, value }: Effect["before"]): EffectValue {
  return {
    from: span.from,
    to: endOfPeriod({ grain: span.grain, startsOn: span.to }),
    value: value.value,
    cases: value.denominator,
    isEnough: value.isEnough,
  };
}
