import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { TopicId } from "../classifier/topic.entity.ts";
import type { Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import type { Regime, Scale, SubmissionState } from "./submission.enums.ts";

/** What submissions are counted by; `hasCause` stands for `causeId`. */
export const TALLY_COLUMNS = [
  "state",
  "regime",
  "channel",
  "sector_id",
  "topic_id",
  "recipient_id",
  "scale",
  "is_repeat",
  "is_fast_track",
  "is_accelerated",
  "has_cause",
] as const;

/**
 * How many submissions of each kind there are: kept by triggers (`migrations/0003-register-tally.sql`), so
 * that a count never reads the register. Writers only add differences, which never wait for one another;
 * now and then one of them folds the differences together. So a count is always a sum over rows.
 */
@Entity({ tableName: "submission_tally", ...tenantTable() })
@Index({
  name: "submission_tally_folded",
  expression:
    "create unique index submission_tally_folded on submission_tally (municipality_id, state, regime, channel, sector_id, topic_id, recipient_id, scale, is_repeat, is_fast_track, is_accelerated, has_cause) nulls not distinct where is_folded",
})
@Index({
  name: "submission_tally_loose",
  expression: "create index submission_tally_loose on submission_tally (municipality_id) where not is_folded",
})
export class SubmissionTally {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: Id<"submission-tally">;

  @Property({ type: "text" })
  state!: SubmissionState;

  @Property({ type: "text" })
  regime!: Regime;

  @Property({ type: "text" })
  channel!: string;

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Property({ type: "uuid", nullable: true })
  topicId!: TopicId | null;

  @Property({ type: "uuid", nullable: true })
  recipientId!: RecipientId | null;

  @Property({ type: "text", nullable: true })
  scale!: Scale | null;

  @Property({ type: "boolean" })
  isRepeat!: boolean;

  @Property({ type: "boolean" })
  isFastTrack!: boolean;

  @Property({ type: "boolean" })
  isAccelerated!: boolean;

  @Property({ type: "boolean" })
  hasCause!: boolean;

  /** Negative in a difference that takes away. */
  @Property({ type: "integer" })
  count!: number;

  /** Folded rows stand once for each kind; the others are differences of single statements. */
  @Property({ type: "boolean" })
  isFolded!: boolean;
}
