import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

/** What a centre set about its meetings where the regulation is silent; one row per rule. */
@Entity({ tableName: "meeting_setting", ...tenantTable() })
export class MeetingSetting {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  /** A `ProcedureAct`, `FORMS` or `FREQUENCY`. */
  @PrimaryKey({ type: "text" })
  rule!: string;

  /** Role codes, forms, or the one code of a frequency. */
  @Property({ type: "text[]" })
  values!: string[];

  /** Where the centre has it from, e.g. a decision of its own. */
  @Property({ type: "text" })
  note!: string;

  @Property({ type: "datetime", length: 3 })
  changedAt!: Date;

  @Property({ type: "text" })
  changedByName!: string;
}
