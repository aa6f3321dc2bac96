import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

/** Numbers given out in one year of one municipality: a row, so that a rolled back number is given again. */
@Entity({ tableName: "submission_series", ...tenantTable() })
export class SubmissionSeries {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  /** Year as the municipality counts it. */
  @PrimaryKey({ type: "integer" })
  year!: number;

  @Property({ type: "integer" })
  lastNumber!: number;
}
