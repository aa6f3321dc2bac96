import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { PlanKind, PlanState } from "./plan.enums.ts";

export type PlanId = Id<"plan">;

/** A plan of development or operation of a centre. Names people: no regional policy. */
@ObjectType({ description: "A plan of development or operation of the centre." })
@Entity({ tableName: "plan", ...tenantTable() })
@Index({ properties: ["municipality", "createdAt", "id"] })
export class Plan {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the plan." })
  @PrimaryKey({ type: "uuid" })
  id!: PlanId;

  @Field(() => PlanKind, { description: "What it is about." })
  @Property({ type: "text" })
  kind!: PlanKind;

  @Field(() => String, { description: "Title." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { nullable: true, description: "What shall be reached, in words." })
  @Property({ type: "text", nullable: true })
  aim!: string | null;

  @Field(() => PlainDateScalar, { description: "First day of its period." })
  @Property({ type: "date" })
  startsOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day of its period." })
  @Property({ type: "date" })
  endsOn!: PlainDate;

  @Field(() => PlanState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: PlanState;

  @Field(() => String, { description: "Who drew it up, as named then." })
  @Property({ type: "text" })
  draftedByName!: string;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day of its last approval." })
  @Property({ type: "date", nullable: true })
  approvedOn!: PlainDate | null;

  @Field(() => Int, { description: "How often it was approved: number of its last version." })
  @Property({ type: "integer" })
  version!: number;

  /** Version of the regulation on the day it was made. */
  @Property({ type: "integer", nullable: true })
  regulationVersion!: number | null;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => Int, { description: "Grows with every change of it or its items." })
  @Property({ type: "integer" })
  revision!: number;
}
