import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import type { MunicipalityId, RegionId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

/**
 * How often the sums of a municipality were folded. With the ids of differences that wait it says whether anything
 * counted has changed: folding does not change sums, but takes those ids away. Kept by triggers,
 * `migrations/0016-indicator-version.sql`.
 */
@Entity({ tableName: "indicator_version", ...tenantTable({ isRegional: true }) })
export class IndicatorVersion {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  @Property({ type: "bigint" })
  folds!: string;
}
