/** Indicators of one municipality: tables and series of its own room. */
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { plainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { figuresOf, type FigureRow } from "./figures.ts";
import type { Slice } from "./indicator-rollup.entity.ts";
import {
  IndicatorBy,
  type IndicatorPoint,
  type IndicatorRow,
  type IndicatorTable,
  type ShownPeriod,
} from "./indicator-table.types.ts";
import type { IndicatorFigure } from "./indicator.types.ts";
import type { Dimension } from "./measure.reads.ts";
import { endOfPeriod, type GrainPeriod, shiftPeriod, yearBefore } from "./period.ts";
import type { PeriodGrain } from "./period.types.ts";

const SLICES: Readonly<Record<IndicatorBy, { slice: Slice; by: readonly Dimension[] }>> = {
  [IndicatorBy.TOTAL]: { slice: "ALL", by: [] },
  [IndicatorBy.SECTOR]: { slice: "SECTOR", by: ["sectorId"] },
  [IndicatorBy.CHANNEL]: { slice: "SECTOR", by: ["channel"] },
  [IndicatorBy.RECIPIENT]: { slice: "RECIPIENT", by: ["recipientId"] },
};

/** What tells rows of a table apart; empty text for those without it. */
function idOf({ key }: FigureRow): string {
  return key.sectorId ?? key.channel ?? key.recipientId ?? "";
}

export function shownPeriod(ctx: MunicipalContext, period: GrainPeriod): ShownPeriod {
  const endsOn = endOfPeriod(period);
  return {
    grain: period.grain as PeriodGrain,
    startsOn: period.startsOn,
    endsOn,
    isOver: endsOn < todayOf(ctx),
  };
}

/** Figures of a period with those of the period before and of the year before. */
export async function indicatorTable(
  ctx: MunicipalContext,
  period: GrainPeriod,
  by: IndicatorBy,
): Promise<IndicatorTable> {
  const now = await figuresBy(ctx, period, by);
  const previous = byId(await figuresBy(ctx, shiftPeriod(period, -1), by));
  const before = byId(await figuresBy(ctx, yearBefore(period), by));
  const names = await namesOf(ctx, by);
  const rows: IndicatorRow[] = now.map((row) => {
    const id = idOf(row);
    return {
      id: by === IndicatorBy.CHANNEL ? null : id || null,
      code: by === IndicatorBy.CHANNEL ? id || null : null,
      name: names.get(id) ?? null,
      figures: row.figures,
      previous: previous.get(id) ?? [],
      yearBefore: before.get(id) ?? [],
    };
  });
  const received = ({ figures }: IndicatorRow) => figureIn(figures, "RECEIVED")?.value ?? 0;
  const ordered = rows.toSorted((one, other) => received(other) - received(one));
  return { period: shownPeriod(ctx, period), asOf: ctx.clock.now(), rows: ordered };
}

/** Totals of each of the last periods, the oldest first; periods without any submission are left out. */
export async function indicatorSeries(
  ctx: MunicipalContext,
  period: GrainPeriod,
  periods: number,
): Promise<IndicatorPoint[]> {
  const rows = await figuresOf(ctx, {
    municipalityIds: [ctx.municipalityId],
    slice: "ALL",
    by: ["startsOn"],
    period,
    periods,
    today: todayOf(ctx),
  });
  return rows
    .map(({ key, figures }) => ({ startsOn: plainDate(key.startsOn!), figures }))
    .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
}

export function figuresBy(ctx: MunicipalContext, period: GrainPeriod, by: IndicatorBy): Promise<FigureRow[]> {
  const today = todayOf(ctx);
  return figuresOf(ctx, { municipalityIds: [ctx.municipalityId], ...SLICES[by], period, today });
}

export function byId(rows: readonly FigureRow[]): Map<string, readonly IndicatorFigure[]> {
  return new Map(rows.map((row) => [idOf(row), row.figures]));
}

export function figureIn(figures: readonly IndicatorFigure[], code: string): IndicatorFigure | undefined {
  return figures.find((figure) => figure.code === code);
}

/** Names of sectors or recipients; channels are named by labels. */
async function namesOf(ctx: MunicipalContext, by: IndicatorBy): Promise<Map<string, string>> {
  const table = { [IndicatorBy.SECTOR]: "sector", [IndicatorBy.RECIPIENT]: "recipient" }[by as string];
  if (!table) return new Map();
  const rows = await select<{ id: string; name: string }>(
    ctx.em,
    `select id, name from ${table} where municipality_id = ?`,
    [ctx.municipalityId],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
