import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import type { TopicId } from "./topic.entity.ts";

export type MechanismId = Id<"mechanism">;

export enum MechanismKind {
  RESPONSE = "RESPONSE",
  CAUSE_REMOVAL = "CAUSE_REMOVAL",
}
registerEnumType(MechanismKind, {
  name: "MechanismKind",
  description: "What a mechanism is for.",
  valuesConfig: {
    RESPONSE: { description: "How services act together to put a matter right." },
    CAUSE_REMOVAL: { description: "How the root cause is removed so that the matter does not come back." },
  },
});

@ObjectType({ description: "One step of a mechanism." })
export class MechanismStep {
  @Field(() => String, { description: "What is done." })
  text!: string;

  @Field(() => String, { nullable: true, description: "Who does it." })
  by!: string | null;

  @Field(() => Int, { nullable: true, description: "Within how many hours after the step before." })
  withinHours!: number | null;
}

/** A ready order of work for matters of a topic: who does what, one after another. */
@ObjectType({ description: "A ready order of work for matters of some topics." })
@Entity({ tableName: "mechanism", ...tenantTable() })
@Index({ properties: ["municipality", "name", "id"] })
export class Mechanism {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the mechanism." })
  @PrimaryKey({ type: "uuid" })
  id!: MechanismId;

  @Field(() => MechanismKind, { description: "What it is for." })
  @Property({ type: "text" })
  kind!: MechanismKind;

  @Field(() => String, { description: "Name." })
  @Property({ type: "text", collation: "ru" })
  name!: string;

  /** Empty: serves every topic. A centre has tens of mechanisms, so a list in the row is read whole. */
  @Property({ type: "json" })
  topicIds!: TopicId[];

  @Field(() => String, { nullable: true, description: "Act or agreement it rests on." })
  @Property({ type: "text", nullable: true })
  ground!: string | null;

  @Field(() => [MechanismStep], { description: "Steps in order." })
  @Property({ type: "json" })
  steps!: MechanismStep[];

  @Field(() => Boolean, { description: "Taken out of use." })
  @Property({ type: "boolean" })
  isClosed!: boolean;
}
