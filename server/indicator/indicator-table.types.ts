import { Field, Float, ID, ObjectType, registerEnumType } from "type-graphql";
import { DateTimeScalar, PlainDateScalar } from "../kernel/scalars.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { IndicatorFigure } from "./indicator.types.ts";
import { PeriodGrain } from "./period.types.ts";

/** By what a table of indicators tells the work apart. */
export enum IndicatorBy {
  TOTAL = "TOTAL",
  SECTOR = "SECTOR",
  CHANNEL = "CHANNEL",
  RECIPIENT = "RECIPIENT",
}
registerEnumType(IndicatorBy, {
  name: "IndicatorBy",
  description: "By what a table of indicators tells the work apart.",
  valuesConfig: {
    TOTAL: { description: "One row for all." },
    SECTOR: { description: "Sectors of the municipality." },
    CHANNEL: { description: "Channels." },
    RECIPIENT: { description: "Responsible recipients." },
  },
});

@ObjectType({ description: "A period that figures are told for." })
export class ShownPeriod {
  @Field(() => PeriodGrain, { description: "Its length." })
  readonly grain!: PeriodGrain;

  @Field(() => PlainDateScalar, { description: "First day." })
  readonly startsOn!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day." })
  readonly endsOn!: PlainDate;

  @Field(() => Boolean, { description: "Whether its last day is over; until then figures still grow." })
  readonly isOver!: boolean;
}

@ObjectType({ description: "One row of a table of indicators." })
export class IndicatorRow {
  @Field(() => ID, {
    nullable: true,
    description: "Id of the sector or recipient; null for rows without one.",
  })
  readonly id!: string | null;

  @Field(() => String, { nullable: true, description: "Code of the channel, of `labels` set `channel`." })
  readonly code!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the sector or recipient; null without one." })
  readonly name!: string | null;

  @Field(() => [IndicatorFigure], { description: "Figures of the period." })
  readonly figures!: readonly IndicatorFigure[];

  @Field(() => [IndicatorFigure], { description: "Figures of the period before." })
  readonly previous!: readonly IndicatorFigure[];

  @Field(() => [IndicatorFigure], { description: "Figures of the same period a year before." })
  readonly yearBefore!: readonly IndicatorFigure[];
}

@ObjectType({ description: "Indicators of the municipality for a period." })
export class IndicatorTable {
  @Field(() => ShownPeriod, { description: "The period." })
  readonly period!: ShownPeriod;

  @Field(() => DateTimeScalar, { description: "The moment the figures are of." })
  readonly asOf!: Date;

  @Field(() => [IndicatorRow], { description: "Rows, the most received first." })
  readonly rows!: IndicatorRow[];
}

@ObjectType({ description: "Figures of one period of a series." })
export class IndicatorPoint {
  @Field(() => PlainDateScalar, { description: "First day of the period." })
  readonly startsOn!: PlainDate;

  @Field(() => [IndicatorFigure], { description: "Its figures." })
  readonly figures!: readonly IndicatorFigure[];
}

@ObjectType({ description: "What changed against the period before, more than chance would." })
export class WorkChange {
  @Field(() => IndicatorBy, { description: "Of what: a sector, a channel, a recipient, or all." })
  readonly by!: IndicatorBy;

  @Field(() => ID, { nullable: true, description: "Id of the sector or recipient." })
  readonly id!: string | null;

  @Field(() => String, { nullable: true, description: "Code of the channel." })
  readonly code!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the sector or recipient." })
  readonly name!: string | null;

  @Field(() => String, { description: "Code of the indicator." })
  readonly indicator!: string;

  @Field(() => Float, { description: "Value of the period." })
  readonly value!: number;

  @Field(() => Float, { description: "Value of the period before." })
  readonly previous!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is for the better; null when neither way is.",
  })
  readonly isBetter!: boolean | null;
}
