/** Figures of several municipalities as another room may see them: the only way out of the rollups for a region. */
import type { RegionWideContext } from "../../kernel/context.ts";
import type { MunicipalityId } from "../../kernel/ids.ts";
import { type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import {
  type Indicator,
  type IndicatorValue,
  percentileValue,
  quotient,
} from "../../indicator/indicator-book.ts";
import type { GrainPeriod } from "../../indicator/period.ts";
import type { Municipality } from "../../municipality/municipality.entity.ts";
import { basesOf } from "./bases.ts";
import { closedEnd } from "./closed-months.ts";
import { HiddenFigures, ingredientsOf, overdueNow } from "./hidden-figures.ts";
import { type Percentiles, townPercentiles } from "./town-percentiles.reads.ts";
import { NO_PART, type PartOf, type Row, type Summed, townSums, type TownSums } from "./town-sums.reads.ts";
import type { WorkValue } from "./work-comparison.types.ts";

export interface TownFigureQuery {
  readonly towns: readonly Pick<Municipality, "id" | "population">[];
  readonly indicators: readonly Indicator[];
  /** Months and longer. */
  readonly periods: readonly GrainPeriod[];
  readonly partOf: PartOf | null;
  /** What is due today is not overdue. */
  readonly today: PlainDate;
}

const NOTHING: WorkValue = {
  value: null,
  numerator: null,
  denominator: null,
  isEnough: false,
  isSuppressed: false,
};
const SUPPRESSED: WorkValue = { ...NOTHING, isSuppressed: true };

interface Read {
  readonly sums: TownSums;
  readonly overdue: ReadonlyMap<string, number>;
  readonly percentiles: Percentiles;
  readonly hidden: HiddenFigures;
}

export class TownFigures {
  private readonly populations: ReadonlyMap<string, number | null>;
  private readonly spans = new Map<string, readonly [from: number, to: number] | null>();
  private readonly latest: string;

  constructor(
    private readonly read: Read,
    private readonly query: TownFigureQuery,
  ) {
    this.populations = new Map(query.towns.map(({ id, population }) => [id, population]));
    this.latest = query.periods
      .map(({ startsOn }) => startsOn)
      .reduce((one, other) => (one > other ? one : other), plainDate("2000-01-01"));
  }

  /** Parts with anything to tell in the calendar year: which of them are empty in the period may be hidden. */
  partsOf(id: MunicipalityId, period: GrainPeriod): string[] {
    return this.read.hidden.partsOf(id, period);
  }

  /**
   * Quarters and years that run are told by their months that are over.
   *
   * @param part null for the total
   */
  of(id: MunicipalityId, indicator: Indicator, period: GrainPeriod, part: string | null = null): WorkValue {
    const span = this.keptSpan(period);
    if (span === null) return NOTHING;
    if (isMoment(indicator) && (part !== null || period.startsOn !== this.latest)) return NOTHING;
    const { value, numerator, denominator, isEnough } = indicator.percentile
      ? this.percentileOf(id, indicator, period, part)
      : this.quotientOf(id, indicator, span, part);
    const cases = indicator.denominator?.includes("population") ? numerator : (denominator ?? numerator);
    // An empty cell among hidden ones is hidden too, else it would say that it is empty.
    if (this.read.hidden.isHidden(id, indicator, period, part, cases)) return SUPPRESSED;
    return { value, numerator, denominator, isEnough, isSuppressed: false };
  }

  private keptSpan(period: GrainPeriod): readonly [from: number, to: number] | null {
    const name = period.grain + period.startsOn;
    let span = this.spans.get(name);
    if (span === undefined) this.spans.set(name, (span = this.spanOf(period)));
    return span;
  }

  /** Places in the timeline; null when no month of a quarter or year is over. */
  private spanOf(period: GrainPeriod): readonly [from: number, to: number] | null {
    const end = closedEnd(period, this.query.today);
    if (end === null) return null;
    const from = this.read.sums.placeOf(period.startsOn);
    return [from, this.read.sums.placeOf(end) + 1];
  }

  private percentileOf(
    id: MunicipalityId,
    indicator: Indicator,
    period: GrainPeriod,
    part: string | null,
  ): IndicatorValue {
    const found = this.read.percentiles.of(indicator.code, id, period, part ?? NO_PART);
    return percentileValue(indicator, found?.minutes ?? null, found?.cases ?? 0);
  }

  private quotientOf(
    id: MunicipalityId,
    indicator: Indicator,
    [from, to]: readonly [number, number],
    part: string | null,
  ): IndicatorValue {
    const row = this.read.sums.partsOf(id).get(part ?? NO_PART);
    const { numerator, denominator } = indicator;
    const sumOf = (names: Indicator["numerator"]): number | null => {
      let sum: number | null = 0;
      for (const name of names ?? []) {
        const count: number | null =
          name === "population"
            ? (this.populations.get(id) ?? null)
            : name === "overdueNow"
              ? (this.read.overdue.get(id) ?? 0)
              : name === "executors"
                ? null
                : sumIn(row, name, from, to);
        sum = sum === null || count === null ? null : sum + count;
      }
      return sum;
    };
    return quotient(indicator, sumOf(numerator), denominator ? sumOf(denominator) : undefined);
  }
}

function sumIn(row: Row | undefined, name: Summed, from: number, to: number): number {
  const counts = row?.[name];
  if (!counts) return 0;
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += counts[at] ?? 0;
  return sum;
}

/** Whether it is of what is open at the moment: no period holds it. */
export const isMoment = ({ numerator = [] }: Indicator) => numerator.includes("overdueNow");

/** Reads everything that `TownFigures` answers; periods may stand apart, as a period and its year before do. */
export async function townFigures(ctx: RegionWideContext, query: TownFigureQuery): Promise<TownFigures> {
  const { towns, indicators, periods, partOf, today } = query;
  const municipalityIds = towns.map(({ id }) => id);
  const sums = await townSums(ctx, {
    municipalityIds,
    partOf,
    periods,
    ingredients: summedOf(indicators),
    today,
  });
  const isOverdueAsked = partOf === null && indicators.some(isMoment);
  const overdue = isOverdueAsked
    ? await overdueNow(ctx, { municipalityIds, today })
    : new Map<string, number>();
  const timed = indicators.filter(({ percentile }) => percentile);
  const percentiles = await townPercentiles(ctx, {
    municipalityIds,
    partOf,
    periods,
    indicators: timed,
    today,
  });
  return new TownFigures(
    { sums, overdue, percentiles, hidden: new HiddenFigures(sums, overdue, today) },
    query,
  );
}

const NOT_SUMMED: ReadonlySet<string> = new Set(["overdueNow", "population", "executors"]);

/** What the formulas and their bases are made of. */
function summedOf(indicators: readonly Indicator[]): Summed[] {
  const own = indicators.flatMap(({ numerator = [], denominator = [] }) => [...numerator, ...denominator]);
  const all = new Set([...own, ...ingredientsOf(indicators.flatMap(basesOf))]);
  return [...all].filter((name): name is Summed => !NOT_SUMMED.has(name));
}
