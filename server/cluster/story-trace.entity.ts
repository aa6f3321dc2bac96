/** What the search for problems remembers of submissions: of the last weeks alone, so that it does not grow. */
import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { ClusterId } from "./cluster.entity.ts";
import type { Story } from "./story.ts";

/** What a submission tells, as it was read; and the problem it was put to. */
@Entity({ tableName: "story_trace", ...tenantTable() })
@Index({ properties: ["municipality", "receivedAt"] })
@Index({ properties: ["municipality", "clusterId", "receivedAt"] })
export class StoryTrace {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  submissionId!: SubmissionId;

  @Property({ type: "datetime", length: 3 })
  receivedAt!: Date;

  @Property({ type: "json" })
  story!: Story;

  @Property({ type: "uuid", nullable: true })
  clusterId!: ClusterId | null;
}

/** By what alike submissions are looked up: places, rare words. A B-tree is closed to no policy (decision 13). */
@Entity({ tableName: "story_key", ...tenantTable() })
@Index({ properties: ["municipality", "key", "receivedAt", "submissionId"] })
export class StoryKey {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  submissionId!: SubmissionId;

  @PrimaryKey({ type: "text" })
  key!: string;

  @Property({ type: "datetime", length: 3 })
  receivedAt!: Date;
}

/** In how many submissions a word occurred: what makes it rare. */
@Entity({ tableName: "story_word", ...tenantTable() })
export class StoryWord {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "text" })
  word!: string;

  @Property({ type: "integer" })
  submissions!: number;
}

/** How far the register was gone through, and what people are told of it. */
@Entity({ tableName: "story_progress", ...tenantTable() })
export class StoryProgress {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  /** Ids grow with time. */
  @Property({ type: "uuid" })
  lastId!: SubmissionId;

  /** Submissions read since the beginning: what words are rare among. */
  @Property({ type: "integer" })
  submissions!: number;

  @Property({ type: "date", nullable: true })
  assessedOn!: PlainDate | null;

  @Property({ type: "datetime", length: 3, nullable: true })
  startedAt!: Date | null;

  @Property({ type: "datetime", length: 3, nullable: true })
  finishedAt!: Date | null;

  /** Of the running search: read, and to be read. */
  @Property({ type: "integer" })
  done!: number;

  @Property({ type: "integer" })
  total!: number;
}
