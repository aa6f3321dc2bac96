import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { TermKind } from "./term-kind.ts";

export type SubmissionTermId = Id<"submission-term">;

/** Units a term is counted in. */
export type TermUnit = "HOUR" | "WORKING_HOUR" | "CALENDAR_DAY" | "WORKING_DAY" | "MONTH";
/** Where the length of a term comes from. */
export type TermSource = "REGULATION" | "LAW" | "SETTING" | "METHOD" | "UNCONFIRMED" | "PROMISE";

/**
 * One clock of one submission, as computed when it started: the rule is kept in full, so a later change of
 * settings or of the calendar never moves a past due day. No foreign key: see `Submission`.
 */
@Entity({ tableName: "submission_term", ...tenantTable() })
@Index({ properties: ["municipality", "submissionId"] })
export class SubmissionTerm {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: SubmissionTermId;

  @Property({ type: "uuid" })
  submissionId!: Id<"submission">;

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

  @Property({ type: "datetime", length: 3 })
  startedAt!: Date;

  /** Plain counting; null for clocks in hours. */
  @Property({ type: "date", nullable: true })
  legalDue!: PlainDate | null;

  /** After the centre's policy for a last day that is a day off. */
  @Property({ type: "date", nullable: true })
  rolledDue!: PlainDate | null;

  /** Last instant that is in time: end of the control day, or the hour itself. */
  @Property({ type: "datetime", length: 3 })
  dueAt!: Date;

  @Property({ type: "datetime", length: 3, nullable: true })
  metAt!: Date | null;

  /** The clock no longer matters: another took its place. */
  @Property({ type: "datetime", length: 3, nullable: true })
  cancelledAt!: Date | null;
}
