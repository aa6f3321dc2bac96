import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OnboardingContext } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { municipalityById, regionById } from "../municipality/municipality.reads.ts";
import { Region } from "../municipality/region.entity.ts";
import { Clause, Finding } from "../regulation/clause.types.ts";
import type { Finding as DraftFinding } from "../regulation/draft.ts";
import { ActSummary, RegulationChange } from "../regulation/regulation.types.ts";
import { storedClauses } from "../regulation/stored-clause.ts";
import { readValues } from "../regulation/value/read-values.ts";
import { plannedChanges } from "./confirm-plan.ts";
import { actOfImport, contentsOf, isSuperseded, planOf } from "./import.reads.ts";
import { ImportStatus, ResolutionImport } from "./resolution-import.entity.ts";
import { ImportObstacle, ImportRefusal, ReadValue } from "./review.types.ts";

/** What an officer looks at; only officers get hold of an import, so the context is theirs. */
@Resolver(() => ResolutionImport)
export class ReviewResolver {
  @FieldResolver(() => ImportRefusal, { nullable: true, description: "Why it was refused; null otherwise." })
  async refusal(@Ctx() ctx: OnboardingContext, @Root() row: ResolutionImport): Promise<ImportRefusal | null> {
    const { refusal } = await contentsOf(ctx, row);
    return refusal && { code: refusal.code, message: { ru: refusal.message, en: refusal.messageEn } };
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: "Region the act names; chosen by the officer when it names none.",
  })
  region(@Ctx() ctx: OnboardingContext, @Root() { region }: ResolutionImport): Promise<Region | null> | null {
    return region && regionById(ctx, region);
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: "Municipality that confirming made or changed; null before.",
  })
  municipality(
    @Ctx() ctx: OnboardingContext,
    @Root() { madeForMunicipality }: ResolutionImport,
  ): Promise<Municipality | null> | null {
    return madeForMunicipality && municipalityById(ctx, madeForMunicipality);
  }

  @FieldResolver(() => String, { description: "Original characters; every span points here." })
  async sourceText(@Ctx() ctx: OnboardingContext, @Root() row: ResolutionImport): Promise<string> {
    return (await contentsOf(ctx, row)).sourceText;
  }

  @FieldResolver(() => ActSummary, { nullable: true, description: "What names the act; null when refused." })
  act(@Ctx() ctx: OnboardingContext, @Root() row: ResolutionImport): Promise<ActSummary | null> {
    return actOfImport(ctx, row);
  }

  @FieldResolver(() => [ReadValue], { description: "Everything that was read or could be, as corrected." })
  async values(@Ctx() ctx: OnboardingContext, @Root() row: ResolutionImport): Promise<ReadValue[]> {
    const { draft } = await contentsOf(ctx, row);
    return draft ? readValues(draft) : [];
  }

  @FieldResolver(() => [Clause], { description: "Clause tree, flat, in the order of the document." })
  async clauses(@Ctx() ctx: OnboardingContext, @Root() row: ResolutionImport): Promise<Clause[]> {
    const { draft } = await contentsOf(ctx, row);
    return draft ? storedClauses(draft.clauses, draft.variant) : [];
  }

  @FieldResolver(() => [Finding], { description: "What is wrong, missing or doubtful, and not yet mended." })
  async findings(@Ctx() ctx: OnboardingContext, @Root() row: ResolutionImport): Promise<DraftFinding[]> {
    return (await contentsOf(ctx, row)).draft?.findings ?? [];
  }

  @FieldResolver(() => [RegulationChange], {
    description:
      "Difference to the newest version, for an act that changes or replaces one; empty otherwise.",
  })
  async changes(@Ctx() ctx: OnboardingContext, @Root() row: ResolutionImport): Promise<RegulationChange[]> {
    if (row.status !== ImportStatus.IN_REVIEW) return [];
    const plan = await planOf(ctx, row);
    return plan ? plannedChanges(plan) : [];
  }

  @FieldResolver(() => [ImportObstacle], {
    description: "What stands in the way of confirming, in the order to mend; empty unless in review.",
  })
  async obstacles(@Ctx() ctx: OnboardingContext, @Root() row: ResolutionImport): Promise<ImportObstacle[]> {
    if (row.status !== ImportStatus.IN_REVIEW) return [];
    const plan = await planOf(ctx, row);
    return plan ? plan.obstacles.map((each) => new ImportObstacle(each)) : [];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Address that confirming would give; null for a municipality that is here already.",
  })
  async proposedSlug(@Ctx() ctx: OnboardingContext, @Root() row: ResolutionImport): Promise<string | null> {
    return row.status === ImportStatus.IN_REVIEW ? ((await planOf(ctx, row))?.slug ?? null) : null;
  }

  @FieldResolver(() => PlainDateScalar, {
    nullable: true,
    description: "Day that confirming would put it in force from, or the best guess at it.",
  })
  async proposedInForceFrom(
    @Ctx() ctx: OnboardingContext,
    @Root() row: ResolutionImport,
  ): Promise<PlainDate | null> {
    return row.status === ImportStatus.IN_REVIEW ? ((await planOf(ctx, row))?.from ?? null) : null;
  }

  @FieldResolver(() => Boolean, {
    description:
      "False when it is surely too late to take it back. Whether people already work with it, only `undoImport` tells.",
  })
  async canUndo(@Ctx() ctx: OnboardingContext, @Root() row: ResolutionImport): Promise<boolean> {
    return row.status === ImportStatus.CONFIRMED && !(await isSuperseded(ctx, row));
  }
}
