import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { AccountId, Id, MunicipalityId, RecipientId } from "../../kernel/ids.ts";
import { tenantTable } from "../../kernel/policies.ts";
import { Municipality } from "../../municipality/municipality.entity.ts";
import type { SubmissionId } from "../../submission/submission.entity.ts";

export type BulkAssignmentId = Id<"bulk-assignment">;

/** Many submissions assigned at one stroke; what came of each stands in its items. */
@Entity({ tableName: "bulk_assignment", ...tenantTable() })
export class BulkAssignment {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: BulkAssignmentId;

  /** Who asked: the history names this person, whoever does the work. */
  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Property({ type: "text" })
  actor!: string;

  @Property({ type: "uuid", nullable: true })
  recipientId!: RecipientId | null;

  @Property({ type: "uuid", nullable: true })
  executorAccountId!: AccountId | null;

  @Property({ type: "text", nullable: true })
  note!: string | null;

  @Property({ type: "datetime", length: 3 })
  askedAt!: Date;
}

/** Outcome of an item: a code of `labels` set `submissionRefusal`, or this. */
export const ASSIGNED = "ASSIGNED";

/** One submission of a bulk assignment. Its outcome is written in the transaction that assigns it, so none is done twice. */
@Entity({ tableName: "bulk_assignment_item", ...tenantTable() })
@Index({
  name: "bulk_assignment_item_waiting",
  expression:
    "create index bulk_assignment_item_waiting on bulk_assignment_item (municipality_id, bulk_id, submission_id) where outcome is null",
})
export class BulkAssignmentItem {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  /** No foreign key: items are added by the thousand. */
  @PrimaryKey({ type: "uuid" })
  bulkId!: BulkAssignmentId;

  @PrimaryKey({ type: "uuid" })
  submissionId!: SubmissionId;

  /** What the person saw. */
  @Property({ type: "integer" })
  revision!: number;

  /** Null while it waits. */
  @Property({ type: "text", nullable: true })
  outcome!: string | null;

  /** Russian sentence of a refusal. */
  @Property({ type: "text", nullable: true })
  message!: string | null;

  /** Revision after it. */
  @Property({ type: "integer", nullable: true })
  revisionAfter!: number | null;
}
