import {
  endOf,
  type PeriodGrain,
  periodView,
  type PeriodView,
  shifted,
} from "@/features/indicator/period-view.ts";

/** Ratings are reckoned over periods that are over; a week is too short for one. */
export const ratedGrains = ["MONTH", "QUARTER", "YEAR"] as const satisfies readonly PeriodGrain[];

/** The finished period that an address asks for: the quarter before, when it says nothing sensible. */
export function finishedPeriod(grain: string | null, on: string | null, today: string): PeriodView {
  const known = ratedGrains.find((each) => each === grain) ?? "QUARTER";
  const asked = periodView(known, on, today);
  return endOf(asked) < today ? asked : shifted(asked, -1);
}

/** Last day of the last finished period of the same length. */
export function lastFinishedDay({ grain }: PeriodView, today: string): string {
  return endOf(shifted(periodView(grain, null, today), -1));
}
