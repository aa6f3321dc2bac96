import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { TermKind } from "./term-kind.ts";

export type SubmissionTermId = Id<"submission-term">;

/** Units a term is counted in. */
export type TermUnit = "HOUR" | "WORKING_HOUR" | "CALENDAR_DAY" | "WORKING_DAY" | "MONTH";
/** Where the length of a term comes from. */
export type TermSource = "REGULATION" | "LAW" | "SETTING" | "METHOD" | "UNCONFIRMED" | "PROMISE";

/**
 * One clock of one submission, as computed when it started: the rule is kept in full, so a later change of
 * settings or of the calendar never moves a past due day. No foreign key: see `Submission`.
 */
@ObjectType({ description: "One clock of a submission, as computed when it started." })
@Entity({ tableName: "submission_term", ...tenantTable() })
@Index({ properties: ["municipality", "submissionId"] })
export class SubmissionTerm {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the clock." })
  @PrimaryKey({ type: "uuid" })
  id!: SubmissionTermId;

  @Property({ type: "uuid" })
  submissionId!: Id<"submission">;

  @Field(() => TermKind, { description: "What it asks for." })
  @Property({ type: "text" })
  kind!: TermKind;

  @Property({ type: "integer" })
  amount!: number;

  @Property({ type: "text" })
  unit!: TermUnit;

  @Property({ type: "text" })
  source!: TermSource;

  /** Clause of the regulation or article of the law; null for a setting of the centre. */
  @Property({ type: "text", nullable: true })
  clause!: string | null;

  @Field(() => DateTimeScalar, { description: "The event it counts from." })
  @Property({ type: "datetime", length: 3 })
  startedAt!: Date;

  /** Plain counting; null for clocks in hours. */
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day by plain counting; null for clocks in hours.",
  })
  @Property({ type: "date", nullable: true })
  legalDue!: PlainDate | null;

  /** After the centre's policy for a last day that is a day off. */
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day after the centre's policy for days off; null for clocks in hours.",
  })
  @Property({ type: "date", nullable: true })
  rolledDue!: PlainDate | null;

  /** Last instant that is in time: end of the control day, or the hour itself. */
  @Field(() => DateTimeScalar, {
    description: "Last instant that is in time: the end of the control day, or the hour.",
  })
  @Property({ type: "datetime", length: 3 })
  dueAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was kept; null while it was not." })
  @Property({ type: "datetime", length: 3, nullable: true })
  metAt!: Date | null;

  /** The clock no longer matters: another took its place. */
  @Field(() => DateTimeScalar, { nullable: true, description: "When it ceased to matter." })
  @Property({ type: "datetime", length: 3, nullable: true })
  cancelledAt!: Date | null;
}
