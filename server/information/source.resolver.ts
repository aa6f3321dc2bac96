import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { sectorById } from "../classifier/classifier.reads.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import type { IntakeKeyId } from "../intake/intake-key.entity.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Sector, type SectorId } from "../municipality/sector.entity.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { InformationSource, type InformationSourceId } from "./information-source.entity.ts";
import { InformationSubject, type InformationSubjectId } from "./information-subject.entity.ts";
import {
  addSource,
  changeSource,
  keysInForce,
  listSources,
  readSourceNow,
  type SourceOutcome,
} from "./source.service.ts";
import {
  InformationSourceInput,
  InformationSourceKey,
  InformationSourceResult,
  InformationSourceSaved,
  InformationSubjectInput,
  InformationSubjectResult,
  InformationSubjectSaved,
  SubjectGrowth,
} from "./source.types.ts";
import { growthOf } from "./subject-growth.reads.ts";
import { listSubjects } from "./subject.reads.ts";
import { saveSubject } from "./subject.service.ts";

const resultOf = (outcome: SourceOutcome): typeof InformationSourceResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new InformationSourceSaved(outcome);

@Resolver(() => InformationSource)
export class InformationSourceResolver {
  @Authorized("information:view")
  @Query(() => [InformationSource], { description: "Sources of publications with their state, by name." })
  informationSources(@InMunicipality() ctx: MunicipalContext): Promise<InformationSource[]> {
    return listSources(ctx);
  }

  @Authorized("information:change")
  @Query(() => [InformationSourceKey], { description: "Keys of other systems that a source may come by." })
  async informationSourceKeys(@InMunicipality() ctx: MunicipalContext): Promise<InformationSourceKey[]> {
    return (await keysInForce(ctx)).map(({ id, name }) => ({ id, name }));
  }

  @Authorized("information:change")
  @Mutation(() => InformationSourceResult, {
    description: "Adds a source, changes it, switches it off or on.",
  })
  async saveInformationSource(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => InformationSourceInput, { description: "The source." }) input: InformationSourceInput,
  ): Promise<typeof InformationSourceResult> {
    const { kind, authorKind, everyMinutes, isOff } = input;
    const facts = {
      kind,
      name: input.name.trim(),
      url: trimmed(input.url),
      intakeKeyId: optionalId<IntakeKeyId>(input.intakeKeyId),
      authorKind,
      reach: input.reach ?? null,
      sectorId: optionalId<SectorId>(input.sectorId),
      place: trimmed(input.place),
      everyMinutes,
    };
    const id = optionalId<InformationSourceId>(input.id);
    if (id === null) return resultOf(await addSource(ctx, facts));
    return resultOf(await changeSource(ctx, { id, revision: input.revision ?? 0 }, facts, isOff));
  }

  @Authorized("information:change")
  @Mutation(() => InformationSourceResult, { description: "Reads a feed now, whenever its turn is." })
  async readInformationSource(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The source." }) id: string,
  ): Promise<typeof InformationSourceResult> {
    return resultOf(await readSourceNow(ctx, clientId<InformationSourceId>(id)));
  }

  @FieldResolver(() => Sector, { nullable: true, description: "Sector it writes about." })
  sector(@Ctx() ctx: MunicipalContext, @Root() { sectorId }: InformationSource): Promise<Sector | null> {
    return sectorById(ctx, sectorId);
  }

  @FieldResolver(() => ID, { nullable: true, description: "Key of the other system." })
  keyId(@Root() { intakeKeyId }: InformationSource): string | null {
    return intakeKeyId;
  }
}

@Resolver(() => InformationSubject)
export class InformationSubjectResolver {
  @Authorized("information:view")
  @Query(() => [InformationSubject], { description: "Watched subjects, by name." })
  informationSubjects(@InMunicipality() ctx: MunicipalContext): Promise<InformationSubject[]> {
    return listSubjects(ctx, true);
  }

  @Authorized("information:change")
  @Mutation(() => InformationSubjectResult, { description: "Adds a watched subject, or changes one." })
  async saveInformationSubject(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => InformationSubjectInput, { description: "The subject." })
    { id, revision, name, words, sectorId, isClosed }: InformationSubjectInput,
  ): Promise<typeof InformationSubjectResult> {
    const known = optionalId<InformationSubjectId>(id);
    const facts = { name: name.trim(), words, sectorId: optionalId<SectorId>(sectorId), isClosed };
    const seen = known === null ? null : { id: known, revision: revision ?? 0 };
    const outcome = await saveSubject(ctx, seen, facts);
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new InformationSubjectSaved(outcome);
  }

  @FieldResolver(() => Sector, { nullable: true, description: "Sector it belongs to." })
  sector(@Ctx() ctx: MunicipalContext, @Root() { sectorId }: InformationSubject): Promise<Sector | null> {
    return sectorById(ctx, sectorId);
  }

  @FieldResolver(() => SubjectGrowth, {
    nullable: true,
    description: "How it goes, told from season and chance; null for a subject no longer watched.",
  })
  growth(@Ctx() ctx: MunicipalContext, @Root() { id }: InformationSubject): Promise<SubjectGrowth | null> {
    return growthOf(ctx, id);
  }
}
