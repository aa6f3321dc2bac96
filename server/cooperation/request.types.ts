/** Inputs and results of requests. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { PeriodInput } from "../indicator/period.types.ts";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Municipality } from "../municipality/municipality.entity.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { CentreRequest } from "./centre-request.entity.ts";
import {
  RequestDirection,
  RequestPriority,
  RequestState,
  RequestStep,
  RequestView,
} from "./cooperation.enums.ts";

export const CentreRequestConnection = connectionType("CentreRequest", "requests", () => CentreRequest);

@InputType({ description: "Which requests." })
export class CentreRequestFilter {
  @Field(() => RequestView, { defaultValue: RequestView.ALL, description: "Part of the list." })
  readonly view: RequestView = RequestView.ALL;

  @Field(() => RequestDirection, { nullable: true, description: "Only those that this side answers." })
  readonly direction?: RequestDirection | null;

  @Field(() => [RequestState], { nullable: true, description: "Only those in one of these states." })
  readonly states?: RequestState[] | null;

  @Field(() => ID, { nullable: true, description: "Only those of this municipality." })
  readonly municipalityId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those sent together." })
  readonly mailingId?: string | null;
}

@InputType({ description: "One request to several centres." })
export class SendCentreRequestsInput {
  @Field(() => [ID], { description: "Municipalities that are asked, 500 at most." })
  readonly municipalityIds!: string[];

  @Field(() => String, { description: "What it is about, in a line." })
  readonly subject!: string;

  @Field(() => String, { description: "The request." })
  readonly text!: string;

  @Field(() => RequestPriority, { defaultValue: RequestPriority.NORMAL, description: "How pressing it is." })
  readonly priority!: RequestPriority;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day to answer; when absent, the term that the regulation of each names.",
  })
  readonly dueOn?: PlainDate | null;

  @Field(() => [String], {
    defaultValue: [],
    description: "Codes of the indicators whose figures are wanted.",
  })
  readonly indicators!: string[];

  @Field(() => PeriodInput, { nullable: true, description: "Period of those figures." })
  readonly period?: PeriodInput | null;
}

@InputType({ description: "A request of a centre to the regional centre." })
export class AskRegionInput {
  @Field(() => String, { description: "What it is about, in a line." })
  readonly subject!: string;

  @Field(() => String, { description: "The request." })
  readonly text!: string;

  @Field(() => RequestPriority, { defaultValue: RequestPriority.NORMAL, description: "How pressing it is." })
  readonly priority!: RequestPriority;

  @Field(() => PlainDateScalar, { description: "Day by which the answer is needed." })
  readonly dueOn!: PlainDate;
}

@InputType({ description: "An answer to a request." })
export class AnswerCentreRequestInput {
  @Field(() => ID, { description: "The request." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the answerer saw it." })
  readonly revision!: number;

  @Field(() => String, { description: "The answer." })
  readonly text!: string;

  @Field(() => [String], {
    defaultValue: [],
    description: "Codes of the indicators whose figures go with it.",
  })
  readonly indicators!: string[];

  @Field(() => PeriodInput, { nullable: true, description: "Period of those figures." })
  readonly period?: PeriodInput | null;
}

@InputType({ description: "A step on a request that is no answer." })
export class CentreRequestStepInput {
  @Field(() => ID, { description: "The request." })
  readonly id!: string;

  @Field(() => Int, { description: "Its revision as the viewer saw it." })
  readonly revision!: number;

  @Field(() => RequestStep, { description: "What to do; `ANSWER` has a mutation of its own." })
  readonly step!: RequestStep;

  @Field(() => String, { nullable: true, description: "The reason; needed but for granting and accepting." })
  readonly note?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Last day asked for, granted or set anew." })
  readonly until?: PlainDate | null;
}

@ObjectType({ description: "Whom a request would go to and on what ground." })
export class RequestGroundFacts {
  @Field(() => Municipality, { description: "The municipality." })
  readonly municipality!: Municipality;

  @Field(() => String, { nullable: true, description: "Clause that obliges to answer; null without one." })
  readonly clause!: string | null;

  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Last day by the regulation's own term, counted from now; null where it names none.",
  })
  readonly dueOn!: PlainDate | null;
}

@ObjectType({ description: "Requests that were sent, one for each municipality." })
export class CentreRequestsSent {
  @Field(() => [CentreRequest], { description: "The requests." })
  readonly requests: CentreRequest[];

  constructor(requests: CentreRequest[]) {
    this.requests = requests;
  }
}

@ObjectType({ description: "The request as it is now." })
export class CentreRequestSaved {
  @Field(() => CentreRequest, { description: "The request." })
  readonly request: CentreRequest;

  constructor(request: CentreRequest) {
    this.request = request;
  }
}

export const CentreRequestsResult = createUnionType({
  name: "CentreRequestsResult",
  description: "Requests sent, or why none was.",
  types: () => [CentreRequestsSent, SubmissionRefused] as const,
});

export const CentreRequestResult = createUnionType({
  name: "CentreRequestResult",
  description: "A request, or why nothing was done.",
  types: () => [CentreRequestSaved, SubmissionRefused] as const,
});
