import type { MunicipalContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import { addDays, daysBetween } from "../kernel/plain-date.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { instantOf } from "../term/local-time.ts";

/** Days of the municipality, both counted in. */
export interface Period {
  from: PlainDate;
  to: PlainDate;
}

/** The longest period one question may be about: a year and the leap day. */
export const LONGEST_PERIOD = 366;

/** First instant of the period and first instant after it, as statements take them. */
export function instantsOf({ timeZone }: MunicipalContext, { from, to }: Period): [string, string] {
  const starts = [from, addDays(to, 1)].map((day) => instantOf(timeZone, day, 0).toISOString());
  return [starts[0]!, starts[1]!];
}

/** Why a period cannot be asked about; null when it can. */
export function refusalOfPeriod(
  ctx: MunicipalContext,
  { from, to }: Period,
  longest = LONGEST_PERIOD,
): SubmissionRefusal | null {
  if (from > to) return refuse("DATES_REVERSED", "Первый день периода позже последнего. Поменяйте их.");
  if (to > todayOf(ctx))
    return refuse("DATES_REVERSED", "Период не может заканчиваться позже сегодняшнего дня.");
  return daysBetween(from, to) < longest
    ? null
    : refuse("PERIOD_TOO_LONG", `Период — не больше ${longest} дней. Сократите его.`);
}
