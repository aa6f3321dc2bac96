/** Inputs and results of the register of pages and their assessments. */
import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { OfficialPage } from "./official-page.entity.ts";
import { PageLevel, PageNetwork, PageStatus } from "./official-page.enums.ts";
import { PageRequirement } from "./page-assessment.entity.ts";

@InputType({ description: "Which pages." })
export class OfficialPageFilter {
  @Field(() => [PageStatus], { nullable: true, description: "Only those that stand so." })
  readonly statuses?: PageStatus[] | null;

  @Field(() => [PageNetwork], { nullable: true, description: "Only those in one of these networks." })
  readonly networks?: PageNetwork[] | null;

  @Field(() => Boolean, { nullable: true, description: "Only those that are not in order." })
  readonly hasFaults?: boolean | null;
}

@InputType({ description: "A line of the register." })
export class OfficialPageInput {
  @Field(() => ID, { nullable: true, description: "The page; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => PageLevel, { description: "Whose page it is." })
  readonly level!: PageLevel;

  @Field(() => String, { nullable: true, description: "Founder of the organisation." })
  readonly founder?: string | null;

  @Field(() => String, { description: "Body or institution whose page it is." })
  readonly organisation!: string;

  @Field(() => String, { nullable: true, description: "State registration number (ОГРН), 13 digits." })
  readonly ogrn?: string | null;

  @Field(() => [String], { description: "Its spheres, up to three." })
  readonly spheres!: string[];

  @Field(() => PageStatus, { description: "Where the page stands." })
  readonly status!: PageStatus;

  @Field(() => PageNetwork, { description: "Network it is in." })
  readonly network!: PageNetwork;

  @Field(() => String, { description: "Its id in the network." })
  readonly pageRef!: string;

  @Field(() => String, { description: "Its address." })
  readonly link!: string;

  @Field(() => Boolean, { description: "Whether it is connected to the system «Госпаблики»." })
  readonly isConnected!: boolean;

  @Field(() => Boolean, { description: "Whether it carries the mark of a state page." })
  readonly hasMark!: boolean;

  @Field(() => Boolean, { description: "Whether its design follows the common style." })
  readonly hasDesign!: boolean;

  @Field(() => Int, { nullable: true, description: "Subscribers." })
  readonly subscribers?: number | null;

  @Field(() => ID, { nullable: true, description: "Member who is responsible for it." })
  readonly responsibleMemberId?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day of the last post, where it is known." })
  readonly lastPostOn?: PlainDate | null;
}

@ObjectType({ description: "The page as it is now." })
export class OfficialPageSaved {
  @Field(() => OfficialPage, { description: "The page." })
  readonly page: OfficialPage;

  constructor(page: OfficialPage) {
    this.page = page;
  }
}

export const OfficialPageResult = createUnionType({
  name: "OfficialPageResult",
  description: "A page, or why nothing was done.",
  types: () => [OfficialPageSaved, SubmissionRefused] as const,
});

@InputType({ description: "What was found about one requirement." })
export class RequirementAnswerInput {
  @Field(() => String, { description: "Code of the requirement." })
  readonly code!: string;

  @Field(() => Float, { description: "1 or 0 for yes and no, otherwise the number." })
  readonly value!: number;
}

@InputType({ description: "A page held against the requirements of today." })
export class AssessPageInput {
  @Field(() => ID, { description: "The page." })
  readonly pageId!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => [RequirementAnswerInput], { description: "What was found." })
  readonly answers!: RequirementAnswerInput[];

  @Field(() => String, { nullable: true, description: "What is to be said about it." })
  readonly note?: string | null;
}

@InputType({ description: "A requirement of the municipality itself." })
export class PageRequirementInput {
  @Field(() => ID, { nullable: true, description: "The requirement; left out for a new one." })
  readonly id?: string | null;

  @Field(() => Int, { nullable: true, description: "Its revision as the viewer saw it; with `id`." })
  readonly revision?: number | null;

  @Field(() => String, { description: "What is asked." })
  readonly title!: string;

  @Field(() => Int, { description: "Points for it, 1 to 100." })
  readonly points!: number;

  @Field(() => String, { nullable: true, description: "On what ground it is asked." })
  readonly ground?: string | null;

  @Field(() => PlainDateScalar, { description: "First day." })
  readonly validFrom!: PlainDate;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day; null while it holds." })
  readonly validTo?: PlainDate | null;
}

@ObjectType({ description: "The requirement as it is now." })
export class PageRequirementSaved {
  @Field(() => PageRequirement, { description: "The requirement." })
  readonly requirement: PageRequirement;

  constructor(requirement: PageRequirement) {
    this.requirement = requirement;
  }
}

export const PageRequirementResult = createUnionType({
  name: "PageRequirementResult",
  description: "A requirement, or why nothing was done.",
  types: () => [PageRequirementSaved, SubmissionRefused] as const,
});

@ObjectType({ description: "How the municipality keeps its pages, and whether that is its own choice." })
export class PageRules {
  @Field(() => Int, { description: "Days without a post after which a page counts as neglected." })
  readonly freshDays!: number;

  @Field(() => Boolean, { description: "Whether the municipality set that itself." })
  readonly isFreshDaysOwn!: boolean;

  @Field(() => Boolean, { description: "Whether a post goes out only after somebody has approved it." })
  readonly needsApproval!: boolean;

  @Field(() => Boolean, { description: "Whether the municipality set that itself." })
  readonly isNeedsApprovalOwn!: boolean;

  @Field(() => Float, { description: "Share of points from which a page is in order, 0 to 1." })
  readonly inOrderShare!: number;

  @Field(() => Int, { description: "Grows with every change." })
  readonly revision!: number;
}

@InputType({ description: "How the municipality keeps its pages." })
export class PageRulesInput {
  @Field(() => Int, { description: "Their revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => Int, { nullable: true, description: "Days without a post, 1 to 90; null: as is usual." })
  readonly freshDays?: number | null;

  @Field(() => Boolean, { nullable: true, description: "Whether posts are approved; null: as is usual." })
  readonly needsApproval?: boolean | null;
}

@ObjectType({ description: "The rules as they are now." })
export class PageRulesSaved {
  @Field(() => PageRules, { description: "The rules." })
  readonly rules: PageRules;

  constructor(rules: PageRules) {
    this.rules = rules;
  }
}

export const PageRulesResult = createUnionType({
  name: "PageRulesResult",
  description: "The rules, or why nothing was done.",
  types: () => [PageRulesSaved, SubmissionRefused] as const,
});
