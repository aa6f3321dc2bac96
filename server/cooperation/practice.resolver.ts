import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext, RegionWideContext } from "../kernel/context.ts";
import { badInput, forbidden, notFound } from "../kernel/errors.ts";
import type { RegionId } from "../kernel/ids.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import type { Connection } from "../kernel/paging.ts";
import { AmongTenants, amongTenants, InMunicipality, InRegion } from "../kernel/rooms.ts";
import { Region } from "../municipality/region.entity.ts";
import { regionById } from "../municipality/municipality.reads.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { acting, type Looking } from "./acting.ts";
import { PracticeState } from "./cooperation.enums.ts";
import { jointPage } from "./joint-page.ts";
import { Practice, PracticeAdoption, type PracticeId } from "./practice.entity.ts";
import {
  adoptPractice,
  changePractice,
  decidePractice,
  describePractice,
  getPractice,
  type PracticeFacts,
  sharePractice,
  visiblePractices,
} from "./practice.service.ts";
import {
  DecidePracticeInput,
  PracticeConnection,
  PracticeInput,
  PracticeResult,
  PracticeSaved,
} from "./practice.types.ts";
import { RecommendationResult, RecommendationSaved } from "./recommendation.types.ts";
import { trimmed } from "./text.rules.ts";

const adoptions = perOperation(async (ctx: Looking, ids: readonly PracticeId[]) => {
  const rows = await ctx.em.find(
    PracticeAdoption,
    { ...visiblePractices(ctx), practiceId: { $in: [...ids] } },
    { orderBy: { adopterName: "asc" } },
  );
  return groupBy(rows, ({ practiceId }) => practiceId);
});

const resultOf = (outcome: Practice | SubmissionRefusal): typeof PracticeResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new PracticeSaved(outcome);

const factsOf = (input: PracticeInput): PracticeFacts => ({
  title: input.title.trim(),
  problem: input.problem.trim(),
  solution: input.solution.trim(),
  resources: trimmed(input.resources),
  result: trimmed(input.result),
  indicator: trimmed(input.indicator),
  federalSector: trimmed(input.federalSector),
});

@Resolver(() => Practice)
export class PracticeResolver {
  @Authorized("cooperation:view")
  @Query(() => PracticeConnection, {
    description:
      "Practices of the region: published ones, the centre's own, all of them for the regional centre.",
  })
  practices(
    @AmongTenants() ctx: Looking,
    @Arg("states", () => [PracticeState], { nullable: true, description: "Only those in one of these." })
    states: PracticeState[] | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Practice>> {
    const conditions = { ...visiblePractices(ctx), ...(states ? { state: { $in: states } } : {}) };
    return jointPage(ctx, Practice, { first, after: after ?? null }, conditions);
  }

  @Authorized("cooperation:view")
  @Query(() => Practice, { description: "A practice. NOT_FOUND unless the viewer may see it." })
  practice(
    @AmongTenants() ctx: Looking,
    @Arg("id", () => ID, { description: "The practice." }) id: string,
  ): Promise<Practice> {
    return getPractice(ctx, clientId<PracticeId>(id));
  }

  @Mutation(() => PracticeResult, { description: "Writes a practice down, or words it anew." })
  async savePractice(
    @Ctx() ctx: OperationContext,
    @Arg("input", () => PracticeInput, { description: "The practice." }) input: PracticeInput,
  ): Promise<typeof PracticeResult> {
    const inside = await acting(ctx);
    const id = optionalId<PracticeId>(input.id);
    if (id !== null) return resultOf(await changePractice(inside, id, input.revision ?? 0, factsOf(input)));
    const asked = optionalId<RegionId>(input.regionId);
    const regionId = inside.kind === "municipal" ? inside.regionId : (asked ?? inside.regionIds[0]);
    if (regionId === undefined) throw badInput();
    return resultOf(await describePractice(inside, regionId, factsOf(input)));
  }

  @Authorized("region:work")
  @Mutation(() => PracticeResult, { description: "Publishes, declines or withdraws a practice." })
  async decidePractice(
    @InRegion() ctx: RegionWideContext,
    @Arg("input", () => DecidePracticeInput, { description: "The decision." })
    { id, revision, state, note }: DecidePracticeInput,
  ): Promise<typeof PracticeResult> {
    if (ctx.kind === "onboarding") throw forbidden();
    if (state === PracticeState.PROPOSED) throw badInput();
    return resultOf(await decidePractice(ctx, clientId<PracticeId>(id), revision, state, trimmed(note)));
  }

  @Authorized("region:work")
  @Mutation(() => PracticeResult, {
    description: "Publishes a practice in another region of the viewer's too.",
  })
  async sharePractice(
    @InRegion() ctx: RegionWideContext,
    @Arg("id", () => ID, { description: "The practice." }) id: string,
    @Arg("regionId", () => ID, { description: "The other region." }) regionId: string,
  ): Promise<typeof PracticeResult> {
    if (ctx.kind === "onboarding") throw forbidden();
    return resultOf(await sharePractice(ctx, clientId<PracticeId>(id), clientId<RegionId>(regionId)));
  }

  @Authorized("cooperation:answer")
  @Mutation(() => RecommendationResult, {
    description: "Takes a practice over: it becomes a recommendation that the centre adopts.",
  })
  async adoptPractice(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The practice." }) id: string,
  ): Promise<typeof RecommendationResult> {
    const outcome = await adoptPractice(ctx, clientId<PracticeId>(id));
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new RecommendationSaved(outcome);
  }

  @FieldResolver(() => Region, { description: "Region it belongs to." })
  async region(@Ctx() ctx: OperationContext, @Root() { region }: Practice): Promise<Region> {
    const found = await regionById(ctx, region);
    if (!found) throw notFound();
    return found;
  }

  @FieldResolver(() => Boolean, { description: "The viewer's centre found it." })
  isMine(@Ctx() ctx: OperationContext, @Root() { originId }: Practice): boolean {
    return ctx.kind === "municipal" && originId === ctx.municipalityId;
  }

  @FieldResolver(() => [PracticeAdoption], { description: "Where it was taken over, by name." })
  async adoptions(@Ctx() ctx: OperationContext, @Root() { id }: Practice): Promise<PracticeAdoption[]> {
    return (await adoptions(amongTenants(ctx)).load(id)) ?? [];
  }
}
