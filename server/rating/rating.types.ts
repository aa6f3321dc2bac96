import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { PeriodGrain } from "../indicator/period.types.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import { RatingPublication } from "./publication/rating-publication.entity.ts";

/** By what a centre rates its recipients; each is a formula. Labels: set `ratingFormula`. */
export enum RecipientRatingBasis {
  POS_FEEDBACK = "POS_FEEDBACK",
  INCIDENT_FEEDBACK = "INCIDENT_FEEDBACK",
  ALL_CHANNELS = "ALL_CHANNELS",
}
registerEnumType(RecipientRatingBasis, {
  name: "RecipientRatingBasis",
  description: "By what a centre rates its recipients, as its regulation asks.",
  valuesConfig: {
    POS_FEEDBACK: { description: "Feedback in ПОС (RAT-01)." },
    INCIDENT_FEEDBACK: { description: "Feedback in «Инцидент Менеджмент» (RAT-02)." },
    ALL_CHANNELS: { description: "Number, quality, speed and completeness over all channels (RAT-03)." },
  },
});

@ObjectType({ description: "One component of a formula." })
export class RatingFormulaComponent {
  @Field(() => String, { description: "Code of `labels` sets `ratingComponent` and `ratingComponentRule`." })
  readonly code!: string;

  @Field(() => Float, { description: "Its weight; weights of a formula add up to 1." })
  readonly weight!: number;

  @Field(() => Int, { description: "Cases below which it says little." })
  readonly minimumSample!: number;
}

@ObjectType({ description: "How a rating is reckoned." })
export class RatingFormulaFacts {
  @Field(() => String, { description: "Code of `labels` set `ratingFormula`." })
  readonly code!: string;

  @Field(() => String, { description: "Version of the formulas." })
  readonly version!: string;

  @Field(() => String, { nullable: true, description: "The only channel it looks at." })
  readonly channel!: string | null;

  @Field(() => Int, { description: "Matters below which there is no place." })
  readonly minimumSample!: number;

  @Field(() => [RatingFormulaComponent], { description: "Its components." })
  readonly components!: readonly RatingFormulaComponent[];
}

@ObjectType({ description: "What one component says of a subject of a rating." })
export class RatingComponentFigure {
  @Field(() => String, { description: "Code of `labels` set `ratingComponent`." })
  readonly code!: string;

  @Field(() => Float, { description: "Cases that count." })
  readonly cases!: number;

  @Field(() => Float, { description: "Bad ones, weighed by the formula." })
  readonly observed!: number;

  @Field(() => Float, { description: "As many as the same mix would have had on average." })
  readonly expected!: number;

  @Field(() => Float, { description: "The value, 0 to 1." })
  readonly value!: number;

  @Field(() => Float, { description: "Lower end of its interval." })
  readonly low!: number;

  @Field(() => Float, { description: "Upper end of its interval." })
  readonly high!: number;

  @Field(() => Boolean, { description: "Whether the cases reach its minimum sample." })
  readonly isEnough!: boolean;
}

@ObjectType({ description: "A municipality or a recipient in a rating." })
export class RatingRowView {
  @Field(() => ID, { description: "Id of the municipality or recipient." })
  readonly id!: string;

  @Field(() => String, { description: "Its name." })
  readonly name!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Place, shared by all whose difference is not significant.",
  })
  readonly place!: number | null;

  @Field(() => Int, { nullable: true, description: "Best place that the figures allow for." })
  readonly rankFrom!: number | null;

  @Field(() => Int, { nullable: true, description: "Worst place that the figures allow for." })
  readonly rankTo!: number | null;

  @Field(() => Float, { description: "The value, 0 to 100." })
  readonly value!: number;

  @Field(() => Float, { description: "Lower end of its 95 % interval." })
  readonly low!: number;

  @Field(() => Float, { description: "Upper end of its 95 % interval." })
  readonly high!: number;

  @Field(() => Int, { description: "Matters behind the value." })
  readonly cases!: number;

  @Field(() => Boolean, { description: "Whether they reach the minimum sample." })
  readonly isEnough!: boolean;

  @Field(() => [RatingComponentFigure], { description: "By component." })
  readonly components!: readonly RatingComponentFigure[];
}

