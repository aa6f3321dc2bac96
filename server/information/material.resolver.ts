import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { sectorById } from "../classifier/classifier.reads.ts";
import { Cluster, type ClusterId } from "../cluster/cluster.entity.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { permissionsOf } from "../identity/authorization.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { newestFirst } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Sector, type SectorId } from "../municipality/sector.entity.ts";
import { standingOf } from "../regulation/standing.ts";
import { Submission, type SubmissionId } from "../submission/submission.entity.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { InformationContact, type InformationContactId } from "./information-contact.entity.ts";
import { InformationEvent } from "./information-event.entity.ts";
import { InformationMaterial, type InformationMaterialId } from "./information-material.entity.ts";
import { clustersByIds, contactById, submissionsByIds } from "./linked.reads.ts";
import { MaterialKind, MaterialStep } from "./material.enums.ts";
import { materialStepsOf } from "./material-steps.ts";
import { CAPABILITY_OF_MATERIAL, isMaterialLate, type MaterialFacts } from "./material.rules.ts";
import {
  changeMaterial,
  countReach,
  getMaterial,
  type MaterialOutcome,
  planMaterial,
  takeMaterialStep,
} from "./material.service.ts";
import {
  ChangeMaterialInput,
  InformationMaterialConnection,
  InformationMaterialFilter,
  InformationMaterialInput,
  InformationMaterialResult,
  InformationMaterialSaved,
  MaterialKindView,
  MaterialReachInput,
  MaterialStepInput,
} from "./material.types.ts";
import { historyOf } from "./record-information.ts";

const resultOf = (outcome: MaterialOutcome): typeof InformationMaterialResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new InformationMaterialSaved(outcome);

const factsOf = (input: InformationMaterialInput): MaterialFacts => ({
  title: input.title.trim(),
  text: trimmed(input.text),
  audience: trimmed(input.audience),
  place: trimmed(input.place),
  channels: [...new Set(input.channels)],
  contactId: optionalId<InformationContactId>(input.contactId),
  sectorId: optionalId<SectorId>(input.sectorId),
  submissionId: optionalId<SubmissionId>(input.submissionId),
  clusterId: optionalId<ClusterId>(input.clusterId),
  plannedOn: input.plannedOn,
});

@Resolver(() => InformationMaterial)
export class InformationMaterialResolver {
  @Authorized("information:view")
  @Query(() => InformationMaterialConnection, {
    description: "Materials by the day they are planned for, the latest first.",
  })
  informationMaterials(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => InformationMaterialFilter, { nullable: true, description: "Which ones." })
    filter: InformationMaterialFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<InformationMaterial>> {
    const days = {
      ...(filter?.from ? { $gte: filter.from } : {}),
      ...(filter?.to ? { $lte: filter.to } : {}),
    };
    const conditions: Record<string, unknown>[] = [];
    if (filter?.kinds) conditions.push({ kind: { $in: filter.kinds } });
    if (filter?.states) conditions.push({ state: { $in: filter.states } });
    if (Object.keys(days).length > 0) conditions.push({ plannedOn: days });
    const page = { first, after: after ?? null };
    return newestFirst(ctx, InformationMaterial, "plannedOn", page, { $and: conditions });
  }

  @Authorized("information:view")
  @Query(() => InformationMaterial, { description: "A material. NOT_FOUND unless it is the municipality's." })
  informationMaterial(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The material." }) id: string,
  ): Promise<InformationMaterial> {
    return getMaterial(ctx, clientId<InformationMaterialId>(id));
  }

  @Authorized("information:view")
  @Query(() => [MaterialKindView], {
    description: "Kinds of materials that the regulation in force provides for.",
  })
  async materialKinds(@InMunicipality() ctx: MunicipalContext): Promise<MaterialKindView[]> {
    const standing = await standingOf(ctx);
    return Object.values(MaterialKind).flatMap((kind) => {
      const clauses = standing?.capabilities.get(CAPABILITY_OF_MATERIAL[kind]);
      return clauses ? [{ kind, clauses }] : [];
    });
  }

