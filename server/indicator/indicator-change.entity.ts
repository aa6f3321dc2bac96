import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { Id, MunicipalityId, RecipientId, RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { Measures } from "./measures.entity.ts";

/**
 * Differences that statements made to the measures, not folded into `indicator_rollup` yet: writers only add
 * rows and never wait for one another. Kept by triggers, `migrations/0006-indicators.sql`.
 */
@Entity({ tableName: "indicator_change", ...tenantTable({ isRegional: true }) })
export class IndicatorChange extends Measures {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: Id<"indicator-change">;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  /** Day as the municipality counts it. */
  @Property({ type: "date" })
  day!: PlainDate;

  @Property({ type: "text", nullable: true })
  federalSector!: string | null;

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Property({ type: "text", nullable: true })
  channel!: string | null;

  @Property({ type: "uuid", nullable: true })
  recipientId!: RecipientId | null;
}

/** As `IndicatorChange`, for durations. */
@Entity({ tableName: "duration_change", ...tenantTable({ isRegional: true }) })
export class DurationChange {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: Id<"duration-change">;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  @Property({ type: "date" })
  day!: PlainDate;

  @Property({ type: "text", nullable: true })
  federalSector!: string | null;

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Property({ type: "text", nullable: true })
  channel!: string | null;

  @Property({ type: "uuid", nullable: true })
  recipientId!: RecipientId | null;

  @Property({ type: "text" })
  kind!: "FIRST_ANSWER" | "SOLUTION" | "RATED_SOLUTION";

  @Property({ type: "smallint" })
  bucket!: number;

  @Property({ type: "integer" })
  count!: number;
}