@ObjectType({ description: "A rating of a finished period." })
export class Rating {
  @Field(() => RatingFormulaFacts, { description: "How it is reckoned." })
  readonly formula!: RatingFormulaFacts;

  @Field(() => PeriodGrain, { description: "Length of the period." })
  readonly grain!: PeriodGrain;

  @Field(() => PlainDateScalar, { description: "First day of the period." })
  readonly startsOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day of the period." })
  readonly endsOn!: PlainDate;

  @Field(() => DateTimeScalar, { description: "Moment the figures are of." })
  readonly asOf!: Date;

  @Field(() => [RatingRowView], { description: "In their order; those with too few matters come last." })
  readonly rows!: readonly RatingRowView[];
}

@ObjectType({ description: "The rating of a region's municipalities as the figures are now." })
export class MunicipalityRating extends Rating {
  @Field(() => RatingPublication, { nullable: true, description: "The same period as it was made public." })
  readonly publication!: RatingPublication | null;

  @Field(() => PlainDateScalar, { description: "First day on which the period may be published." })
  readonly publishableFrom!: PlainDate;
}

@ObjectType({ description: "What one trick would bring, played in invented towns by the present formula." })
export class RatingTrick {
  @Field(() => String, { description: "Code of `labels` set `ratingTrick`." })
  readonly code!: string;

  @Field(() => Float, { description: "Value at honest work, 0 to 100." })
  readonly honest!: number;

  @Field(() => Float, { description: "Value with the trick, in the same hours." })
  readonly played!: number;

  @Field(() => Float, { description: "Gain in parts of the honest value; negative when the trick harms." })
  readonly gain!: number;
}

@ObjectType({ description: "Counts of one recipient, without any ranking." })
export class RecipientCounts {
  @Field(() => ID, { description: "Id of the recipient." })
  readonly recipientId!: string;

  @Field(() => String, { description: "Its name." })
  readonly name!: string;

  @Field(() => Int, { description: "New in the period." })
  readonly received!: number;

  @Field(() => Int, { description: "Of these, repeated." })
  readonly repeats!: number;

  @Field(() => Int, { description: "Answered in the period." })
  readonly answered!: number;

  @Field(() => Int, { description: "Overdue now." })
  readonly overdue!: number;

  @Field(() => Int, { description: "Postponed to a day of the period." })
  readonly postponed!: number;
}

@ObjectType({ description: "The rating is published." })
export class RatingPublished {
  @Field(() => RatingPublication, { description: "As it is kept." })
  readonly publication!: RatingPublication;
}

@ObjectType({ description: "The rating cannot be published." })
export class RatingRefused {
  @Field(() => String, { description: "`TOO_EARLY`, `ALREADY_PUBLISHED` or `NOTHING_TO_RATE`." })
  readonly code!: string;

  @Field(() => String, { description: "What to do, in Russian." })
  readonly message!: string;
}

export const PublishRatingResult = createUnionType({
  name: "PublishRatingResult",
  description: "The publication, or why there is none.",
  types: () => [RatingPublished, RatingRefused] as const,
});

@ObjectType({ description: "How a municipality's figures have changed since the rating was published." })
export class RatingDrift {
  @Field(() => ID, { description: "Id of the municipality." })
  readonly id!: string;

  @Field(() => String, { description: "Its name." })
  readonly name!: string;

  @Field(() => Float, { nullable: true, description: "Value as published; null when it was not rated." })
  readonly published!: number | null;

  @Field(() => Float, { nullable: true, description: "Value as of now; null when it is not rated any more." })
  readonly now!: number | null;
}
