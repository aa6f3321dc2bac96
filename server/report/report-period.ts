/** Periods that reports are owed for: from their first day to their last, as the calendar counts them. */
import { addDays, type PlainDate, plainDate } from "../kernel/plain-date.ts";

/** A rhythm with a calendar behind it; a report on request has none. */
export type Rhythm = "DAILY" | "WEEKLY" | "MONTHLY" | "QUARTERLY" | "HALF_YEARLY" | "YEARLY";

export interface ReportSpan {
  readonly startsOn: PlainDate;
  /** Counted in. */
  readonly endsOn: PlainDate;
}

const MONTHS = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 } as const;

/** The period that a day falls into; weeks end on Sunday. */
export function spanOf(rhythm: Rhythm, day: PlainDate): ReportSpan {
  if (rhythm === "DAILY") return { startsOn: day, endsOn: day };
  if (rhythm === "WEEKLY") {
    const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
    const startsOn = addDays(day, -weekday);
    return { startsOn, endsOn: addDays(startsOn, 6) };
  }
  const [year = 0, month = 0] = day.split("-").map(Number);
  const length = MONTHS[rhythm];
  const first = Math.floor((month - 1) / length) * length;
  return { startsOn: firstOf(year, first), endsOn: addDays(firstOf(year, first + length), -1) };
}

/** The period before. */
export const spanBefore = (rhythm: Rhythm, { startsOn }: ReportSpan): ReportSpan =>
  spanOf(rhythm, addDays(startsOn, -1));

/** The period of as many days that ends the day before. */
export function daysBefore({ startsOn, endsOn }: ReportSpan): ReportSpan {
  const length = Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000) + 1;
  return { startsOn: addDays(startsOn, -length), endsOn: addDays(startsOn, -1) };
}

/**
 * Periods that ended within the days, oldest first: each exactly once.
 *
 * @param from first day on which a period may have ended
 * @param to last such day
 */
export function endedWithin(rhythm: Rhythm, from: PlainDate, to: PlainDate): ReportSpan[] {
  const spans: ReportSpan[] = [];
  for (let span = spanOf(rhythm, from); span.endsOn <= to; span = spanOf(rhythm, addDays(span.endsOn, 1)))
    spans.push(span);
  return spans;
}

/** The months a period of whole months consists of; the first day of the last one. */
export function lastMonthOf({ endsOn }: ReportSpan): PlainDate {
  return plainDate(`${endsOn.slice(0, 7)}-01`);
}

const day = new Intl.DateTimeFormat("ru-RU", { day: "numeric", month: "long", timeZone: "UTC" });
const month = new Intl.DateTimeFormat("ru-RU", { month: "long", timeZone: "UTC" });
const at = (on: PlainDate) => new Date(`${on}T00:00:00Z`);
const ROMAN = ["I", "II", "III", "IV"] as const;

/** A period in words that follow «отчёт»: «за III квартал 2026 года». */
export function spanText(rhythm: Rhythm | "ON_REQUEST", { startsOn, endsOn }: ReportSpan): string {
  const year = startsOn.slice(0, 4);
  const number = Number(startsOn.slice(5, 7)) - 1;
  switch (rhythm) {
    case "MONTHLY":
      return `за ${month.format(at(startsOn))} ${year} года`;
    case "QUARTERLY":
      return `за ${ROMAN[Math.floor(number / 3)]} квартал ${year} года`;
    case "HALF_YEARLY":
      return `за ${number < 6 ? "I" : "II"} полугодие ${year} года`;
    case "YEARLY":
      return `за ${year} год`;
    default:
      return daysText({ startsOn, endsOn });
  }
}

function daysText({ startsOn, endsOn }: ReportSpan): string {
  if (startsOn === endsOn) return `за ${day.format(at(startsOn))} ${startsOn.slice(0, 4)} года`;
  const isSameYear = startsOn.slice(0, 4) === endsOn.slice(0, 4);
  const first =
    startsOn.slice(0, 7) === endsOn.slice(0, 7)
      ? Number(startsOn.slice(8))
      : `${day.format(at(startsOn))}${isSameYear ? "" : ` ${startsOn.slice(0, 4)} года`}`;
  return `с ${first} по ${day.format(at(endsOn))} ${endsOn.slice(0, 4)} года`;
}

/** @param index from 0; may lie outside the year */
function firstOf(year: number, index: number): PlainDate {
  const first = new Date(0);
  first.setUTCFullYear(year, index, 1);
  return plainDate(first.toISOString().slice(0, 10));
}
