import { Field, ID, InputType, Int } from "type-graphql";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { OutsideLevel } from "./outside-escalation.entity.ts";
import { ContactMeans } from "./submission-contact.entity.ts";

@InputType({ description: "A task about a submission, with its term." })
class TaskInput {
  @Field(() => ID, { description: "The submission." })
  readonly submissionId!: string;

  @Field(() => Int, { description: "Its revision as the writer saw it." })
  readonly revision!: number;

  @Field(() => String, { description: "What is to be done." })
  readonly task!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "By when; no term when absent." })
  readonly dueAt?: Date | null;
}

@InputType({ description: "A body asked for its part." })
export class AskCoExecutorInput extends TaskInput {
  @Field(() => ID, { description: "The recipient." })
  readonly recipientId!: string;
}

@InputType({ description: "Bodies that shall react at once." })
export class CallRapidResponseInput extends TaskInput {
  @Field(() => [ID], { description: "Bodies, subordinate institutions and companies." })
  readonly recipientIds!: string[];
}

@InputType({ description: "A task given by e-mail, telephone or word of mouth." })
export class RecordContactInput extends TaskInput {
  @Field(() => ID, { description: "To whom." })
  readonly recipientId!: string;

  @Field(() => ContactMeans, { description: "How." })
  readonly means!: ContactMeans;
}

@InputType({ description: "A submission raised to a body above the municipality." })
export class EscalateSubmissionInput {
  @Field(() => ID, { description: "The submission." })
  readonly submissionId!: string;

  @Field(() => Int, { description: "Its revision as the writer saw it." })
  readonly revision!: number;

  @Field(() => OutsideLevel, { description: "To whom." })
  readonly level!: OutsideLevel;

  @Field(() => String, { description: "Name of the body." })
  readonly body!: string;

  @Field(() => String, { description: "Why." })
  readonly reason!: string;
}
