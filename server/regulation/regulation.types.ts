import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { TextSpan } from "./grounds.types.ts";
import type { RegulationContents } from "./regulation-columns.ts";
import type { RegulationId } from "./regulation.entity.ts";

@ObjectType({ description: "What names an act. A part is null when the act does not tell it." })
export class ActSummary {
  @Field(() => String, { nullable: true, description: "Code of `labels` set `actKind`." })
  readonly kind!: string | null;

  @Field(() => String, { nullable: true, description: "Number as printed, e.g. `0302-п`." })
  readonly number!: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day of signing." })
  readonly signedOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: "Title." })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: "Body that issued it." })
  readonly issuingBody!: string | null;

  @Field(() => String, { nullable: true, description: "Who signed it." })
  readonly signatory!: string | null;
}

@ObjectType({ description: "One version of a municipality's regulation." })
export class Regulation {
  readonly municipalityId!: MunicipalityId;
  /** The columns that the query's selection needs. */
  readonly contents!: RegulationContents;

  @Field(() => ID, { description: "Id of the version." })
  readonly id!: RegulationId;

  @Field(() => Int, { description: "Number of the version, from 1." })
  readonly version!: number;

  @Field(() => PlainDateScalar, { description: "First day it is in force." })
  readonly inForceFrom!: PlainDate;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day it is in force; null until a next version.",
  })
  readonly inForceTo!: PlainDate | null;

  @Field(() => ActSummary, { description: "The act that made this version." })
  readonly act!: ActSummary;
}

@ObjectType({
  description:
    "One fact the program follows. `values` are codes of `labels` set `valueSet`, or text when it is null.",
})
export class Setting {
  @Field(() => String, { description: "JSON pointer into the variant." })
  readonly path!: string;

  @Field(() => String, { description: "Code of `labels` set `group`." })
  readonly group!: string;

  @Field(() => String, { description: "Code of `labels` set `field`." })
  readonly key!: string;

  @Field(() => [String], { description: "What is set; several where the regulation lists several." })
  readonly values!: string[];

  @Field(() => String, { nullable: true, description: "Set of `labels` the values are codes of." })
  readonly valueSet!: string | null;

  @Field(() => String, { nullable: true, description: "Clause it follows from." })
  readonly clause!: string | null;

  @Field(() => TextSpan, { nullable: true, description: "Place in the source text." })
  readonly span!: TextSpan | null;

  @Field(() => String, { description: "Code of `labels` set `origin`." })
  readonly origin!: string;

  @Field(() => Float, { description: "How sure the reading is, 0 to 1." })
  readonly confidence!: number;
}

export enum ChangeKind {
  ADDED = "ADDED",
  REMOVED = "REMOVED",
  CHANGED = "CHANGED",
}

registerEnumType(ChangeKind, {
  name: "ChangeKind",
  description: "What happened to a fact between two versions.",
  valuesConfig: {
    ADDED: { description: "The later version has it, the earlier did not." },
    REMOVED: { description: "The earlier version had it, the later does not." },
    CHANGED: { description: "Both have it, and say different things." },
  },
});

@ObjectType({ description: "One difference between two versions of a regulation." })
export class RegulationChange {
  @Field(() => ChangeKind, { description: "What happened to it." })
  readonly kind!: `${ChangeKind}`;

  @Field(() => String, { description: "Code of `labels` set `group`." })
  readonly group!: string;

  @Field(() => String, { description: "What it is about: a code, a folded name, or the id of a clause." })
  readonly key!: string;

  @Field(() => [String], { description: "What the earlier version said; empty when nothing." })
  readonly before!: string[];

  @Field(() => [String], { description: "What the later version says; empty when nothing." })
  readonly after!: string[];

  @Field(() => String, { nullable: true, description: "Set of `labels` the values are codes of." })
  readonly valueSet!: string | null;

  @Field(() => String, { nullable: true, description: "Clause of the earlier version." })
  readonly clauseBefore!: string | null;

  @Field(() => String, { nullable: true, description: "Clause of the later version." })
  readonly clauseAfter!: string | null;
}
