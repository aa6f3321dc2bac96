import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { IndicatorDefinition } from "../../indicator/indicator.types.ts";
import { ShownPeriod } from "../../indicator/indicator-table.types.ts";
import { PeriodInput } from "../../indicator/period.types.ts";
import { PageInfo } from "../../kernel/paging.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { DateTimeScalar, PlainDateScalar } from "../../kernel/scalars.ts";
import { Municipality } from "../../municipality/municipality.entity.ts";

@InputType({ description: "Which municipalities to compare, by what, and in which order." })
export class WorkComparisonInput {
  @Field(() => PeriodInput, { description: "The period." })
  readonly period!: PeriodInput;

  @Field(() => [String], { description: "Codes of indicators, 1 to 18, in the order of the columns." })
  readonly indicators!: string[];

  @Field(() => ID, { nullable: true, description: "Only municipalities of this region." })
  readonly regionId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Only these municipalities; all visible ones when absent.",
  })
  readonly municipalityIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: "Only municipalities about as large as this one." })
  readonly peersOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Code of the indicator to sort by and to tell the spread of; by name when absent.",
  })
  readonly sortBy?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: "The greatest value first." })
  readonly isDescending!: boolean;

  @Field(() => Int, { defaultValue: 0, description: "Months of the series: 0 (no series), 12 or 24." })
  readonly months!: number;

  @Field(() => Boolean, { defaultValue: false, description: "Also by federal sector; not for weeks." })
  readonly bySector!: boolean;

  @Field(() => Int, { defaultValue: 50, description: "Municipalities of the page, 1 to 60." })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: "Cursor of the page before." })
  readonly after?: string | null;
}

@ObjectType({ description: "A value with what it is made of, as another room may see it." })
export class WorkValue {
  @Field(() => Float, {
    nullable: true,
    description: "In the unit of the indicator; null when it cannot be told.",
  })
  readonly value!: number | null;

  @Field(() => Float, { nullable: true, description: "Numerator of the formula." })
  readonly numerator!: number | null;

  @Field(() => Float, { nullable: true, description: "Cases behind the value; null for plain counts." })
  readonly denominator!: number | null;

  @Field(() => Boolean, { description: "Whether the cases reach the minimum sample." })
  readonly isEnough!: boolean;

  @Field(() => Boolean, { description: "Hidden: a small count could be read off it. All else is null then." })
  readonly isSuppressed!: boolean;
}

@ObjectType({ description: "One indicator of one municipality." })
export class WorkFigure {
  @Field(() => String, { description: "Code of the indicator." })
  readonly code!: string;

  @Field(() => WorkValue, { description: "Of the period." })
  readonly now!: WorkValue;

  @Field(() => WorkValue, { description: "Of the period before." })
  readonly before!: WorkValue;

  @Field(() => WorkValue, { description: "Of the same period a year before." })
  readonly yearBefore!: WorkValue;
}

@ObjectType({ description: "One month of a series." })
export class WorkPoint {
  @Field(() => PlainDateScalar, { description: "First day of the month." })
  readonly startsOn!: PlainDate;

  @Field(() => WorkValue, { description: "Of the month." })
  readonly now!: WorkValue;

  @Field(() => WorkValue, { description: "Of the same month a year before." })
  readonly yearBefore!: WorkValue;
}

@ObjectType({ description: "An indicator month by month." })
export class WorkSeries {
  @Field(() => String, { description: "Code of the indicator." })
  readonly code!: string;

  @Field(() => [WorkPoint], { description: "The oldest first." })
  readonly points!: readonly WorkPoint[];
}

@ObjectType({ description: "An indicator in one federal sector." })
export class WorkCell {
  @Field(() => String, {
    nullable: true,
    description: "Code of `labels` set `topicGroup`; null where there is none.",
  })
  readonly federalSector!: string | null;

  @Field(() => String, { description: "Code of the indicator." })
  readonly code!: string;

  @Field(() => WorkValue, { description: "Of the period." })
  readonly now!: WorkValue;
}

@ObjectType({ description: "One municipality of the comparison." })
export class WorkRow {
  @Field(() => Municipality, { description: "Whose figures they are." })
  readonly municipality!: Municipality;

  @Field(() => String, {
    nullable: true,
    description: "Code of `labels` set `populationBand`; null while residents are not counted.",
  })
  readonly populationBand!: string | null;

  @Field(() => [WorkFigure], { description: "In the order of the indicators asked for." })
  readonly figures!: readonly WorkFigure[];

  @Field(() => [WorkSeries], { description: "Month by month, when asked for." })
  readonly series!: readonly WorkSeries[];

  @Field(() => [WorkCell], { description: "By federal sector, when asked for." })
  readonly cells!: readonly WorkCell[];
}

@ObjectType({ description: "Where one municipality stands in the spread." })
export class WorkSpreadValue {
  @Field(() => ID, { description: "Id of the municipality." })
  readonly municipalityId!: string;

  @Field(() => String, { description: "Its name." })
  readonly name!: string;

  @Field(() => Float, { description: "Its value." })
  readonly value!: number;
}

@ObjectType({
  description: "How an indicator is spread over all municipalities compared, hidden ones left out.",
})
export class WorkSpread {
  @Field(() => String, { description: "Code of the indicator." })
  readonly code!: string;

  @Field(() => Int, { description: "Municipalities with enough cases." })
  readonly counted!: number;

  @Field(() => Int, { description: "Municipalities with too few cases, or none." })
  readonly tooFew!: number;

  @Field(() => Int, { description: "Municipalities whose value is hidden." })
  readonly hidden!: number;

  @Field(() => [Float], {
    description:
      "Least value, lower quartile, median, upper quartile, greatest value; empty when none counts.",
  })
  readonly quartiles!: readonly number[];

  @Field(() => [WorkSpreadValue], {
    description: "Values in order; empty for more than 1,000 municipalities.",
  })
  readonly values!: readonly WorkSpreadValue[];
}

@ObjectType({ description: "The work of municipalities side by side." })
export class WorkComparison {
  @Field(() => ShownPeriod, { description: "The period." })
  readonly period!: ShownPeriod;

  @Field(() => ShownPeriod, { description: "The period before." })
  readonly before!: ShownPeriod;

  @Field(() => ShownPeriod, { description: "The same period a year before." })
  readonly yearBefore!: ShownPeriod;

  @Field(() => DateTimeScalar, { description: "The moment the figures are of." })
  readonly asOf!: Date;

  @Field(() => Int, { description: "Least number of submissions that is shown." })
  readonly smallCell!: number;

  @Field(() => [IndicatorDefinition], { description: "The indicators asked for." })
  readonly indicators!: readonly IndicatorDefinition[];

  @Field(() => [WorkRow], { description: "Municipalities of the page." })
  readonly rows!: readonly WorkRow[];

  @Field(() => WorkSpread, { nullable: true, description: "Of the indicator sorted by." })
  readonly spread!: WorkSpread | null;

  @Field(() => Int, { description: "Municipalities of all pages." })
  readonly totalCount!: number;

  @Field(() => PageInfo, { description: "Where the page ends." })
  readonly pageInfo!: PageInfo;
}
