/** Figures of several municipalities as another room may see them: the only way out of `figuresOf` for a region. */
import type { RegionWideContext } from "../../kernel/context.ts";
import type { MunicipalityId } from "../../kernel/ids.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { figuresOf } from "../../indicator/figures.ts";
import { type Indicator, valueOf } from "../../indicator/indicator-book.ts";
import type { IndicatorFigure } from "../../indicator/indicator.types.ts";
import type { Dimension } from "../../indicator/measure.reads.ts";
import { MEASURES, type MeasureSums } from "../../indicator/measures.entity.ts";
import { type GrainPeriod, shiftPeriod } from "../../indicator/period.ts";
import type { Municipality } from "../../municipality/municipality.entity.ts";
import { hiddenFigures, NO_PART, type PartOf } from "./hidden-figures.ts";
import type { WorkValue } from "./work-comparison.types.ts";

export interface TownFigureQuery {
  readonly towns: readonly Pick<Municipality, "id" | "population">[];
  readonly indicators: readonly Indicator[];
  /** Of one grain; of parts, months and longer. */
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

export class TownFigures {
  readonly #figures: ReadonlyMap<string, readonly IndicatorFigure[]>;
  readonly #hidden: Awaited<ReturnType<typeof hiddenFigures>>;
  readonly #latest: string;
  readonly #populations: ReadonlyMap<string, number | null>;

  constructor(
    figures: ReadonlyMap<string, readonly IndicatorFigure[]>,
    hidden: Awaited<ReturnType<typeof hiddenFigures>>,
    latest: string,
    towns: TownFigureQuery["towns"],
  ) {
    this.#figures = figures;
    this.#hidden = hidden;
    this.#latest = latest;
    this.#populations = new Map(towns.map(({ id, population }) => [id, population]));
  }

  /** Parts with anything to tell in the calendar year: which of them are empty in the period may be hidden. */
  partsOf(id: MunicipalityId, period: GrainPeriod): string[] {
    return this.#hidden.partsOf(id, period);
  }

  /** @param part null for the total */
  of(id: MunicipalityId, indicator: Indicator, period: GrainPeriod, part: string | null = null): WorkValue {
    const figure = this.#figures
      .get(`${id} ${period.startsOn} ${part ?? NO_PART}`)
      ?.find(({ code }) => code === indicator.code);
    const { value, numerator, denominator, isEnough } = figure ?? this.#nothing(id, indicator, period);
    const cases = indicator.denominator?.includes("population") ? numerator : (denominator ?? numerator);
    // An empty cell among hidden ones is hidden too, else it would say that it is empty.
    if (this.#hidden.isHidden(id, indicator, period, part, cases)) return SUPPRESSED;
    return { value, numerator, denominator, isEnough, isSuppressed: false };
  }

  /** A count of nothing is zero; of what is told for now alone, the past is not known. */
  #nothing(id: MunicipalityId, indicator: Indicator, { startsOn }: GrainPeriod): WorkValue {
    if (indicator.numerator?.includes("overdueNow") && startsOn !== this.#latest) return NOTHING;
    if (indicator.percentile) return { ...NOTHING, denominator: 0 };
    const population = this.#populations.get(id) ?? null;
    const ingredients = { ...NO_SUMS, overdueOpen: 0, overdueNow: 0, population };
    return { ...valueOf(indicator, ingredients), isSuppressed: false };
  }
}

const NO_SUMS = Object.fromEntries(MEASURES.map((name) => [name, 0])) as unknown as MeasureSums;

const isMoment = ({ numerator = [] }: Indicator) => numerator.includes("overdueNow");
const codesOf = (indicators: readonly Indicator[]) => indicators.map(({ code }) => code);

/** Reads everything that `TownFigures` answers; periods may stand apart, as a period and its year before do. */
export async function townFigures(ctx: RegionWideContext, query: TownFigureQuery): Promise<TownFigures> {
  const { towns, indicators, periods, partOf, today } = query;
  const municipalityIds = towns.map(({ id }) => id);
  const slice = partOf === "channel" ? "SECTOR" : partOf ? "FEDERAL" : "ALL";
  const found = new Map<string, IndicatorFigure[]>();
  const latest = periods.toSorted((one, other) => (one.startsOn < other.startsOn ? 1 : -1))[0];
  const add = async (wanted: readonly Indicator[], period: GrainPeriod, count: number) => {
    if (wanted.length === 0 || municipalityIds.length === 0) return;
    // Long periods of channels are sums of months, so they are asked one by one.
    const isSeries = count > 1;
    const by: Dimension[] = [
      "municipalityId",
      ...(isSeries ? ["startsOn" as const] : []),
      ...(partOf ? [partOf] : []),
    ];
    const rows = await figuresOf(ctx, {
      municipalityIds,
      slice,
      by,
      period,
      periods: count,
      codes: codesOf(wanted),
      today,
    });
    for (const { key, figures } of rows) {
      const name = `${key.municipalityId} ${key.startsOn ?? period.startsOn} ${(partOf && key[partOf]) ?? NO_PART}`;
      found.set(name, [...(found.get(name) ?? []), ...figures]);
    }
  };
  const counted = indicators.filter((indicator) => !indicator.percentile && !isMoment(indicator));
  const timed = indicators.filter(({ percentile }) => percentile);
  const runs = runsOf(periods);
  for (const { last, count } of runs) await add(counted, last, count);
  for (const { last, count } of runs) await add(timed, last, count);
  if (latest) await add(indicators.filter(isMoment), latest, 1);
  const hidden = await hiddenFigures(ctx, { municipalityIds, partOf, periods, today });
  return new TownFigures(found, hidden, latest?.startsOn ?? "", towns);
}

/** Periods that follow one another are read at once. */
function runsOf(periods: readonly GrainPeriod[]): { last: GrainPeriod; count: number }[] {
  const sorted = periods.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  const runs: { last: GrainPeriod; count: number }[] = [];
  for (const period of sorted) {
    const run = runs.at(-1);
    if (run && isNext(run.last, period)) runs[runs.length - 1] = { last: period, count: run.count + 1 };
    else if (run?.last.startsOn !== period.startsOn) runs.push({ last: period, count: 1 });
  }
  return runs;
}

function isNext(before: GrainPeriod, after: GrainPeriod): boolean {
  return shiftPeriod(before, 1).startsOn === after.startsOn;
}
