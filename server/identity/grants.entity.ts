/** Who may work where, and as what. */
import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { RegionalRoleCode } from "../kernel/context.ts";
import type { AccountId, MunicipalityId, RecipientId, RegionId } from "../kernel/ids.ts";
import { inOwnRegion, policy, sharedTable, tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Region } from "../municipality/region.entity.ts";
import { Account } from "./account.entity.ts";

/** A role of the municipality's regulation, held by an account. */
@Entity({
  tableName: "municipal_grant",
  ...tenantTable({
    more: [policy("app_auth", "select", "true"), policy("app_auth", "insert", null, "true")],
  }),
})
export class MunicipalGrant {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  /** No foreign key: keys of tenant tables start with the municipality, and accounts are never deleted. */
  @PrimaryKey({ type: "uuid" })
  @Index()
  accountId!: AccountId;

  @PrimaryKey({ type: "text" })
  roleCode!: string;

  /** The responsible recipient the account answers for; only with the role `RECIPIENT`. */
  @Property({ type: "uuid", nullable: true })
  recipientId!: RecipientId | null;

  @Property({ type: "datetime", length: 3 })
  grantedAt!: Date;
}

/** A post in the regional centre, held by an account for one region. */
@Entity({
  tableName: "regional_grant",
  ...sharedTable(
    policy("app_auth", "select", "true"),
    policy("app_auth", "insert", null, "true"),
    policy("app_jobs", "select", inOwnRegion),
  ),
})
export class RegionalGrant {
  @ManyToOne(() => Account, { primary: true, deleteRule: "cascade", mapToPk: true })
  account!: AccountId;

  @ManyToOne(() => Region, { primary: true, deleteRule: "cascade", mapToPk: true })
  region!: RegionId;

  @Property({ type: "text" })
  role!: RegionalRoleCode;
}
