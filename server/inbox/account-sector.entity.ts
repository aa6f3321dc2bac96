import { Entity, ManyToOne, PrimaryKey } from "@mikro-orm/decorators/legacy";
import type { AccountId, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";

/** A sector whose queue a person keeps an eye on, by own choice. */
@Entity({ tableName: "account_sector", ...tenantTable() })
export class AccountSector {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  /** No foreign key: accounts belong to no municipality. */
  @PrimaryKey({ type: "uuid" })
  accountId!: AccountId;

  /** No foreign key: a sector that is gone is left out when read. */
  @PrimaryKey({ type: "uuid" })
  sectorId!: SectorId;
}
