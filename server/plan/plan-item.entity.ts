import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { MemberId } from "../composition/member.entity.ts";
import type { Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { DirectionId } from "./direction.entity.ts";
import { Plan, type PlanId } from "./plan.entity.ts";
import { PlanItemState } from "./plan.enums.ts";

export type PlanItemId = Id<"plan-item">;

/** One thing to be done under a plan: by whom and until when. Names people: no regional policy. */
@ObjectType({ description: "One thing to be done under a plan." })
@Entity({ tableName: "plan_item", ...tenantTable() })
@Index({ properties: ["plan", "ordinal"] })
@Index({ properties: ["municipality", "directionId"] })
@Index({ properties: ["municipality", "state", "dueOn"] })
export class PlanItem {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the item." })
  @PrimaryKey({ type: "uuid" })
  id!: PlanItemId;

  @ManyToOne(() => Plan, {
    fieldNames: ["municipality_id", "plan_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  plan!: [MunicipalityId, PlanId];

  @Field(() => Int, { description: "Its place in the plan, from 1." })
  @Property({ type: "integer" })
  ordinal!: number;

  @Field(() => String, { description: "What is to be done." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { nullable: true, description: "What shall come of it." })
  @Property({ type: "text", nullable: true })
  result!: string | null;

  @Property({ type: "uuid", nullable: true })
  directionId!: DirectionId | null;

  @Property({ type: "uuid", nullable: true })
  ownerMemberId!: MemberId | null;

  @Property({ type: "uuid", nullable: true })
  ownerRecipientId!: RecipientId | null;

  @Field(() => PlainDateScalar, { description: "Last day, counted in." })
  @Property({ type: "date" })
  dueOn!: PlainDate;

  @Field(() => PlanItemState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: PlanItemState;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day on which it was done." })
  @Property({ type: "date", nullable: true })
  doneOn!: PlainDate | null;

  @Field(() => String, { nullable: true, description: "What came of it, or why it was cancelled." })
  @Property({ type: "text", nullable: true })
  note!: string | null;
}
