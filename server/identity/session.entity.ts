import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { RoomCode } from "../kernel/context.ts";
import type { AccountId, MunicipalityId } from "../kernel/ids.ts";
import { policy, sharedTable } from "../kernel/policies.ts";
import { Account } from "./account.entity.ts";

/** One signed-in browser and the room it works in. */
@Entity({
  tableName: "session",
  ...sharedTable(
    policy("app_auth", "select", "true"),
    policy("app_auth", "insert", null, "true"),
    policy("app_auth", "update", "true"),
    policy("app_auth", "delete", "true"),
  ),
})
export class Session {
  /** SHA-256 of the cookie's secret, hex: the table alone lets nobody in. */
  @PrimaryKey({ type: "text" })
  tokenHash!: string;

  @ManyToOne(() => Account, { deleteRule: "cascade", mapToPk: true })
  @Index()
  account!: AccountId;

  @Property({ type: "text" })
  room!: RoomCode;

  /** Municipality of the room; which of them the account may enter is asked anew each time. */
  @Property({ type: "uuid", nullable: true })
  enteredMunicipalityId!: MunicipalityId | null;

  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Property({ type: "datetime", length: 3 })
  lastSeenAt!: Date;

  @Property({ type: "datetime", length: 3 })
  @Index()
  expiresAt!: Date;
}
