/** Figures of all indicators for a period, told apart by what is asked: the one way from rollups to values. */
import type { MunicipalContext, RegionWideContext } from "../kernel/context.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import { type PlainDate, plainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { instantsOf } from "../quality/period.ts";
import {
  type DurationKind,
  INDICATORS,
  type Indicator,
  type Ingredients,
  percentileValue,
  valueOf,
} from "./indicator-book.ts";
import type { Slice } from "./indicator-rollup.entity.ts";
import type { IndicatorFigure } from "./indicator.types.ts";
import {
  type Dimension,
  grouping,
  type Key,
  type MeasureQuery,
  overdueOf,
  type OverdueRow,
  percentilesOf,
  sumsOf,
} from "./measure.reads.ts";
import { MEASURES, type MeasureSums } from "./measures.entity.ts";
import { endOfPeriod, type GrainPeriod, shiftPeriod, startOfPeriod } from "./period.ts";

export interface FigureQuery {
  readonly municipalityIds: readonly MunicipalityId[];
  readonly slice: Slice;
  /** With `startsOn`, each of the periods has rows of its own; ask so of kept grains only, see `Grain`. */
  readonly by: readonly Dimension[];
  /** The last period. */
  readonly period: GrainPeriod;
  /** How many periods, the last counted in; one when absent. */
  readonly periods?: number;
  /** Only these; all when absent. */
  readonly codes?: readonly string[];
  /** Today of the municipality or the region: what is due today is not overdue. */
  readonly today: PlainDate;
}

export interface FigureRow {
  readonly key: Key;
  readonly figures: readonly IndicatorFigure[];
}

const NO_SUMS = Object.fromEntries(MEASURES.map((name) => [name, 0])) as unknown as MeasureSums;
const DURATIONS: readonly DurationKind[] = ["FIRST_ANSWER", "SOLUTION"];

/** Slices whose quarters and years are kept; others are summed up of months. */
const WITH_LONG_PERIODS: ReadonlySet<Slice> = new Set(["ALL", "FEDERAL"]);

/** The kept periods that the asked ones are made of. */
export function keptPeriods({
  slice,
  period,
  periods = 1,
}: Pick<FigureQuery, "slice" | "period" | "periods">): Pick<MeasureQuery, "grain" | "from" | "to"> {
  const { grain, startsOn } = period;
  const from = shiftPeriod(period, 1 - periods).startsOn;
  const isKept = grain === "WEEK" || grain === "MONTH" || WITH_LONG_PERIODS.has(slice);
  if (isKept) return { grain, from, to: startsOn };
  return { grain: "MONTH", from, to: startOfPeriod("MONTH", endOfPeriod(period)) };
}

/** One row for each key that has anything to tell, keys in no particular order. */
export async function figuresOf(
  ctx: MunicipalContext | RegionWideContext,
  query: FigureQuery,
): Promise<FigureRow[]> {
  const wanted = INDICATORS.filter(({ code }) => query.codes?.includes(code) ?? true);
  const rows = new Collected(query.by);
  const kept = { ...query, ...keptPeriods(query) };
  for (const sums of await sumsOf(ctx, kept))
    rows.at(sums).ingredients = { ...rows.at(sums).ingredients, ...sums };
  for (const part of ["overdueOpen", "overdueNow"] as const) {
    for (const { overdueOpen, ...key } of await overdueRows(ctx, query, wanted, part))
      rows.add(periodKey(key, query.period), part, overdueOpen);
  }
  for (const { executors, ...key } of await executorRows(ctx, query, wanted))
    rows.at(key).ingredients = { ...rows.at(key).ingredients, executors };
  for (const [id, population] of await populations(ctx, query, wanted)) rows.populations.set(id, population);
  for (const kind of DURATIONS) {
    const asked = wanted.filter(({ percentile }) => percentile?.kind === kind);
    if (asked.length === 0) continue;
    const shares = asked.map(({ percentile }) => percentile!.share);
    for (const { cases, minutes, ...key } of await percentilesOf(ctx, kept, kind, shares))
      asked.forEach(({ code }, at) => rows.at(key).percentiles.set(code, { cases, minutes: minutes[at]! }));
  }
  return rows.all().map((row) => ({
    key: row.key,
    figures: wanted.map((indicator) => figureOf(indicator, row, rows.populationOf(row.key, query))),
  }));
}

interface CollectedRow {
  readonly key: Key;
  ingredients: Partial<Ingredients>;
  readonly percentiles: Map<string, { cases: number; minutes: number }>;
}

