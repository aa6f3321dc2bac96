import { Field, ID, InputType, Int } from "type-graphql";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { OwedState, ReportPeriod, ReportState } from "./report.enums.ts";

@InputType({ description: "Which reports of the centre to list." })
export class ReportFilter {
  @Field(() => [ReportState], { nullable: true, description: "In these states." })
  readonly states?: ReportState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only those whose term is over and that were not sent.",
  })
  readonly isOverdue?: boolean | null;

  @Field(() => String, { nullable: true, description: "Only on this duty." })
  readonly ruleKey?: string | null;
}

@InputType({ description: "Which reports to the regional centre to list." })
export class RegionReportFilter {
  @Field(() => ID, { nullable: true, description: "Only of this municipality." })
  readonly municipalityId?: string | null;

  @Field(() => OwedState, { nullable: true, description: "Only those that stand so." })
  readonly state?: OwedState | null;

  @Field(() => String, { nullable: true, description: "Only of this kind." })
  readonly kind?: string | null;
}

@InputType({ description: "Begins the report on a period ahead of the schedule." })
export class DraftReportInput {
  @Field(() => ID, { description: "Key of the duty." })
  readonly key!: string;

  @Field(() => PlainDateScalar, { description: "Any day of the period." })
  readonly day!: PlainDate;
}

@InputType({ description: "Begins an answer to a request for information." })
export class DraftRequestedReportInput {
  @Field(() => String, { description: "What is asked." })
  readonly title!: string;

  @Field(() => String, { description: "Who asks." })
  readonly askedBy!: string;

  @Field(() => PlainDateScalar, { description: "Last day for the answer." })
  readonly dueOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: "First day to tell of." })
  readonly from!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day to tell of." })
  readonly to!: PlainDate;

  @Field(() => [String], { defaultValue: [], description: "To whom it goes; whoever asks when empty." })
  readonly recipients!: string[];

  @Field(() => ID, { nullable: true, description: "Request of the regional centre that it answers." })
  readonly requestId?: string | null;
}

@InputType({ description: "What people wrote in a section." })
export class ReportSectionInput {
  @Field(() => String, { description: "Code of the section; one's own begins with `OWN`." })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: "Heading; as the program names it when absent." })
  readonly title?: string | null;

  @Field(() => String, { defaultValue: "", description: "Text; an empty line begins a paragraph." })
  readonly text!: string;

  @Field(() => [[String]], {
    nullable: true,
    description: "Table of one's own; the first row is the heading.",
  })
  readonly table?: string[][] | null;

  @Field(() => Boolean, { defaultValue: false, description: "Leave the section out." })
  readonly isHidden!: boolean;
}

@InputType({ description: "What a draft says beside its figures; everything is said anew." })
export class ChangeReportInput {
  @Field(() => ID, { description: "The report." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision seen." })
  readonly revision!: number;

  @Field(() => String, { description: "Title." })
  readonly title!: string;

  @Field(() => [ReportSectionInput], { description: "Sections that people changed." })
  readonly sections!: ReportSectionInput[];
}

@InputType({ description: "A step of a report." })
export class ReportStepInput {
  @Field(() => ID, { description: "The report." })
  readonly id!: string;

  @Field(() => Int, { description: "Revision seen." })
  readonly revision!: number;

  @Field(() => String, { nullable: true, description: "What to say about it." })
  readonly note?: string | null;
}

@InputType({ description: "Where a recipient gets a report by e-mail." })
export class ReportAddressInput {
  @Field(() => String, { description: "The recipient." })
  readonly recipient!: string;

  @Field(() => String, { description: "Address." })
  readonly email!: string;
}

@InputType({
  description: "What the centre sets about a duty to report; null: as the regulation says or as is usual.",
})
export class ReportDutyInput {
  @Field(() => ID, { description: "Key of the duty." })
  readonly key!: string;

  @Field(() => ReportPeriod, { nullable: true, description: "How often, where the regulation does not say." })
  readonly period?: ReportPeriod | null;

  @Field(() => Int, { nullable: true, description: "Working days after the period, 0 to 60." })
  readonly workingDays?: number | null;

  @Field(() => Int, { nullable: true, description: "Minutes since midnight of the last day." })
  readonly minutes?: number | null;

  @Field(() => [String], { nullable: true, description: "To whom, where the regulation does not say." })
  readonly recipients?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: "The centre keeps it outside the program." })
  readonly isOff!: boolean;

  @Field(() => [ReportAddressInput], { defaultValue: [], description: "Where it goes by e-mail." })
  readonly addresses!: ReportAddressInput[];

  @Field(() => String, { nullable: true, description: "Where the centre has it from." })
  readonly note?: string | null;
}
