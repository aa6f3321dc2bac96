import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId, RecipientId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { CheckVerdict } from "./quality.enums.ts";

export type SectorCheckId = Id<"sector-check">;

/** One check of what a sector's recipients say of their work. Rows are added and never changed. */
@ObjectType({ description: "A check of the information that a sector supplied." })
@Entity({ tableName: "sector_check", ...tenantTable({ tenant: "append" }) })
@Index({ properties: ["municipality", "at", "id"] })
export class SectorCheck {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the check." })
  @PrimaryKey({ type: "uuid" })
  id!: SectorCheckId;

  @Property({ type: "uuid" })
  sectorId!: SectorId;

  /** Null for the sector as a whole. */
  @Property({ type: "uuid", nullable: true })
  recipientId!: RecipientId | null;

  @Field(() => PlainDateScalar, { description: "First day of the period." })
  @Property({ type: "date" })
  periodFrom!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day of the period." })
  @Property({ type: "date" })
  periodTo!: PlainDate;

  @Field(() => String, { description: "What was checked." })
  @Property({ type: "text" })
  subject!: string;

  @Field(() => Int, { nullable: true, description: "Submissions received, as the sector says." })
  @Property({ type: "integer", nullable: true })
  reportedCount!: number | null;

  @Field(() => Int, { description: "Submissions received in the period, as the register says." })
  @Property({ type: "integer" })
  registerCount!: number;

  @Field(() => CheckVerdict, { description: "What came of it." })
  @Property({ type: "text" })
  verdict!: CheckVerdict;

  @Field(() => String, { description: "Consolidated information of the sector, or what disagrees." })
  @Property({ type: "text" })
  summary!: string;

  @Field(() => DateTimeScalar, { description: "When it was checked." })
  @Property({ type: "datetime", length: 3 })
  at!: Date;

  @Field(() => String, { description: "Who checked it, as named then." })
  @Property({ type: "text" })
  checkedByName!: string;
}
