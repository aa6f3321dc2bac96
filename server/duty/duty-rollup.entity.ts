import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { Id, MunicipalityId, RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

/** Lengths of time that evidence is kept by; quarters and years are sums of months. */
export type EvidenceGrain = "WEEK" | "MONTH";

/**
 * Evidence that duties are carried out, by municipality and period: how many occasions there were and how many of
 * them were done. Facts of `schema/duty-evidence.json`: those counted from rows are kept by triggers
 * (`migrations/0007-duties.sql`), standing ones are written by the job `count-standing-duties`.
 */
@Entity({ tableName: "duty_rollup", ...tenantTable({ isRegional: true }) })
export class DutyRollup {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "text" })
  grain!: EvidenceGrain;

  /** First day of the week or month. */
  @PrimaryKey({ type: "date" })
  startsOn!: PlainDate;

  @PrimaryKey({ type: "text" })
  fact!: string;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  @Property({ type: "integer" })
  done!: number;

  @Property({ type: "integer" })
  owed!: number;
}

/**
 * Differences that statements made to the evidence, not folded into `duty_rollup` yet: writers only add rows and
 * never wait for one another.
 */
@Entity({ tableName: "duty_change", ...tenantTable({ isRegional: true }) })
export class DutyChange {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "uuid" })
  id!: Id<"duty-change">;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  /** Day as the municipality counts it. */
  @Property({ type: "date" })
  day!: PlainDate;

  @Property({ type: "text" })
  fact!: string;

  @Property({ type: "integer" })
  done!: number;

  @Property({ type: "integer" })
  owed!: number;
}
