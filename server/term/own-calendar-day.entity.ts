import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import type { MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

/** A day that a centre works, or does not, in its own way. */
@Entity({ tableName: "calendar_day", ...tenantTable() })
export class OwnCalendarDay {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @PrimaryKey({ type: "date" })
  day!: PlainDate;

  @Property({ type: "boolean" })
  isWorking!: boolean;

  @Property({ type: "boolean" })
  isShort!: boolean;

  /** Ground of the decision: an act, an order of the head. */
  @Property({ type: "text" })
  note!: string;
}
