import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { Id, MunicipalityId, RecipientId, RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { policy, tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { Measures } from "./measures.entity.ts";

/**
 * By what a row of the rollup tells submissions apart; other dimensions are null in it.
 * `ALL` nothing · `FEDERAL` federal sector · `MIX` federal sector and channel · `SECTOR` sector of the
 * municipality and channel · `RECIPIENT` recipient, federal sector and channel.
 */
export type Slice = "ALL" | "FEDERAL" | "MIX" | "SECTOR" | "RECIPIENT";

/**
 * Period a row stands for. Every slice has weeks and months, `ALL` and `FEDERAL` quarters and years too. `DAY`
 * holds `open_due` alone, as long as something is open: by it the overdue of any day are counted.
 */
export type Grain = "DAY" | "WEEK" | "MONTH" | "QUARTER" | "YEAR";

/**
 * Sums of the measures by municipality, period and slice. With the differences in `indicator_change` they are
 * equal to a recount of the register at every moment.
 */
@Entity({
  tableName: "indicator_rollup",
  ...tenantTable({ isRegional: true, more: [policy("app_peers", "select", "true")] }),
})
@Index({
  name: "indicator_rollup_key",
  expression:
    "create unique index indicator_rollup_key on indicator_rollup (municipality_id, slice, grain, starts_on, federal_sector, sector_id, channel, recipient_id) nulls not distinct",
})
@Index({ properties: ["slice", "grain", "startsOn", "regionId"] })
export class IndicatorRollup extends Measures {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: Id<"indicator-rollup">;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  @Property({ type: "text" })
  slice!: Slice;

  @Property({ type: "text" })
  grain!: Grain;

  /** First day of the week, month, quarter or year; the day itself for `DAY`. */
  @Property({ type: "date" })
  startsOn!: PlainDate;

  @Property({ type: "text", nullable: true })
  federalSector!: string | null;

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Property({ type: "text", nullable: true })
  channel!: string | null;

  @Property({ type: "uuid", nullable: true })
  recipientId!: RecipientId | null;
}

/**
 * How long first answers and solutions took, by logarithmic buckets: bucket `b` holds whole minutes from above
 * 1.04^(b-1) to 1.04^b, so a percentile read from them is within 2 % of the exact one.
 *
 * @source C. Masson, J. Rim, H. Lee, "DDSketch", VLDB 2019
 */
@Entity({
  tableName: "duration_rollup",
  ...tenantTable({ isRegional: true, more: [policy("app_peers", "select", "true")] }),
})
@Index({
  name: "duration_rollup_key",
  expression:
    "create unique index duration_rollup_key on duration_rollup (municipality_id, slice, grain, starts_on, federal_sector, sector_id, channel, recipient_id, kind, bucket) nulls not distinct",
})
export class DurationRollup {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: Id<"duration-rollup">;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  @Property({ type: "text" })
  slice!: Slice;

  @Property({ type: "text" })
  grain!: Grain;

  /** First day of the week, month, quarter or year; the day itself for `DAY`. */
  @Property({ type: "date" })
  startsOn!: PlainDate;

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
