/**
 * Values of indicators of one municipality over whole periods, out of the rollups. The regional centre is told only
 * what the comparison of work tells it.
 */
import { isMoment, townFigures } from "../comparison/work/town-figures.ts";
import {
  findIndicator,
  type Indicator,
  type IndicatorValue,
  percentileValue,
  SMALL_CELL,
  valueOf,
} from "../indicator/indicator-book.ts";
import { MEASURES, type MeasureSums } from "../indicator/measures.entity.ts";
import { type MeasureQuery, overdueOf, percentilesOf, sumsOf } from "../indicator/measure.reads.ts";
import {
  endOfPeriod,
  type GrainPeriod,
  type PeriodGrain,
  shiftPeriod,
  startOfPeriod,
} from "../indicator/period.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import { type PlainDate, plainDateIn } from "../kernel/plain-date.ts";
import type { Municipality } from "../municipality/municipality.entity.ts";
import type { Looking } from "./acting.ts";

/** Periods of one grain, from the first to the last, both counted in. */
export interface Span {
  readonly grain: PeriodGrain;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Part of the work that is looked at; all of it when both are null. */
export interface Part {
  readonly federalSector?: string | null;
  readonly sectorId?: string | null;
}

type Town = Pick<Municipality, "timeZone" | "population"> & { readonly id: MunicipalityId };

/** Stands for a value that the regional centre is not told. */
export const HIDDEN: IndicatorValue = { value: null, numerator: null, denominator: null, isEnough: false };

/** The values by code, `HIDDEN` where the viewer may not know; codes that no indicator has are left out. */
export async function valuesOf(
  ctx: Looking,
  town: Town,
  codes: readonly string[],
  span: Span,
  part: Part = {},
): Promise<Map<string, IndicatorValue>> {
  const indicators = codes.map(findIndicator).filter((each) => each !== null);
  const isTold = await toldTo(ctx, town, indicators, span, part);
  const query = queryOf(town.id, span, part);
  const isCountWanted = indicators.some(({ percentile }) => !percentile);
  const ingredients = isCountWanted ? await ingredientsOf(ctx, town, query, span, part) : null;
  const values = new Map<string, IndicatorValue>();
  for (const indicator of indicators) {
    const value = indicator.percentile
      ? await percentileOf(ctx, indicator, indicator.percentile, query, part)
      : valueOf(indicator, ingredients!);
    values.set(indicator.code, isTold(indicator) ? value : HIDDEN);
  }
  return values;
}

function queryOf(id: MunicipalityId, span: Span, { federalSector, sectorId }: Part): MeasureQuery {
  const [slice, by] = federalSector
    ? (["FEDERAL", ["federalSector"]] as const)
    : sectorId
      ? (["SECTOR", ["sectorId"]] as const)
      : (["ALL", []] as const);
  return { municipalityIds: [id], slice, grain: span.grain, from: span.from, to: span.to, by };
}

const isOf = ({ federalSector, sectorId }: Part, row: object) =>
  federalSector
    ? (row as { federalSector?: string }).federalSector === federalSector
    : !sectorId || (row as { sectorId?: string }).sectorId === sectorId;

const NONE = Object.fromEntries(MEASURES.map((name) => [name, 0])) as unknown as MeasureSums;

async function ingredientsOf(ctx: Looking, town: Town, query: MeasureQuery, span: Span, part: Part) {
  const today = plainDateIn(town.timeZone, ctx.clock.now());
  const days = { from: span.from, to: endOfPeriod({ grain: span.grain, startsOn: span.to }), today };
  const sums = (await sumsOf(ctx, query)).find((row) => isOf(part, row)) ?? NONE;
  const overdue = (await overdueOf(ctx, query, days)).find((row) => isOf(part, row));
  return { ...sums, overdueOpen: overdue?.overdueOpen ?? 0, population: town.population, executors: null };
}

async function percentileOf(
  ctx: Looking,
  indicator: Indicator,
  { kind, share }: NonNullable<Indicator["percentile"]>,
  query: MeasureQuery,
  part: Part,
): Promise<IndicatorValue> {
  const row = (await percentilesOf(ctx, query, kind, [share])).find((each) => isOf(part, each));
  return percentileValue(indicator, row?.minutes[0] ?? null, row?.cases ?? 0);
}

/**
 * What the viewer may know. A value tells the regional centre no more than its months do: each of them has to be
 * shown by the comparison of work. Weeks, sectors of the centre's own and parts of what runs are shown by none.
 */
async function toldTo(
  ctx: Looking,
  town: Town,
  indicators: readonly Indicator[],
  span: Span,
  { federalSector, sectorId }: Part,
): Promise<(indicator: Indicator) => boolean> {
  if (ctx.kind === "municipal") return () => true;
  if (span.grain === "WEEK" || sectorId) return () => false;
  const part = federalSector ?? null;
  const today = plainDateIn(town.timeZone, ctx.clock.now());
  if (part !== null && endOfPeriod({ grain: span.grain, startsOn: span.to }) >= today) return () => false;
  const periods = monthsOf(span, today);
  const partOf = part === null ? null : "federalSector";
  const figures = await townFigures(ctx, { towns: [town], indicators, periods, partOf, today });
  return (indicator) =>
    (part === null || !isMoment(indicator)) &&
    periods.every((month) => !figures.of(town.id, indicator, month, part).isSuppressed);
}

/** Months of the span that have begun. */
function monthsOf({ grain, from, to }: Span, today: PlainDate): GrainPeriod[] {
  const end = endOfPeriod({ grain, startsOn: to });
  const months: GrainPeriod[] = [];
  let month: GrainPeriod = { grain: "MONTH", startsOn: startOfPeriod("MONTH", from) };
  for (; month.startsOn <= end && month.startsOn <= today; month = shiftPeriod(month, 1)) months.push(month);
  return months;
}

/** A value that leaves the centre with its answer: small counts are kept back. */
export function withoutSmallCells(value: IndicatorValue): IndicatorValue {
  const cases = value.denominator ?? value.numerator;
  const isSmall = cases !== null && cases > 0 && cases < SMALL_CELL;
  return isSmall ? HIDDEN : value;
}
