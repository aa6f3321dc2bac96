import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import type { TopicId } from "../classifier/topic.entity.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { LastDayPolicy } from "./term-rule.ts";

/** How a centre counts, where it decided; without a row the defaults of `term-rule.ts` hold. */
@Entity({ tableName: "work_settings", ...tenantTable() })
export class WorkSettings {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Property({ type: "text" })
  lastDayPolicy!: LastDayPolicy;

  @Property({ type: "smallint" })
  controlDays!: number;

  /** Minutes since midnight, as the three below. */
  @Property({ type: "smallint" })
  workdayStart!: number;

  @Property({ type: "smallint" })
  workdayEnd!: number;

  @Property({ type: "smallint", nullable: true })
  lunchStart!: number | null;

  @Property({ type: "smallint", nullable: true })
  lunchEnd!: number | null;

  /** A submission with one of these words in it is of higher importance. */
  @Property({ type: "json" })
  urgentWords!: string[];

  /** So is one of these topics. */
  @Property({ type: "json" })
  urgentTopicIds!: TopicId[];
}
