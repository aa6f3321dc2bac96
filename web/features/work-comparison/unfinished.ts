/** Figures of a period that is not over: counts still grow, so they are not set against those of whole periods. */
import { isCount } from "@/features/indicator/figure-cards.tsx";
import { shifted } from "@/features/indicator/period-view.ts";
import type { Comparison, Indicator, Row } from "@/features/work-comparison/work-board.tsx";

/** Whether differences of an indicator are left out. */
export function isUnfinished({ unit, code }: Indicator, { isOver }: Comparison["period"]): boolean {
  // What is overdue now is of the moment: the past of it is not known.
  return code === "OVERDUE_NOW" || (!isOver && isCount(unit));
}

/** The month before a period: the last that is over while it runs. */
export function monthBefore(startsOn: string) {
  return shifted({ grain: "MONTH", startsOn }, -1);
}

type Point = Row["series"][number]["points"][number];

/** Points of a line; the last month of a count is left out while it runs. */
export function drawnPoints(points: readonly Point[], indicator: Indicator, period: Comparison["period"]) {
  return isUnfinished(indicator, period) ? points.slice(0, -1) : points;
}
