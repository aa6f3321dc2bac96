/** Puts the work of municipalities side by side, one page at a time. */
import type { RegionWideContext } from "../../kernel/context.ts";
import { badInput } from "../../kernel/errors.ts";
import type { MunicipalityId } from "../../kernel/ids.ts";
import { decodeCursor, encodeCursor } from "../../kernel/paging.ts";
import { type PlainDate, plainDateIn } from "../../kernel/plain-date.ts";
import { FORMULA_VERSION, type Indicator, SMALL_CELL } from "../../indicator/indicator-book.ts";
import type { ShownPeriod } from "../../indicator/indicator-table.types.ts";
import {
  endOfPeriod,
  type GrainPeriod,
  shiftPeriod,
  startOfPeriod,
  yearBefore,
} from "../../indicator/period.ts";
import { PeriodGrain, type PeriodInput, periodOf } from "../../indicator/period.types.ts";
import type { Municipality } from "../../municipality/municipality.entity.ts";
import { COMPARED } from "./bases.ts";
import { bandOf } from "./population-band.ts";
import { ranked, spreadOf } from "./ranking.ts";
import { sortedTowns } from "./sorted-towns.reads.ts";
import { type TownFigures, townFigures } from "./town-figures.ts";
import { NO_PART } from "./town-sums.reads.ts";
import { type Conditions, countTowns, townConditions, type TownFilter, townsByName } from "./town.reads.ts";
import type { WorkCell, WorkComparison, WorkRow, WorkSeries, WorkSpread } from "./work-comparison.types.ts";

/** More municipalities than this fit no screen. */
const MOST_TOWNS = 60;
/** Up to so many, values of all are read to sort them; beyond, the database sorts. */
export const MOST_READ = 1_000;

export interface WorkRequest extends TownFilter {
  readonly period: PeriodInput;
  readonly indicators: readonly string[];
  readonly sortBy: string | null;
  readonly isDescending: boolean;
  readonly months: number;
  readonly bySector: boolean;
  readonly first: number;
  readonly after: string | null;
}

/** Periods of one question. */
export interface WorkPeriods {
  readonly now: GrainPeriod;
  readonly before: GrainPeriod;
  readonly yearBefore: GrainPeriod;
}

/** @throws {DenialError} BAD_INPUT for weeks: they lie across months, so one would tell what the other hides */
export function workPeriods(ctx: RegionWideContext, input: PeriodInput): WorkPeriods {
  if (input.grain === PeriodGrain.WEEK)
    throw badInput(
      "Неделями муниципалитеты не сравниваются: числа слишком малы. Выберите месяц, квартал или год.",
    );
  // A period has begun when it has for somebody.
  const now = periodOf(input, plainDateIn("Asia/Kamchatka", ctx.clock.now()));
  return { now, before: shiftPeriod(now, -1), yearBefore: yearBefore(now) };
}

/** @throws {DenialError} BAD_INPUT for a code that is not compared */
export function comparedIndicator(code: string): Indicator {
  const found = COMPARED.find((indicator) => indicator.code === code);
  if (!found) throw badInput(`Показатель «${code}» не сравнивается.`);
  return found;
}

/**
 * @throws {DenialError} BAD_INPUT for a page, series or indicators that nobody can be shown
 */
export async function compareWork(ctx: RegionWideContext, request: WorkRequest): Promise<WorkComparison> {
  checkRequest(request);
  const periods = workPeriods(ctx, request.period);
  const indicators = request.indicators.map(comparedIndicator);
  const conditions = await townConditions(ctx, request);
  const totalCount = await countTowns(ctx, conditions);
  const offset = offsetOf(request.after);
  const { towns, spread } = await pageOf(ctx, request, {
    conditions,
    totalCount,
    offset,
    period: periods.now,
  });
  const rows = await rowsOf(ctx, towns, indicators, periods, request);
  const end = offset + towns.length;
  return {
    period: shownPeriod(ctx, periods.now, towns),
    before: shownPeriod(ctx, periods.before, towns),
    yearBefore: shownPeriod(ctx, periods.yearBefore, towns),
    asOf: ctx.clock.now(),
    smallCell: SMALL_CELL,
    indicators: indicators.map((indicator) => ({ ...indicator, formulaVersion: FORMULA_VERSION })),
    rows,
    spread,
    totalCount,
    pageInfo: {
      hasNextPage: end < totalCount && towns.length > 0,
      endCursor: towns.length > 0 ? encodeCursor([end]) : null,
    },
  };
}

function checkRequest({ first, months, indicators }: WorkRequest): void {
  if (first < 1 || first > MOST_TOWNS)
    throw badInput(`На одной странице сравнения — от 1 до ${MOST_TOWNS} муниципалитетов (first).`);
  if (![0, 12, 24].includes(months)) throw badInput("Динамика показывается за 12 или 24 месяца (months).");
  if (indicators.length === 0 || indicators.length > COMPARED.length)
    throw badInput("Выберите хотя бы один показатель.");
  if (new Set(indicators).size < indicators.length) throw badInput("Показатель указан дважды.");
}

/** A page begins behind so many. @throws {DenialError} BAD_INPUT for a cursor of another list */
function offsetOf(after: string | null): number {
  const offset = after === null ? 0 : Number(decodeCursor(after, ["number"])[0]);
  if (!Number.isInteger(offset) || offset < 0)
    throw badInput("Указатель страницы (after) не из этого списка.");
  return offset;
}