  @Authorized("information:change")
  @Mutation(() => InformationMaterialResult, { description: "Plans a material." })
  async planMaterial(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("kind", () => MaterialKind, { description: "What it is for; the regulation has to provide for it." })
    kind: MaterialKind,
    @Arg("input", () => InformationMaterialInput, { description: "The material." })
    input: InformationMaterialInput,
  ): Promise<typeof InformationMaterialResult> {
    return resultOf(await planMaterial(ctx, kind, factsOf(input)));
  }

  @Authorized("information:change")
  @Mutation(() => InformationMaterialResult, { description: "Changes a material that has not gone out." })
  async changeMaterial(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ChangeMaterialInput, { description: "As it is to be." }) input: ChangeMaterialInput,
  ): Promise<typeof InformationMaterialResult> {
    const seen = { id: clientId<InformationMaterialId>(input.id), revision: input.revision };
    return resultOf(await changeMaterial(ctx, seen, factsOf(input)));
  }

  @Authorized("information:change")
  @Mutation(() => InformationMaterialResult, { description: "Takes a step of a material." })
  async takeMaterialStep(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => MaterialStepInput, { description: "The step." })
    { id, revision, step, note, publishedOn, link, reach }: MaterialStepInput,
  ): Promise<typeof InformationMaterialResult> {
    const publishing = { publishedOn: publishedOn ?? null, link: trimmed(link), reach: reach ?? null };
    const seen = { id: clientId<InformationMaterialId>(id), revision };
    return resultOf(await takeMaterialStep(ctx, { ...seen, step, note: trimmed(note), publishing }));
  }

  @Authorized("information:change")
  @Mutation(() => InformationMaterialResult, {
    description: "Notes how many people a material has reached, and where it stands.",
  })
  async countMaterialReach(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => MaterialReachInput, { description: "How far it went." })
    { id, revision, link, reach }: MaterialReachInput,
  ): Promise<typeof InformationMaterialResult> {
    const seen = { id: clientId<InformationMaterialId>(id), revision };
    return resultOf(await countReach(ctx, seen, { link: trimmed(link), reach: reach ?? null }));
  }

  @FieldResolver(() => [MaterialStep], { description: "Steps that the viewer may take now." })
  async steps(@Ctx() ctx: MunicipalContext, @Root() { state }: InformationMaterial): Promise<MaterialStep[]> {
    return materialStepsOf(state, await permissionsOf(ctx));
  }

  @FieldResolver(() => Boolean, { description: "Its day has passed and it has not gone out." })
  isLate(@Ctx() ctx: MunicipalContext, @Root() material: InformationMaterial): boolean {
    return isMaterialLate(material, todayOf(ctx));
  }

  @FieldResolver(() => Sector, { nullable: true, description: "Sector it concerns." })
  sector(@Ctx() ctx: MunicipalContext, @Root() { sectorId }: InformationMaterial): Promise<Sector | null> {
    return sectorById(ctx, sectorId);
  }

  @FieldResolver(() => InformationContact, {
    nullable: true,
    description: "Media or community that carries it.",
  })
  contact(
    @Ctx() ctx: MunicipalContext,
    @Root() { contactId }: InformationMaterial,
  ): Promise<InformationContact | null> {
    return contactById(ctx, contactId);
  }

  @FieldResolver(() => Submission, { nullable: true, description: "Submission that was handled." })
  async submission(
    @Ctx() ctx: MunicipalContext,
    @Root() { submissionId }: InformationMaterial,
  ): Promise<Submission | null> {
    return submissionId === null ? null : ((await submissionsByIds(ctx, [submissionId]))[0] ?? null);
  }

  @FieldResolver(() => Cluster, { nullable: true, description: "Problem that was handled." })
  async cluster(
    @Ctx() ctx: MunicipalContext,
    @Root() { clusterId }: InformationMaterial,
  ): Promise<Cluster | null> {
    return clusterId === null ? null : ((await clustersByIds(ctx, [clusterId]))[0] ?? null);
  }

  @FieldResolver(() => [InformationEvent], { description: "Its history, the first act first." })
  history(@Ctx() ctx: MunicipalContext, @Root() { id }: InformationMaterial): Promise<InformationEvent[]> {
    return historyOf(ctx, id);
  }
}
