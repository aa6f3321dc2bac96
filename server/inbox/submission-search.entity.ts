import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { MunicipalityId } from "../kernel/ids.ts";
import { policy, tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";

/**
 * The words of a submission for the search, apart from it: reading a long text for its words costs more than
 * writing it, so a job does that later (`SubmissionUnread`).
 * The search reads the table as a role of its own, see decision 13.
 */
@Entity({
  tableName: "submission_search",
  ...tenantTable({ more: [policy("app_search", "select", "true")] }),
})
@Index({
  name: "submission_search_words",
  expression: "create index submission_search_words on submission_search using gin (words)",
})
@Index({ properties: ["municipality", "receivedAt", "submissionId"] })
export class SubmissionSearch {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  submissionId!: SubmissionId;

  @Property({ type: "datetime", length: 3 })
  receivedAt!: Date;

  /** Stems without the applicant's name, telephones and addresses of mail; null when they have
   * to be read anew. */
  @Property({ columnType: "tsvector", type: "text", nullable: true })
  words!: string | null;
}
