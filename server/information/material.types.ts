/** Inputs and results of materials and contacts. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { InformationContact } from "./information-contact.entity.ts";
import { InformationMaterial } from "./information-material.entity.ts";
import {
  InformationContactKind,
  MaterialChannel,
  MaterialKind,
  MaterialState,
  MaterialStep,
} from "./material.enums.ts";

export const InformationMaterialConnection = connectionType(
  "InformationMaterial",
  "materials",
  () => InformationMaterial,
);

@InputType({ description: "Which materials." })
export class InformationMaterialFilter {
  @Field(() => [MaterialKind], { nullable: true, description: "Only those of these kinds." })
  readonly kinds?: MaterialKind[] | null;

  @Field(() => [MaterialState], { nullable: true, description: "Only those in one of these states." })
  readonly states?: MaterialState[] | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "First day for which they are planned." })
  readonly from?: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day for which they are planned." })
  readonly to?: PlainDate | null;
}

@InputType({ description: "A material." })
export class InformationMaterialInput {
  @Field(() => String, { description: "Its title." })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: "Its text, or what it is to tell." })
  readonly text?: string | null;

  @Field(() => String, { nullable: true, description: "Whom it is for; needed with `TARGETED`." })
  readonly audience?: string | null;

  @Field(() => String, { nullable: true, description: "Place whose people it is for." })
  readonly place?: string | null;

  @Field(() => [MaterialChannel], { description: "How it goes out." })
  readonly channels!: MaterialChannel[];

  @Field(() => ID, { nullable: true, description: "Media or community that carries it." })
  readonly contactId?: string | null;

  @Field(() => ID, { nullable: true, description: "Sector it concerns." })
  readonly sectorId?: string | null;

  @Field(() => ID, { nullable: true, description: "Submission that was handled." })
  readonly submissionId?: string | null;

  @Field(() => ID, { nullable: true, description: "Problem that was handled." })
  readonly clusterId?: string | null;

  @Field(() => PlainDateScalar, { description: "Day for which it is planned." })
  readonly plannedOn!: PlainDate;
}

@InputType({ description: "A material as it is to be." })
export class ChangeMaterialInput extends InformationMaterialInput {
  @Field(() => ID, { description: "The material." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;
}

@InputType({ description: "A step of a material." })
export class MaterialStepInput {
  @Field(() => ID, { description: "The material." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => MaterialStep, { description: "What to do." })
  readonly step!: MaterialStep;

  @Field(() => String, { nullable: true, description: "The reason; with `REWORK` and `CANCEL`." })
  readonly note?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which it went out; with `PUBLISH`." })
  readonly publishedOn?: PlainDate | null;

  @Field(() => String, { nullable: true, description: "Where it stands; with `PUBLISH`." })
  readonly link?: string | null;

  @Field(() => Int, { nullable: true, description: "How many people have seen it; with `PUBLISH`." })
  readonly reach?: number | null;
}

@InputType({ description: "How far a material went." })
export class MaterialReachInput {
  @Field(() => ID, { description: "The material." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => String, { nullable: true, description: "Where it stands." })
  readonly link?: string | null;

  @Field(() => Int, { nullable: true, description: "How many people have seen it." })
  readonly reach?: number | null;
}

@ObjectType({ description: "The material as it is now." })
export class InformationMaterialSaved {
  @Field(() => InformationMaterial, { description: "The material." })
  readonly material: InformationMaterial;

  constructor(material: InformationMaterial) {
    this.material = material;
  }
}

export const InformationMaterialResult = createUnionType({
  name: "InformationMaterialResult",
  description: "A material, or why nothing was done.",
  types: () => [InformationMaterialSaved, SubmissionRefused] as const,
});

@ObjectType({ description: "A kind of materials that the regulation provides for." })
export class MaterialKindView {
  @Field(() => MaterialKind, { description: "The kind." })
  readonly kind!: MaterialKind;

  @Field(() => [String], { description: "Clauses that provide for it." })
  readonly clauses!: readonly string[];
}

@InputType({ description: "A media organisation or a community." })
export class InformationContactInput {
  @Field(() => ID, { nullable: true, description: "The contact; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => InformationContactKind, { description: "What it is." })
  readonly kind!: InformationContactKind;

  @Field(() => String, { description: "Name of the organisation or the community, never of a person." })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "Its site or page." })
  readonly link?: string | null;

  @Field(() => String, { nullable: true, description: "Telephone of the editors." })
  readonly phone?: string | null;

  @Field(() => String, { nullable: true, description: "E-mail of the editors." })
  readonly email?: string | null;

  @Field(() => Int, { nullable: true, description: "How many people it reaches." })
  readonly reach?: number | null;

  @Field(() => String, { nullable: true, description: "What the centre works with it about." })
  readonly note?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "The centre works with it no longer." })
  readonly isClosed!: boolean;
}

@ObjectType({ description: "The contact as it is now." })
export class InformationContactSaved {
  @Field(() => InformationContact, { description: "The contact." })
  readonly contact: InformationContact;

  constructor(contact: InformationContact) {
    this.contact = contact;
  }
}

export const InformationContactResult = createUnionType({
  name: "InformationContactResult",
  description: "A contact, or why nothing was done.",
  types: () => [InformationContactSaved, SubmissionRefused] as const,
});
