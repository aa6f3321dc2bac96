import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "./submission.entity.ts";

export type OutsideEscalationId = Id<"outside-escalation">;

export enum OutsideLevel {
  COORDINATION_CENTRE = "COORDINATION_CENTRE",
  REGIONAL_BODY = "REGIONAL_BODY",
  FEDERAL_BODY = "FEDERAL_BODY",
}
registerEnumType(OutsideLevel, {
  name: "OutsideLevel",
  description: "To whom outside the municipality a submission is raised.",
});

/** A submission raised to a body above the municipality, which stays responsible for it. */
@ObjectType({ description: "A submission raised to the coordination centre, a regional or a federal body." })
@Entity({ tableName: "outside_escalation", ...tenantTable() })
@Index({ properties: ["municipality", "submissionId", "at"] })
export class OutsideEscalation {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the entry." })
  @PrimaryKey({ type: "uuid" })
  id!: OutsideEscalationId;

  @Property({ type: "uuid" })
  submissionId!: SubmissionId;

  @Field(() => OutsideLevel, { description: "To whom." })
  @Property({ type: "text" })
  level!: OutsideLevel;

  @Field(() => String, { description: "Name of the body." })
  @Property({ type: "text" })
  body!: string;

  @Field(() => String, { description: "Why." })
  @Property({ type: "text" })
  reason!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, { description: "Who raised it, as named then." })
  @Property({ type: "text" })
  actor!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the body answered." })
  @Property({ type: "datetime", length: 3, nullable: true })
  answeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: "What it answered." })
  @Property({ type: "text", nullable: true })
  answer!: string | null;
}