class Collected {
  readonly populations = new Map<string, number | null>();
  readonly #rows = new Map<string, CollectedRow>();
  readonly #by: readonly Dimension[];

  constructor(by: readonly Dimension[]) {
    this.#by = by;
  }

  at(key: Key): CollectedRow {
    const name = this.#by.map((dimension) => key[dimension] ?? "").join("|");
    let row = this.#rows.get(name);
    if (!row) {
      const own = Object.fromEntries(this.#by.map((dimension) => [dimension, key[dimension] ?? null]));
      row = { key: own, ingredients: {}, percentiles: new Map() };
      this.#rows.set(name, row);
    }
    return row;
  }

  add(key: Key, part: "overdueOpen" | "overdueNow", count: number): void {
    const row = this.at(key);
    row.ingredients = { ...row.ingredients, [part]: (row.ingredients[part] ?? 0) + count };
  }

  all(): CollectedRow[] {
    return [...this.#rows.values()];
  }

  /** Residents of the row's municipality; of parts of it, figures per resident mean the same residents. */
  populationOf(key: Key, { municipalityIds }: FigureQuery): number | null {
    const id = key.municipalityId ?? (municipalityIds.length === 1 ? municipalityIds[0]! : null);
    return id === null ? null : (this.populations.get(id) ?? null);
  }
}

/** What is kept by day counts for the period of its day. */
function periodKey(key: Key, { grain }: GrainPeriod): Key {
  return key.startsOn ? { ...key, startsOn: startOfPeriod(grain, plainDate(key.startsOn)) } : key;
}

function figureOf(indicator: Indicator, row: CollectedRow, population: number | null): IndicatorFigure {
  const { code, percentile } = indicator;
  if (percentile) {
    const found = row.percentiles.get(code);
    return { code, ...percentileValue(indicator, found?.minutes ?? null, found?.cases ?? 0) };
  }
  const ingredients = {
    ...NO_SUMS,
    overdueOpen: 0,
    overdueNow: 0,
    population,
    ...row.ingredients,
  } as Ingredients;
  return { code, ...valueOf(indicator, ingredients) };
}

function overdueRows(
  ctx: MunicipalContext | RegionWideContext,
  query: FigureQuery,
  wanted: readonly Indicator[],
  part: "overdueOpen" | "overdueNow",
): Promise<OverdueRow[]> {
  const isAsked = wanted.some(({ numerator = [], denominator = [] }) =>
    [...numerator, ...denominator].includes(part),
  );
  // What is open is kept by day for every slice but one.
  if (!isAsked || query.slice === "MIX") return Promise.resolve([]);
  const { period, periods = 1, today } = query;
  const first = shiftPeriod(period, 1 - periods).startsOn;
  const days =
    part === "overdueOpen"
      ? { from: first, to: endOfPeriod(period), today }
      : { from: null, to: null, today };
  // Of several periods, "now" belongs to the whole and not to one of them.
  const isMoment = part === "overdueNow" && query.by.includes("startsOn");
  return isMoment ? Promise.resolve([]) : overdueOf(ctx, query, days);
}

/**
 * How many people answered submissions received in the period. Counted out of the rows of the period: people are
 * not kept in rollups, and only their own municipality may count them.
 */
async function executorRows(
  ctx: MunicipalContext | RegionWideContext,
  { by, period, periods = 1 }: FigureQuery,
  wanted: readonly Indicator[],
): Promise<(Key & { readonly executors: number })[]> {
  const isAsked = wanted.some(({ denominator = [] }) => denominator.includes("executors"));
  if (!isAsked || ctx.kind !== "municipal" || periods > 1 || by.includes("municipalityId")) return [];
  const { names, groups } = grouping(by);
  return select(
    ctx.em,
    `select ${names}count(distinct executor_account_id)::int as executors from submission
     where municipality_id = ? and received_at >= ? and received_at < ? and answered_at is not null ${groups}`,
    [ctx.municipalityId, ...instantsOf(ctx, { from: period.startsOn, to: endOfPeriod(period) })],
  );
}

async function populations(
  ctx: MunicipalContext | RegionWideContext,
  { municipalityIds }: FigureQuery,
  wanted: readonly Indicator[],
): Promise<[string, number | null][]> {
  if (!wanted.some(({ denominator = [] }) => denominator.includes("population"))) return [];
  const rows = await select<{ id: string; population: number | null }>(
    ctx.em,
    "select id, population from municipality where id = any(?::uuid[])",
    [`{${municipalityIds.join(",")}}`],
  );
  return rows.map(({ id, population }) => [id, population]);
}
