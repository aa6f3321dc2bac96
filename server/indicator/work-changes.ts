/** What changed against the period before, told apart from chance. */
import type { MunicipalContext } from "../kernel/context.ts";
import { INDICATORS, type Indicator } from "./indicator-book.ts";
import { figureIn, indicatorTable } from "./indicator-table.ts";
import { IndicatorBy, type IndicatorRow, type WorkChange } from "./indicator-table.types.ts";
import type { IndicatorFigure } from "./indicator.types.ts";
import type { GrainPeriod } from "./period.ts";

const MOST = 12;
/** Two-sided 1 %: some thirty comparisons stand on the page, and at 5 % one or two of them would be chance. */
const FAR = 2.576;

/** Changes of counts and shares, the surest first. */
export async function workChanges(ctx: MunicipalContext, period: GrainPeriod): Promise<WorkChange[]> {
  const found: (WorkChange & { readonly distance: number })[] = [];
  for (const by of [IndicatorBy.TOTAL, IndicatorBy.SECTOR, IndicatorBy.RECIPIENT]) {
    const { rows, period: shown } = await indicatorTable(ctx, period, by);
    // Half a month has not "less" than a whole one.
    const compared = INDICATORS.filter(({ unit }) => shown.isOver || unit !== "COUNT");
    for (const row of rows) for (const indicator of compared) found.push(...changeOf(by, row, indicator));
  }
  return found.toSorted((one, other) => other.distance - one.distance).slice(0, MOST);
}

function changeOf(
  by: IndicatorBy,
  { id, code, name, figures, previous }: IndicatorRow,
  indicator: Indicator,
): (WorkChange & { distance: number })[] {
  const now = figureIn(figures, indicator.code);
  const before = figureIn(previous, indicator.code);
  if (now?.value == null || before?.value == null) return [];
  const distance = Math.abs(distanceOf(indicator, now, before));
  if (!(distance > FAR)) return [];
  const isBetter =
    indicator.direction === "NONE" ? null : now.value > before.value === (indicator.direction === "UP");
  const values = { value: now.value, previous: before.value };
  return [{ by, id, code, name, indicator: indicator.code, ...values, isBetter, distance }];
}

/**
 * How many standard errors apart: of two counts by the square roots, of two shares by the pooled share. Others
 * are not compared, for want of their spread.
 *
 * @source A. Agresti, Categorical Data Analysis, 3rd ed., 1.4 and 3.2
 */
export function distanceOf(
  { unit, code }: Pick<Indicator, "unit" | "code">,
  now: Pick<IndicatorFigure, "numerator" | "denominator" | "isEnough">,
  before: Pick<IndicatorFigure, "numerator" | "denominator" | "isEnough">,
): number {
  // "Now" is the same moment for both periods.
  if (code === "OVERDUE_NOW") return 0;
  const [a, b] = [now.numerator ?? 0, before.numerator ?? 0];
  if (unit === "COUNT") return Math.SQRT2 * (Math.sqrt(a) - Math.sqrt(b));
  if (unit !== "SHARE" || !now.isEnough || !before.isEnough) return 0;
  const [n, m] = [now.denominator ?? 0, before.denominator ?? 0];
  const pooled = (a + b) / (n + m);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  return error === 0 ? 0 : (a / n - b / m) / error;
}
