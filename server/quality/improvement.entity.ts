import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { ImprovementState } from "./quality.enums.ts";

export type ImprovementId = Id<"improvement">;

/** What hinders the work in a system, and what is done about it. May name people: no regional policy. */
@ObjectType({ description: "What hinders the work in a system, and what is done about it." })
@Entity({ tableName: "improvement", ...tenantTable() })
@Index({ properties: ["municipality", "createdAt", "id"] })
export class Improvement {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the improvement." })
  @PrimaryKey({ type: "uuid" })
  id!: ImprovementId;

  @Field(() => String, { description: "System: code of `labels` set `channel`." })
  @Property({ type: "text" })
  system!: string;

  @Field(() => String, { description: "What hinders." })
  @Property({ type: "text" })
  problem!: string;

  @Field(() => String, { description: "What is to be done." })
  @Property({ type: "text" })
  action!: string;

  @Field(() => String, { nullable: true, description: "Who does it: post or body." })
  @Property({ type: "text", nullable: true })
  responsible!: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "By which day." })
  @Property({ type: "date", nullable: true })
  dueOn!: PlainDate | null;

  @Field(() => ImprovementState, { description: "Where it stands." })
  @Property({ type: "text" })
  state!: ImprovementState;

  @Field(() => String, { nullable: true, description: "What came of it." })
  @Property({ type: "text", nullable: true })
  result!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was proposed." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => String, { description: "Who proposed it, as named then." })
  @Property({ type: "text" })
  createdByName!: string;

  @Field(() => DateTimeScalar, { description: "When it last changed." })
  @Property({ type: "datetime", length: 3 })
  changedAt!: Date;
}
