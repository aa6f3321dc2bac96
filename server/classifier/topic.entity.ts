import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { depersonalised, tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";

export type TopicId = Id<"topic">;

/** What submissions are about, in the centre's own words, mapped to the federal list for comparison. */
@ObjectType({ description: "A topic of the municipality's own list, mapped to the federal one." })
@Entity({
  tableName: "topic",
  // The region sees what a topic is compared by; its name is the centre's own words.
  ...tenantTable({ more: depersonalised<Topic>(["municipality", "id", "federalCode"]) }),
})
@Index({ properties: ["municipality", "name", "id"] })
export class Topic {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the topic." })
  @PrimaryKey({ type: "uuid" })
  id!: TopicId;

  @Field(() => String, { description: "Name." })
  @Property({ type: "text", collation: "ru" })
  name!: string;

  @Property({ type: "uuid", nullable: true })
  sectorId!: SectorId | null;

  @Field(() => String, {
    nullable: true,
    description: "Code of `labels` set `federalTopic` it is compared by.",
  })
  @Property({ type: "text", nullable: true })
  federalCode!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Accelerated term in calendar days; null when the topic has none.",
  })
  @Property({ type: "smallint", nullable: true })
  acceleratedDays!: number | null;

  @Field(() => Boolean, { description: "Taken out of use; past submissions keep it." })
  @Property({ type: "boolean" })
  isClosed!: boolean;
}
