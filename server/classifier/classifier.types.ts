import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { Cause } from "./cause.entity.ts";
import { Mechanism, MechanismKind } from "./mechanism.entity.ts";
import { Topic } from "./topic.entity.ts";

@InputType({ description: "A topic as it shall be." })
export class TopicInput {
  @Field(() => ID, { nullable: true, description: "The topic to change; a new one when absent." })
  readonly id?: string | null;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => ID, { nullable: true, description: "Sector that answers for it." })
  readonly sectorId?: string | null;

  @Field(() => String, { nullable: true, description: "Code of `labels` set `federalTopic`." })
  readonly federalCode?: string | null;
}

@InputType({ description: "A root cause as it shall be." })
export class CauseInput {
  @Field(() => ID, { nullable: true, description: "The cause to change; a new one when absent." })
  readonly id?: string | null;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => String, { description: "Code of `labels` set `causeGroup`." })
  readonly group!: string;
}

@InputType({ description: "One step of a mechanism." })
export class MechanismStepInput {
  @Field(() => String, { description: "What is done." })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: "Who does it: a body, a service, a post." })
  readonly by?: string | null;

  @Field(() => Int, { nullable: true, description: "Within how many hours after the step before." })
  readonly withinHours?: number | null;
}

@InputType({ description: "A mechanism as it shall be." })
export class MechanismInput {
  @Field(() => ID, { nullable: true, description: "The mechanism to change; a new one when absent." })
  readonly id?: string | null;

  @Field(() => MechanismKind, { description: "What it is for." })
  readonly kind!: MechanismKind;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => [ID], { description: "Topics it serves; every topic when empty." })
  readonly topicIds!: string[];

  @Field(() => String, { nullable: true, description: "Act or agreement it rests on." })
  readonly ground?: string | null;

  @Field(() => [MechanismStepInput], { description: "Steps in order." })
  readonly steps!: MechanismStepInput[];
}

@ObjectType({ description: "The topic as it is now." })
export class TopicSaved {
  @Field(() => Topic, { description: "The topic." })
  readonly topic: Topic;

  constructor(topic: Topic) {
    this.topic = topic;
  }
}

@ObjectType({ description: "The cause as it is now." })
export class CauseSaved {
  @Field(() => Cause, { description: "The cause." })
  readonly cause: Cause;

  constructor(cause: Cause) {
    this.cause = cause;
  }
}

@ObjectType({ description: "The mechanism as it is now." })
export class MechanismSaved {
  @Field(() => Mechanism, { description: "The mechanism." })
  readonly mechanism: Mechanism;

  constructor(mechanism: Mechanism) {
    this.mechanism = mechanism;
  }
}

@ObjectType({ description: "A row of a classifier file that was not taken over." })
export class ClassifierRowRefused {
  @Field(() => Int, { description: "Number of the row in the file, the header being 1." })
  readonly row!: number;

  @Field(() => String, { description: "Russian sentence: what is wrong with it." })
  readonly message!: string;
}

/** Labels: set `classifierRow`. */
export enum RowOutcome {
  ADDED = "ADDED",
  CHANGED = "CHANGED",
  UNCHANGED = "UNCHANGED",
  REFUSED = "REFUSED",
}
registerEnumType(RowOutcome, { name: "RowOutcome", description: "What comes of a row of a file." });

@ObjectType({ description: "What comes of a row of a classifier file." })
export class ClassifierRowTold {
  @Field(() => Int, { description: "Number of the row in the file." })
  readonly row!: number;

  @Field(() => String, { description: "Name in the row." })
  readonly name!: string;

  @Field(() => RowOutcome, { description: "What comes of it." })
  readonly outcome!: RowOutcome;
}

@ObjectType({ description: "What a classifier file brought, or would bring." })
export class ClassifierImported {
  @Field(() => Int, { description: "Rows added." })
  readonly added!: number;

  @Field(() => Int, { description: "Rows changed." })
  readonly changed!: number;

  @Field(() => Int, { description: "Rows that were the same already." })
  readonly unchanged!: number;

  @Field(() => [ClassifierRowRefused], { description: "Rows that were not taken over." })
  readonly refused!: ClassifierRowRefused[];

  @Field(() => [ClassifierRowTold], { description: "Every row of the file." })
  readonly rows!: ClassifierRowTold[];

  constructor(facts: ClassifierImported) {
    Object.assign(this, facts);
  }
}

export const TopicResult = createUnionType({
  name: "TopicResult",
  description: "The topic, or why it was not changed.",
  types: () => [TopicSaved, SubmissionRefused] as const,
});

export const CauseResult = createUnionType({
  name: "CauseResult",
  description: "The cause, or why it was not changed.",
  types: () => [CauseSaved, SubmissionRefused] as const,
});

export const MechanismResult = createUnionType({
  name: "MechanismResult",
  description: "The mechanism, or why it was not changed.",
  types: () => [MechanismSaved, SubmissionRefused] as const,
});

export const ClassifierImportResult = createUnionType({
  name: "ClassifierImportResult",
  description: "What the file brought, or why it was not read.",
  types: () => [ClassifierImported, SubmissionRefused] as const,
});
