/** Letters to people of a regional centre, and what each of them tells. */
import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { AccountId, Id, RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { inVisibleRegion, policy, setting, sharedTable } from "../kernel/policies.ts";
import { Region } from "../municipality/region.entity.ts";
import type { RegionNotificationId } from "./region-notification.entity.ts";

export type RegionLetterId = Id<"region-letter">;

const MINE = `account_id = ${setting.accountId} and ${inVisibleRegion}`;

/** One e-mail to one person. Its id is the Message-ID, as that of a centre's letter is. */
@Entity({
  tableName: "region_letter",
  ...sharedTable(policy("app_region", "all", MINE), policy("app_onboarding", "select", MINE)),
})
@Index({
  name: "region_letter_digest",
  expression:
    "create unique index region_letter_digest on region_letter (region_id, account_id, digest_on) where digest_on is not null",
})
export class RegionLetter {
  @ManyToOne(() => Region, { primary: true, deleteRule: "cascade", mapToPk: true })
  region!: RegionId;

  @PrimaryKey({ type: "uuid" })
  id!: RegionLetterId;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Property({ type: "text" })
  address!: string;

  /** The job that wrote it down: the same one sends it, however often it has to begin anew. */
  @Property({ type: "uuid" })
  jobId!: string;

  /** The day it sums up; null for a letter about what has just happened. */
  @Property({ type: "date", nullable: true })
  digestOn!: PlainDate | null;

  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Property({ type: "datetime", length: 3, nullable: true })
  sentAt!: Date | null;

  /** The server of the address refused it for good. */
  @Property({ type: "datetime", length: 3, nullable: true })
  failedAt!: Date | null;
}

/** That a person is told of something by this letter, and by no other. */
@Entity({
  tableName: "region_letter_line",
  ...sharedTable(policy("app_region", "all", MINE)),
})
@Index({ properties: ["region", "letterId"] })
export class RegionLetterLine {
  @ManyToOne(() => Region, { primary: true, deleteRule: "cascade", mapToPk: true })
  region!: RegionId;

  @PrimaryKey({ type: "uuid" })
  accountId!: AccountId;

  @PrimaryKey({ type: "uuid" })
  notificationId!: RegionNotificationId;

  @Property({ type: "uuid" })
  letterId!: RegionLetterId;
}
