import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Id, MunicipalityId } from "../kernel/ids.ts";
import { tenantTable } from "../kernel/policies.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { Poll, type PollId } from "./poll.entity.ts";

export type PollQuestionId = Id<"poll-question">;

@ObjectType({ description: "An answer that residents may choose." })
export class PollOption {
  @Field(() => String, { description: "The answer." })
  readonly text!: string;

  @Field(() => Int, { nullable: true, description: "How many chose it; null before the results." })
  readonly votes!: number | null;
}

@ObjectType({ description: "A question put to residents." })
@Entity({ tableName: "poll_question", ...tenantTable() })
export class PollQuestion {
  @ManyToOne(() => Municipality, { primary: true, deleteRule: "cascade", mapToPk: true })
  municipality!: MunicipalityId;

  @Field(() => ID, { description: "Id of the question." })
  @PrimaryKey({ type: "uuid" })
  id!: PollQuestionId;

  @ManyToOne(() => Poll, {
    fieldNames: ["municipality_id", "poll_id"],
    deleteRule: "cascade",
    mapToPk: true,
  })
  poll!: [MunicipalityId, PollId];

  @Field(() => Int, { description: "Its number, from 1." })
  @Property({ type: "integer" })
  ordinal!: number;

  @Field(() => String, { description: "The question." })
  @Property({ type: "text" })
  text!: string;

  @Field(() => Boolean, { description: "Whether several answers may be chosen." })
  @Property({ type: "boolean" })
  isMultiple!: boolean;

  @Field(() => [PollOption], { description: "Answers in their order, with the votes for each." })
  @Property({ type: "json" })
  options!: PollOption[];

  @Field(() => Int, {
    nullable: true,
    description: "How many answered this question; null before the results.",
  })
  @Property({ type: "integer", nullable: true })
  answeredCount!: number | null;
}
