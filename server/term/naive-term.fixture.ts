/**
 * A second counting of terms, deliberately simple: it walks quarter by quarter and day by day, asks nothing but
 * `Intl` what the clocks show, and has a list of days off of its own, typed from the printed calendars. It shares
 * no line and no data with `compute-term.ts`.
 */

/** Days off of Russia that are no plain Saturdays and Sundays, first to last. */
const DAYS_OFF: readonly (readonly [from: string, to: string])[] = [
  ["2024-01-01", "2024-01-08"],
  ["2024-02-23", "2024-02-25"],
  ["2024-03-08", "2024-03-10"],
  ["2024-04-28", "2024-05-01"],
  ["2024-05-09", "2024-05-12"],
  ["2024-06-12", "2024-06-12"],
  ["2024-11-03", "2024-11-04"],
  ["2024-12-29", "2025-01-08"],
  ["2025-05-01", "2025-05-04"],
  ["2025-05-08", "2025-05-11"],
  ["2025-06-12", "2025-06-15"],
  ["2025-11-02", "2025-11-04"],
  ["2025-12-31", "2026-01-11"],
  ["2026-02-21", "2026-02-23"],
  ["2026-03-07", "2026-03-09"],
  ["2026-05-01", "2026-05-03"],
  ["2026-05-09", "2026-05-11"],
  ["2026-06-12", "2026-06-14"],
  ["2026-11-04", "2026-11-04"],
  ["2026-12-31", "2027-01-08"],
  ["2027-02-23", "2027-02-23"],
  ["2027-03-08", "2027-03-08"],
  ["2027-05-01", "2027-05-03"],
  ["2027-05-08", "2027-05-10"],
  ["2027-06-12", "2027-06-14"],
  ["2027-11-04", "2027-11-04"],
  ["2028-01-01", "2028-01-09"],
  ["2028-02-23", "2028-02-23"],
  ["2028-03-08", "2028-03-08"],
];
const WORKED_SATURDAYS = new Set(["2024-04-27", "2024-11-02", "2024-12-28", "2025-11-01"]);
/** One hour shorter: the printed calendars mark them with a star. */
const SHORT_DAYS = new Set(
  "2024-02-22 2024-03-07 2024-05-08 2024-06-11 2024-11-02 2025-03-07 2025-04-30 2025-06-11 2025-11-01 2026-04-30 2026-05-08 2026-06-11 2026-11-03 2027-02-22 2027-04-30 2027-06-11 2027-11-03 2027-12-31 2028-02-22 2028-03-07".split(
    " ",
  ),
);
const QUARTER = 15 * 60_000;

export interface NaiveRules {
  readonly zone: string;
  readonly policy: "NEXT" | "PREVIOUS" | "NONE";
  readonly controlDays: number;
  /** `09:00` and so on. */
  readonly opens: string;
  readonly closes: string;
  readonly lunch: readonly [from: string, to: string] | null;
}

export interface NaiveTerm {
  readonly legalDue: string | null;
  readonly rolledDue: string | null;
  readonly dueAt: number;
}

const off = new Map<string, boolean>();

export function isOff(day: string): boolean {
  let known = off.get(day);
  if (known === undefined) off.set(day, (known = readOff(day)));
  return known;
}

function readOff(day: string): boolean {
  if (WORKED_SATURDAYS.has(day)) return false;
  if (DAYS_OFF.some(([from, to]) => from <= day && day <= to)) return true;
  return [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
}

const neighbours = { [1]: new Map<string, string>(), [-1]: new Map<string, string>() };

function move(day: string, by: 1 | -1): string {
  let known = neighbours[by].get(day);
  if (known === undefined) neighbours[by].set(day, (known = readNeighbour(day, by)));
  return known;
}

function readNeighbour(day: string, by: 1 | -1): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + by);
  return at.toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the zone's clocks show: `2026-04-16 09:15`. */
function shown(zone: string, at: number): string {
  let format = formats.get(zone);
  if (!format) {
    const [date, time] = [
      { year: "numeric", month: "2-digit", day: "2-digit" },
      { hour: "2-digit", minute: "2-digit" },
    ] as const;
    format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, ...date, ...time });
    formats.set(zone, format);
  }
  return format.format(at);
}

