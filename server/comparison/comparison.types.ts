import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageInfo } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { ActSummary } from "../regulation/regulation.types.ts";
import type { Row, RowCell } from "./comparison-rows.ts";

export enum RowSpread {
  SAME = "SAME",
  DIFFERENT = "DIFFERENT",
  ONLY_ONE = "ONLY_ONE",
}

registerEnumType(RowSpread, {
  name: "RowSpread",
  description: "How a row stands over the columns of the page.",
  valuesConfig: {
    SAME: { description: "All have it and say the same." },
    DIFFERENT: { description: "Some have it and some do not, or they say different things." },
    ONLY_ONE: { description: "A single one of several has it." },
  },
});

@InputType({ description: "Which regulations to compare, and in what." })
export class RegulationComparisonInput {
  @Field(() => ID, { nullable: true, description: "Only municipalities of this region." })
  readonly regionId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Only these municipalities; all visible ones when absent.",
  })
  readonly municipalityIds?: string[] | null;

  @Field(() => Int, { defaultValue: 60, description: "Columns of the page, 1 to 60." })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: "Cursor of the last column of the page before." })
  readonly after?: string | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Compares what was in force on that day; today in each municipality's zone when absent.",
  })
  readonly on?: PlainDate | null;

  @Field(() => [String], { nullable: true, description: "Only these groups of rows; all when absent." })
  readonly groups?: string[] | null;
}

@ObjectType({ description: "A regulation that is compared." })
export class ComparisonColumn {
  @Field(() => Municipality, { description: "Whose regulation it is." })
  readonly municipality!: Municipality;

  @Field(() => ID, { description: "Id of the version." })
  readonly regulationId!: string;

  @Field(() => Int, { description: "Number of the version." })
  readonly version!: number;

  @Field(() => PlainDateScalar, { description: "First day it is in force." })
  readonly inForceFrom!: PlainDate;

  @Field(() => ActSummary, { description: "The act that made the version." })
  readonly act!: ActSummary;
}

@ObjectType({ description: "What one regulation says in one row; empty where it does not have it." })
export class ComparisonCell implements RowCell {
  @Field(() => Boolean, { description: "Whether the regulation has it." })
  readonly isPresent!: boolean;

  @Field(() => [String], { description: "What it says: codes of the row's `valueSet`, or text." })
  readonly values!: string[];

  @Field(() => [String], { description: "Clauses that say so." })
  readonly clauses!: string[];
}

@ObjectType({ description: "One thing that regulations may say, over the columns of the page." })
export class ComparisonRow implements Row {
  @Field(() => String, { description: "Code of `labels` set `group`." })
  readonly group!: string;

  @Field(() => String, { description: "Unique within the group, the same on every page." })
  readonly key!: string;

  @Field(() => String, { description: "A code of `nameSet`, or text when it is null." })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Set of `labels` that `name` is a code of; `capability` means a code of the query `capabilities`.",
  })
  readonly nameSet!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Set of `labels` for values; `term` means `<amount> <code of unit>`; null means text.",
  })
  readonly valueSet!: string | null;

  @Field(() => Boolean, {
    description: "Whether having it is all that counts: regulations that word it otherwise are equal.",
  })
  readonly isByPresence!: boolean;

  @Field(() => RowSpread, { description: "How it stands over the columns of this page." })
  readonly spread!: `${RowSpread}`;

  @Field(() => Int, { description: "Columns of this page that have it." })
  readonly presentCount!: number;

  @Field(() => [ComparisonCell], { description: "In the order of the columns." })
  readonly cells!: ComparisonCell[];
}

@ObjectType({ description: "Regulations in force side by side." })
export class RegulationComparison {
  /** Groups that rows are wanted of; all when null. */
  readonly groups!: readonly string[] | null;

  @Field(() => [ComparisonColumn], { description: "Compared regulations, by municipality's name." })
  readonly columns!: ComparisonColumn[];

  @Field(() => Int, { description: "Municipalities that the whole comparison has columns for." })
  readonly totalColumns!: number;

  @Field(() => PageInfo, { description: "Where the page of columns ends." })
  readonly pageInfo!: PageInfo;
}
