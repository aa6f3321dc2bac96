/** Days of one month in weeks, Monday first. */
export interface MonthDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly number: number;
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** The month that an address names, or the one of a day. */
export function monthOf(given: string | null, today: string): string {
  return given !== null && MONTH.test(given) ? given : today.slice(0, 7);
}

/** Rows of seven; null outside the month. */
export function weeksOf(month: string): readonly (readonly (MonthDay | null)[])[] {
  const lead = (new Date(`${month}-01T00:00:00Z`).getUTCDay() + 6) % 7;
  const days = Array.from({ length: Number(lastDayOf(month).slice(8)) }, (_, at) => ({
    day: `${month}-${String(at + 1).padStart(2, "0")}`,
    number: at + 1,
  }));
  const cells: (MonthDay | null)[] = [...Array<null>(lead).fill(null), ...days];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

export function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}

/** The month so many months later. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const at = year * 12 + number - 1 + count;
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
}
