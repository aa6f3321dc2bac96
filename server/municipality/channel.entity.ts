import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import type { Id, MunicipalityId, RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "./municipality.entity.ts";

export type ChannelId = Id<"channel">;

/** A way by which appeals and messages come in. Outlives the version that named it. */
@ObjectType({ description: "A way by which appeals and messages come in." })
@Entity({ tableName: "channel", ...tenantTable({ isRegional: true }) })
@Index({ properties: ["municipality", "position"] })
export class Channel {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the channel." })
  @PrimaryKey({ type: "uuid" })
  id!: ChannelId;

  @Property({ type: "uuid" })
  regionId!: RegionId;

  /** Place in the regulation, from 0. */
  @Property({ type: "integer" })
  position!: number;

  @Field(() => String, { description: "Code of `labels` set `channel`, or one of the regulation's own." })
  @Property({ type: "text" })
  code!: string;

  @Field(() => String, { description: "Name as the regulation gives it." })
  @Property({ type: "text" })
  name!: string;

  @Field(() => String, { nullable: true, description: "Clause that names it." })
  @Property({ type: "text", nullable: true })
  clause!: string | null;

  /** Last day on which a version in force named it; null while one does. */
  @Property({ type: "date", nullable: true })
  namedUntil!: PlainDate | null;
}
