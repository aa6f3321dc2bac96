/** What indicators are, read from `schema/indicators.json`: formulas over sums of measures. */
import book from "../../schema/indicators.json" with { type: "json" };
import type { Measure, MeasureSums } from "./measures.entity.ts";

export type IndicatorUnit =
  "COUNT" | "PER_1000" | "SHARE" | "WORKING_MINUTES" | "MINUTES" | "MARK" | "SCORE" | "PER_EXECUTOR";

/** Whether more is better. */
export type Direction = "UP" | "DOWN" | "NONE";

/** `RATED_SOLUTION`: as `SOLUTION`, by the day the term as at registration ended. */
export type DurationKind = "FIRST_ANSWER" | "SOLUTION" | "RATED_SOLUTION";

/**
 * What stands in formulas beside the measures. `overdueOpen`: due in the period, overdue and still open;
 * `overdueNow`: the same whenever due.
 */
export type Ingredient = Measure | "overdueOpen" | "overdueNow" | "population" | "executors";
/** Null or absent: not known, so an indicator that needs it has no value. */
export type Ingredients = MeasureSums & { readonly [Key in Exclude<Ingredient, Measure>]?: number | null };

export interface Indicator {
  readonly code: string;
  readonly unit: IndicatorUnit;
  readonly direction: Direction;
  /** Least denominator at which the value is shown as more than chance. */
  readonly minimumSample: number;
  /** `REGULATION`: a resolution asks for it; `METHOD`: usual practice. */
  readonly source: "REGULATION" | "METHOD";
  /** Capability that asks for it. */
  readonly capability: string | null;
  readonly numerator?: readonly Ingredient[];
  readonly denominator?: readonly Ingredient[];
  readonly times?: number;
  readonly percentile?: { readonly kind: DurationKind; readonly share: number };
}

/** A value with what it is made of. */
export interface IndicatorValue {
  /** Null when there is nothing to divide by, or something is not known. */
  readonly value: number | null;
  readonly numerator: number | null;
  /** Number of cases behind the value; null for plain counts. */
  readonly denominator: number | null;
  /** Whether the cases reach the minimum sample. */
  readonly isEnough: boolean;
}

/** Of the formulas; every published figure names the one it was made by. */
export const FORMULA_VERSION: string = book.formulaVersion;

/** Counts of people below this are not shown to other rooms. */
export const SMALL_CELL: number = book.smallCell;

export const INDICATORS = book.indicators as readonly Indicator[];

const byCode = new Map(INDICATORS.map((indicator) => [indicator.code, indicator]));

export function findIndicator(code: string): Indicator | null {
  return byCode.get(code) ?? null;
}

const NOTHING: IndicatorValue = { value: null, numerator: null, denominator: null, isEnough: false };

/** The value of an indicator that is a count or a quotient; percentiles: `percentileValue`. */
export function valueOf(indicator: Indicator, ingredients: Ingredients): IndicatorValue {
  const denominator = indicator.denominator ? sumOf(indicator.denominator, ingredients) : undefined;
  return quotient(indicator, sumOf(indicator.numerator, ingredients), denominator);
}

/**
 * The same out of sums.
 *
 * @param denominator undefined for plain counts; null, as the numerator, when something is not known
 */
export function quotient(
  { times = 1, minimumSample }: Indicator,
  numerator: number | null,
  denominator: number | null | undefined,
): IndicatorValue {
  if (numerator === null || denominator === null) return NOTHING;
  if (denominator === undefined) return { value: numerator, numerator, denominator: null, isEnough: true };
  const value = denominator > 0 ? (numerator / denominator) * times : null;
  return { value, numerator, denominator, isEnough: denominator >= Math.max(1, minimumSample) };
}

/** @param minutes the percentile; null without cases */
export function percentileValue(indicator: Indicator, minutes: number | null, cases: number): IndicatorValue {
  return {
    value: minutes,
    numerator: null,
    denominator: cases,
    isEnough: cases >= Math.max(1, indicator.minimumSample),
  };
}

function sumOf(parts: readonly Ingredient[] | undefined, ingredients: Ingredients): number | null {
  if (!parts) return null;
  let sum = 0;
  for (const part of parts) {
    const value = ingredients[part];
    if (value === null || value === undefined) return null;
    sum += value;
  }
  return sum;
}
