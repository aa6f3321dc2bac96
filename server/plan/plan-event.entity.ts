import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { PlanItemId } from "./plan-item.entity.ts";
import type { PlanId } from "./plan.entity.ts";

export type PlanEventId = Id<"plan-event">;

/** The history of a plan: added to, never changed. Names people: no regional policy. */
@ObjectType({ description: "One act in the history of a plan." })
@Entity({ tableName: "plan_event", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "planId", "id"] })
export class PlanEvent {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the act." })
  @PrimaryKey({ type: "uuid" })
  id!: PlanEventId;

  @Property({ type: "uuid" })
  planId!: PlanId;

  @Property({ type: "uuid", nullable: true })
  itemId!: PlanItemId | null;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, { description: "What was done: code of `labels` set `planAction`." })
  @Property({ type: "text" })
  action!: string;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Field(() => String, { description: "Who did it, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => String, { nullable: true, description: "The item it is about, as named then." })
  @Property({ type: "text", nullable: true })
  itemTitle!: string | null;

  @Field(() => String, { nullable: true, description: "What the person wrote about it." })
  @Property({ type: "text", nullable: true })
  note!: string | null;
}