const ends = new Map<string, number>();

/** Walks until the clocks show a later day. */
function endOf(zone: string, day: string): number {
  const key = `${zone} ${day}`;
  const known = ends.get(key);
  if (known !== undefined) return known;
  let at = Date.parse(`${day}T00:00:00Z`) + 8 * 3_600_000;
  while (shown(zone, at).slice(0, 10) > day) at -= 3_600_000;
  while (shown(zone, at).slice(0, 10) <= day) at += QUARTER;
  ends.set(key, at - 1);
  return at - 1;
}

export function naiveTerm(amount: number, unit: string, startedAt: number, rules: NaiveRules): NaiveTerm {
  if (unit === "HOUR") {
    let at = startedAt;
    for (let hour = 0; hour < amount; hour += 1) at += 3_600_000;
    return { legalDue: null, rolledDue: null, dueAt: at };
  }
  if (unit === "WORKING_HOUR")
    return { legalDue: null, rolledDue: null, dueAt: walkWork(amount, startedAt, rules) };
  const first = shown(rules.zone, startedAt).slice(0, 10);
  let legalDue = first;
  if (unit === "CALENDAR_DAY") for (let day = 0; day < amount; day += 1) legalDue = move(legalDue, 1);
  if (unit === "WORKING_DAY") {
    for (let left = amount; left > 0;) {
      legalDue = move(legalDue, 1);
      if (!isOff(legalDue)) left -= 1;
    }
  }
  if (unit === "MONTH") legalDue = walkMonths(first, amount);
  const rolledDue = roll(first, legalDue, rules.policy);
  return { legalDue, rolledDue, dueAt: endOf(rules.zone, controlOf(first, rolledDue, rules.controlDays)) };
}

/** Same number in a later month; a month that is too short gives its last day. */
function walkMonths(first: string, amount: number): string {
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  for (let left = amount; left > 0; left -= 1) {
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  const stem = `${year}-${String(month).padStart(2, "0")}`;
  for (let day = Number(first.slice(8)); ; day -= 1) {
    const text = `${stem}-${String(day).padStart(2, "0")}`;
    if (move(move(text, 1), -1) === text) return text;
  }
}

function roll(first: string, legal: string, policy: NaiveRules["policy"]): string {
  if (policy === "NONE" || !isOff(legal)) return legal;
  if (policy === "PREVIOUS") {
    for (let day = move(legal, -1); day > first; day = move(day, -1)) if (!isOff(day)) return day;
  }
  let day = legal;
  while (isOff(day)) day = move(day, 1);
  return day;
}

function controlOf(first: string, due: string, count: number): string {
  const earlier: string[] = [];
  for (let day = move(due, -1); day > first && earlier.length < count; day = move(day, -1)) {
    if (!isOff(day)) earlier.push(day);
  }
  return earlier.at(-1) ?? due;
}

/** Looks at every quarter of an hour whether the centre works in it. */
function walkWork(hours: number, startedAt: number, rules: NaiveRules): number {
  let left = hours * 3_600_000;
  let at = startedAt;
  for (;;) {
    const next = (Math.floor(at / QUARTER) + 1) * QUARTER;
    if (isOpen(shown(rules.zone, at), rules)) {
      if (left <= next - at) return at + left;
      left -= next - at;
    }
    at = next;
  }
}

function isOpen(clock: string, { opens, closes, lunch }: NaiveRules): boolean {
  const [day = "", time = ""] = clock.split(" ");
  if (isOff(day)) return false;
  const end = SHORT_DAYS.has(day)
    ? `${String(Number(closes.slice(0, 2)) - 1).padStart(2, "0")}${closes.slice(2)}`
    : closes;
  if (lunch && time >= lunch[0] && time < lunch[1]) return false;
  return time >= opens && time < end;
}

/** Looks at every minute whether the centre works in it. */
export function naiveMinutes(from: number, to: number, rules: NaiveRules): number {
  let count = 0;
  const minute = (at: number) => Math.floor(at / 60_000) * 60_000;
  for (let at = minute(from); at < minute(to); at += 60_000)
    if (isOpen(shown(rules.zone, at), rules)) count += 1;
  return count;
}
