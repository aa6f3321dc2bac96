import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";

export type DirectionId = Id<"direction">;

/** A main direction of a centre's development. Says who set it: no regional policy. */
@ObjectType({ description: "A main direction of the centre's development, from one day to another." })
@Entity({ tableName: "direction", ...tenantTable() })
@Index({ properties: ["municipality", "ordinal", "id"] })
export class Direction {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the direction." })
  @PrimaryKey({ type: "uuid" })
  id!: DirectionId;

  @Field(() => Int, { description: "Its place among the others, from 1." })
  @Property({ type: "integer" })
  ordinal!: number;

  @Field(() => String, { description: "The direction, in a line." })
  @Property({ type: "text" })
  title!: string;

  @Field(() => String, { nullable: true, description: "What it means." })
  @Property({ type: "text", nullable: true })
  text!: string | null;

  @Field(() => PlainDateScalar, { description: "First day, counted in." })
  @Property({ type: "date" })
  validFrom!: PlainDate;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day, counted in; null until further notice.",
  })
  @Property({ type: "date", nullable: true })
  validTo!: PlainDate | null;

  @Field(() => String, { description: "Role in which it was set." })
  @Property({ type: "text" })
  setByRole!: string;

  @Field(() => String, { nullable: true, description: "Clause by which it was; null: ours by default." })
  @Property({ type: "text", nullable: true })
  clause!: string | null;

  @Field(() => String, { description: "Who set it, as named then." })
  @Property({ type: "text" })
  setByName!: string;

  @Field(() => DateTimeScalar, { description: "When it was set or changed last." })
  @Property({ type: "datetime", length: 3 })
  setAt!: Date;

  @Field(() => Int, { description: "Grows with every change." })
  @Property({ type: "integer" })
  revision!: number;
}
