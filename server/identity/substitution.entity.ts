import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { AccountId, Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { policy, tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

export type SubstitutionId = Id<"substitution">;

/**
 * Somebody is away from one day to another, and somebody else carries the roles meanwhile. Looked up with every
 * session (`identity.ts`), so it begins and ends by itself at the municipality's midnight. Says who: no regional policy.
 */
@Entity({
  tableName: "substitution",
  ...tenantTable({ more: [policy("app_auth", "select", "true")] }),
})
@Index({ properties: ["municipality", "validTo", "id"] })
@Index({ properties: ["substituteAccountId"] })
export class Substitution {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: SubstitutionId;

  /** No foreign keys: keys of tenant tables start with the municipality, and accounts are never deleted. */
  @Property({ type: "uuid" })
  absentAccountId!: AccountId;

  /** Name as it was then, for the list and the journal. */
  @Property({ type: "text" })
  absentName!: string;

  @Property({ type: "uuid" })
  substituteAccountId!: AccountId;

  @Property({ type: "text" })
  substituteName!: string;

  /** Roles handed over. Only those count that the absent one still holds. */
  @Property({ type: "text[]" })
  roleCodes!: string[];

  /** Sectors of the absent one that go with the roles; all of them when empty. */
  @Property({ type: "uuid[]" })
  sectorIds!: string[];

  @Property({ type: "date" })
  validFrom!: PlainDate;

  /** Last day, counted in. A substitution without an end would be an appointment. */
  @Property({ type: "date" })
  validTo!: PlainDate;

  /** Order it rests on, e.g. its number and date. */
  @Property({ type: "text", nullable: true })
  ground!: string | null;

  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Property({ type: "text" })
  createdByName!: string;

  /** Ended by hand, at once. */
  @Property({ type: "datetime", length: 3, nullable: true })
  revokedAt!: Date | null;

  @Property({ type: "text", nullable: true })
  revokedByName!: string | null;
}
