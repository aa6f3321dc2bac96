import {
  Arg,
  Authorized,
  Ctx,
  FieldResolver,
  Float,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { startOfPeriod } from "../indicator/period.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { OperationContext } from "../kernel/context.ts";
import { forbidden, notFound } from "../kernel/errors.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { Connection } from "../kernel/paging.ts";
import { AmongTenants, amongTenants } from "../kernel/rooms.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { municipalityById } from "../municipality/municipality.reads.ts";
import { Sector, type SectorId } from "../municipality/sector.entity.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { acting, type Acting, type Looking, ownRows, sideOf } from "./acting.ts";
import { CooperationEvent } from "./cooperation-event.entity.ts";
import { historyOf } from "./history.reads.ts";
import { jointPage } from "./joint-page.ts";
import { factOf } from "./target-fact.reads.ts";
import { Target, type TargetId } from "./target.entity.ts";
import { bringTarget, cancelTarget, enterTargetFact } from "./target.service.ts";
import {
  BringTargetInput,
  TargetConnection,
  TargetFact,
  TargetFilter,
  TargetResult,
  TargetSaved,
  TargetsBrought,
  TargetsResult,
} from "./target.types.ts";
import { trimmed } from "./text.rules.ts";

const resultOf = (outcome: Target | SubmissionRefusal): typeof TargetResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new TargetSaved(outcome);

function conditionsOf(ctx: Looking, filter: TargetFilter): Record<string, unknown> {
  const municipality = optionalId<MunicipalityId>(filter.municipalityId);
  const { period, indicator, withCancelled } = filter;
  return {
    $and: [
      ownRows(ctx),
      municipality ? { municipality } : {},
      indicator ? { indicator } : {},
      period ? { grain: period.grain, startsOn: startOfPeriod(period.grain, period.startsOn) } : {},
      withCancelled ? {} : { cancelledAt: null },
    ],
  };
}

/** Whoever answers for a side may bring targets where the role also leads. */
function bringing(ctx: OperationContext): Acting {
  const found = amongTenants(ctx);
  if (found.kind === "onboarding") throw forbidden();
  return found;
}

@Resolver(() => Target)
export class TargetResolver {
  @Authorized("cooperation:view")
  @Query(() => TargetConnection, { description: "Targets, the newest first." })
  targets(
    @AmongTenants() ctx: Looking,
    @Arg("filter", () => TargetFilter, { nullable: true, description: "Which ones." })
    filter: TargetFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Target>> {
    const conditions = conditionsOf(ctx, filter ?? new TargetFilter());
    return jointPage(ctx, Target, { first, after: after ?? null }, conditions);
  }

  @Authorized("target:change")
  @Mutation(() => TargetsResult, { description: "Brings a target indicator to centres." })
  async bringTarget(
    @Ctx() ctx: OperationContext,
    @Arg("input", () => BringTargetInput, { description: "The target." }) input: BringTargetInput,
  ): Promise<typeof TargetsResult> {
    const outcome = await bringTarget(
      bringing(ctx),
      input.municipalityIds?.map((id) => clientId<MunicipalityId>(id)) ?? null,
      {
        indicator: trimmed(input.indicator),
        ownName: trimmed(input.ownName),
        ownUnit: trimmed(input.ownUnit),
        direction: input.isMoreBetter ? "UP" : "DOWN",
        planned: input.planned,
        period: input.period,
        sectorId: optionalId<SectorId>(input.sectorId),
        clause: trimmed(input.clause),
      },
    );
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new TargetsBrought(outcome);
  }

  @Authorized("target:change")
  @Mutation(() => TargetResult, { description: "Cancels a target that the viewer's side brought." })
  async cancelTarget(
    @Ctx() ctx: OperationContext,
    @Arg("id", () => ID, { description: "The target." }) id: string,
    @Arg("revision", () => Int, { description: "Its revision as the viewer saw it." }) revision: number,
    @Arg("note", () => String, { description: "The reason." }) note: string,
  ): Promise<typeof TargetResult> {
    return resultOf(await cancelTarget(bringing(ctx), clientId<TargetId>(id), revision, trimmed(note)));
  }

  @Mutation(() => TargetResult, { description: "Enters the fact of an indicator of the centre's own." })
  async enterTargetFact(
    @Ctx() ctx: OperationContext,
    @Arg("id", () => ID, { description: "The target." }) id: string,
    @Arg("revision", () => Int, { description: "Its revision as the viewer saw it." }) revision: number,
    @Arg("fact", () => Float, { description: "The fact." }) fact: number,
  ): Promise<typeof TargetResult> {
    return resultOf(await enterTargetFact(await acting(ctx), clientId<TargetId>(id), revision, fact));
  }

  @FieldResolver(() => Municipality, { description: "The municipality it is brought to." })
  async municipality(@Ctx() ctx: OperationContext, @Root() { municipality }: Target) {
    const found = await municipalityById(ctx, municipality);
    if (!found) throw notFound();
    return found;
  }

  @FieldResolver(() => Sector, { nullable: true, description: "Sector whose lead answers for it." })
  sector(
    @Ctx() ctx: OperationContext,
    @Root() { municipality, sectorId: id }: Target,
  ): Promise<Sector | null> {
    return id === null ? Promise.resolve(null) : ctx.em.findOne(Sector, { municipality, id });
  }

  @FieldResolver(() => TargetFact, { description: "How it stands now." })
  fact(@Ctx() ctx: OperationContext, @Root() target: Target): Promise<TargetFact> {
    return factOf(amongTenants(ctx), target);
  }

  @FieldResolver(() => Boolean, { description: "The viewer's side brought it and may cancel it." })
  isCancellable(@Ctx() ctx: OperationContext, @Root() { setBy, cancelledAt }: Target): boolean {
    return cancelledAt === null && setBy === sideOf(amongTenants(ctx));
  }

  @FieldResolver(() => [CooperationEvent], { description: "What happened to it, oldest first." })
  history(@Ctx() ctx: OperationContext, @Root() { id }: Target): Promise<CooperationEvent[]> {
    return historyOf(amongTenants(ctx), id);
  }
}
