const dayStyle = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;

/** A calendar day `YYYY-MM-DD` in words: «29 июля 2021 г.». It has no zone, so none may shift it. */
export function formatDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, dayStyle).format(new Date(`${day}T00:00:00Z`));
}

/** A calendar day in figures for tables: «29.07.2021». */
export function formatShortDay(day: string, locale: string): string {
  const style = { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale === "ru" ? "ru" : "en-GB", style).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** An instant as people of the zone see it on their clocks. */
export function formatInstant(instant: string, locale: string, timeZone: string): string {
  const style = { dateStyle: "medium", timeStyle: "short", timeZone } as const;
  return new Intl.DateTimeFormat(locale === "ru" ? "ru" : "en-GB", style).format(new Date(instant));
}

/** Today's calendar day `YYYY-MM-DD` in an IANA zone. */
export function todayIn(timeZone: string, now = new Date()): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now);
}
