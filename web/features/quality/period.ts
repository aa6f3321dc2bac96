/** Days of a period, both counted in: `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** As an address asks for them. */
export type AskedDays = { readonly [Key in keyof Days]?: string | null };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;
/** The server answers about so many days at most. */
const LONGEST = 92;

const isDay = (text: string | null | undefined): text is string =>
  typeof text === "string" && DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

const before = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - count * MS_PER_DAY).toISOString().slice(0, 10);

/**
 * The period that an address asks for, kept within what the server answers.
 *
 * @param usual length in days of the period without any
 */
export function periodOf(asked: AskedDays, today: string, usual: number): Days {
  const to = isDay(asked.to) && asked.to <= today ? asked.to : today;
  const from = isDay(asked.from) && asked.from <= to ? asked.from : before(to, usual - 1);
  const earliest = before(to, LONGEST - 1);
  return { from: from < earliest ? earliest : from, to };
}
