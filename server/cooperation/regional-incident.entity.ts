/** A thread that several municipalities of a region and the regional centre work in together. */
import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId, RegionId } from "../kernel/ids.ts";
import {
  inOwnRegion,
  inVisibleRegion,
  policy,
  setting,
  sharedTable,
  tenantTable,
} from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Region } from "../municipality/region.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { CooperationSide, IncidentState, IncidentTaskState } from "./cooperation.enums.ts";

export type RegionalIncidentId = Id<"regional-incident">;
export type IncidentPostId = Id<"incident-post">;
export type IncidentFileId = Id<"incident-file">;
export type IncidentTaskId = Id<"incident-task">;

/**
 * Rows of a thread are shared by those who take part, and taking part is a row that only the regional centre adds:
 * the one place where a policy looks into another table (decision 19). That table shows a municipality only its own
 * rows, so the list is as short as its incidents. The line breaks as PostgreSQL prints it, or the schema would seem
 * to have changed.
 */
const TAKES_PART = `incident_id in (select p.incident_id\n from incident_participant p where p.municipality_id = ${setting.municipalityId})`;
const TAKES_PART_ITSELF = TAKES_PART.replace("incident_id", "id");

const regionWrites = [
  policy("app_region", "select", inVisibleRegion),
  policy("app_region", "insert", null, inVisibleRegion),
  policy("app_onboarding", "select", inVisibleRegion),
];

const RAISED = `raised_by_id = ${setting.municipalityId}`;

@ObjectType({
  description: "An incident that several municipalities and the regional centre work on together.",
})
@Entity({
  tableName: "regional_incident",
  ...sharedTable(
    policy("app_tenant", "select", `${inOwnRegion} and (${RAISED} or ${TAKES_PART_ITSELF})`),
    policy("app_tenant", "insert", null, `${inOwnRegion} and ${RAISED} and state = 'PROPOSED'`),
    ...regionWrites,
    policy("app_region", "update", inVisibleRegion),
  ),
})
@Index({ properties: ["region", "createdAt", "id"] })
export class RegionalIncident {
  @ManyToOne(() => Region, { primary: true, deleteRule: "cascade", mapToPk: true })
  region!: RegionId;

  @Field(() => ID, { description: "Id of the incident." })
  @PrimaryKey({ type: "uuid" })
  id!: RegionalIncidentId;

  /** The municipality that raised it; null when the regional centre did. */
  @Property({ type: "uuid", nullable: true })
  raisedById!: MunicipalityId | null;

  @Field(() => String, { description: "Name of the centre that raised it." })
  @Property({ type: "text" })
  raisedByName!: string;

