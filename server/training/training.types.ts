/** Inputs and results of trainings. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { Member } from "../composition/member.entity.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { Training, TrainingTopic } from "./training.entity.ts";
import { TrainingKind, TrainingState } from "./training.enums.ts";

export const TrainingConnection = connectionType("Training", "trainings", () => Training);

@InputType({ description: "Which trainings." })
export class TrainingFilter {
  @Field(() => [TrainingState], { nullable: true, description: "Only those in one of these states." })
  readonly states?: TrainingState[] | null;

  @Field(() => [TrainingKind], { nullable: true, description: "Only those of these kinds." })
  readonly kinds?: TrainingKind[] | null;
}

@InputType({ description: "A training." })
export class TrainingInput {
  @Field(() => ID, { nullable: true, description: "The training; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => String, { description: "Subject." })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: "Programme, a line for each point." })
  readonly programme?: string | null;

  @Field(() => DateTimeScalar, { description: "When it begins." })
  readonly startsAt!: Date;

  @Field(() => Int, { description: "How long it lasts, in minutes." })
  readonly minutes!: number;

  @Field(() => String, { nullable: true, description: "Where: a place or the address of a call." })
  readonly place?: string | null;

  @Field(() => String, { nullable: true, description: "Who teaches." })
  readonly lecturer?: string | null;
}

@InputType({ description: "Somebody who is to come." })
export class TrainingAttendeeInput {
  @Field(() => ID, { nullable: true, description: "A member." })
  readonly memberId?: string | null;

  @Field(() => ID, { nullable: true, description: "A recipient whose person it is." })
  readonly recipientId?: string | null;

  @Field(() => String, { nullable: true, description: "Name, unless it is a member." })
  readonly name?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the person came; null while nobody noted it.",
  })
  readonly isPresent?: boolean | null;
}

@InputType({ description: "Everybody who is to come, with who came." })
export class TrainingAttendanceInput {
  @Field(() => ID, { description: "The training." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => [TrainingAttendeeInput], { description: "The whole list." })
  readonly attendees!: TrainingAttendeeInput[];
}

@InputType({ description: "A point of a programme." })
export class TrainingTopicInput {
  @Field(() => String, { description: "What it is about." })
  readonly title!: string;

  @Field(() => Int, { description: "How long it lasts, in minutes." })
  readonly minutes!: number;

  @Field(() => String, { nullable: true, description: "Who speaks." })
  readonly speaker?: string | null;
}

@InputType({ description: "The programme of a training." })
export class TrainingProgrammeInput {
  @Field(() => ID, { description: "The training." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => [TrainingTopicInput], { description: "The whole programme, in order." })
  readonly topics!: TrainingTopicInput[];
}

@ObjectType({ description: "A point of a programme with its time." })
export class ProgrammePoint {
  @Field(() => TrainingTopic, { description: "The point." })
  readonly topic!: TrainingTopic;

  @Field(() => DateTimeScalar, { description: "When it begins." })
  readonly startsAt!: Date;
}

@InputType({ description: "A training that was held or is not going to be." })
export class CloseTrainingInput {
  @Field(() => ID, { description: "The training." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => TrainingState, { description: "`HELD`, `CANCELLED`, or `PLANNED` to open it again." })
  readonly state!: TrainingState;

  @Field(() => String, { nullable: true, description: "The reason; with `CANCELLED`." })
  readonly note?: string | null;
}

@ObjectType({ description: "The training as it is now." })
export class TrainingSaved {
  @Field(() => Training, { description: "The training." })
  readonly training: Training;

  constructor(training: Training) {
    this.training = training;
  }
}

export const TrainingResult = createUnionType({
  name: "TrainingResult",
  description: "A training, or why nothing was done.",
  types: () => [TrainingSaved, SubmissionRefused] as const,
});

@ObjectType({ description: "A member who was at no training for a while." })
export class UntrainedMember {
  @Field(() => Member, { description: "The member." })
  readonly member!: Member;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day of the last training; null for none ever.",
  })
  readonly lastTrainedOn!: PlainDate | null;
}
