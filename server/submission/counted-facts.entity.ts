import type { Opt } from "@mikro-orm/core";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import type { Id } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import type { MarkSource } from "../satisfaction/satisfaction.enums.ts";

/**
 * What stands on a submission for the sake of figures alone (`migrations/0006-indicators.sql`): facts of its work
 * that the present state no longer tells. None of it is shown to people as it is.
 */
@Entity({ abstract: true })
export abstract class CountedFacts {
  /**
   * By when the final answer is due: the nearest clock that asks for one, extensions and promises counted in.
   * Unlike `dueAt` it stays when the answer is sent: indicators tell by it who was in time.
   */
  @Property({ type: "datetime", length: 3, nullable: true })
  answerDueAt!: Date | null;

  /** `answerDueAt` as it was at registration: no extension, no promise and no relabelling moves it. */
  @Property({ type: "datetime", length: 3, nullable: true })
  originalDueAt!: Date | null;

  /** The last day promised when it was postponed; stays after the answer, unlike `postponedUntil`. */
  @Property({ type: "date", nullable: true })
  promisedOn!: PlainDate | null;

  /** Sector given at registration: whoever relabels later does not change what is expected of the work. */
  @Property({ type: "uuid", nullable: true })
  originalSectorId!: SectorId | null;

  /**
   * Code of `labels` set `sector` by which regions compare: of its topic, or of its sector when that has one
   * code only; null when neither tells.
   */
  @Property({ type: "text", nullable: true })
  federalSector!: string | null;

  /** The first `federalSector` it had; kept by a trigger (`migrations/0009-rating.sql`), so that nobody forgets it. */
  @Property({ type: "text", nullable: true })
  originalFederalSector!: Opt<string | null>;

  /** An earlier matter of the same applicant that was answered before this one came: `server/rating/matter`. */
  @Property({ type: "uuid", nullable: true })
  sameMatterAs!: Opt<Id<"submission"> | null>;

  /** A part of a matter registered already: ratings count the matter once. */
  @Property({ type: "boolean", default: false })
  isSplit!: Opt<boolean>;

  /** Working minutes of the centre from receipt to the first answer. */
  @Property({ type: "integer", nullable: true })
  firstAnswerMinutes!: number | null;

  /** Score of the newest review of an answer, 0 to 100. */
  @Property({ type: "smallint", nullable: true })
  qualityScore!: number | null;

  /** How the newest mark came: what the centre collected itself is not evidence of the same weight. */
  @Property({ type: "text", nullable: true })
  markSource!: MarkSource | null;
}
