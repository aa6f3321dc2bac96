import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { AssignmentId, DecisionId } from "../assignment/assignment.entity.ts";
import type { MemberId } from "../composition/member.entity.ts";
import type { MunicipalityId, RecipientId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import type { AgendaItemId } from "../meeting/agenda-item.entity.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Minutes, type MinutesId } from "./minutes.entity.ts";

/** What a meeting decided on an item. Names people: no regional policy. */
@ObjectType({ description: "What a meeting decided." })
@Entity({ tableName: "decision", ...tenantTable() })
@Index({ properties: ["minutes"] })
@Index({ properties: ["municipality", "agendaItemId"] })
export class Decision {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the decision." })
  @PrimaryKey({ type: "uuid" })
  id!: DecisionId;

  @ManyToOne(() => Minutes, {
    fieldNames: ["municipality_id", "minutes_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  minutes!: [MunicipalityId, MinutesId];

  @Field(() => ID, { description: "Item of the agenda it was taken on." })
  @Property({ type: "uuid" })
  agendaItemId!: AgendaItemId;

  @Field(() => Int, { description: "Place among the decisions on the item, from 1." })
  @Property({ type: "integer" })
  ordinal!: number;

  @Field(() => String, { description: "What was decided." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => Boolean, {
    description: "Somebody has to carry it out; otherwise it is only taken note of.",
  })
  @Property({ type: "boolean" })
  isForAction!: boolean;

  @Property({ type: "uuid", nullable: true })
  ownerMemberId!: MemberId | null;

  @Property({ type: "uuid", nullable: true })
  ownerRecipientId!: RecipientId | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day, counted in." })
  @Property({ type: "date", nullable: true })
  dueOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: "What it rests on, in words." })
  @Property({ type: "text", nullable: true })
  source!: string | null;

  /** The assignment that carries it out; made by the last signature. */
  @Property({ type: "uuid", nullable: true })
  assignmentId!: AssignmentId | null;

  /** In corrected minutes: the decision of the minutes before that it was copied from. */
  @Property({ type: "uuid", nullable: true })
  replacesId!: DecisionId | null;

  @Field(() => Int, { description: "Counts changes of the decision." })
  @Property({ type: "integer" })
  revision!: number;
}
