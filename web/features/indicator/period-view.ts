/** Periods as addresses and headings hold them; the same weeks, months, quarters and years as the API's. */

export const periodGrains = ["WEEK", "MONTH", "QUARTER", "YEAR"] as const;
export type PeriodGrain = (typeof periodGrains)[number];

export interface PeriodView {
  readonly grain: PeriodGrain;
  /** First day, `YYYY-MM-DD`. */
  readonly startsOn: string;
}

const dayMs = 86_400_000;
const months = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const;

const iso = (date: Date) => date.toISOString().slice(0, 10);
const utc = (day: string) => new Date(`${day}T00:00:00Z`);

/** First day of the period a day lies in. */
export function startOf(grain: PeriodGrain, day: string): string {
  const date = utc(day);
  if (grain === "WEEK") return iso(new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * dayMs));
  const month = Math.floor(date.getUTCMonth() / months[grain]) * months[grain];
  return iso(new Date(Date.UTC(date.getUTCFullYear(), month, 1)));
}

/** The period so many periods later; earlier when negative. */
export function shifted({ grain, startsOn }: PeriodView, count: number): PeriodView {
  const date = utc(startsOn);
  if (grain === "WEEK") return { grain, startsOn: iso(new Date(date.getTime() + 7 * count * dayMs)) };
  const month = date.getUTCMonth() + months[grain] * count;
  return { grain, startsOn: iso(new Date(Date.UTC(date.getUTCFullYear(), month, 1))) };
}

/** Last day, counted in. */
export function endOf(period: PeriodView): string {
  return iso(new Date(utc(shifted(period, 1).startsOn).getTime() - dayMs));
}

/**
 * The period an address asks for.
 *
 * @param grain as the address says it; the month when it says nothing sensible
 * @param on any day in it; today's when absent or still to come
 */
export function periodView(grain: string | null, on: string | null, today: string): PeriodView {
  const known = periodGrains.find((each) => each === grain) ?? "MONTH";
  const day = on !== null && on <= today && on >= "2000-01-01" ? on : today;
  return { grain: known, startsOn: startOf(known, day) };
}

/** «16–22 ноября 2026 г.», «ноябрь 2026 г.», «IV квартал 2026 г.», «2026 год». */
export function periodName(period: PeriodView, locale: "ru" | "en"): string {
  const { grain, startsOn } = period;
  const start = utc(startsOn);
  const year = start.getUTCFullYear();
  switch (grain) {
    case "WEEK":
      return (
        new Intl.DateTimeFormat(locale, {
          day: "numeric",
          month: "long",
          year: "numeric",
          timeZone: "UTC",
        })
          .formatRange(start, utc(endOf(period)))
          // Servers and browsers know different spaces here; a page may not say it differently on the two.
          .replaceAll(/[\u00A0\u2009\u202F]/g, " ")
      );
    case "MONTH":
      return new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
        start,
      );
    case "QUARTER": {
      const quarter = ["I", "II", "III", "IV"][start.getUTCMonth() / 3];
      return locale === "ru" ? `${quarter} квартал ${year} г.` : `Quarter ${quarter} of ${year}`;
    }
    case "YEAR":
      return locale === "ru" ? `${year} год` : String(year);
  }
}
