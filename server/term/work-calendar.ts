/** Which days are worked: the production calendar of the country, holidays of the region, days of the centre itself. */
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import russia from "./calendars/russia.json" with { type: "json" };

/** Why a day is worked or not. */
export type DayKind =
  | "WORKDAY"
  | "WEEKEND"
  | "HOLIDAY"
  | "MOVED_DAY_OFF"
  | "MOVED_WORKDAY"
  | "REGIONAL_HOLIDAY"
  | "OWN_DAY_OFF"
  | "OWN_WORKDAY";

/** One day of the calendar with its ground. */
export interface DayFacts {
  readonly day: PlainDate;
  readonly kind: DayKind;
  readonly isWorking: boolean;
  /** One hour shorter, the day before a holiday. */
  readonly isShort: boolean;
  /** Name of the holiday, or what the centre wrote. */
  readonly name: string | null;
  /** The act it follows from; null for plain weekdays and weekends. */
  readonly source: string | null;
  /** False where nobody has checked the act; `note` then says what to do. */
  readonly isConfirmed: boolean;
  readonly note: string | null;
  /** The day off that was moved here, or the one this day is worked for. */
  readonly movedFrom: PlainDate | null;
}

/** A day that a centre decided about itself. */
export interface OwnDay {
  readonly day: PlainDate;
  readonly isWorking: boolean;
  readonly isShort: boolean;
  readonly note: string;
}

interface DatedDay {
  day: string;
  kind: string;
  name?: string;
  source: string;
  isShort?: boolean;
  isConfirmed?: boolean;
  note?: string;
  movedFrom?: string;
  movedTo?: string;
}

const WORKED: ReadonlySet<DayKind> = new Set(["WORKDAY", "MOVED_WORKDAY", "OWN_WORKDAY"]);
const DATED = new Map(
  russia.years.flatMap(({ days }) => days as DatedDay[]).map((dated) => [dated.day, dated] as const),
);
const YEARS = new Map(russia.years.map((year) => [year.year, year] as const));
const FIXED = new Map(russia.fixedHolidays.map(({ monthDay, name }) => [monthDay, name] as const));
const LABOUR_CODE = "ТК РФ, ст. 112";
const UNKNOWN_YEAR =
  "Переносы выходных дней на этот год не внесены: считаются выходные и праздники по ст. 112 ТК РФ.";

/** Minutes by which the day before a holiday is shorter (ТК РФ, ст. 95). */
export const SHORT_DAY_MINUTES = russia.shortDayMinutes;
/** Years whose moved days off are entered, the unconfirmed ones included. */
export const KNOWN_YEARS: readonly number[] = [...YEARS.keys()];

/**
 * Days as a municipality counts them. Later grounds win: country, region, the centre's own days.
 * Asks nothing: what it needs is given to it.
 */
export class WorkCalendar {
  readonly #own: ReadonlyMap<string, OwnDay>;
  readonly #regional: ReadonlyMap<string, string>;
  readonly #days = new Map<PlainDate, DayFacts>();

  /**
   * @param regionCode code of the region, e.g. `SA`; null for the country alone
   * @param own days the centre decided about itself
   */
  constructor(regionCode: string | null = null, own: readonly OwnDay[] = []) {
    this.#own = new Map(own.map((each) => [each.day, each]));
    const region = russia.regions.find(({ code }) => code === regionCode);
    this.#regional = new Map(region?.days.map(({ monthDay, name }) => [monthDay, name]));
  }

  /** What kind of day it is and why. */
  dayOf(day: PlainDate): DayFacts {
    let known = this.#days.get(day);
    if (!known) {
      known = this.#ownDay(day) ?? this.#regionalDay(day) ?? this.#countryDay(day);
      this.#days.set(day, known);
    }
    return known;
  }

  isWorking(day: PlainDate): boolean {
    return this.dayOf(day).isWorking;
  }

  /** The nearest working day from a day on, itself included. */
  workingOnOrAfter(day: PlainDate): PlainDate {
    return this.#nearest(day, 1);
  }

  /** The nearest working day up to a day, itself included. */
  workingOnOrBefore(day: PlainDate): PlainDate {
    return this.#nearest(day, -1);
  }

