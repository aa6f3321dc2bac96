import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { DutyState } from "../duty/duty.types.ts";
import { PeriodGrain } from "../indicator/period.types.ts";
import { PageInfo } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Capability } from "../regulation/duty.types.ts";
import { LocalisedText } from "../regulation/grounds.types.ts";

/** Labels: set `coverageState`. */
export enum CoverageState {
  WORKS = "WORKS",
  OUTSIDE = "OUTSIDE",
  NONE = "NONE",
}
registerEnumType(CoverageState, {
  name: "CoverageState",
  description: "Whether the program does what a regulation asks for.",
  valuesConfig: {
    WORKS: { description: "It works on a page of the portal." },
    OUTSIDE: { description: "No program can do it; why is said." },
    NONE: { description: "The program does not do it yet." },
  },
});

@ObjectType({
  description: "Something a regulation asks for, where it works, and what shows that it is done.",
})
export class CoveredCapability {
  @Field(() => Capability, { description: "What is asked for." })
  readonly capability!: Capability;

  @Field(() => CoverageState, { description: "Whether the program does it." })
  readonly state!: `${CoverageState}`;

  @Field(() => String, {
    nullable: true,
    description: "Page below the municipality's own; null unless it works.",
  })
  readonly page!: string | null;

  @Field(() => [String], { description: "Fields of the API that are there for it: `Query.name`." })
  readonly fields!: readonly string[];

  @Field(() => [String], { description: "Codes of the channels that it opens." })
  readonly channels!: readonly string[];

  @Field(() => LocalisedText, { nullable: true, description: "Why it lies outside; null unless it does." })
  readonly outside!: LocalisedText | null;

  @Field(() => [String], { description: "Clauses that ask for it." })
  readonly clauses!: readonly string[];

  @Field(() => DutyState, {
    nullable: true,
    description: "Evidence of the period; null when nothing was owed by the regulation then in force.",
  })
  readonly duty!: DutyState | null;
}

@ObjectType({ description: "A clause of the regulation with what it asks for." })
export class CoverageClause {
  @Field(() => String, { description: "Id of the clause, for example `3.5.4.2`." })
  readonly id!: string;

  @Field(() => String, { description: "Code of `labels` set `clauseKind`." })
  readonly kind!: string;

  @Field(() => String, { nullable: true, description: "Its heading." })
  readonly heading!: string | null;

  @Field(() => String, { description: "Its own text." })
  readonly text!: string;

  @Field(() => [String], {
    description: "Codes of the capabilities it asks for; none where there is nothing for a program to do.",
  })
  readonly capabilities!: readonly string[];
}

@ObjectType({ description: "How much of what is asked for the program does." })
export class CoverageCounts {
  @Field(() => Int, { description: "Asked for." })
  readonly asked!: number;

  @Field(() => Int, { description: "Of them work." })
  readonly works!: number;

  @Field(() => Int, { description: "Of them lie outside of the program." })
  readonly outside!: number;

  @Field(() => Int, { description: "Of them are not there yet." })
  readonly none!: number;

  @Field(() => Int, { description: "Of them shown to be done in the period." })
  readonly done!: number;
}

@ObjectType({
  description: "A regulation clause by clause: what it asks for, where that works, what shows it.",
})
export class Coverage {
  @Field(() => Int, { nullable: true, description: "Version of the regulation; null without any." })
  readonly version!: number | null;

  @Field(() => PeriodGrain, { description: "Length of the period of the evidence." })
  readonly grain!: `${PeriodGrain}`;

  @Field(() => PlainDateScalar, { description: "First day of the period." })
  readonly from!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day of the period." })
  readonly to!: PlainDate;

  @Field(() => CoverageCounts, { description: "All of it in figures." })
  readonly counts!: CoverageCounts;

  @Field(() => [CoverageClause], { description: "Every clause, in the order of the document." })
  readonly clauses!: readonly CoverageClause[];

  @Field(() => [CoveredCapability], { description: "What is asked for, in the order of the catalogue." })
  readonly capabilities!: readonly CoveredCapability[];
}

@ObjectType({ description: "One group of capabilities of one municipality." })
export class CoverageCell {
  @Field(() => String, { description: "Code of `labels` set `capabilityGroup`." })
  readonly group!: string;

  @Field(() => CoverageCounts, { description: "It in figures." })
  readonly counts!: CoverageCounts;
}

@ObjectType({ description: "How much of a municipality's regulation the program does." })
export class RegionCoverageRow {
  @Field(() => Municipality, { description: "Whose regulation it is." })
  readonly municipality!: Municipality;

  @Field(() => Int, { nullable: true, description: "Version judged; null when none was in force." })
  readonly version!: number | null;

  @Field(() => CoverageCounts, { description: "All of it in figures." })
  readonly counts!: CoverageCounts;

  @Field(() => [CoverageCell], { description: "By group, in the order of `groups`." })
  readonly cells!: readonly CoverageCell[];
}

@ObjectType({ description: "How much of the regulations of the regions the program does." })
export class RegionCoverage {
  @Field(() => PlainDateScalar, { description: "First day of the period." })
  readonly from!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day of the period." })
  readonly to!: PlainDate;

  @Field(() => [String], { description: "Groups that at least one of them asks for." })
  readonly groups!: readonly string[];

  @Field(() => [RegionCoverageRow], { description: "Municipalities by name." })
  readonly rows!: readonly RegionCoverageRow[];

  @Field(() => Int, { description: "Municipalities of all pages." })
  readonly totalCount!: number;

  @Field(() => PageInfo, { description: "Where the page of municipalities ends." })
  readonly pageInfo!: PageInfo;
}
