/** Values of indicators as people read them. Pure, so that pages, charts and exports say the same. */

export interface Figure {
  readonly code: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly isEnough: boolean;
}

type Locale = "ru" | "en";

const words = {
  ru: { day: "д", hour: "ч", minute: "мин" },
  en: { day: "d", hour: "h", minute: "min" },
} as const;

/** Non-breaking: a number and its unit stay on one line. */
const SPACE = "\u00a0";
const HOUR = 60;
const DAY = 24 * HOUR;

/** A value in the unit of its indicator; a dash when it cannot be told. */
export function figureText(value: number | null | undefined, unit: string, locale: Locale): string {
  if (value === null || value === undefined) return "—";
  const number = (digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(value);
  switch (unit) {
    case "SHARE":
      return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(value);
    case "WORKING_MINUTES":
      return durationText(value, locale, false);
    case "MINUTES":
      return durationText(value, locale, true);
    case "MARK":
      return number(2);
    case "COUNT":
      return number(0);
    default:
      return number(1);
  }
}

/**
 * Two leading units of a duration: «3 д 4 ч», «4 ч 20 мин», «15 мин».
 *
 * @param hasDays false for working time: its days are not of 24 hours
 */
export function durationText(minutes: number, locale: Locale, hasDays: boolean): string {
  const { day, hour, minute } = words[locale];
  const parts: string[] = [];
  const add = (count: number, word: string) => count > 0 && parts.push(`${count}${SPACE}${word}`);
  const whole = Math.round(minutes);
  const days = hasDays ? Math.floor(whole / DAY) : 0;
  const hours = Math.floor((whole - days * DAY) / HOUR);
  add(days, day);
  add(hours, hour);
  add(whole % HOUR, minute);
  return parts.length === 0 ? `0${SPACE}${minute}` : parts.slice(0, 2).join(SPACE);
}

/** Difference to an earlier value: of shares in percentage points, of others in the unit; with its sign. */
export function differenceText(now: number, before: number, unit: string, locale: Locale): string {
  const difference = now - before;
  const sign = difference > 0 ? "+" : difference < 0 ? "−" : "±";
  const size = Math.abs(difference);
  if (unit === "SHARE") {
    const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(size * 100);
    return `${sign}${points}${SPACE}${locale === "ru" ? "п. п." : "pp"}`;
  }
  return `${sign}${figureText(size, unit, locale)}`;
}

/** Whether a change is for the better; null when the indicator has no better side, or nothing changed. */
export function isBetter(now: number, before: number, direction: string): boolean | null {
  if (direction === "NONE" || now === before) return null;
  return now > before === (direction === "UP");
}

export function figureOf<Some extends Figure>(figures: readonly Some[], code: string): Some | undefined {
  return figures.find((figure) => figure.code === code);
}
