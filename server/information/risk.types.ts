/** Inputs and results of risks. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { RiskAddressee, RiskLevel, RiskLinkKind, RiskState, RiskStep } from "./information.enums.ts";
import { Risk } from "./risk.entity.ts";
import { RiskNotice } from "./risk-notice.entity.ts";

export const RiskConnection = connectionType("Risk", "risks", () => Risk);
export const RiskNoticeConnection = connectionType("RiskNotice", "notices of risks", () => RiskNotice);

@InputType({ description: "Which risks." })
export class RiskFilter {
  @Field(() => [RiskState], { nullable: true, description: "Only those in one of these states." })
  readonly states?: RiskState[] | null;

  @Field(() => [RiskLevel], { nullable: true, description: "Only those of these levels." })
  readonly levels?: RiskLevel[] | null;

  @Field(() => Boolean, { nullable: true, description: "Only those whose day has passed." })
  readonly isOverdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Only those that the viewer answers for." })
  readonly isMine?: boolean | null;
}

@InputType({ description: "A risk as it is known." })
export class RiskInput {
  @Field(() => String, { description: "The risk, in a line." })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: "What threatens, whom, and why." })
  readonly text?: string | null;

  @Field(() => RiskLevel, { description: "How much harm it may do." })
  readonly level!: RiskLevel;

  @Field(() => Boolean, { defaultValue: false, description: "What is published is not true." })
  readonly isDisinformation!: boolean;

  @Field(() => ID, { nullable: true, description: "Sector it concerns." })
  readonly sectorId?: string | null;

  @Field(() => ID, { nullable: true, description: "Watched subject it belongs to." })
  readonly subjectId?: string | null;

  @Field(() => String, { nullable: true, description: "Place it concerns." })
  readonly place?: string | null;

  @Field(() => ID, { nullable: true, description: "Account that answers for it; the viewer's when absent." })
  readonly ownerId?: string | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day by which the harm is to be offset; by the level when absent.",
  })
  readonly dueOn?: PlainDate | null;

  @Field(() => String, { nullable: true, description: "Plan of reaction." })
  readonly plan?: string | null;
}

@InputType({ description: "Something that a risk is seen by." })
export class RiskTargetInput {
  @Field(() => RiskLinkKind, { description: "What it is." })
  readonly kind!: RiskLinkKind;

  @Field(() => ID, { description: "Its id." })
  readonly id!: string;
}

@InputType({ description: "A risk that somebody has noticed." })
export class NoticeRiskInput extends RiskInput {
  @Field(() => [RiskTargetInput], { defaultValue: [], description: "What it is seen by." })
  readonly seenBy!: RiskTargetInput[];
}

@InputType({ description: "A risk as it is to be." })
export class ChangeRiskInput extends RiskInput {
  @Field(() => ID, { description: "The risk." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;
}

@InputType({ description: "A step of a risk." })
export class RiskStepInput {
  @Field(() => ID, { description: "The risk." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => RiskStep, { description: "What to do." })
  readonly step!: RiskStep;

  @Field(() => String, { nullable: true, description: "What was done, or the reason." })
  readonly note?: string | null;

  @Field(() => String, { nullable: true, description: "Plan of reaction; with `START` and `RESUME`." })
  readonly plan?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Its day; with `START` and `RESUME`." })
  readonly dueOn?: PlainDate | null;
}

@InputType({ description: "A notice of a risk." })
export class ReportRiskInput {
  @Field(() => ID, { description: "The risk." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => [RiskAddressee], { description: "Who is told." })
  readonly addressees!: RiskAddressee[];

  @Field(() => String, { description: "What they are told; it must not name private persons." })
  readonly text!: string;
}

@InputType({ description: "A refutation of disinformation." })
export class RefutationInput {
  @Field(() => ID, { description: "The risk." })
  readonly riskId!: string;

  @Field(() => Int, { description: "Revision of the risk as the viewer saw it." })
  readonly revision!: number;

  @Field(() => ID, { nullable: true, description: "The refutation; left out for a new one." })
  readonly id?: string | null;

  @Field(() => String, { description: "Where it stands." })
  readonly link!: string;

  @Field(() => String, { nullable: true, description: "Media, page or channel it was published by." })
  readonly channel?: string | null;

  @Field(() => PlainDateScalar, { description: "Day on which it was published." })
  readonly publishedOn!: PlainDate;

  @Field(() => Int, { nullable: true, description: "How many people have seen it." })
  readonly reach?: number | null;
}

@InputType({ description: "A link of a risk." })
export class RiskLinkInput extends RiskTargetInput {
  @Field(() => ID, { description: "The risk." })
  readonly riskId!: string;

  @Field(() => Int, { description: "Revision of the risk as the viewer saw it." })
  readonly revision!: number;

  @Field(() => Boolean, { defaultValue: true, description: "False takes the link away." })
  readonly isLinked!: boolean;
}

@ObjectType({ description: "The risk as it is now." })
export class RiskSaved {
  @Field(() => Risk, { description: "The risk." })
  readonly risk: Risk;

  constructor(risk: Risk) {
    this.risk = risk;
  }
}

export const RiskResult = createUnionType({
  name: "RiskResult",
  description: "A risk, or why nothing was done.",
  types: () => [RiskSaved, SubmissionRefused] as const,
});

@ObjectType({ description: "The notice as it is now." })
export class RiskNoticeSaved {
  @Field(() => RiskNotice, { description: "The notice." })
  readonly notice: RiskNotice;

  constructor(notice: RiskNotice) {
    this.notice = notice;
  }
}

export const RiskNoticeResult = createUnionType({
  name: "RiskNoticeResult",
  description: "A notice, or why nothing was done.",
  types: () => [RiskNoticeSaved, SubmissionRefused] as const,
});

@ObjectType({ description: "How many risks stand somewhere." })
export class RiskCount {
  @Field(() => RiskState, { description: "Where they stand." })
  readonly state!: RiskState;

  @Field(() => Int, { description: "How many." })
  readonly count!: number;

  @Field(() => Int, { description: "Those whose day has passed." })
  readonly overdue!: number;
}

@ObjectType({ description: "Somebody who may answer for a risk." })
export class RiskOwner {
  @Field(() => ID, { description: "Id of the account." })
  readonly id!: string;

  @Field(() => String, { description: "Name." })
  readonly name!: string;
}

@ObjectType({ description: "Who reads for the head of the municipality." })
export class RiskHeadRole {
  @Field(() => String, { description: "Code of the role." })
  readonly roleCode!: string;

  @Field(() => String, { description: "The role as the regulation calls it." })
  readonly title!: string;

  @Field(() => Boolean, { description: "The centre chose it; false: supposed from the regulation." })
  readonly isOwn!: boolean;
}

export const RiskHeadRoleResult = createUnionType({
  name: "RiskHeadRoleResult",
  description: "The role, or why it was not set.",
  types: () => [RiskHeadRole, SubmissionRefused] as const,
  resolveType: (value) => ("roleCode" in value ? RiskHeadRole : SubmissionRefused),
});
