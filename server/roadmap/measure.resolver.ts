import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Cause, type CauseId } from "../classifier/cause.entity.ts";
import { causeById, sectorById, topicById } from "../classifier/classifier.reads.ts";
import { Mechanism, type MechanismId } from "../classifier/mechanism.entity.ts";
import { Topic, type TopicId } from "../classifier/topic.entity.ts";
import { memberById } from "../composition/composition.reads.ts";
import { Member, type MemberId } from "../composition/member.entity.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { MeasureEffect } from "../effect/measure-effect.entity.ts";
import { permissionsOf } from "../identity/authorization.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { newestFirst } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Sector, type SectorId } from "../municipality/sector.entity.ts";
import { recipientById } from "../quality/quality.reads.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { Measure, type MeasureId } from "./measure.entity.ts";
import { isOverdue } from "./measure.rules.ts";
import { saveMeasure } from "./measure.service.ts";
import {
  MeasureConnection,
  MeasureFilter,
  MeasureInput,
  MeasureResult,
  MeasureSaved,
  MeasureStepInput,
} from "./measure.types.ts";
import { RoadmapEvent } from "./roadmap-event.entity.ts";
import { MeasureState, MeasureStep } from "./roadmap.enums.ts";
import { Roadmap, type RoadmapId } from "./roadmap.entity.ts";
import { effectOfMeasure, historyOfMeasure, mechanismById, roadmapById } from "./roadmap.reads.ts";
import { allowsMeasureStep } from "./roadmap-steps.ts";
import { takeMeasureStep } from "./take-measure-step.ts";

const resultOf = (outcome: Measure | SubmissionRefusal): typeof MeasureResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new MeasureSaved(outcome);

function conditionsOf(ctx: MunicipalContext, filter: MeasureFilter | null): Record<string, unknown> {
  const roadmapId = optionalId<RoadmapId>(filter?.roadmapId);
  const clusterId = optionalId(filter?.clusterId);
  const decisionId = optionalId(filter?.decisionId);
  const ownerRecipientId = optionalId<RecipientId>(filter?.ownerRecipientId);
  const overdue = {
    state: { $in: [MeasureState.PLANNED, MeasureState.IN_WORK] },
    dueOn: { $lt: todayOf(ctx) },
  };
  return {
    $and: [
      filter?.states ? { state: { $in: filter.states } } : {},
      filter?.isOverdue ? overdue : {},
      roadmapId ? { roadmapId } : {},
      clusterId ? { clusterId } : {},
      decisionId ? { decisionId } : {},
      ownerRecipientId ? { ownerRecipientId } : {},
    ],
  };
}

@Resolver(() => Measure)
export class MeasureResolver {
  @Authorized("roadmap:view")
  @Query(() => MeasureConnection, { description: "Measures of all roadmaps, the latest term first." })
  measures(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => MeasureFilter, { nullable: true, description: "Which ones." })
    filter: MeasureFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Measure>> {
    const page = { first, after: after ?? null };
    return newestFirst(ctx, Measure, "dueOn", page, conditionsOf(ctx, filter ?? null));
  }

  @Authorized("roadmap:view")
  @Query(() => Measure, { description: "A measure. NOT_FOUND unless it is the municipality's." })
  async measure(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The measure." }) id: string,
  ): Promise<Measure> {
    const found = await ctx.em.findOne(Measure, {
      municipality: ctx.municipalityId,
      id: clientId<MeasureId>(id),
    });
    if (!found) throw notFound();
    return found;
  }

