import { createUnionType, Field, ID, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Report } from "./report.entity.ts";
import { OwedState, ReportFormat, ReportPeriod, ReportSource } from "./report.enums.ts";
import type { ReportRefusal } from "./report-refusal.ts";

export const ReportConnection = connectionType("Report", "reports", () => Report);

@ObjectType({ description: "Where a recipient gets a report by e-mail." })
export class ReportRecipientAddress {
  @Field(() => String, { description: "The recipient, as the regulation names it." })
  readonly recipient!: string;

  @Field(() => String, { description: "Address." })
  readonly email!: string;
}

@ObjectType({
  description: "A duty to report, with what the regulation states of it and what the centre set.",
})
export class ReportDuty {
  @Field(() => ID, { description: "Key of the duty within the municipality." })
  readonly key!: string;

  @Field(() => String, { description: "Kind; code of `labels` set `reportKind`." })
  readonly kind!: string;

  @Field(() => String, { nullable: true, description: "The duty in the words of the regulation." })
  readonly subject!: string | null;

  @Field(() => String, { nullable: true, description: "The only channel it is about." })
  readonly channel!: string | null;

  @Field(() => [String], { description: "Clauses that ask for it." })
  readonly clauses!: readonly string[];

  @Field(() => String, { nullable: true, description: "Role that draws it up, as the regulation names it." })
  readonly byTitle!: string | null;

  @Field(() => ReportPeriod, { description: "How often it is owed." })
  readonly period!: ReportPeriod;

  @Field(() => ReportSource, { description: "Where the period comes from." })
  readonly periodSource!: ReportSource;

  @Field(() => Int, { description: "Working days after the period within which it has to be sent." })
  readonly workingDays!: number;

  @Field(() => Int, { description: "Minutes since midnight of the last of these days." })
  readonly minutes!: number;

  @Field(() => ReportSource, { description: "Where the term comes from." })
  readonly termSource!: ReportSource;

  @Field(() => [String], { description: "To whom it goes." })
  readonly recipients!: readonly string[];

  @Field(() => ReportSource, { description: "Where the recipients come from." })
  readonly recipientsSource!: ReportSource;

  @Field(() => Boolean, { description: "It goes to the regional centre." })
  readonly isForRegion!: boolean;

  @Field(() => Boolean, { description: "The centre keeps it outside the program." })
  readonly isOff!: boolean;

  @Field(() => [ReportRecipientAddress], { description: "Where it goes by e-mail." })
  readonly addresses!: readonly ReportRecipientAddress[];

  @Field(() => PlainDateScalar, { nullable: true, description: "First day of the running period." })
  readonly currentStartsOn!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day of the running period." })
  readonly currentEndsOn!: PlainDate | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the report on the running period is due.",
  })
  readonly currentDueAt!: Date | null;
}

@ObjectType({ description: "A report that is due on a day of the calendar." })
export class ReportDue {
  @Field(() => ID, { description: "The duty and its period." })
  readonly key!: string;

  @Field(() => String, { description: "Kind; code of `labels` set `reportKind`." })
  readonly kind!: string;

  @Field(() => PlainDateScalar, { description: "First day it tells of." })
  readonly startsOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day it tells of." })
  readonly endsOn!: PlainDate;

  @Field(() => DateTimeScalar, { description: "When it has to be sent." })
  readonly dueAt!: Date;

  @Field(() => PlainDateScalar, { description: "The day of that, as the municipality counts it." })
  readonly dueOn!: PlainDate;

  @Field(() => Report, { nullable: true, description: "The report; null until its period is over." })
  readonly report!: Report | null;
}

@ObjectType({
  description: "A section of a draft: what the program fills in, and what people write under it.",
})
export class ReportSection {
  @Field(() => String, { description: "Code; one's own begins with `OWN`." })
  readonly code!: string;

  @Field(() => String, { description: "Heading." })
  readonly title!: string;

