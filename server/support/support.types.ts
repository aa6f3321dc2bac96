/** Inputs and results of the support desk. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { SupportKind, SupportPriority, SupportState, SupportStep } from "./support.enums.ts";
import { SupportRequest } from "./support-request.entity.ts";

export const SupportRequestConnection = connectionType(
  "SupportRequest",
  "requests for help",
  () => SupportRequest,
);

@InputType({ description: "Which requests for help." })
export class SupportFilter {
  @Field(() => [SupportState], { nullable: true, description: "Only those in one of these states." })
  readonly states?: SupportState[] | null;

  @Field(() => Boolean, { nullable: true, description: "Only those that the viewer asked." })
  readonly isMine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Only those whose answer is overdue." })
  readonly isOverdue?: boolean | null;
}

@InputType({ description: "A request for help." })
export class SupportRequestInput {
  @Field(() => SupportKind, { description: "What help is asked for." })
  readonly kind!: SupportKind;

  @Field(() => SupportPriority, { description: "How much it keeps people from work." })
  readonly priority!: SupportPriority;

  @Field(() => String, { description: "The matter, in a line." })
  readonly subject!: string;

  @Field(() => String, { description: "What happened and what is needed." })
  readonly text!: string;

  @Field(() => ID, { nullable: true, description: "Information system it is about." })
  readonly systemId?: string | null;
}

@InputType({ description: "A message in the thread of a request." })
export class SupportMessageInput {
  @Field(() => ID, { description: "The request." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => String, { description: "The message." })
  readonly text!: string;
}

@InputType({ description: "A step of a request for help." })
export class SupportStepInput {
  @Field(() => ID, { description: "The request." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => SupportStep, { description: "What to do." })
  readonly step!: SupportStep;

  @Field(() => String, { nullable: true, description: "The answer, or what is still wrong." })
  readonly text?: string | null;
}

@InputType({ description: "Working hours until an answer, by priority." })
export class SupportHoursInput {
  @Field(() => SupportPriority, { description: "The priority." })
  readonly priority!: SupportPriority;

  @Field(() => Int, { nullable: true, description: "Working hours; the usual ones when absent." })
  readonly hours?: number | null;
}

@InputType({ description: "Who supports the centre, and in what time." })
export class SupportSettingInput {
  @Field(() => String, { nullable: true, description: "Body or unit that supports." })
  readonly provider?: string | null;

  @Field(() => String, { nullable: true, description: "How it is reached when the portal is not." })
  readonly contact?: string | null;

  @Field(() => [SupportHoursInput], { description: "Terms that differ from the usual ones." })
  readonly hours!: SupportHoursInput[];
}

@ObjectType({ description: "Working hours until an answer." })
export class SupportHours {
  @Field(() => SupportPriority, { description: "The priority." })
  readonly priority!: SupportPriority;

  @Field(() => Int, { description: "Working hours of the centre." })
  readonly hours!: number;

  @Field(() => Boolean, { description: "Whether the centre set them itself." })
  readonly isOwn!: boolean;
}

@ObjectType({ description: "Who supports the centre, by its regulation and by its own word." })
export class SupportDesk {
  @Field(() => [String], { description: "Roles whose holders answer." })
  readonly roleCodes!: readonly string[];

  @Field(() => [String], { description: "Clauses that say who supports." })
  readonly clauses!: readonly string[];

  @Field(() => String, { nullable: true, description: "Body or unit that supports, as the centre names it." })
  readonly provider!: string | null;

  @Field(() => String, { nullable: true, description: "How it is reached when the portal is not." })
  readonly contact!: string | null;

  @Field(() => [SupportHours], { description: "Terms by priority, the most urgent first." })
  readonly hours!: readonly SupportHours[];

  @Field(() => Boolean, { description: "Whether the viewer answers requests." })
  readonly isSupport!: boolean;
}

@ObjectType({ description: "The request as it is now." })
export class SupportRequestSaved {
  @Field(() => SupportRequest, { description: "The request." })
  readonly request: SupportRequest;

  constructor(request: SupportRequest) {
    this.request = request;
  }
}

@ObjectType({ description: "The desk as it is now." })
export class SupportDeskSaved {
  @Field(() => SupportDesk, { description: "The desk." })
  readonly desk: SupportDesk;

  constructor(desk: SupportDesk) {
    this.desk = desk;
  }
}

export const SupportResult = createUnionType({
  name: "SupportResult",
  description: "A request for help, or why nothing was done.",
  types: () => [SupportRequestSaved, SubmissionRefused] as const,
});

export const SupportDeskResult = createUnionType({
  name: "SupportDeskResult",
  description: "The desk, or why it was not changed.",
  types: () => [SupportDeskSaved, SubmissionRefused] as const,
});