  @Field(() => String, { description: "What it is about, in a line." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { description: "What happened." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => [String], { description: "Municipalities that take part, by name." })
  @Property({ type: "json" })
  participantNames!: string[];

  @Field(() => IncidentState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: IncidentState;

  @Field(() => DateTimeScalar, { description: "When it was raised." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was closed or declined." })
  @Property({ type: "datetime", length: 3, nullable: true })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "What came of it, or why it was declined." })
  @Property({ type: "text", nullable: true })
  summary!: string | null;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}

/** That a municipality takes part. Only the regional centre adds and ends it. */
@ObjectType({ description: "A centre that takes part in an incident." })
@Entity({
  tableName: "incident_participant",
  ...tenantTable(),
  policies: [
    policy("app_tenant", "select", `municipality_id = ${setting.municipalityId}`),
    ...regionWrites,
    policy("app_region", "delete", inVisibleRegion),
  ],
})
@Index({ properties: ["regionId", "incidentId"] })
export class IncidentParticipant {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  incidentId!: RegionalIncidentId;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  @Field(() => DateTimeScalar, { description: "Since when." })
  @Property({ type: "datetime", length: 3 })
  joinedAt!: Date;
}

const POSTS = `${inOwnRegion} and author_id = ${setting.municipalityId} and ${TAKES_PART}`;

@ObjectType({ description: "What one side wrote into an incident; all who take part read it." })
@Entity({
  tableName: "incident_post",
  ...sharedTable(
    policy("app_tenant", "select", `${inOwnRegion} and ${TAKES_PART}`),
    policy("app_tenant", "insert", null, POSTS),
    ...regionWrites,
  ),
})
@Index({ properties: ["region", "incidentId", "id"] })
export class IncidentPost {
  @ManyToOne(() => Region, { primary: true, deleteRule: "cascade", mapToPk: true })
  region!: RegionId;

  @Field(() => ID, { description: "Id of the entry." })
  @PrimaryKey({ type: "uuid" })
  id!: IncidentPostId;

  @Property({ type: "uuid" })
  incidentId!: RegionalIncidentId;

  /** The municipality that wrote it; null for the regional centre and for the program's own notes. */
  @Property({ type: "uuid", nullable: true })
  authorId!: MunicipalityId | null;

  @Field(() => String, { description: "Name of the centre that wrote it." })
  @Property({ type: "text" })
  authorName!: string;

  @Field(() => CooperationSide, { description: "Which side wrote it." })
  @Property({ type: "text" })
  side!: CooperationSide;

  @Field(() => String, { description: "What happened: code of `labels` set `incidentAction`." })
  @Property({ type: "text" })
  action!: string;

  @Field(() => String, { description: "What was written." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;
}

/** A file of an incident, read by all who take part. */
@Entity({
  tableName: "incident_file",
  ...sharedTable(
    policy("app_tenant", "select", `${inOwnRegion} and ${TAKES_PART}`),
    policy("app_tenant", "insert", null, POSTS),
    policy("app_tenant", "delete", POSTS),
    ...regionWrites,
    policy("app_region", "delete", inVisibleRegion),
  ),
})
@Index({ properties: ["region", "incidentId"] })
export class IncidentFile {
  @ManyToOne(() => Region, { primary: true, deleteRule: "cascade", mapToPk: true })
  region!: RegionId;

  @PrimaryKey({ type: "uuid" })
  id!: IncidentFileId;

  @Property({ type: "uuid" })
  incidentId!: RegionalIncidentId;

  @Property({ type: "uuid", nullable: true })
  authorId!: MunicipalityId | null;

  @Property({ type: "text" })
  side!: CooperationSide;

  @Property({ type: "text" })
  fileName!: string;

  @Property({ type: "text" })
  mediaType!: string;

  @Property({ type: "integer" })
  byteLength!: number;

  @Property({ type: "text" })
  sha256!: string;

  @Property({ type: "datetime", length: 3 })
  addedAt!: Date;

  @Property({ type: "blob", lazy: true })
  content!: Buffer;
}

const OWN_TASK = `${inOwnRegion} and assignee_id = ${setting.municipalityId} and ${TAKES_PART}`;

@ObjectType({ description: "What a centre has to do about an incident." })
@Entity({
  tableName: "incident_task",
  ...sharedTable(
    policy("app_tenant", "select", `${inOwnRegion} and ${TAKES_PART}`),
    policy("app_tenant", "update", OWN_TASK),
    ...regionWrites,
    policy("app_region", "update", inVisibleRegion),
  ),
})
@Index({ properties: ["region", "incidentId", "id"] })
export class IncidentTask {
  @ManyToOne(() => Region, { primary: true, deleteRule: "cascade", mapToPk: true })
  region!: RegionId;

  @Field(() => ID, { description: "Id of the task." })
  @PrimaryKey({ type: "uuid" })
  id!: IncidentTaskId;

  @Property({ type: "uuid" })
  incidentId!: RegionalIncidentId;

  @Property({ type: "uuid" })
  assigneeId!: MunicipalityId;

  @Field(() => String, { description: "Name of the municipality that has to do it." })
  @Property({ type: "text" })
  assigneeName!: string;

  @Field(() => String, { description: "What to do." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => DateTimeScalar, { description: "Until when." })
  @Property({ type: "datetime", length: 3 })
  dueAt!: Date;

  @Field(() => IncidentTaskState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: IncidentTaskState;

  @Field(() => String, { nullable: true, description: "What was done, or why it was cancelled." })
  @Property({ type: "text", nullable: true })
  result!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was done or cancelled." })
  @Property({ type: "datetime", length: 3, nullable: true })
  settledAt!: Date | null;

  /** Reminders sent, as of a request. */
  @Property({ type: "smallint", default: 0 })
  reminded!: number;
}

/** A municipality's own submissions behind an incident: nobody else learns even that they are there. */
@Entity({ tableName: "incident_submission", ...tenantTable() })
export class IncidentSubmission {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  incidentId!: RegionalIncidentId;

  @PrimaryKey({ type: "uuid" })
  submissionId!: SubmissionId;

  @Property({ type: "datetime", length: 3 })
  linkedAt!: Date;
}
