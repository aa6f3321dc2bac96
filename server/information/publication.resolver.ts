import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { sectorById } from "../classifier/classifier.reads.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Sector, type SectorId } from "../municipality/sector.entity.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { InformationSource, type InformationSourceId } from "./information-source.entity.ts";
import { InformationSubject, type InformationSubjectId } from "./information-subject.entity.ts";
import { PublicationState } from "./information.enums.ts";
import { sourceById, subjectById } from "./linked.reads.ts";
import { Publication, type PublicationId } from "./publication.entity.ts";
import { countPublications, listPublications, type WantedPublications } from "./publication.reads.ts";
import {
  getPublication,
  judgePublication,
  notePublication,
  type PublicationOutcome,
  sortPublications,
} from "./publication.service.ts";
import {
  JudgePublicationInput,
  PublicationConnection,
  PublicationCounts,
  PublicationFilter,
  PublicationInput,
  PublicationResult,
  PublicationSaved,
} from "./publication.types.ts";
import { Risk } from "./risk.entity.ts";
import { risksOf } from "./risk.reads.ts";

const resultOf = (outcome: PublicationOutcome): typeof PublicationResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new PublicationSaved(outcome);

const idsOf = <Id extends string>(ids: string[] | null | undefined): Id[] | null =>
  ids?.map((id) => clientId<Id>(id)) ?? null;

const wantedOf = (filter: PublicationFilter | null): WantedPublications => ({
  states: filter?.states ?? null,
  tones: filter?.tones ?? null,
  sourceIds: idsOf<InformationSourceId>(filter?.sourceIds),
  subjectIds: idsOf<InformationSubjectId>(filter?.subjectIds),
  sectorIds: idsOf<SectorId>(filter?.sectorIds),
  from: filter?.from ?? null,
  to: filter?.to ?? null,
  isAboutCentre: filter?.isAboutCentre ?? null,
  text: trimmed(filter?.text),
});

@Resolver(() => Publication)
export class InformationPublicationResolver {
  @Authorized("information:view")
  @Query(() => PublicationConnection, { description: "Publications, what was published last first." })
  publications(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => PublicationFilter, { nullable: true, description: "Which ones." })
    filter: PublicationFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Publication>> {
    return listPublications(ctx, wantedOf(filter), { first, after: after ?? null });
  }

  @Authorized("information:view")
  @Query(() => PublicationCounts, { description: "Counts of the publications that a filter lists." })
  publicationCounts(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => PublicationFilter, { nullable: true, description: "Which ones." })
    filter: PublicationFilter | null,
  ): Promise<PublicationCounts> {
    return countPublications(ctx, wantedOf(filter));
  }

  @Authorized("information:view")
  @Query(() => Publication, { description: "A publication. NOT_FOUND unless it is the municipality's." })
  publication(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The publication." }) id: string,
  ): Promise<Publication> {
    return getPublication(ctx, clientId<PublicationId>(id));
  }

  @Authorized("information:change")
  @Mutation(() => PublicationResult, {
    description: "Notes a publication by hand; one that is known already is given back.",
  })
  async notePublication(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => PublicationInput, { description: "The publication." }) input: PublicationInput,
  ): Promise<typeof PublicationResult> {
    const facts = {
      guid: null,
      link: input.link.trim(),
      title: input.title.trim(),
      excerpt: trimmed(input.excerpt),
      authorKind: input.authorKind,
      author: trimmed(input.author),
      reach: input.reach ?? null,
      tone: input.tone ?? null,
      place: trimmed(input.place),
      publishedAt: input.publishedAt ?? ctx.clock.now(),
    };
    const { isAboutCentre } = input;
    const sectorId = optionalId<SectorId>(input.sectorId);
    return resultOf(await notePublication(ctx, facts, { sectorId, isAboutCentre }));
  }

  @Authorized("information:change")
  @Mutation(() => PublicationResult, { description: "Says what a publication is." })
  async judgePublication(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => JudgePublicationInput, { description: "What is said of it." })
    input: JudgePublicationInput,
  ): Promise<typeof PublicationResult> {
    const { id, revision, state, isAboutCentre } = input;
    return resultOf(
      await judgePublication(
        ctx,
        { id: clientId<PublicationId>(id), revision },
        {
          state,
          isAboutCentre,
          tone: input.tone ?? null,
          sectorId: optionalId<SectorId>(input.sectorId),
          subjectId: optionalId<InformationSubjectId>(input.subjectId),
          place: trimmed(input.place),
          reach: input.reach ?? null,
        },
      ),
    );
  }

  @Authorized("information:change")
  @Mutation(() => Int, { description: "Marks several publications at once; answers how many were marked." })
  sortPublications(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("ids", () => [ID], { description: "Which ones, 200 at most." }) ids: string[],
    @Arg("state", () => PublicationState, { description: "`KEPT` or `DISMISSED`." }) state: PublicationState,
  ): Promise<number> {
    return sortPublications(ctx, idsOf<PublicationId>(ids)!, state);
  }

  @FieldResolver(() => InformationSource, { nullable: true, description: "Source it came from." })
  source(@Ctx() ctx: MunicipalContext, @Root() { sourceId }: Publication): Promise<InformationSource | null> {
    return sourceById(ctx, sourceId);
  }

  @FieldResolver(() => InformationSubject, { nullable: true, description: "Watched subject it is about." })
  subject(
    @Ctx() ctx: MunicipalContext,
    @Root() { subjectId }: Publication,
  ): Promise<InformationSubject | null> {
    return subjectById(ctx, subjectId);
  }

  @FieldResolver(() => Sector, { nullable: true, description: "Sector it concerns." })
  sector(@Ctx() ctx: MunicipalContext, @Root() { sectorId }: Publication): Promise<Sector | null> {
    return sectorById(ctx, sectorId);
  }

  @FieldResolver(() => [Risk], { description: "Risks that it belongs to, the latest first." })
  risks(@Ctx() ctx: MunicipalContext, @Root() { id }: Publication): Promise<Risk[]> {
    return risksOf(ctx, id);
  }
}
