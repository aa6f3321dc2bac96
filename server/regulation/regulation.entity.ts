import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import type { Id, MunicipalityId, RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { Cell } from "./cells/cell.ts";
import type { Change } from "./changes.ts";
import type { Act } from "./act-draft.ts";
import type { Finding } from "./draft.ts";
import type { RegulationVariant } from "./variant.ts";
import type { StoredClause } from "./stored-clause.ts";

export type RegulationId = Id<"regulation">;
export type ImportId = Id<"resolution-import">;

/**
 * One version of a municipality's regulation, in force from a day on. The region reads it: the act is
 * published by law. Nothing here changes but `inForceTo`, when the next version comes.
 */
@Entity({ tableName: "regulation", ...tenantTable({ isRegional: true }) })
@Unique({ properties: ["municipality", "version"] })
@Index({ properties: ["municipality", "inForceFrom"] })
export class RegulationVersion {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: RegulationId;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  /** From 1, without gaps. */
  @Property({ type: "integer" })
  version!: number;

  @Property({ type: "date" })
  inForceFrom!: PlainDate;

  /** Last day, counted in; null for the newest version. */
  @Property({ type: "date", nullable: true })
  inForceTo!: PlainDate | null;

  /** The import that made it. */
  @Property({ type: "uuid" })
  importId!: ImportId;

  @Property({ type: "text", nullable: true })
  actKind!: string | null;

  @Property({ type: "text", nullable: true })
  actNumber!: string | null;

  @Property({ type: "date", nullable: true })
  actSignedOn!: PlainDate | null;

  @Property({ type: "text", nullable: true })
  actTitle!: string | null;

  @Property({ type: "text", nullable: true })
  actIssuingBody!: string | null;

  @Property({ type: "text", nullable: true })
  actSignatory!: string | null;

  /** Role that keeps members, appointments and accounts. */
  @Property({ type: "text", nullable: true })
  administeredBy!: string | null;

  @Property({ type: "json", lazy: true })
  act!: Act;

  @Property({ type: "json", lazy: true })
  variant!: RegulationVariant;

  @Property({ type: "json", lazy: true })
  clauses!: StoredClause[];

  @Property({ type: "json", lazy: true })
  findings!: Finding[];

  /** Rows of the comparison, always equal to `regulationCells(act, variant)`. */
  @Property({ type: "json", lazy: true })
  cells!: Cell[];

  /** Against the version before; null for the first. */
  @Property({ type: "json", nullable: true, lazy: true })
  changes!: Change[] | null;

  /** Original characters; spans of clauses and values point here. */
  @Property({ type: "text", lazy: true })
  sourceText!: string;
}
