import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

export type LetterId = Id<"letter">;

/**
 * One e-mail to one person, before and after it is sent. Its id is the Message-ID: a letter that is sent
 * again after a crash is the same letter to whoever receives it.
 */
@Entity({ tableName: "letter", ...tenantTable() })
@Index({
  name: "letter_unsent",
  expression:
    "create index letter_unsent on letter (municipality_id, account_id) where sent_at is null and failed_at is null",
})
@Index({
  name: "letter_digest",
  expression:
    "create unique index letter_digest on letter (municipality_id, account_id, digest_on) where digest_on is not null",
})
export class Letter {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: LetterId;

  @Property({ type: "uuid" })
  accountId!: AccountId;

  @Property({ type: "text" })
  address!: string;

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
