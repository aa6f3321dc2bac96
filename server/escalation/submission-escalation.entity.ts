import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import type { MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { TermKind } from "../term/term-kind.ts";
import type { EscalationStepId } from "./escalation-step.entity.ts";

/**
 * A step of the ladder was taken for a term of a submission. The key says once: however often the job runs,
 * one step is taken once for one due instant; a term that was moved is a new one.
 */
@ObjectType({ description: "Somebody was told that a term nears or is over." })
@Entity({ tableName: "submission_escalation", ...tenantTable({ tenant: "append" }) })
export class SubmissionEscalation {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  submissionId!: SubmissionId;

  @PrimaryKey({ type: "uuid" })
  stepId!: EscalationStepId;

  @Field(() => DateTimeScalar, { description: "The term it was about." })
  @PrimaryKey({ type: "datetime", length: 3 })
  dueAt!: Date;

  @Field(() => TermKind, { nullable: true, description: "Which clock." })
  @Property({ type: "text", nullable: true })
  dueKind!: TermKind | null;

  @Field(() => DateTimeScalar, { description: "When they were told." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => Int, { description: "Minutes from the term that the step asked for." })
  @Property({ type: "integer" })
  offsetMinutes!: number;

  @Field(() => String, { description: "Who was told: code of a role, or `EXECUTOR`." })
  @Property({ type: "text" })
  audience!: string;

  @Field(() => Int, { description: "How many people were told." })
  @Property({ type: "integer" })
  toldCount!: number;
}
