import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { AssignmentId } from "./assignment.entity.ts";
import type { AssignmentStep } from "./assignment.enums.ts";

export type AssignmentEventId = Id<"assignment-event">;
export type AssignmentEventKind =
  AssignmentStep | "SET" | "ESCALATED" | "FILE_ADDED" | "LINKED" | "UNLINKED" | "DEMAND_SETTLED";

/** What was done with an assignment, and by whom. */
@ObjectType({ description: "What was done with an assignment." })
@Entity({ tableName: "assignment_event", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "assignmentId", "id"] })
export class AssignmentEvent {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the entry." })
  @PrimaryKey({ type: "uuid" })
  id!: AssignmentEventId;

  @Property({ type: "uuid" })
  assignmentId!: AssignmentId;

  @Field(() => String, { description: "Code of `labels` set `assignmentEvent`." })
  @Property({ type: "text" })
  kind!: AssignmentEventKind;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, { description: "Who, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => String, { nullable: true, description: "What the person wrote about it." })
  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day before the change of the term." })
  @Property({ type: "date", nullable: true })
  dueFrom!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day set or asked for." })
  @Property({ type: "date", nullable: true })
  dueTo!: PlainDate | null;
}
