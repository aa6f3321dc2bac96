import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Outcome, Regime, Scale } from "./submission.enums.ts";
import { SubmissionStepInput } from "./submission.inputs.ts";

@InputType({ description: "What a submission is about now; absent fields stay. `note` says why." })
export class ChangeSubmissionMatterInput extends SubmissionStepInput {
  @Field(() => String, { nullable: true, description: "The matter in one sentence, without names." })
  readonly summary?: string | null;

  @Field(() => String, { nullable: true, description: "Where; null takes it away." })
  readonly place?: string | null;

  @Field(() => String, { nullable: true, description: "What it is about; null takes it away." })
  readonly object?: string | null;

  @Field(() => String, { nullable: true, description: "What happened to it; null takes it away." })
  readonly fact?: string | null;

  @Field(() => ID, { nullable: true, description: "Topic; null takes it away." })
  readonly topicId?: string | null;

  @Field(() => ID, { nullable: true, description: "Sector, where no topic decides it; null takes it away." })
  readonly sectorId?: string | null;

  @Field(() => Scale, { nullable: true, description: "Scale; null takes it away." })
  readonly scale?: Scale | null;

  @Field(() => Regime, { nullable: true, description: "Legal regime; needs a note that says why." })
  readonly regime?: Regime | null;
}

@InputType({ description: "A longer term of an appeal; `note` says why." })
export class ExtendSubmissionInput extends SubmissionStepInput {
  @Field(() => Int, { description: "By how many days, 1 to 30." })
  readonly days!: number;

  @Field(() => Boolean, { description: "The applicant was told." })
  readonly isNotified!: boolean;
}

@InputType({ description: "A submission put off; `note` says why." })
export class PostponeSubmissionInput extends SubmissionStepInput {
  @Field(() => PlainDateScalar, { description: "Day promised to the applicant." })
  readonly until!: PlainDate;
}

@InputType({ description: "The end of the work." })
export class CloseSubmissionInput extends SubmissionStepInput {
  @Field(() => Outcome, { description: "What came of it: solved, explained or refused." })
  readonly outcome!: Outcome;

  @Field(() => ID, { nullable: true, description: "Root cause; the one noted before when absent." })
  readonly causeId?: string | null;
}

@InputType({ description: "Another body is competent." })
export class ForwardSubmissionInput extends SubmissionStepInput {
  @Field(() => String, { description: "Name of the body." })
  readonly to!: string;

  @Field(() => Boolean, { defaultValue: false, description: "The applicant was told; an appeal needs it." })
  readonly isNotified!: boolean;
}

@InputType({ description: "No answer on the merits; `note` says why." })
export class DismissSubmissionInput extends SubmissionStepInput {
  @Field(() => String, { description: "Ground: code of `dismissalGrounds`." })
  readonly ground!: string;

  @Field(() => Boolean, { defaultValue: false, description: "The applicant was told." })
  readonly isNotified!: boolean;
}

@ObjectType({ description: "A ground on which a submission is left without an answer on the merits." })
export class DismissalGround {
  @Field(() => String, { description: "Code of `labels` set `dismissalGround`." })
  readonly code!: string;

  @Field(() => Regime, { description: "For submissions of this regime." })
  readonly regime!: Regime;

  @Field(() => String, { nullable: true, description: "Article of the law; null for a rule of method." })
  readonly clause!: string | null;

  @Field(() => String, { description: "Code of `labels` set `ruleSource`: how sure the article is." })
  readonly source!: string;

  @Field(() => Boolean, { description: "The applicant has to be told." })
  readonly needsNotice!: boolean;
}
