/** Days of the municipality, both counted in. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The API answers no longer question. */
export const longestDays = 92;
const usualDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The period a person asked for, cut to what can be answered; the last thirty days when nothing was asked. */
export function periodOf(from: string | null, to: string | null, today: string): Period {
  const last = to !== null && to < today ? to : today;
  const earliest = shifted(last, 1 - longestDays);
  const first = from ?? shifted(last, 1 - usualDays);
  if (first > last) return { from: last, to: last };
  return { from: first < earliest ? earliest : first, to: last };
}
