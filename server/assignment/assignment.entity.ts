import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { MemberId } from "../composition/member.entity.ts";
import type { CentreRequestId } from "../cooperation/centre-request.entity.ts";
import type { AccountId, Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import type { CorrectionDemandId } from "../quality/correction-demand.entity.ts";
import { AssignmentSource, AssignmentState } from "./assignment.enums.ts";

export type AssignmentId = Id<"assignment">;
/** Of `server/minutes`, which builds on this module. */
export type DecisionId = Id<"decision">;

/** A task with one owner and one day. Names people: no regional policy. */
@ObjectType({ description: "A task with one who answers for it and one day by which it is done." })
@Entity({ tableName: "assignment", ...tenantTable() })
@Index({
  name: "assignment_number",
  expression: "create unique index assignment_number on assignment (municipality_id, year, ordinal)",
})
@Index({
  name: "assignment_open",
  expression:
    "create index assignment_open on assignment (municipality_id, due_on, id) where closed_at is null",
})
@Index({ properties: ["municipality", "ownerMemberId"] })
@Index({ properties: ["municipality", "ownerRecipientId"] })
@Index({
  name: "assignment_of_decision",
  expression:
    "create unique index assignment_of_decision on assignment (municipality_id, decision_id) where decision_id is not null",
})
@Index({
  name: "assignment_of_demand",
  expression:
    "create unique index assignment_of_demand on assignment (municipality_id, demand_id) where demand_id is not null",
})
@Index({
  name: "assignment_of_request",
  expression:
    "create index assignment_of_request on assignment (municipality_id, request_id) where request_id is not null",
})
export class Assignment {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the assignment." })
  @PrimaryKey({ type: "uuid" })
  id!: AssignmentId;

  @Property({ type: "integer" })
  year!: number;

  @Property({ type: "integer" })
  ordinal!: number;

  @Field(() => AssignmentSource, { description: "What it follows from." })
  @Property({ type: "text" })
  sourceKind!: AssignmentSource;

  @Property({ type: "uuid", nullable: true })
  decisionId!: DecisionId | null;

  @Property({ type: "uuid", nullable: true })
  requestId!: CentreRequestId | null;

  @Property({ type: "uuid", nullable: true })
  demandId!: CorrectionDemandId | null;

  @Field(() => String, { nullable: true, description: "Its ground in words, such as the minutes." })
  @Property({ type: "text", nullable: true })
  ground!: string | null;

  @Field(() => String, { nullable: true, description: "Clause of the regulation it rests on." })
  @Property({ type: "text", nullable: true })
  clause!: string | null;

  @Field(() => String, { description: "What it is about, in a line." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { description: "What has to be done." })
  @Property({ type: "text" })
  text!: string;

  @Property({ type: "uuid", nullable: true })
  ownerMemberId!: MemberId | null;

  @Property({ type: "uuid", nullable: true })
  ownerRecipientId!: RecipientId | null;

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  /** No foreign key: accounts belong to no municipality. */
  @Property({ type: "uuid" })
  setByAccount!: AccountId;

  @Field(() => String, { description: "Who set it, as named then." })
  @Property({ type: "text" })
  setByName!: string;

  @Field(() => String, {
    nullable: true,
    description: "Code of the role that watches over it besides whoever set it.",
  })
  @Property({ type: "text", nullable: true })
  controlledByRole!: string | null;

  @Field(() => PlainDateScalar, { description: "Last day, counted in." })
  @Property({ type: "date" })
  dueOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day as it was set first." })
  @Property({ type: "date" })
  originalDueOn!: PlainDate;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day that the owner asks for." })
  @Property({ type: "date", nullable: true })
  wishedDueOn!: PlainDate | null;

  @Field(() => AssignmentState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: AssignmentState;

  @Field(() => DateTimeScalar, { description: "When it was set." })
  @Property({ type: "datetime", length: 3 })
  setAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the owner reported last." })
  @Property({ type: "datetime", length: 3, nullable: true })
  reportedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was done or cancelled." })
  @Property({ type: "datetime", length: 3, nullable: true })
  closedAt!: Date | null;

  @Field(() => Int, { description: "Counts changes; said with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
