import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Id, MunicipalityId, RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "./municipality.entity.ts";

export type SectorId = Id<"sector">;

/** A direction of work. Outlives the version that named it, because past work points at it. */
@ObjectType({ description: "A direction of work that the regulation names." })
@Entity({ tableName: "sector", ...tenantTable({ isRegional: true }) })
@Index({ properties: ["municipality", "position"] })
export class Sector {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the sector." })
  @PrimaryKey({ type: "uuid" })
  id!: SectorId;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  /** Place in the regulation, from 0. */
  @Property({ type: "integer" })
  position!: number;

  @Field(() => String, { description: "Name as the regulation gives it." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => [String], { description: "Codes of `labels` set `sector`, by which it is compared." })
  @Property({ type: "json" })
  federalCodes!: string[];

  @Field(() => String, { nullable: true, description: "Clause that names it." })
  @Property({ type: "text", nullable: true })
  clause!: string | null;

  /** Last day on which a version in force named it; null while one does. */
  @Property({ type: "date", nullable: true })
  namedUntil!: PlainDate | null;
}
