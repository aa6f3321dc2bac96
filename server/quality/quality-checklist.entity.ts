import { Entity, ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import type { MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

@ObjectType({ description: "One line of the checklist by which answers are reviewed." })
export class QualityCriterion {
  @Field(() => String, { description: "Code; stays with the line when its words change." })
  code!: string;

  @Field(() => String, { description: "What is looked at." })
  name!: string;

  @Field(() => Int, { description: "Share of the score in percent; all lines together make 100." })
  weight!: number;
}

/** By what a centre reviews answers. Without a row, `quality-checklist.json` holds. */
@Entity({ tableName: "quality_checklist", ...tenantTable() })
export class QualityChecklist {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Property({ type: "json" })
  criteria!: QualityCriterion[];
}
