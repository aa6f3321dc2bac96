import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { PeriodGrain } from "../indicator/period.ts";
import { PeriodGrain as PeriodGrainType } from "../indicator/period.types.ts";
import type { Id, MunicipalityId, RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { jointTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { RequestDirection, RequestPriority, RequestState } from "./cooperation.enums.ts";

export type CentreRequestId = Id<"centre-request">;
export type MailingId = Id<"request-mailing">;

/**
 * A question of the regional centre to a municipality's centre, or the other way round. What is asked of several
 * is one row for each, so that nobody sees what the others answered. Names no people of the municipality.
 */
@ObjectType({ description: "A request between the regional centre and a municipality's centre." })
@Entity({ tableName: "centre_request", ...jointTable() })
@Index({ properties: ["municipality", "createdAt", "id"] })
@Index({ properties: ["regionId", "createdAt", "id"] })
@Index({ properties: ["regionId", "id"] })
@Index({
  name: "centre_request_open",
  expression:
    "create index centre_request_open on centre_request (municipality_id, due_at) where state in ('SENT', 'RETURNED')",
})
export class CentreRequest {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the request." })
  @PrimaryKey({ type: "uuid" })
  id!: CentreRequestId;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  @Field(() => RequestDirection, { description: "Who has to answer." })
  @Property({ type: "text" })
  direction!: RequestDirection;

  @Field(() => ID, { description: "The same for all that were asked at once." })
  @Property({ type: "uuid" })
  mailingId!: MailingId;

  @Field(() => String, { description: "What it is about, in a line." })
  @Property({ type: "text" })
  subject!: string;

  @Field(() => String, { description: "The request." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => [String], { description: "Codes of the indicators whose figures are wanted." })
  @Property({ type: "json" })
  wantedIndicators!: string[];

  @Field(() => PeriodGrainType, { nullable: true, description: "Length of the period of the figures." })
  @Property({ type: "text", nullable: true })
  wantedGrain!: PeriodGrain | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "First day of the period of the figures." })
  @Property({ type: "date", nullable: true })
  wantedFrom!: PlainDate | null;

  @Field(() => RequestPriority, { description: "How pressing it is." })
  @Property({ type: "text" })
  priority!: RequestPriority;

  @Field(() => String, {
    nullable: true,
    description: "Clause that obliges to answer; null where the regulation has none.",
  })
  @Property({ type: "text", nullable: true })
  clause!: string | null;

  @Field(() => PlainDateScalar, { description: "Last day to answer, as the municipality counts it." })
  @Property({ type: "date" })
  dueOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: "The day as first set." })
  @Property({ type: "date" })
  originalDueOn!: PlainDate;

  @Field(() => DateTimeScalar, { description: "The instant at which that day is over." })
  @Property({ type: "datetime", length: 3 })
  dueAt!: Date;

  @Field(() => RequestState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: RequestState;

  @Field(() => DateTimeScalar, { description: "When it was sent." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was last answered." })
  @Property({ type: "datetime", length: 3, nullable: true })
  answeredAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was accepted or withdrawn." })
  @Property({ type: "datetime", length: 3, nullable: true })
  closedAt!: Date | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day until which more time is asked for; null unless that waits for a decision.",
  })
  @Property({ type: "date", nullable: true })
  askedDueOn!: PlainDate | null;

  /** Reminders of the present term that were sent: 0 none, 1 ahead, 2 on the last day, 3 overdue. */
  @Property({ type: "smallint", default: 0 })
  reminded!: number;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
