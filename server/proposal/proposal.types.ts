/** Inputs and results of proposals. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { ProposalAddressee, ProposalKind, ProposalState, ProposalStep } from "./proposal.enums.ts";
import { Proposal } from "./proposal.entity.ts";

export const ProposalConnection = connectionType("Proposal", "proposals", () => Proposal);

@InputType({ description: "Which proposals." })
export class ProposalFilter {
  @Field(() => [ProposalState], { nullable: true, description: "Only those in one of these states." })
  readonly states?: ProposalState[] | null;

  @Field(() => [ProposalKind], { nullable: true, description: "Only those of these kinds." })
  readonly kinds?: ProposalKind[] | null;

  @Field(() => Boolean, { nullable: true, description: "Only those whose reply is overdue." })
  readonly isReplyOverdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Only those that the viewer put forward." })
  readonly isMine?: boolean | null;
}

@InputType({ description: "Something to propose." })
export class ProposalInput {
  @Field(() => String, { description: "The proposal, in a line." })
  readonly title!: string;

  @Field(() => String, { description: "What is proposed and why." })
  readonly text!: string;

  @Field(() => String, { nullable: true, description: "What is expected to come of it." })
  readonly expectedEffect?: string | null;

  @Field(() => ID, { nullable: true, description: "Sector it concerns." })
  readonly sectorId?: string | null;

  @Field(() => ProposalAddressee, { description: "Whom it is for." })
  readonly addressee!: ProposalAddressee;

  @Field(() => String, {
    nullable: true,
    description: "Name of the unit or institution, where it is not a recipient.",
  })
  readonly addresseeName?: string | null;

  @Field(() => ID, { nullable: true, description: "The recipient it is for." })
  readonly addresseeRecipientId?: string | null;
}

@InputType({ description: "A proposal as it is to be." })
export class ChangeProposalInput extends ProposalInput {
  @Field(() => ID, { description: "The proposal." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;
}

@InputType({ description: "A step of a proposal." })
export class ProposalStepInput {
  @Field(() => ID, { description: "The proposal." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => ProposalStep, { description: "What to do." })
  readonly step!: ProposalStep;

  @Field(() => String, { nullable: true, description: "The reply, the reason, or what came of it." })
  readonly note?: string | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day by which a reply is expected; with `SEND`.",
  })
  readonly replyDueOn?: PlainDate | null;
}

@ObjectType({ description: "The proposal as it is now." })
export class ProposalSaved {
  @Field(() => Proposal, { description: "The proposal." })
  readonly proposal: Proposal;

  constructor(proposal: Proposal) {
    this.proposal = proposal;
  }
}

export const ProposalResult = createUnionType({
  name: "ProposalResult",
  description: "A proposal, or why nothing was done.",
  types: () => [ProposalSaved, SubmissionRefused] as const,
});

@ObjectType({ description: "A kind of proposals that the regulation provides for." })
export class ProposalKindView {
  @Field(() => ProposalKind, { description: "The kind." })
  readonly kind!: ProposalKind;

  @Field(() => [String], { description: "Clauses that provide for it." })
  readonly clauses!: readonly string[];
}
