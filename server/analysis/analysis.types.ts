import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { TermKind } from "../term/term-kind.ts";

/** By what the whole register may be told apart at once. */
export enum BreakdownBy {
  APPLICANT_KIND = "APPLICANT_KIND",
  SCALE = "SCALE",
  CHANNEL = "CHANNEL",
  REGIME = "REGIME",
}
registerEnumType(BreakdownBy, {
  name: "BreakdownBy",
  description: "By what submissions are told apart.",
  valuesConfig: {
    APPLICANT_KIND: { description: "Citizens, foreigners, organisations." },
    SCALE: { description: "Scale of the incident, where the regulation defines it." },
    CHANNEL: { description: "Channel." },
    REGIME: { description: "Appeal or message." },
  },
});

/** Whose standing is asked for. */
export enum StandingOf {
  ALL = "ALL",
  MY_SECTORS = "MY_SECTORS",
  LOCAL_BODIES = "LOCAL_BODIES",
}
registerEnumType(StandingOf, {
  name: "StandingOf",
  description: "Which recipients are looked at.",
  valuesConfig: {
    ALL: { description: "All." },
    MY_SECTORS: { description: "Those that answered submissions of the viewer's sectors, by those alone." },
    LOCAL_BODIES: { description: "Bodies and units of the administration and institutions under it." },
  },
});

@ObjectType({ description: "One part of the register." })
export class BreakdownPart {
  @Field(() => String, { description: "Code of the part; empty text for submissions without one." })
  readonly code!: string;

  @Field(() => Int, { description: "Submissions received in the period." })
  readonly count!: number;

  @Field(() => Int, { description: "Of those, still open." })
  readonly open!: number;
}

@ObjectType({ description: "How often a cause was found." })
export class CauseCount {
  @Field(() => ID, { description: "Id of the cause." })
  readonly causeId!: string;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => String, { description: "Group of `labels` set `causeGroup`." })
  readonly group!: string;

  @Field(() => Int, { description: "Submissions of the period that have it." })
  readonly count!: number;

  @Field(() => Int, { description: "The same in the period of the same length before." })
  readonly previous!: number;
}

@ObjectType({ description: "A topic that grew: what the growth of the whole consists of." })
export class GrowthFactor {
  @Field(() => ID, { description: "Id of the topic." })
  readonly topicId!: string;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => Int, { description: "Submissions of the period." })
  readonly count!: number;

  @Field(() => Int, { description: "The same in the period of the same length before." })
  readonly previous!: number;

  @Field(() => String, {
    nullable: true,
    description: "Place named most often, when at least three name it.",
  })
  readonly place!: string | null;

  @Field(() => Int, { nullable: true, description: "How many name that place." })
  readonly placeCount!: number | null;
}

@ObjectType({ description: "Root causes and growth factors of a period." })
export class CauseAnalysis {
  @Field(() => Int, { description: "Submissions received in the period." })
  readonly received!: number;

  @Field(() => Int, { description: "Received in the period of the same length before." })
  readonly previous!: number;

  @Field(() => Int, { description: "Of those of the period, with a cause." })
  readonly withCause!: number;

  @Field(() => Int, { description: "Of those of the period, closed without a cause." })
  readonly closedWithoutCause!: number;

  @Field(() => [CauseCount], { description: "Causes, the most frequent first; at most 50." })
  readonly causes!: CauseCount[];

  @Field(() => [GrowthFactor], { description: "Topics that grew, the steepest first; at most 20." })
  readonly growth!: GrowthFactor[];
}

@ObjectType({ description: "How clocks of one kind were kept." })
export class TermControl {
  @Field(() => TermKind, { description: "The clock." })
  readonly kind!: TermKind;

  @Field(() => Int, { description: "Clocks that started on submissions of the period." })
  readonly count!: number;

  @Field(() => Int, { description: "Kept in time." })
  readonly inTime!: number;

  @Field(() => Int, { description: "Kept late." })
  readonly late!: number;

  @Field(() => Int, { description: "Running, in time so far." })
  readonly running!: number;

  @Field(() => Int, { description: "Running, and over." })
  readonly overdue!: number;
}

@ObjectType({ description: "How a recipient stands: terms and quality of its answers." })
export class RecipientStanding {
  @Field(() => ID, { description: "Id of the recipient." })
  readonly recipientId!: string;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => Int, { description: "Submissions of the period." })
  readonly received!: number;

  @Field(() => Int, { description: "Of those, open." })
  readonly open!: number;

  @Field(() => Int, { description: "Of those, open and overdue now." })
  readonly overdue!: number;

  @Field(() => Int, { description: "Of those, answered." })
  readonly answered!: number;

  @Field(() => Int, { description: "Of those, returned to rework at least once." })
  readonly returned!: number;

  @Field(() => Int, { nullable: true, description: "Mean score of reviews, 0 to 100; null without reviews." })
  readonly meanScore!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Mean mark of applicants, 1 to 5; null below ten marks.",
  })
  readonly meanMark!: number | null;
}

@ObjectType({ description: "How the duty to name a cause for every incident is kept." })
export class CauseObligation {
  @Field(() => String, { nullable: true, description: "Clause that makes causes obligatory." })
  readonly clause!: string | null;

  @Field(() => Int, { description: "Submissions of the period." })
  readonly received!: number;

  @Field(() => Int, { description: "Of those, with a cause." })
  readonly withCause!: number;

  @Field(() => Int, {
    description: "Of those, answered or solved and waiting for a cause before they may be closed.",
  })
  readonly waiting!: number;
}
