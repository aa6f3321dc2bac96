import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { CentreFile } from "../centre-file/centre-file.entity.ts";
import { filesOf } from "../centre-file/centre-file.service.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { governingActs } from "./governing-acts.reads.ts";
import { LegalDocument, type LegalDocumentId } from "./legal-document.entity.ts";
import { LegalDocumentState } from "./legal-document.enums.ts";
import { documentState, isNamed } from "./legal-document.rules.ts";
import { confirmLegalDocument, removeLegalDocument, saveLegalDocument } from "./legal-document.service.ts";
import {
  GoverningActView,
  LegalDocumentInput,
  LegalDocumentResult,
  LegalDocumentSaved,
} from "./legal-document.types.ts";

/** A set of more is a library. */
const MOST_SHOWN = 500;

const resultOf = (outcome: LegalDocument | SubmissionRefusal): typeof LegalDocumentResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new LegalDocumentSaved(outcome);

const listDocuments = (ctx: MunicipalContext): Promise<LegalDocument[]> =>
  ctx.em.find(
    LegalDocument,
    { municipality: ctx.municipalityId },
    { orderBy: { kind: "asc", title: "asc", id: "asc" }, limit: MOST_SHOWN },
  );

@Resolver(() => LegalDocument)
export class LegalDocumentResolver {
  @Authorized("document:view")
  @Query(() => [LegalDocument], { description: "The set of legal documents, by sort and title." })
  legalDocuments(@InMunicipality() ctx: MunicipalContext): Promise<LegalDocument[]> {
    return listDocuments(ctx);
  }

  @Authorized("document:view")
  @Query(() => [GoverningActView], {
    description:
      "Acts that the regulation in force names as those the centre works by, each with its document of the set.",
  })
  async governingActs(@InMunicipality() ctx: MunicipalContext): Promise<GoverningActView[]> {
    const documents = await listDocuments(ctx);
    return (await governingActs(ctx)).map(({ reference, clause }) => ({
      ...reference,
      signedOn: reference.signedOn as string as PlainDate | null,
      clause,
      document: documents.find((document) => isNamed(document, reference)) ?? null,
    }));
  }

  @Authorized("document:change")
  @Mutation(() => LegalDocumentResult, { description: "Adds a document to the set, or changes one." })
  async saveLegalDocument(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => LegalDocumentInput, { description: "The document." }) input: LegalDocumentInput,
  ): Promise<typeof LegalDocumentResult> {
    const id = optionalId<LegalDocumentId>(input.id);
    return resultOf(
      await saveLegalDocument(ctx, id === null ? null : { id, revision: input.revision ?? 0 }, {
        kind: input.kind,
        title: input.title.trim(),
        issuer: trimmed(input.issuer),
        number: trimmed(input.number),
        signedOn: input.signedOn ?? null,
        inForceFrom: input.inForceFrom ?? null,
        inForceTo: input.inForceTo ?? null,
        link: trimmed(input.link),
        note: trimmed(input.note),
      }),
    );
  }

  @Authorized("document:change")
  @Mutation(() => LegalDocumentResult, {
    description: "Notes that somebody looked today: it is as the set says.",
  })
  async confirmLegalDocument(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The document." }) id: string,
    @Arg("revision", () => Int, { description: "Its revision as the viewer saw it." }) revision: number,
  ): Promise<typeof LegalDocumentResult> {
    return resultOf(await confirmLegalDocument(ctx, { id: clientId<LegalDocumentId>(id), revision }));
  }

  @Authorized("document:change")
  @Mutation(() => LegalDocumentResult, {
    description: "Takes a document out of the set together with its files.",
  })
  async removeLegalDocument(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The document." }) id: string,
    @Arg("revision", () => Int, { description: "Its revision as the viewer saw it." }) revision: number,
  ): Promise<typeof LegalDocumentResult> {
    return resultOf(await removeLegalDocument(ctx, { id: clientId<LegalDocumentId>(id), revision }));
  }

  @FieldResolver(() => LegalDocumentState, { description: "Where it stands today." })
  state(@Ctx() ctx: MunicipalContext, @Root() document: LegalDocument): LegalDocumentState {
    return documentState(document, todayOf(ctx));
  }

  @FieldResolver(() => [CentreFile], { description: "Its files." })
  files(@Ctx() ctx: MunicipalContext, @Root() { id }: LegalDocument): Promise<CentreFile[]> {
    return filesOf(ctx, id);
  }
}