  /** Days of a whole year. */
  year(year: number): DayFacts[] {
    const days: DayFacts[] = [];
    const first = `${String(year).padStart(4, "0")}-01-01` as PlainDate;
    for (let day = first; day.startsWith(first.slice(0, 5)); day = addDays(day, 1))
      days.push(this.dayOf(day));
    return days;
  }

  #nearest(from: PlainDate, step: 1 | -1): PlainDate {
    let day = from;
    // A centre may close for long, yet not for ever: own days are entered one by one.
    while (!this.isWorking(day)) day = addDays(day, step);
    return day;
  }

  #ownDay(day: PlainDate): DayFacts | null {
    const own = this.#own.get(day);
    if (!own) return null;
    const kind = own.isWorking ? "OWN_WORKDAY" : "OWN_DAY_OFF";
    return facts(day, kind, { isShort: own.isShort, name: own.note, source: "календарь центра" });
  }

  #regionalDay(day: PlainDate): DayFacts | null {
    const name = this.#regional.get(day.slice(5));
    if (name === undefined) return null;
    const doubt = { isConfirmed: false, note: russia.regionNote };
    return facts(day, "REGIONAL_HOLIDAY", { name, source: russia.regionSource, ...doubt });
  }

  #countryDay(day: PlainDate): DayFacts {
    const dated = DATED.get(day);
    if (dated) return datedFacts(day, dated);
    const year = YEARS.get(Number(day.slice(0, 4)));
    const doubt = year ? { note: null } : { isConfirmed: false, note: UNKNOWN_YEAR };
    if (!year) {
      const name = FIXED.get(day.slice(5));
      if (name !== undefined) return facts(day, "HOLIDAY", { name, source: LABOUR_CODE, ...doubt });
      const movedFrom = holidayMovedTo(day);
      if (movedFrom !== null)
        return facts(day, "MOVED_DAY_OFF", { movedFrom, source: LABOUR_CODE, ...doubt });
    }
    if (isWeekend(day)) return facts(day, "WEEKEND", doubt);
    const isShort = FIXED.has(addDays(day, 1).slice(5));
    return facts(day, "WORKDAY", { isShort, source: isShort ? "ТК РФ, ст. 95" : null, ...doubt });
  }
}

/** What holds of a whole year: its act, and what to know about it. */
export function yearFacts(year: number): { source: string; isConfirmed: boolean; note: string | null } {
  const known = YEARS.get(year);
  if (!known) return { source: LABOUR_CODE, isConfirmed: false, note: UNKNOWN_YEAR };
  const note = (known as { note?: string }).note ?? null;
  return { source: known.source, isConfirmed: known.isConfirmed, note };
}

function facts(day: PlainDate, kind: DayKind, more: Partial<DayFacts> = {}): DayFacts {
  const usual = { isShort: false, name: null, source: null, isConfirmed: true, note: null, movedFrom: null };
  return { ...usual, ...more, day, kind, isWorking: WORKED.has(kind) };
}

function datedFacts(day: PlainDate, dated: DatedDay): DayFacts {
  return facts(day, dated.kind as DayKind, {
    isShort: dated.isShort ?? false,
    name: dated.name ?? null,
    source: dated.source,
    isConfirmed: dated.isConfirmed ?? true,
    note: dated.note ?? null,
    movedFrom: (dated.movedFrom ?? dated.movedTo ?? null) as PlainDate | null,
  });
}

function isWeekend(day: PlainDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return russia.weekend.includes(weekday === 0 ? 7 : weekday);
}

/**
 * The holiday on a weekend whose day off moves to this day: the next working day after it. Those of January
 * are moved by the Government alone (ТК РФ, ст. 112 ч. 2).
 */
function holidayMovedTo(day: PlainDate): PlainDate | null {
  if (isWeekend(day) || day.slice(5, 7) === "01") return null;
  for (let before = addDays(day, -1); isOff(before); before = addDays(before, -1)) {
    if (isWeekend(before) && FIXED.has(before.slice(5)) && before.slice(5, 7) !== "01") return before;
  }
  return null;
}

const isOff = (day: PlainDate) => isWeekend(day) || FIXED.has(day.slice(5));
