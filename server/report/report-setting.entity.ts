import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { ReportAddress } from "./report-rules.ts";
import type { Rhythm } from "./report-period.ts";

/** What a centre set about one of its reports where the regulation is silent. Holds addresses: no regional policy. */
@Entity({ tableName: "report_setting", ...tenantTable() })
export class ReportSetting {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "text" })
  key!: string;

  @Property({ type: "text", nullable: true })
  period!: Rhythm | null;

  @Property({ type: "integer", nullable: true })
  workingDays!: number | null;

  /** Since midnight of the last day. */
  @Property({ type: "integer", nullable: true })
  minutes!: number | null;

  @Property({ type: "text[]", nullable: true })
  recipients!: string[] | null;

  @Property({ type: "boolean" })
  isOff!: boolean;

  @Property({ type: "json" })
  addresses!: readonly ReportAddress[];

  /** Where the centre has it from, e.g. a letter of the regional centre. */
  @Property({ type: "text", nullable: true })
  note!: string | null;

  /** Day on which the period was set: periods that ended before are not owed by it. */
  @Property({ type: "date" })
  since!: PlainDate;

  @Property({ type: "datetime", length: 3 })
  changedAt!: Date;

  @Property({ type: "text" })
  changedByName!: string;
}
