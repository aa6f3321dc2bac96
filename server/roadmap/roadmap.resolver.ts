import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { sectorById } from "../classifier/classifier.reads.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { Recommendation, type RecommendationId } from "../cooperation/recommendation.entity.ts";
import { permissionsOf } from "../identity/authorization.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newestFirst } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Sector, type SectorId } from "../municipality/sector.entity.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { Measure } from "./measure.entity.ts";
import { isOverdue } from "./measure.rules.ts";
import { RoadmapEvent } from "./roadmap-event.entity.ts";
import { approvingRole, procedureOf } from "./roadmap-procedure.reads.ts";
import { MeasureState, RoadmapStep } from "./roadmap.enums.ts";
import { Roadmap, type RoadmapId } from "./roadmap.entity.ts";
import { historyOfRoadmap, measuresOfRoadmap, recommendationById } from "./roadmap.reads.ts";
import { saveRoadmap, takeRoadmapStep } from "./roadmap.service.ts";
import { allowsRoadmapStep, ROADMAP_STEPS } from "./roadmap-steps.ts";
import {
  RoadmapConnection,
  RoadmapFilter,
  RoadmapInput,
  RoadmapProgress,
  RoadmapResult,
  RoadmapRules,
  RoadmapSaved,
  RoadmapStepInput,
} from "./roadmap.types.ts";

const resultOf = (outcome: Roadmap | SubmissionRefusal): typeof RoadmapResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new RoadmapSaved(outcome);

@Resolver(() => Roadmap)
export class RoadmapResolver {
  @Authorized("roadmap:view")
  @Query(() => RoadmapConnection, { description: "Roadmaps, newest first." })
  roadmaps(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => RoadmapFilter, { nullable: true, description: "Which ones." })
    filter: RoadmapFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Roadmap>> {
    const recommendationId = optionalId<RecommendationId>(filter?.recommendationId);
    const sectorId = optionalId<SectorId>(filter?.sectorId);
    return newestFirst(
      ctx,
      Roadmap,
      "createdAt",
      { first, after: after ?? null },
      {
        ...(filter?.states ? { state: { $in: filter.states } } : {}),
        ...(recommendationId ? { recommendationId } : {}),
        ...(sectorId ? { sectorId } : {}),
      },
    );
  }

  @Authorized("roadmap:view")
  @Query(() => Roadmap, { description: "A roadmap. NOT_FOUND unless it is the municipality's." })
  async roadmap(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The roadmap." }) id: string,
  ): Promise<Roadmap> {
    const found = await ctx.em.findOne(Roadmap, {
      municipality: ctx.municipalityId,
      id: clientId<RoadmapId>(id),
    });
    if (!found) throw notFound();
    return found;
  }

  @Authorized("roadmap:view")
  @Query(() => RoadmapRules, { description: "How roadmaps are made here, by the regulation in force today." })
  roadmapRules(@InMunicipality() ctx: MunicipalContext): Promise<RoadmapRules> {
    return procedureOf(ctx);
  }

  @Authorized("roadmap:change")
  @Mutation(() => RoadmapResult, {
    description: "Draws a roadmap up, or changes one that is not approved yet.",
  })
  async saveRoadmap(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => RoadmapInput, { description: "The roadmap." }) input: RoadmapInput,
  ): Promise<typeof RoadmapResult> {
    const id = optionalId<RoadmapId>(input.id);
    const outcome = await saveRoadmap(ctx, id === null ? null : { id, revision: input.revision ?? 0 }, {
      title: input.title.trim(),
      aim: trimmed(input.aim),
      purposes: input.purposes ?? [],
      sectorId: optionalId<SectorId>(input.sectorId),
      recommendationId: optionalId<RecommendationId>(input.recommendationId),
    });
    return resultOf(outcome);
  }

  @Authorized("roadmap:change")
  @Mutation(() => RoadmapResult, { description: "Takes a step of a roadmap." })
  async takeRoadmapStep(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => RoadmapStepInput, { description: "The step." })
    { id, revision, step, note }: RoadmapStepInput,
  ): Promise<typeof RoadmapResult> {
    const facts = { id: clientId<RoadmapId>(id), revision, step, note: trimmed(note) };
    return resultOf(await takeRoadmapStep(ctx, facts));
  }

  @FieldResolver(() => [Measure], { description: "Its measures by their first day." })
  measures(@Ctx() ctx: MunicipalContext, @Root() { id }: Roadmap): Promise<Measure[]> {
    return measuresOfRoadmap(ctx, id);
  }

  @FieldResolver(() => RoadmapProgress, { description: "How far it is." })
  async progress(@Ctx() ctx: MunicipalContext, @Root() { id }: Roadmap): Promise<RoadmapProgress> {
    const standing = (await measuresOfRoadmap(ctx, id)).filter(
      ({ state }) => state !== MeasureState.CANCELLED,
    );
    const today = todayOf(ctx);
    return {
      total: standing.length,
      done: standing.filter(({ state }) => state === MeasureState.DONE).length,
      overdue: standing.filter((measure) => isOverdue(measure, today)).length,
    };
  }

  @FieldResolver(() => Sector, { nullable: true, description: "Sector it belongs to." })
  sector(@Ctx() ctx: MunicipalContext, @Root() { sectorId }: Roadmap): Promise<Sector | null> {
    return sectorById(ctx, sectorId);
  }

  @FieldResolver(() => Recommendation, { nullable: true, description: "Recommendation it is made on." })
  recommendation(
    @Ctx() ctx: MunicipalContext,
    @Root() { recommendationId }: Roadmap,
  ): Promise<Recommendation | null> {
    return recommendationById(ctx, recommendationId);
  }

  @FieldResolver(() => [RoadmapEvent], { description: "What happened to it and its measures, oldest first." })
  history(@Ctx() ctx: MunicipalContext, @Root() { id }: Roadmap): Promise<RoadmapEvent[]> {
    return historyOfRoadmap(ctx, id);
  }

  @FieldResolver(() => [RoadmapStep], { description: "What the viewer may do now." })
  async steps(@Ctx() ctx: MunicipalContext, @Root() roadmap: Roadmap): Promise<RoadmapStep[]> {
    if (!(await permissionsOf(ctx)).has("roadmap:change")) return [];
    const procedure = await procedureOf(ctx);
    const isApprover = procedure.approvers.length === 0 || approvingRole(procedure, ctx) !== null;
    return Object.values(RoadmapStep).filter(
      (step) => allowsRoadmapStep(roadmap, step) && (isApprover || !ROADMAP_STEPS[step].isApprovers),
    );
  }
}
