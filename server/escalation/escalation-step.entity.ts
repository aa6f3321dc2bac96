import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Regime } from "../submission/submission.enums.ts";

export type EscalationStepId = Id<"escalation-step">;

/** The executor, or whoever works for the responsible recipient when none is named. */
export const TO_EXECUTOR = "EXECUTOR";

/**
 * One step of the ladder: who is told, so long before or after the term. A municipality without rows works
 * by the ladder that follows from its regulation (`default-ladder.ts`).
 */
@ObjectType({ description: "One step of the ladder: who is told, so long before or after the term." })
@Entity({ tableName: "escalation_step", ...tenantTable() })
@Index({ properties: ["municipality", "offsetMinutes", "id"] })
export class EscalationStep {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the step." })
  @PrimaryKey({ type: "uuid" })
  id!: EscalationStepId;

  @Field(() => Int, { description: "Minutes from the term: before it when negative, at it when 0." })
  @Property({ type: "integer" })
  offsetMinutes!: number;

  @Field(() => String, {
    description: "Who is told: code of a role of the regulation, or `EXECUTOR` for whoever answers.",
  })
  @Property({ type: "text" })
  audience!: string;

  @Field(() => Regime, { nullable: true, description: "Only submissions of this regime; all when null." })
  @Property({ type: "text", nullable: true })
  regime!: Regime | null;

  @Field(() => Boolean, { description: "It works." })
  @Property({ type: "boolean" })
  isOn!: boolean;

  @Field(() => Boolean, { description: "Follows from the regulation and was not changed by the centre." })
  @Property({ type: "boolean" })
  isDefault!: boolean;
}
