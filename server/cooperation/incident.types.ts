/** Inputs and results of regional incidents. */
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { IncidentTask, RegionalIncident } from "./regional-incident.entity.ts";

export const RegionalIncidentConnection = connectionType(
  "RegionalIncident",
  "incidents",
  () => RegionalIncident,
);

export enum IncidentSettlement {
  DECLINE = "DECLINE",
  CLOSE = "CLOSE",
  REOPEN = "REOPEN",
}
registerEnumType(IncidentSettlement, {
  name: "IncidentSettlement",
  description: "What the regional centre decides on an incident.",
});

@InputType({ description: "An incident that a centre puts before the regional one." })
export class RaiseIncidentInput {
  @Field(() => String, { description: "What it is about, in a line." })
  readonly title!: string;

  @Field(() => String, { description: "What happened." })
  readonly text!: string;

  @Field(() => [ID], { description: "The centre's submissions of regional scale; nobody else sees them." })
  readonly submissionIds!: string[];
}

@InputType({ description: "An incident to open." })
export class OpenIncidentInput {
  @Field(() => ID, { nullable: true, description: "The one that a centre raised; a new one when absent." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it." })
  readonly revision?: number | null;

  @Field(() => String, { description: "What it is about, in a line." })
  readonly title!: string;

  @Field(() => String, { description: "What happened; all who take part read it." })
  readonly text!: string;

  @Field(() => [ID], { description: "Municipalities that take part; the one that raised it always does." })
  readonly municipalityIds!: string[];
}

@InputType({ description: "A decision of the regional centre on an incident." })
export class SettleIncidentInput {
  @Field(() => ID, { description: "The incident." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => IncidentSettlement, { description: "What to do." })
  readonly step!: IncidentSettlement;

  @Field(() => String, { description: "What came of it, or the reason." })
  readonly note!: string;
}

@InputType({ description: "Who takes part in an incident from now on." })
export class IncidentParticipantsInput {
  @Field(() => ID, { description: "The incident." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => [ID], { description: "All municipalities that take part." })
  readonly municipalityIds!: string[];
}

@InputType({ description: "A task of an incident." })
export class IncidentTaskInput {
  @Field(() => ID, { description: "The incident." })
  readonly incidentId!: string;

  @Field(() => ID, { description: "The municipality that has to do it." })
  readonly municipalityId!: string;

  @Field(() => String, { description: "What to do." })
  readonly text!: string;

  @Field(() => DateTimeScalar, { description: "Until when." })
  readonly dueAt!: Date;
}

@ObjectType({ description: "The incident as it is now." })
export class IncidentSaved {
  @Field(() => RegionalIncident, { description: "The incident." })
  readonly incident: RegionalIncident;

  constructor(incident: RegionalIncident) {
    this.incident = incident;
  }
}

@ObjectType({ description: "The task as it is now." })
export class IncidentTaskSaved {
  @Field(() => IncidentTask, { description: "The task." })
  readonly task: IncidentTask;

  constructor(task: IncidentTask) {
    this.task = task;
  }
}

export const IncidentResult = createUnionType({
  name: "IncidentResult",
  description: "An incident, or why nothing was done.",
  types: () => [IncidentSaved, SubmissionRefused] as const,
});

export const IncidentTaskResult = createUnionType({
  name: "IncidentTaskResult",
  description: "A task, or why nothing was done.",
  types: () => [IncidentTaskSaved, SubmissionRefused] as const,
});
