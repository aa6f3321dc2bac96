import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { PeriodInput } from "../../indicator/period.types.ts";
import { PageInfo } from "../../kernel/paging.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { PlainDateScalar } from "../../kernel/scalars.ts";
import { Outcome, Regime, Scale, SubmissionState } from "../../submission/submission.enums.ts";

/** Which submissions of a period are listed: those that a base of an indicator counts. */
export enum CountedBy {
  RECEIVED = "RECEIVED",
  DUE = "DUE",
  OVERDUE_NOW = "OVERDUE_NOW",
  FIRST_ANSWERED = "FIRST_ANSWERED",
  ANSWERED = "ANSWERED",
  SOLVED = "SOLVED",
}
registerEnumType(CountedBy, {
  name: "CountedBy",
  description: "Which submissions of a period are listed.",
  valuesConfig: {
    RECEIVED: { description: "Received in the period." },
    DUE: { description: "Their answer fell due in the period." },
    OVERDUE_NOW: { description: "Not answered, the term ended before today; whatever the period." },
    FIRST_ANSWERED: { description: "First answered in the period." },
    ANSWERED: { description: "Finally answered in the period." },
    SOLVED: { description: "Found solved in the period." },
  },
});

@InputType({ description: "Which submissions of a municipality to list without anything about people." })
export class DepersonalisedFilter {
  @Field(() => PeriodInput, { description: "The period: a month, quarter or year." })
  readonly period!: PeriodInput;

  @Field(() => CountedBy, { defaultValue: CountedBy.RECEIVED, description: "By which of their days." })
  readonly counted!: CountedBy;

  @Field(() => String, { nullable: true, description: "Only of this federal sector; empty text: of none." })
  readonly federalSector?: string | null;

  @Field(() => String, { nullable: true, description: "Only of this channel." })
  readonly channel?: string | null;
}

@ObjectType({
  description: "A submission as the regional centre sees it: no words of anybody, and no people.",
})
export class DepersonalisedSubmission {
  @Field(() => ID, { description: "Id of the submission." })
  readonly id!: string;

  @Field(() => String, { description: "Number in the register of its municipality." })
  readonly number!: string;

  @Field(() => Regime, { description: "Legal regime." })
  readonly regime!: Regime;

  @Field(() => String, {
    nullable: true,
    description: "Code of `labels` set `channel`; told in lists of one channel alone.",
  })
  readonly channel!: string | null;

  @Field(() => Boolean, {
    description: "The sector is hidden: so few of it came in that month, or the month is not over.",
  })
  readonly isSectorHidden!: boolean;

  @Field(() => String, { nullable: true, description: "Code of `labels` set `topicGroup`." })
  readonly federalSector!: string | null;

  @Field(() => String, { nullable: true, description: "Code of `labels` set `federalTopic`." })
  readonly federalTopic!: string | null;

  @Field(() => Scale, { nullable: true, description: "Scale of the incident." })
  readonly scale!: Scale | null;

  @Field(() => SubmissionState, { description: "Where it stands." })
  readonly state!: SubmissionState;

  @Field(() => Outcome, { nullable: true, description: "What came of it." })
  readonly outcome!: Outcome | null;

  @Field(() => PlainDateScalar, { description: "Day of receipt, as the municipality counts days." })
  readonly receivedOn!: PlainDate;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day the final answer is due." })
  readonly answerDueOn!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day it was due by at registration." })
  readonly originalDueOn!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day of the first answer." })
  readonly firstAnsweredOn!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day of the final answer." })
  readonly answeredOn!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day it was found solved." })
  readonly solvedOn!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day it was closed." })
  readonly closedOn!: PlainDate | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "Day last promised." })
  readonly promisedOn!: PlainDate | null;

  @Field(() => Boolean, { description: "The answer is late, or overdue and not given." })
  readonly isLate!: boolean;

  @Field(() => Boolean, { description: "A person found that it repeats an earlier one." })
  readonly isRepeat!: boolean;

  @Field(() => Boolean, { description: "ПОС fast track." })
  readonly isFastTrack!: boolean;

  @Field(() => Boolean, { description: "Handled in the accelerated term of its topic." })
  readonly isAccelerated!: boolean;

  @Field(() => Int, { nullable: true, description: "Applicant's mark, 1 to 5." })
  readonly mark!: number | null;

  @Field(() => Int, { description: "How many times it was returned for rework." })
  readonly returnCount!: number;
}

@ObjectType({ description: "One page of submissions without anything about people, the newest first." })
export class DepersonalisedPage {
  @Field(() => [DepersonalisedSubmission], { description: "Rows of the page." })
  readonly items!: readonly DepersonalisedSubmission[];

  @Field(() => PageInfo, { description: "Where the page ends." })
  readonly pageInfo!: PageInfo;
}
