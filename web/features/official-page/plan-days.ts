/** Days of the calendar: pure, on `YYYY-MM-DD`. */

export type PlanView = "week" | "month";

const dayMs = 86_400_000;
const shift = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);

/** Monday of the week that a day is in. */
const mondayOf = (day: string): string => {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return shift(day, -weekday);
};

/** Days that a view shows around a day: whole weeks from Monday on. */
export function planDays(view: PlanView, day: string): string[] {
  const first = mondayOf(view === "week" ? day : `${day.slice(0, 8)}01`);
  const count = view === "week" ? 7 : weeksOfMonth(day, first) * 7;
  return Array.from({ length: count }, (_, index) => shift(first, index));
}

function weeksOfMonth(day: string, first: string): number {
  const last = lastOfMonth(day);
  return Math.floor((Date.parse(last) - Date.parse(first)) / dayMs / 7) + 1;
}

const lastOfMonth = (day: string): string => shift(`${shift(`${day.slice(0, 8)}01`, 31).slice(0, 8)}01`, -1);

/** The day to show when one goes a page on or back. */
export function stepDay(view: PlanView, day: string, by: 1 | -1): string {
  if (view === "week") return shift(day, 7 * by);
  const first = `${day.slice(0, 8)}01`;
  return by === 1 ? shift(lastOfMonth(day), 1) : `${shift(first, -1).slice(0, 8)}01`;
}

/** The same day, or the one beside it. */
export const besideDay = shift;
