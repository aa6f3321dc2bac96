const dayStyle = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;

/** A calendar day `YYYY-MM-DD` in words: «29 июля 2021 г.». It has no zone, so none may shift it. */
export function formatDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale === "ru" ? "ru" : "en-GB", dayStyle).format(
    new Date(`${day}T00:00:00Z`),
  );
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

/** An instant in a dense list: «10 окт., 13:48», with the year when it is not that of `now`. */
export function formatMoment(instant: string, locale: string, timeZone: string, now: Date): string {
  return momentStyle(instant, locale, timeZone, now, { hour: "2-digit", minute: "2-digit" });
}

/** The day of an instant in a dense list: «10 окт.», with the year when it is not that of `now`. */
export function formatMomentDay(instant: string, locale: string, timeZone: string, now: Date): string {
  return momentStyle(instant, locale, timeZone, now, {});
}

function momentStyle(
  instant: string,
  locale: string,
  timeZone: string,
  now: Date,
  time: Intl.DateTimeFormatOptions,
): string {
  const isThisYear = todayIn(timeZone, new Date(instant)).slice(0, 4) === todayIn(timeZone, now).slice(0, 4);
  return new Intl.DateTimeFormat(locale === "ru" ? "ru" : "en-GB", {
    day: "numeric",
    month: "short",
    ...(!isThisYear && { year: "numeric" }),
    ...time,
    timeZone,
  }).format(new Date(instant));
}

/** Today's calendar day `YYYY-MM-DD` in an IANA zone. */
export function todayIn(timeZone: string, now = new Date()): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now);
}

/** The instant of now, for handing it from the server's page to the browser. */
export const instantNow = (): string => new Date().toISOString();