interface PageQuestion {
  readonly conditions: Conditions;
  readonly totalCount: number;
  readonly offset: number;
  readonly period: GrainPeriod;
}

async function pageOf(
  ctx: RegionWideContext,
  { sortBy, isDescending, first }: WorkRequest,
  { conditions, totalCount, offset, period }: PageQuestion,
): Promise<{ towns: Municipality[]; spread: WorkSpread | null }> {
  if (sortBy === null) return { towns: await townsByName(ctx, conditions, first, offset), spread: null };
  const indicator = comparedIndicator(sortBy);
  if (totalCount > MOST_READ) {
    if (indicator.percentile)
      throw badInput(
        `По срокам можно упорядочить не больше ${MOST_READ} муниципалитетов. Выберите регион или другой показатель.`,
      );
    return sortedTowns(ctx, { conditions, indicator, period, isDescending, limit: first, offset });
  }
  const all = await townsByName(ctx, conditions, MOST_READ, 0);
  const figures = await townFigures(ctx, {
    towns: all,
    indicators: [indicator],
    periods: [period],
    partOf: null,
    today: earliestToday(ctx, all),
  });
  const places = all.map((town) => ({
    id: town.id,
    name: town.name,
    town,
    value: figures.of(town.id, indicator, period),
  }));
  return {
    towns: ranked(places, isDescending)
      .slice(offset, offset + first)
      .map(({ town }) => town),
    spread: spreadOf(sortBy, places),
  };
}

async function rowsOf(
  ctx: RegionWideContext,
  towns: readonly Municipality[],
  indicators: readonly Indicator[],
  periods: WorkPeriods,
  { months, bySector }: WorkRequest,
): Promise<WorkRow[]> {
  const query = { towns, indicators, partOf: null, today: earliestToday(ctx, towns) };
  const shown = [periods.now, periods.before, periods.yearBefore];
  const series = months > 0 ? monthsUpTo(periods.now, months + 12, query.today) : [];
  const figures = await townFigures(ctx, { ...query, periods: [...shown, ...series] });
  const parts = bySector
    ? await townFigures(ctx, { ...query, periods: [periods.now], partOf: "federalSector" })
    : null;
  return towns.map((town) => ({
    municipality: town,
    populationBand: bandOf(town.population)?.code ?? null,
    figures: indicators.map((indicator) => ({
      code: indicator.code,
      now: figures.of(town.id, indicator, periods.now),
      before: figures.of(town.id, indicator, periods.before),
      yearBefore: figures.of(town.id, indicator, periods.yearBefore),
    })),
    series: months > 0 ? indicators.map((each) => seriesOf(town.id, each, figures, series)) : [],
    cells: parts ? cellsOf(town.id, indicators, parts, periods.now) : [],
  }));
}

/** @param months one after another, the first twelve of which are only the year before of the others */
export function seriesOf(
  id: MunicipalityId,
  indicator: Indicator,
  figures: TownFigures,
  months: readonly GrainPeriod[],
): WorkSeries {
  const points = months.slice(12).map((month, at) => ({
    startsOn: month.startsOn,
    now: figures.of(id, indicator, month),
    yearBefore: figures.of(id, indicator, months[at]!),
  }));
  return { code: indicator.code, points };
}

/** What is of the moment is not told by parts: it changes from day to day by a submission whose part is known. */
export function cellsOf(
  id: MunicipalityId,
  indicators: readonly Indicator[],
  figures: TownFigures,
  period: GrainPeriod,
): WorkCell[] {
  const told = indicators.filter(({ numerator = [] }) => !numerator.includes("overdueNow"));
  return figures.partsOf(id, period).flatMap((part) =>
    told.map((indicator) => ({
      federalSector: part === NO_PART ? null : part,
      code: indicator.code,
      now: figures.of(id, indicator, period, part),
    })),
  );
}

/** Months that end with the last begun month of the period. */
export function monthsUpTo(period: GrainPeriod, count: number, today: PlainDate): GrainPeriod[] {
  const end = endOfPeriod(period);
  const last = startOfPeriod("MONTH", end < today ? end : today);
  return Array.from({ length: count }, (_, at) =>
    shiftPeriod({ grain: "MONTH", startsOn: last }, at - count + 1),
  );
}

/** What is due today anywhere is overdue nowhere yet. */
export function earliestToday(
  ctx: RegionWideContext,
  towns: readonly Pick<Municipality, "timeZone">[],
): PlainDate {
  const now = ctx.clock.now();
  const zones = new Set(towns.map(({ timeZone }) => timeZone));
  const days = [...zones].map((zone) => plainDateIn(zone, now)).toSorted();
  return days[0] ?? plainDateIn("Europe/Kaliningrad", now);
}

export function shownPeriod(
  ctx: RegionWideContext,
  period: GrainPeriod,
  towns: readonly Pick<Municipality, "timeZone">[],
): ShownPeriod {
  const endsOn = endOfPeriod(period);
  return {
    grain: PeriodGrain[period.grain],
    startsOn: period.startsOn,
    endsOn,
    isOver: endsOn < earliestToday(ctx, towns),
  };
}
