import { Field, ID, InputType, Int } from "type-graphql";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { ApplicantKind, Regime, Scale } from "./submission.enums.ts";

@InputType({ description: "Who applies; everything that is known. Personal data." })
export class ApplicantInput {
  @Field(() => String, { nullable: true, description: "Surname, name, patronymic; name of an organisation." })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: "Telephone." })
  readonly phone?: string | null;

  @Field(() => String, { nullable: true, description: "E-mail." })
  readonly email?: string | null;

  @Field(() => String, { nullable: true, description: "Postal address for the answer." })
  readonly address?: string | null;

  @Field(() => String, { nullable: true, description: "Name in the network or system it wrote from." })
  readonly nickname?: string | null;
}

@InputType({ description: "A submission as it came in." })
export class RegisterSubmissionInput {
  @Field(() => Regime, { description: "Legal regime." })
  readonly regime!: Regime;

  @Field(() => String, { description: "Channel: code of an open channel of the municipality." })
  readonly channel!: string;

  @Field(() => String, {
    nullable: true,
    description: "How an electronic appeal came in: code of `labels` set `electronicRoute`.",
  })
  readonly route?: string | null;

  @Field(() => String, { nullable: true, description: "Number in the system it came from." })
  readonly externalNumber?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was received; now when absent." })
  readonly receivedAt?: Date | null;

  @Field(() => ApplicantKind, { description: "Who applies." })
  readonly applicantKind!: ApplicantKind;

  @Field(() => ApplicantInput, { nullable: true, description: "Absent for an anonymous submission." })
  readonly applicant?: ApplicantInput | null;

  @Field(() => String, { description: "The matter in one sentence, without names." })
  readonly summary!: string;

  @Field(() => String, { defaultValue: "", description: "What the applicant wrote, word for word." })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: "Where: address or place." })
  readonly place?: string | null;

  @Field(() => String, { nullable: true, description: "What it is about." })
  readonly object?: string | null;

  @Field(() => String, { nullable: true, description: "What happened to it." })
  readonly fact?: string | null;

  @Field(() => ID, { nullable: true, description: "Topic; it decides the sector." })
  readonly topicId?: string | null;

  @Field(() => ID, { nullable: true, description: "Sector, where no topic decides it." })
  readonly sectorId?: string | null;

  @Field(() => Scale, { nullable: true, description: "Scale, where the regulation defines it." })
  readonly scale?: Scale | null;

  @Field(() => Boolean, { defaultValue: false, description: "ПОС fast track." })
  readonly isFastTrack!: boolean;

  @Field(() => [ID], {
    defaultValue: [],
    description: "Earlier submissions that it repeats, as the person who registers it says.",
  })
  readonly repeats!: string[];
}

@InputType({ description: "What is known so far of a submission that is not registered yet." })
export class UnsavedSubmissionInput {
  @Field(() => String, { description: "Channel." })
  readonly channel!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was received; now when absent." })
  readonly receivedAt?: Date | null;

  @Field(() => ApplicantInput, { nullable: true, description: "Who applies, as far as it is known." })
  readonly applicant?: ApplicantInput | null;

  @Field(() => String, { defaultValue: "", description: "The matter in one sentence." })
  readonly summary!: string;

  @Field(() => String, { defaultValue: "", description: "What the applicant wrote." })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: "Where: address or place." })
  readonly place?: string | null;

  @Field(() => ID, { nullable: true, description: "Topic." })
  readonly topicId?: string | null;
}

@InputType({ description: "Which submission a step is for, and what the writer saw of it." })
export class SubmissionStepInput {
  @Field(() => ID, { description: "The submission." })
  readonly submissionId!: string;

  @Field(() => Int, { description: "Its revision as the writer saw it." })
  readonly revision!: number;

  @Field(() => String, { nullable: true, description: "What the history shall say about it." })
  readonly note?: string | null;
}

@InputType({ description: "Who shall answer; a recipient, an executor, or both." })
export class AssignSubmissionInput extends SubmissionStepInput {
  @Field(() => ID, { nullable: true, description: "Responsible recipient." })
  readonly recipientId?: string | null;

  @Field(() => ID, { nullable: true, description: "Account of the executor: one of `assignees`." })
  readonly executorAccountId?: string | null;
}
