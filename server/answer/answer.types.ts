import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Regime } from "../submission/submission.enums.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { Answer } from "./answer.entity.ts";
import { AnswerVia, ApprovalRule } from "./answer.enums.ts";
import { AnswerTemplate } from "./answer-template.entity.ts";

@InputType({ description: "An answer to be begun." })
export class DraftAnswerInput {
  @Field(() => ID, { description: "Submission to answer." })
  readonly submissionId!: string;

  @Field(() => Int, { description: "Revision of the submission that you saw." })
  readonly revision!: number;

  @Field(() => String, { description: "Text." })
  readonly text!: string;

  @Field(() => Boolean, { defaultValue: false, description: "The final answer follows." })
  readonly isInterim!: boolean;
}

@InputType({ description: "A new text of an answer." })
export class ChangeAnswerInput {
  @Field(() => ID, { description: "The answer." })
  readonly id!: string;

  @Field(() => Int, { description: "Version of the text that you saw." })
  readonly version!: number;

  @Field(() => String, { description: "Text." })
  readonly text!: string;

  @Field(() => Boolean, { defaultValue: false, description: "The final answer follows." })
  readonly isInterim!: boolean;
}

@InputType({ description: "An answer as you saw it." })
export class AnswerSeenInput {
  @Field(() => ID, { description: "The answer." })
  readonly id!: string;

  @Field(() => Int, { description: "Version of the text that you saw." })
  readonly version!: number;
}

@InputType({ description: "A decision about an answer." })
export class DecideAnswerInput {
  @Field(() => ID, { description: "The answer." })
  readonly id!: string;

  @Field(() => Int, { description: "Version of the text that you saw." })
  readonly version!: number;

  @Field(() => String, { nullable: true, description: "What its author should know; needed to reject." })
  readonly note?: string | null;
}

@InputType({ description: "An answer to be sent." })
export class SendAnswerInput {
  @Field(() => ID, { description: "The answer." })
  readonly id!: string;

  @Field(() => Int, { description: "Version of the text that you saw." })
  readonly version!: number;

  @Field(() => Int, { description: "Revision of the submission that you saw." })
  readonly revision!: number;

  @Field(() => AnswerVia, { description: "How it reaches the applicant." })
  readonly via!: AnswerVia;
}

@InputType({ description: "A template as it shall be." })
export class AnswerTemplateInput {
  @Field(() => ID, { nullable: true, description: "The template to change; a new one when absent." })
  readonly id?: string | null;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => String, { description: "Text with placeholders." })
  readonly text!: string;

  @Field(() => Boolean, { defaultValue: false, description: "For interim answers." })
  readonly isInterim!: boolean;

  @Field(() => ID, { nullable: true, description: "Topic it is for; any when absent." })
  readonly topicId?: string | null;

  @Field(() => String, { nullable: true, description: "Channel it is for; any when absent." })
  readonly channel?: string | null;

  @Field(() => Regime, { nullable: true, description: "Regime it is for; any when absent." })
  readonly regime?: Regime | null;
}

@InputType({ description: "Which answers need an approver." })
export class AnswerSettingInput {
  @Field(() => ApprovalRule, { description: "The rule." })
  readonly approval!: ApprovalRule;

  @Field(() => String, { nullable: true, description: "Clause or order of the centre it rests on." })
  readonly ground?: string | null;
}

@ObjectType({ description: "How the centre approves answers." })
export class AnswerSettings {
  @Field(() => ApprovalRule, { description: "Which answers need an approver." })
  readonly approval!: ApprovalRule;

  @Field(() => String, { nullable: true, description: "Clause or order of the centre it rests on." })
  readonly ground!: string | null;

  @Field(() => Boolean, { description: "False while the program's own default holds." })
  readonly isOwn!: boolean;

  constructor(facts: AnswerSettings) {
    Object.assign(this, facts);
  }
}

@ObjectType({ description: "A placeholder that templates may use." })
export class TemplatePlaceholder {
  @Field(() => String, { description: "What to write in a template, e.g. `{{номер}}`." })
  readonly text!: string;

  @Field(() => String, { description: "Code of `labels` set `placeholder`." })
  readonly code!: string;
}

@ObjectType({ description: "The answer as it is now." })
export class AnswerSaved {
  @Field(() => Answer, { description: "The answer." })
  readonly answer: Answer;

  constructor(answer: Answer) {
    this.answer = answer;
  }
}

@ObjectType({ description: "The template as it is now." })
export class AnswerTemplateSaved {
  @Field(() => AnswerTemplate, { description: "The template." })
  readonly template: AnswerTemplate;

  constructor(template: AnswerTemplate) {
    this.template = template;
  }
}

export const AnswerResult = createUnionType({
  name: "AnswerResult",
  description: "The answer, or why nothing was done with it.",
  types: () => [AnswerSaved, SubmissionRefused] as const,
});

export const AnswerTemplateResult = createUnionType({
  name: "AnswerTemplateResult",
  description: "The template, or why it was not changed.",
  types: () => [AnswerTemplateSaved, SubmissionRefused] as const,
});

export const AnswerSettingsResult = createUnionType({
  name: "AnswerSettingsResult",
  description: "The setting, or why it was not changed.",
  types: () => [AnswerSettings, SubmissionRefused] as const,
});