  @Field(() => Boolean, { description: "The program fills in figures." })
  readonly isFilled!: boolean;

  @Field(() => String, { description: "What people wrote." })
  readonly text!: string;

  @Field(() => [[String]], {
    nullable: true,
    description: "Table of people's own; the first row is the heading.",
  })
  readonly table!: readonly (readonly string[])[] | null;

  @Field(() => Boolean, { description: "Left out of the report." })
  readonly isHidden!: boolean;
}

@ObjectType({ description: "A file of what was sent: GET `/files/reports/{issue}.{format}`." })
export class ReportFileFacts {
  @Field(() => ReportFormat, { description: "Format." })
  readonly format!: ReportFormat;

  @Field(() => String, { description: "SHA-256 of the bytes, in hexadecimal digits." })
  readonly sha256!: string;

  @Field(() => Int, { description: "Length in bytes." })
  readonly byteLength!: number;
}

@ObjectType({ description: "A report that is owed to the regional centre, as it sees it." })
export class RegionReport {
  @Field(() => ID, { description: "Id of the report." })
  readonly id!: string;

  readonly municipalityId!: string;

  @Field(() => Municipality, { description: "Who owes it." })
  readonly municipality!: Municipality;

  @Field(() => String, { description: "Kind; code of `labels` set `reportKind`." })
  readonly kind!: string;

  @Field(() => ReportPeriod, { description: "How often it is owed." })
  readonly period!: ReportPeriod;

  @Field(() => PlainDateScalar, { description: "First day it tells of." })
  readonly startsOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day it tells of." })
  readonly endsOn!: PlainDate;

  @Field(() => DateTimeScalar, { description: "Until when it has to be sent." })
  readonly dueAt!: Date;

  @Field(() => [String], { description: "Clauses that ask for it." })
  readonly clauses!: readonly string[];

  @Field(() => OwedState, { description: "How the duty stands." })
  readonly state!: OwedState;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was sent first." })
  readonly sentAt!: Date | null;

  @Field(() => Boolean, { description: "It was sent after its term, or not at all by now." })
  readonly isLate!: boolean;

  @Field(() => Int, { description: "Number of its newest version; 0 while it is not sent." })
  readonly sentCount!: number;
}

export const RegionReportConnection = connectionType(
  "RegionReport",
  "reports to the regional centre",
  () => RegionReport,
);

@ObjectType({ description: "Why nothing was done with the report." })
export class ReportRefused {
  @Field(() => String, { description: "Code of `labels` set `reportRefusal`." })
  readonly code: string;

  @Field(() => String, { description: "Russian sentence to show: what to do." })
  readonly message: string;

  @Field(() => String, { nullable: true, description: "Clause that stands against it." })
  readonly clause: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Its revision now, when somebody else changed it meanwhile.",
  })
  readonly currentRevision: number | null;

  constructor({ code, message, clause, currentRevision }: ReportRefusal) {
    this.code = code;
    this.message = message;
    this.clause = clause;
    this.currentRevision = currentRevision;
  }
}

@ObjectType({ description: "The report as it is now." })
export class ReportSaved {
  @Field(() => Report, { description: "The report." })
  readonly report: Report;

  constructor(report: Report) {
    this.report = report;
  }
}

@ObjectType({ description: "The duty to report as it is now." })
export class ReportDutySaved {
  @Field(() => ReportDuty, { description: "The duty." })
  readonly duty: ReportDuty;

  constructor(duty: ReportDuty) {
    this.duty = duty;
  }
}

export const ReportResult = createUnionType({
  name: "ReportResult",
  description: "The report, or why nothing was done with it.",
  types: () => [ReportSaved, ReportRefused] as const,
});

export const ReportDutyResult = createUnionType({
  name: "ReportDutyResult",
  description: "The duty to report, or why it was not changed.",
  types: () => [ReportDutySaved, ReportRefused] as const,
});
