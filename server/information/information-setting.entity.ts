import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import type { MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

/** What a municipality sets about the work with its information field; defaults hold where there is no row. */
@Entity({ tableName: "information_setting", ...tenantTable() })
export class InformationSetting {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  /** Role whose holders read for the head of the municipality. */
  @Property({ type: "text" })
  headRoleCode!: string;
}
