import { Entity, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import type { AccountId } from "../kernel/ids.ts";
import { policy, sharedTable } from "../kernel/policies.ts";

/** Someone who can sign in. What the account may do is said by grants, never here. */
@Entity({
  tableName: "account",
  ...sharedTable(
    policy("app_auth", "select", "true"),
    policy("app_auth", "insert", null, "true"),
    policy("app_auth", "update", "true"),
  ),
})
export class Account {
  @PrimaryKey({ type: "uuid" })
  id!: AccountId;

  /** Lower case. */
  @Property({ type: "text" })
  @Unique()
  login!: string;

  @Property({ type: "text" })
  displayName!: string;

  /** argon2id in PHC form; its salt and cost are inside. */
  @Property({ type: "text" })
  passwordHash!: string;

  @Property({ type: "boolean" })
  isPlatformOperator!: boolean;

  /** Signs in only while the server runs in demo mode. */
  @Property({ type: "boolean" })
  isDemo!: boolean;

  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  /** Null for whoever never came; kept when sessions are gone. */
  @Property({ type: "datetime", length: 3, nullable: true })
  lastSignedInAt!: Date | null;

  @Property({ type: "datetime", length: 3, nullable: true })
  disabledAt!: Date | null;
}
