import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { Mapping } from "./mapping/mapping.ts";

export type ColumnMappingId = Id<"column-mapping">;

/** How the centre reads the columns of one kind of file. */
@Entity({ tableName: "column_mapping", ...tenantTable() })
@Index({ properties: ["municipality", "name", "id"] })
export class ColumnMapping {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: ColumnMappingId;

  @Property({ type: "text", collation: "ru" })
  name!: string;

  @Property({ type: "json" })
  mapping!: Mapping;

  @Property({ type: "datetime", length: 3 })
  changedAt!: Date;
}
