import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import type { MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

/** The level of satisfaction a centre aims at. Without a row, `DEFAULT_AIM` holds. */
@Entity({ tableName: "satisfaction_aim", ...tenantTable() })
export class SatisfactionAim {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  /** Percent of the marks that are 4 or 5. */
  @Property({ type: "smallint" })
  percent!: number;

  /** Clause or order it rests on. */
  @Property({ type: "text", nullable: true })
  ground!: string | null;
}

/** The wanted level of «Уровень удовлетворенности граждан ответами». */
export const DEFAULT_AIM = {
  percent: 80,
  ground: "Приказ Минстроя России от 11.05.2022 № 357/пр («Умный город»)",
};