  @Authorized("roadmap:change")
  @Mutation(() => MeasureResult, {
    description: "Adds a measure to a roadmap, or changes one that is not done.",
  })
  async saveMeasure(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => MeasureInput, { description: "The measure." }) input: MeasureInput,
  ): Promise<typeof MeasureResult> {
    const id = optionalId<MeasureId>(input.id);
    const known = id === null ? null : { id, revision: input.revision ?? 0 };
    const outcome = await saveMeasure(ctx, clientId<RoadmapId>(input.roadmapId), known, {
      title: input.title.trim(),
      text: trimmed(input.text),
      ownerMemberId: optionalId<MemberId>(input.ownerMemberId),
      ownerRecipientId: optionalId<RecipientId>(input.ownerRecipientId),
      startsOn: input.startsOn,
      dueOn: input.dueOn,
      clusterId: optionalId(input.clusterId),
      decisionId: optionalId(input.decisionId),
      causeId: optionalId<CauseId>(input.causeId),
      mechanismId: optionalId<MechanismId>(input.mechanismId),
      indicator: input.indicator ?? null,
      expectedDrop: input.expectedDrop ?? null,
      topicId: optionalId<TopicId>(input.topicId),
      sectorId: optionalId<SectorId>(input.sectorId),
      place: trimmed(input.place),
    });
    return resultOf(outcome);
  }

  @Authorized("roadmap:change")
  @Mutation(() => MeasureResult, { description: "Takes a step of a measure." })
  async takeMeasureStep(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => MeasureStepInput, { description: "The step." })
    { id, revision, step, note, on }: MeasureStepInput,
  ): Promise<typeof MeasureResult> {
    const facts = { id: clientId<MeasureId>(id), revision, step, note: trimmed(note), on: on ?? null };
    return resultOf(await takeMeasureStep(ctx, facts));
  }

  @FieldResolver(() => Roadmap, { description: "Roadmap it stands in." })
  async roadmap(@Ctx() ctx: MunicipalContext, @Root() { roadmapId }: Measure): Promise<Roadmap> {
    const found = await roadmapById(ctx, roadmapId);
    if (!found) throw notFound();
    return found;
  }

  @FieldResolver(() => Member, { nullable: true, description: "Member of the centre who answers for it." })
  async ownerMember(
    @Ctx() ctx: MunicipalContext,
    @Root() { ownerMemberId }: Measure,
  ): Promise<Member | null> {
    return ownerMemberId === null ? null : memberById(ctx, ownerMemberId);
  }

  @FieldResolver(() => Recipient, { nullable: true, description: "Recipient that answers for it." })
  ownerRecipient(
    @Ctx() ctx: MunicipalContext,
    @Root() { ownerRecipientId }: Measure,
  ): Promise<Recipient | null> {
    return recipientById(ctx, ownerRecipientId);
  }

  @FieldResolver(() => Cause, { nullable: true, description: "Cause it removes." })
  cause(@Ctx() ctx: MunicipalContext, @Root() { causeId }: Measure): Promise<Cause | null> {
    return causeById(ctx, causeId);
  }

  @FieldResolver(() => Mechanism, { nullable: true, description: "Mechanism it works by." })
  mechanism(@Ctx() ctx: MunicipalContext, @Root() { mechanismId }: Measure): Promise<Mechanism | null> {
    return mechanismById(ctx, mechanismId);
  }

  @FieldResolver(() => Topic, { nullable: true, description: "Topic it is counted by." })
  topic(@Ctx() ctx: MunicipalContext, @Root() { topicId }: Measure): Promise<Topic | null> {
    return topicById(ctx, topicId);
  }

  @FieldResolver(() => Sector, { nullable: true, description: "Sector it is counted by." })
  sector(@Ctx() ctx: MunicipalContext, @Root() { sectorId }: Measure): Promise<Sector | null> {
    return sectorById(ctx, sectorId);
  }

  @FieldResolver(() => Boolean, { description: "Whether its term is over and it is not done." })
  isOverdue(@Ctx() ctx: MunicipalContext, @Root() measure: Measure): boolean {
    return isOverdue(measure, todayOf(ctx));
  }

  @FieldResolver(() => MeasureEffect, {
    nullable: true,
    description: "What changed after it, as it was counted last; null until it is done and counted.",
  })
  effect(@Ctx() ctx: MunicipalContext, @Root() { id }: Measure): Promise<MeasureEffect | null> {
    return effectOfMeasure(ctx, id);
  }

  @FieldResolver(() => [RoadmapEvent], { description: "What happened to it, oldest first." })
  history(@Ctx() ctx: MunicipalContext, @Root() { id }: Measure): Promise<RoadmapEvent[]> {
    return historyOfMeasure(ctx, id);
  }

  @FieldResolver(() => [MeasureStep], { description: "What the viewer may do now." })
  async steps(@Ctx() ctx: MunicipalContext, @Root() measure: Measure): Promise<MeasureStep[]> {
    if (!(await permissionsOf(ctx)).has("roadmap:change")) return [];
    const roadmap = await roadmapById(ctx, measure.roadmapId);
    return roadmap
      ? Object.values(MeasureStep).filter((step) => allowsMeasureStep(measure, roadmap, step))
      : [];
  }
}
