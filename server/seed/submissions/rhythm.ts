/** When residents write: by season, weekday and hour of the place where they live. */
import { addDays, daysBetween, type PlainDate } from "../../kernel/plain-date.ts";
import { instantOf, localDay } from "../../term/local-time.ts";
import { Lot, type Random } from "./random.ts";

/** How much is written in each month about a matter, January first. */
export const SEASONS = {
  EVEN: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  COLD: [1.9, 1.8, 1.3, 0.9, 0.5, 0.2, 0.15, 0.2, 0.8, 1.5, 1.5, 1.8],
  SNOW: [2.6, 2.3, 1.8, 0.6, 0.05, 0, 0, 0, 0.02, 0.5, 1.9, 2.5],
  THAW: [0.9, 1.3, 2.4, 2, 0.9, 0.7, 0.7, 0.7, 0.8, 0.8, 0.6, 0.6],
  WARM: [0.1, 0.15, 0.4, 1.2, 2, 2.1, 2, 1.8, 1.2, 0.7, 0.3, 0.1],
  DRY: [0.4, 0.5, 1.3, 2.2, 1.9, 1.4, 1.2, 1.1, 1.1, 0.9, 0.5, 0.3],
  DARK: [1.4, 1.2, 0.9, 0.7, 0.4, 0.3, 0.3, 0.6, 1.1, 1.6, 1.8, 1.7],
  SCHOOL: [1.1, 1.1, 1, 1, 0.9, 0.4, 0.3, 1.2, 1.9, 1.3, 1, 0.9],
} as const;
export type Season = keyof typeof SEASONS;

export const monthOf = (day: PlainDate): number => Number(day.slice(5, 7)) - 1;

/** Sunday first. */
const WEEKDAYS = [0.5, 1.25, 1.15, 1.1, 1.05, 1, 0.55];

/** 0 for Sunday. */
const weekdayOf = (day: PlainDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();

export const isWeekend = (day: PlainDate): boolean => [0, 6].includes(weekdayOf(day));

export interface DayShare {
  readonly day: PlainDate;
  readonly count: number;
}

/**
 * How many of `size` submissions come in on each day of the last two years, today included: more with the
 * years, as a centre becomes known. The shares add up to `size` exactly.
 *
 * @param loadOf how much residents have to write about in a month, 0 for January
 */
export function sharesByDay(today: PlainDate, size: number, loadOf: (month: number) => number): DayShare[] {
  const first = addDays(
    `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`.replace("02-29", "02-28") as PlainDate,
    1,
  );
  const length = daysBetween(first, today) + 1;
  const days = Array.from({ length }, (_, at) => addDays(first, at));
  const weights = days.map(
    (day, at) => loadOf(monthOf(day)) * WEEKDAYS[weekdayOf(day)]! * (0.35 + 1.3 * (at / length) ** 2),
  );
  const total = weights.reduce((sum, each) => sum + each, 0);
  let passed = 0;
  let given = 0;
  return days.map((day, at) => {
    passed += weights[at]!;
    const until = at === length - 1 ? size : Math.floor((size * passed) / total);
    const count = until - given;
    given = until;
    return { day, count };
  });
}

const hours = (weights: readonly number[]) => new Lot(weights.map((weight, hour) => [hour, weight] as const));

/** Hours of the day by how people use a channel. */
export const HOURS = {
  OFFICE: hours([0, 0, 0, 0, 0, 0, 0, 0, 1, 6, 8, 7, 4, 4, 6, 5, 4, 1, 0, 0, 0, 0, 0, 0]),
  ONLINE: hours([2, 1, 0.5, 0.3, 0.3, 0.6, 1.5, 3, 5, 6, 6, 5, 5, 5, 5, 5, 5, 6, 7, 8, 8, 7, 5, 3]),
  ROUND: hours([3, 2, 2, 2, 2, 3, 5, 7, 6, 5, 4, 4, 4, 4, 4, 4, 5, 7, 8, 8, 7, 6, 5, 4]),
} as const;
export type Hours = keyof typeof HOURS;

/** The working time of a zone, remembered by day: asked for a million instants. */
export class OfficeTime {
  readonly #starts = new Map<PlainDate, number>();
  readonly #days = new Map<number, { day: PlainDate; start: number; end: number }>();

  constructor(
    readonly zone: string,
    readonly isWorking: (day: PlainDate) => boolean,
  ) {}

  /** Midnight with which a day begins. */
  startOf(day: PlainDate): number {
    let start = this.#starts.get(day);
    if (start === undefined) this.#starts.set(day, (start = instantOf(this.zone, day, 0).getTime()));
    return start;
  }

  dayOf(at: number): PlainDate {
    const key = Math.floor(at / 43_200_000);
    const known = this.#days.get(key);
    if (known && at >= known.start && at < known.end) return known.day;
    const day = localDay(this.zone, new Date(at));
    this.#days.set(key, { day, start: this.startOf(day), end: this.startOf(addDays(day, 1)) });
    return day;
  }

  /** The instant itself within working hours; otherwise some time on the next working morning. */
  into(at: number, random: Random): number {
    const day = this.dayOf(at);
    const minutes = (at - this.startOf(day)) / 60_000;
    if (this.isWorking(day) && minutes >= 540 && minutes < 1_080) return at;
    let next = minutes >= 1_080 || !this.isWorking(day) ? addDays(day, 1) : day;
    while (!this.isWorking(next)) next = addDays(next, 1);
    return this.startOf(next) + Math.round((540 + random.wait(40)) * 60_000);
  }
}
