import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";

@ObjectType({ description: "The work of one recipient in a period." })
export class RecipientControl {
  @Field(() => ID, { description: "Id of the recipient." })
  readonly recipientId!: string;

  @Field(() => String, { description: "Name." })
  readonly recipientName!: string;

  @Field(() => Int, { description: "Submissions received in the period that it is responsible for." })
  readonly received!: number;

  @Field(() => Int, { description: "Of those, answered." })
  readonly answered!: number;

  @Field(() => Int, { description: "Of those, returned to rework at least once." })
  readonly returned!: number;

  @Field(() => Int, { description: "Of those, with a cause." })
  readonly withCause!: number;

  @Field(() => Int, { description: "Reviews of its answers made in the period." })
  readonly reviewed!: number;

  @Field(() => Int, { nullable: true, description: "Mean score of those reviews, 0 to 100." })
  readonly meanScore!: number | null;

  @Field(() => Int, { nullable: true, description: "Mean percent of raised questions that were answered." })
  readonly completeness!: number | null;
}

@ObjectType({ description: "How submissions of a period are collected, put in order and answered." })
export class QualityControl {
  @Field(() => Int, { description: "Received in the period." })
  readonly received!: number;

  @Field(() => Int, { description: "Of those, with a topic." })
  readonly withTopic!: number;

  @Field(() => Int, { description: "Of those, with a sector." })
  readonly withSector!: number;

  @Field(() => Int, { description: "Of those, with a place." })
  readonly withPlace!: number;

  @Field(() => Int, { description: "Of those, with a responsible recipient." })
  readonly assigned!: number;

  @Field(() => Int, { description: "Of those, answered." })
  readonly answered!: number;

  @Field(() => Int, { description: "Of those, with a root cause." })
  readonly withCause!: number;

  @Field(() => Int, { description: "Of those, found to repeat an earlier one." })
  readonly repeated!: number;

  @Field(() => Int, { description: "Reviews made in the period." })
  readonly reviewed!: number;

  @Field(() => Int, { description: "Of those, answers returned to rework." })
  readonly returned!: number;

  @Field(() => Int, { nullable: true, description: "Mean score of the reviews, 0 to 100." })
  readonly meanScore!: number | null;

  @Field(() => [RecipientControl], { description: "By recipient, the busiest first; at most 200." })
  readonly recipients!: RecipientControl[];
}

/** Stages of the work, in order. Labels: set `workStage`. */
export enum WorkStage {
  REGISTRATION = "REGISTRATION",
  ASSIGNMENT = "ASSIGNMENT",
  WRITING = "WRITING",
  APPROVAL = "APPROVAL",
  SENDING = "SENDING",
  CLOSING = "CLOSING",
}
registerEnumType(WorkStage, {
  name: "WorkStage",
  description: "A stage of the work on a submission.",
  valuesConfig: {
    REGISTRATION: { description: "From receipt to registration." },
    ASSIGNMENT: { description: "From registration to who answers." },
    WRITING: { description: "From assignment to the answer that goes to the approver." },
    APPROVAL: { description: "From there to its approval." },
    SENDING: { description: "From approval to sending." },
    CLOSING: { description: "From the final answer to closing." },
  },
});

@ObjectType({ description: "How long a stage takes." })
export class StageTime {
  @Field(() => WorkStage, { description: "The stage." })
  readonly stage!: WorkStage;

  @Field(() => ID, { nullable: true, description: "Recipient; null for all together." })
  readonly recipientId!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the recipient." })
  readonly recipientName!: string | null;

  @Field(() => Int, { description: "Submissions that went through the stage." })
  readonly count!: number;

  @Field(() => Float, { description: "Half of them took at most so many hours." })
  readonly medianHours!: number;

  @Field(() => Float, { description: "Nine of ten took at most so many hours." })
  readonly slowHours!: number;
}

@ObjectType({ description: "Where the time between receipt and closing goes." })
export class TimeLost {
  @Field(() => Int, { description: "Submissions looked at: the newest of the period, at most 5,000." })
  readonly sampled!: number;

  @Field(() => Int, { description: "Submissions received in the period, counted up to 5,001." })
  readonly received!: number;

  @Field(() => [StageTime], { description: "Stages of all together, then by recipient." })
  readonly stages!: StageTime[];
}

@ObjectType({ description: "A question that an applicant raised and nobody answered." })
export class UnansweredQuestion {
  @Field(() => ID, { description: "The submission." })
  readonly submissionId!: string;

  @Field(() => String, { description: "Its number." })
  readonly submissionNumber!: string;

  @Field(() => String, { description: "The question in the words of the reviewer." })
  readonly question!: string;

  @Field(() => String, { nullable: true, description: "Who was responsible for the answer." })
  readonly recipientName!: string | null;
}
