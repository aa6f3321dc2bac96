import { Entity, Index, ManyToOne, PrimaryKey } from "@mikro-orm/decorators/legacy";
import type { MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Poll, type PollId } from "./poll.entity.ts";
import type { PollSubjectKind } from "./poll.enums.ts";

/** A problem or a topic that a poll helps to understand. */
@Entity({ tableName: "poll_subject", ...tenantTable() })
@Index({
  name: "poll_subject_of",
  expression: "create index poll_subject_of on poll_subject (municipality_id, kind, subject_id)",
})
export class PollSubject {
  @ManyToOne(() => Poll, {
    primary: true,
    fieldNames: ["municipality_id", "poll_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  poll!: [MunicipalityId, PollId];

  @PrimaryKey({ type: "text" })
  kind!: PollSubjectKind;

  /** No foreign key: what it points at stands in one of two tables. */
  @PrimaryKey({ type: "uuid" })
  subjectId!: string;
}
