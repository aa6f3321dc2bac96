import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";

/**
 * Submissions whose words a job has yet to read for the search: a row for each statement that wrote some, not for
 * each of them, so that a file of thousands costs the queue next to nothing. Kept by triggers
 * (`migrations/0004-register-search.sql`).
 */
@Entity({ tableName: "submission_unread", ...tenantTable() })
@Index({ properties: ["municipality", "newestAt"] })
export class SubmissionUnread {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: Id<"submission-unread">;

  /** When the newest of them was received: the newest are read first. */
  @Property({ type: "datetime", length: 3 })
  newestAt!: Date;

  /** Some may be gone by the time they are read. */
  @Property({ columnType: "uuid[]", type: "array" })
  submissionIds!: SubmissionId[];
}
