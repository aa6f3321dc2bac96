import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { Direction } from "../indicator/indicator-book.ts";
import type { PeriodGrain } from "../indicator/period.ts";
import { PeriodGrain as PeriodGrainType } from "../indicator/period.types.ts";
import type { Id, MunicipalityId, RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { jointTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { CooperationSide } from "./cooperation.enums.ts";

export type TargetId = Id<"target">;

/**
 * A target brought to a centre: an indicator of the register, whose fact is counted, or one of the centre's own,
 * whose fact is entered by hand.
 */
@ObjectType({ description: "A target indicator: plan against fact." })
@Entity({ tableName: "target", ...jointTable() })
@Index({ properties: ["municipality", "startsOn", "id"] })
@Index({ properties: ["regionId", "startsOn", "id"] })
@Index({ properties: ["regionId", "id"] })
@Index({
  name: "target_one",
  expression:
    "create unique index target_one on target (municipality_id, coalesce(indicator, own_name), grain, starts_on, coalesce(sector_id::text, '')) where cancelled_at is null",
})
export class Target {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the target." })
  @PrimaryKey({ type: "uuid" })
  id!: TargetId;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  @Field(() => String, { nullable: true, description: "Code of the indicator; null for one of its own." })
  @Property({ type: "text", nullable: true })
  indicator!: string | null;

  @Field(() => String, { nullable: true, description: "Name of an indicator of the centre's own." })
  @Property({ type: "text", nullable: true })
  ownName!: string | null;

  @Field(() => String, { nullable: true, description: "Unit of that, in words." })
  @Property({ type: "text", nullable: true })
  ownUnit!: string | null;

  /** Whether more is better: of the indicator, or as set for one of its own. */
  @Field(() => String, { description: "`UP` when more is better, `DOWN` when less is." })
  @Property({ type: "text" })
  direction!: Exclude<Direction, "NONE">;

  @Field(() => Float, { description: "The target." })
  @Property({ type: "double" })
  planned!: number;

  @Field(() => PeriodGrainType, { description: "Length of the period." })
  @Property({ type: "text" })
  grain!: PeriodGrain;

  @Field(() => PlainDateScalar, { description: "First day of the period." })
  @Property({ type: "date" })
  startsOn!: PlainDate;

  /** Sector whose lead answers for it. */
  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Field(() => String, { nullable: true, description: "Clause or act it rests on." })
  @Property({ type: "text", nullable: true })
  clause!: string | null;

  @Field(() => CooperationSide, { description: "Who brought it." })
  @Property({ type: "text" })
  setBy!: CooperationSide;

  @Field(() => Float, { nullable: true, description: "Fact entered by hand, for an indicator of its own." })
  @Property({ type: "double", nullable: true })
  enteredFact!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was entered." })
  @Property({ type: "datetime", length: 3, nullable: true })
  enteredAt!: Date | null;

  @Field(() => DateTimeScalar, { description: "When it was brought." })
  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was cancelled." })
  @Property({ type: "datetime", length: 3, nullable: true })
  cancelledAt!: Date | null;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
