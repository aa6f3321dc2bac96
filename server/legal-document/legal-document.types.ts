/** Inputs and results of legal documents. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { LegalDocument } from "./legal-document.entity.ts";
import { LegalDocumentKind } from "./legal-document.enums.ts";

@InputType({ description: "A document that the centre works by." })
export class LegalDocumentInput {
  @Field(() => ID, { nullable: true, description: "The document; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => LegalDocumentKind, { description: "What sort of document it is." })
  readonly kind!: LegalDocumentKind;

  @Field(() => String, { description: "Title." })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: "Body that issued it." })
  readonly issuer?: string | null;

  @Field(() => String, { nullable: true, description: "Number." })
  readonly number?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day of signing." })
  readonly signedOn?: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "First day in force." })
  readonly inForceFrom?: PlainDate | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day in force; null until further notice.",
  })
  readonly inForceTo?: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description: "Where it can be read: an address that begins with https.",
  })
  readonly link?: string | null;

  @Field(() => String, { nullable: true, description: "What it is needed for." })
  readonly note?: string | null;
}

@ObjectType({ description: "The document as it is now." })
export class LegalDocumentSaved {
  @Field(() => LegalDocument, { description: "The document." })
  readonly document: LegalDocument;

  constructor(document: LegalDocument) {
    this.document = document;
  }
}

export const LegalDocumentResult = createUnionType({
  name: "LegalDocumentResult",
  description: "A document, or why nothing was done.",
  types: () => [LegalDocumentSaved, SubmissionRefused] as const,
});

@ObjectType({ description: "An act that the regulation in force names as one the centre works by." })
export class GoverningActView {
  @Field(() => String, { description: "Sort of the act: code of `labels` set `referenceKind`." })
  readonly kind!: string;

  @Field(() => String, { nullable: true, description: "Body that issued it." })
  readonly issuer!: string | null;

  @Field(() => String, { nullable: true, description: "Number." })
  readonly number!: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day of signing." })
  readonly signedOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: "Title." })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: "Clause that names it; null for the preamble." })
  readonly clause!: string | null;

  @Field(() => LegalDocument, {
    nullable: true,
    description: "The document of the set that it is; null: the set lacks it.",
  })
  readonly document!: LegalDocument | null;
}
