import { formatInstant, todayIn } from "@/lib/dates.ts";
import { timeIn } from "@/lib/local-time.ts";

/** «12 мая 2026 г., 10:00–11:30», or from one moment to another when it lasts over midnight. */
export function spanText(startsAt: string, endsAt: string, locale: string, timeZone: string): string {
  const start = formatInstant(startsAt, locale, timeZone);
  const isOneDay = todayIn(timeZone, new Date(startsAt)) === todayIn(timeZone, new Date(endsAt));
  return isOneDay
    ? `${start}–${timeIn(timeZone, new Date(endsAt))}`
    : `${start} – ${formatInstant(endsAt, locale, timeZone)}`;
}

export const meetingPath = (slug: string, id: string): string => `/${slug}/meetings/${id}`;
