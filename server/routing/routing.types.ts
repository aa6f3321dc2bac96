import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { Recipient } from "../composition/recipient.entity.ts";
import { DateTimeScalar } from "../kernel/scalars.ts";
import { ApplicantKind, Regime, Scale } from "../submission/submission.enums.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import type { RoutingConditionCode, RoutingMatch as Match } from "./routing-book.ts";
import { RoutingRule } from "./routing-rule.entity.ts";
import type { StandingRule } from "./routing.reads.ts";

@InputType({ description: "What a rule asks of a submission: each list that is not empty has to hold." })
export class RoutingConditionsInput {
  @Field(() => [ID], { defaultValue: [], description: "Sectors." })
  readonly sectorIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: "Topics." })
  readonly topicIds!: string[];

  @Field(() => [String], { defaultValue: [], description: "Codes of channels." })
  readonly channels!: string[];

  @Field(() => [Regime], { defaultValue: [], description: "Legal regimes." })
  readonly regimes!: Regime[];

  @Field(() => [Scale], { defaultValue: [], description: "Scales of incidents." })
  readonly scales!: Scale[];

  @Field(() => [ApplicantKind], { defaultValue: [], description: "Kinds of applicants." })
  readonly applicantKinds!: ApplicantKind[];

  @Field(() => [String], { defaultValue: [], description: "Words of the place, in any form." })
  readonly placeWords!: string[];

  @Field(() => [String], { defaultValue: [], description: "Words of the matter, in any form." })
  readonly textWords!: string[];
}

@InputType({ description: "A rule as it shall be." })
export class RoutingRuleInput {
  @Field(() => ID, { nullable: true, description: "The rule to change; a new one when absent." })
  readonly id?: string | null;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => RoutingConditionsInput, { description: "What it asks of a submission." })
  readonly conditions!: RoutingConditionsInput;

  @Field(() => ID, { nullable: true, description: "Responsible recipient it goes to." })
  readonly recipientId?: string | null;

  @Field(() => ID, { nullable: true, description: "Account of the executor: one of `assignees`." })
  readonly executorAccountId?: string | null;

  @Field(() => String, { nullable: true, description: "Code of the role whose holder executes." })
  readonly roleCode?: string | null;

  @Field(() => ID, { nullable: true, description: "Sector to give a submission that has none." })
  readonly sectorId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "Tell those it goes to at once." })
  readonly isUrgent!: boolean;
}

@ObjectType({ description: "A condition of a rule that held." })
export class RoutingMatch {
  @Field(() => String, { description: "Code of `labels` set `routingCondition`." })
  readonly condition!: RoutingConditionCode;

  @Field(() => [String], {
    description: "By which of its values: ids, codes, or words as the rule has them.",
  })
  readonly values!: readonly string[];
}

@ObjectType({ description: "By which rule a submission went where it is." })
export class RoutingExplanation {
  @Field(() => DateTimeScalar, { description: "When." })
  readonly at!: Date;

  @Field(() => ID, { description: "Id of the rule, which may be gone by now." })
  readonly ruleId!: string;

  @Field(() => String, { description: "Name of the rule, as it was then." })
  readonly ruleName!: string;

  @Field(() => Int, { description: "Place of the rule in the order, as it was then." })
  readonly rulePosition!: number;

  @Field(() => [RoutingMatch], { description: "Why it held; empty for a rule that takes everything." })
  readonly matches!: readonly Match[];
}

@ObjectType({ description: "A submission that a rule would have taken." })
export class RoutingTrialRow {
  @Field(() => ID, { description: "Id of the submission." })
  readonly submissionId!: string;

  @Field(() => String, { description: "Number in the register." })
  readonly number!: string;

  @Field(() => String, { description: "The matter in one sentence." })
  readonly summary!: string;

  @Field(() => DateTimeScalar, { description: "When it was received." })
  readonly receivedAt!: Date;

  @Field(() => [RoutingMatch], { description: "Why the rule holds." })
  readonly matches!: readonly Match[];

  readonly recipient!: Pick<Recipient, "id"> | null;

  @Field(() => String, {
    nullable: true,
    description: "Name of an earlier rule that takes it before this one.",
  })
  readonly takenBy!: string | null;
}

@ObjectType({ description: "Where submissions that a rule would take really went." })
export class RoutingTrialRecipient {
  readonly recipient!: Pick<Recipient, "id"> | null;

  @Field(() => Int, { description: "How many." })
  readonly count!: number;
}

@ObjectType({ description: "What a rule would have done in the last days." })
export class RoutingTrial {
  @Field(() => Int, { description: "Days looked back." })
  readonly days!: number;

  @Field(() => Int, { description: "Submissions looked at." })
  readonly examined!: number;

  @Field(() => Boolean, { description: "There were more than it looks at; the newest were taken." })
  readonly isCutOff!: boolean;

  @Field(() => Int, { description: "How many it holds for." })
  readonly matched!: number;

  @Field(() => Int, { description: "How many of them an earlier rule takes." })
  readonly takenByEarlier!: number;

  @Field(() => [RoutingTrialRow], { description: "The newest of them, 20 at most." })
  readonly sample!: readonly RoutingTrialRow[];

  @Field(() => [RoutingTrialRecipient], { description: "Where they really went, most first." })
  readonly byRecipient!: readonly RoutingTrialRecipient[];

  constructor(facts: RoutingTrial) {
    Object.assign(this, facts);
  }
}

@ObjectType({ description: "The rule as it is now." })
export class RoutingRuleSaved {
  @Field(() => RoutingRule, { description: "The rule." })
  readonly rule: StandingRule;

  constructor(rule: StandingRule) {
    this.rule = rule;
  }
}

export const RoutingRuleResult = createUnionType({
  name: "RoutingRuleResult",
  description: "The rule, or why it was not changed.",
  types: () => [RoutingRuleSaved, SubmissionRefused] as const,
});

export const RoutingTrialResult = createUnionType({
  name: "RoutingTrialResult",
  description: "What the rule would have done, or what is wrong with it.",
  types: () => [RoutingTrial, SubmissionRefused] as const,
});
