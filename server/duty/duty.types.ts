import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageInfo } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { PeriodGrain, PeriodInput } from "../indicator/period.types.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Capability } from "../regulation/duty.types.ts";

/** Labels: set `dutyMark`. */
export enum DutyMark {
  DONE = "DONE",
  PARTLY = "PARTLY",
  NOT_DONE = "NOT_DONE",
  NOT_DUE = "NOT_DUE",
  UNTRACKED = "UNTRACKED",
  NOT_OWED = "NOT_OWED",
}
registerEnumType(DutyMark, {
  name: "DutyMark",
  description: "Whether a duty was carried out in a period.",
  valuesConfig: {
    DONE: { description: "Evidence shows it." },
    PARTLY: { description: "Evidence shows a part of it." },
    NOT_DONE: { description: "It was owed, and there is no evidence." },
    NOT_DUE: { description: "Nothing was owed in the period, or its time has not come." },
    UNTRACKED: {
      description: "The program does not keep the evidence, so nothing follows from its absence.",
    },
    NOT_OWED: { description: "The regulation in force did not ask for it." },
  },
});

@ObjectType({ description: "What was counted for a mark." })
export class DutyEvidence {
  @Field(() => String, { description: "Code of `labels` set `dutyFact`." })
  readonly fact!: string;

  @Field(() => Int, {
    nullable: true,
    description: "How many were done; null when so few that they could point at applicants.",
  })
  readonly done!: number | null;

  @Field(() => Int, { nullable: true, description: "Of how many; null as above." })
  readonly owed!: number | null;

  @Field(() => PlainDateScalar, { description: "First day counted." })
  readonly from!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day counted." })
  readonly to!: PlainDate;

  @Field(() => String, {
    nullable: true,
    description: "List of what was counted, below the municipality's own page; null outside its room.",
  })
  readonly page!: string | null;
}

@ObjectType({ description: "A role that a duty belongs to." })
export class DutyRole {
  @Field(() => String, { description: "Code of `labels` set `role`, or one of the regulation's own." })
  readonly code!: string;

  @Field(() => String, { description: "As the regulation names it." })
  readonly title!: string;
}

@ObjectType({ description: "How a duty stands in a period." })
export class DutyState {
  @Field(() => Capability, { description: "What is owed." })
  readonly capability!: Capability;

  @Field(() => DutyMark, { description: "Whether it was carried out." })
  readonly mark!: `${DutyMark}`;

  @Field(() => String, {
    nullable: true,
    description: "Why it was not judged: code of `labels` set `dutyReason`.",
  })
  readonly reason!: string | null;

  @Field(() => [String], { description: "Clauses that ask for it." })
  readonly clauses!: readonly string[];

  @Field(() => [DutyRole], {
    description: "Roles whose duties ask for it; empty when the centre as a whole owes it.",
  })
  readonly roles!: readonly DutyRole[];

  @Field(() => PlainDateScalar, { nullable: true, description: "By which day what is missing is owed." })
  readonly dueOn!: PlainDate | null;

  @Field(() => Int, {
    nullable: true,
    description: "How much is missing; null when so little that it is hidden.",
  })
  readonly missing!: number | null;

  @Field(() => [DutyEvidence], { description: "What the mark follows from." })
  readonly evidence!: readonly DutyEvidence[];

  @Field(() => String, {
    nullable: true,
    description: "Page where it is done, below the municipality's own; null outside its room.",
  })
  readonly page!: string | null;
}

@ObjectType({ description: "How many duties have each mark." })
export class DutyCounts {
  @Field(() => Int, { description: "Done." })
  readonly done!: number;

  @Field(() => Int, { description: "Partly done." })
  readonly partly!: number;

  @Field(() => Int, { description: "Not done." })
  readonly notDone!: number;

  @Field(() => Int, { description: "Not due." })
  readonly notDue!: number;

  @Field(() => Int, { description: "Not kept in the program." })
  readonly untracked!: number;

  @Field(() => Int, { description: "Not owed." })
  readonly notOwed!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Share of the done among the done, the partly done and the not done; null when there are none.",
  })
  readonly share!: number | null;
}

@ObjectType({ description: "A version of the regulation that was in force in a period." })
export class DutyVersion {
  @Field(() => Int, { description: "Its number." })
  readonly version!: number;

  @Field(() => PlainDateScalar, { description: "First day it is in force." })
  readonly inForceFrom!: PlainDate;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day; null while it is in force." })
  readonly inForceTo!: PlainDate | null;
}

@ObjectType({ description: "The duties of a municipality in a period." })
export class MunicipalDuties {
  @Field(() => PeriodGrain, { description: "Length of the period." })
  readonly grain!: `${PeriodGrain}`;

  @Field(() => PlainDateScalar, { description: "First day of the period." })
  readonly from!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day of the period." })
  readonly to!: PlainDate;

  @Field(() => Int, {
    nullable: true,
    description: "Version that the period is judged by: the one in force longest.",
  })
  readonly version!: number | null;

  @Field(() => [DutyVersion], {
    description: "Every version in force in the period; several when it changed.",
  })
  readonly versions!: readonly DutyVersion[];

  @Field(() => DutyCounts, { description: "How many have each mark." })
  readonly counts!: DutyCounts;

  @Field(() => [DutyState], { description: "What the regulation asks for, in the order of the catalogue." })
  readonly duties!: readonly DutyState[];
}

@InputType({ description: "Which municipalities and duties to show." })
export class DutyMatrixInput {
  @Field(() => PeriodInput, { description: "The period." })
  readonly period!: PeriodInput;

  @Field(() => ID, { nullable: true, description: "Only municipalities of this region." })
  readonly regionId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Only these municipalities; all visible ones when absent.",
  })
  readonly municipalityIds?: string[] | null;

  @Field(() => Int, { defaultValue: 60, description: "Municipalities of the page, 1 to 60." })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: "Cursor of the last municipality of the page before." })
  readonly after?: string | null;
}

@ObjectType({ description: "A municipality of the matrix." })
export class DutyColumn {
  @Field(() => Municipality, { description: "Whose duties they are." })
  readonly municipality!: Municipality;

  @Field(() => Int, { nullable: true, description: "Version it is judged by; null when none was in force." })
  readonly version!: number | null;

  @Field(() => Boolean, { description: "Whether the regulation changed in the period." })
  readonly isChanged!: boolean;

  @Field(() => DutyCounts, { description: "How many duties have each mark." })
  readonly counts!: DutyCounts;
}

@ObjectType({ description: "One duty over the municipalities of the page." })
export class DutyMatrixRow {
  @Field(() => Capability, { description: "What is owed." })
  readonly capability!: Capability;

  @Field(() => Boolean, { description: "Whether every municipality of the page with a regulation owes it." })
  readonly isCommon!: boolean;

  @Field(() => [DutyMark], { description: "Marks in the order of the municipalities." })
  readonly marks!: readonly `${DutyMark}`[];
}

@ObjectType({ description: "Duties against municipalities in a period." })
export class DutyMatrix {
  @Field(() => PlainDateScalar, { description: "First day of the period." })
  readonly from!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day of the period." })
  readonly to!: PlainDate;

  @Field(() => [DutyColumn], { description: "Municipalities, by name." })
  readonly columns!: readonly DutyColumn[];

  @Field(() => [DutyMatrixRow], { description: "Duties that at least one of them owes." })
  readonly rows!: readonly DutyMatrixRow[];

  @Field(() => Int, { description: "Municipalities of the whole matrix." })
  readonly totalColumns!: number;

  @Field(() => PageInfo, { description: "Where the page of municipalities ends." })
  readonly pageInfo!: PageInfo;
}
