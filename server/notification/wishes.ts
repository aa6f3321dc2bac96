/** When and where a person wants letters, as entered: checked in the same way for every room. */
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { parseTimeOfDay, type QuietHours } from "./quiet-hours.ts";

const LONGEST_EMAIL = 254;

export interface EnteredWishes {
  readonly email?: string | null;
  readonly digestHour?: number | null;
  readonly quietFrom?: string | null;
  readonly quietTo?: string | null;
}

export interface Wishes extends QuietHours {
  readonly email: string | null;
  readonly digestHour: number | null;
}

/** @returns the wishes, or what is wrong with them */
export function wishesOf(input: EnteredWishes): Wishes | SubmissionRefusal {
  const email = input.email?.trim() || null;
  const quietFrom = input.quietFrom ? parseTimeOfDay(input.quietFrom) : null;
  const quietTo = input.quietTo ? parseTimeOfDay(input.quietTo) : null;
  const refusal =
    refusalOfEmail(email) ?? refusalOfHours(input, quietFrom, quietTo) ?? refusalOfDigest(input, email);
  return refusal ?? { email, digestHour: input.digestHour ?? null, quietFrom, quietTo };
}

function refusalOfEmail(email: string | null): SubmissionRefusal | null {
  if (email === null) return null;
  const isAddress = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+\.[^\s@<>(),;:"\\]+$/.test(email);
  if (isAddress && email.length <= LONGEST_EMAIL) return null;
  return refuse("EMAIL_INVALID", "Адрес электронной почты записан неверно. Пример: ivanova@example.ru.");
}

function refusalOfHours(
  input: EnteredWishes,
  from: number | null,
  to: number | null,
): SubmissionRefusal | null {
  const isWrong = (text: string | null | undefined, minutes: number | null) =>
    Boolean(text) && minutes === null;
  if (isWrong(input.quietFrom, from) || isWrong(input.quietTo, to))
    return refuse("TIME_INVALID", "Время задаётся часами и минутами, например 22:00.");
  if ((from === null) !== (to === null))
    return refuse("QUIET_HOURS_INCOMPLETE", "Укажите и начало, и конец тихих часов или очистите оба поля.");
  if (from !== null && from === to)
    return refuse("QUIET_HOURS_INCOMPLETE", "Начало и конец тихих часов совпадают. Задайте разное время.");
  return null;
}

function refusalOfDigest({ digestHour }: EnteredWishes, email: string | null): SubmissionRefusal | null {
  if (digestHour == null) return null;
  if (digestHour < 0 || digestHour > 23) return refuse("TIME_INVALID", "Час сводки — от 0 до 23.");
  if (email === null) return refuse("EMAIL_MISSING", "Чтобы получать сводку, укажите адрес почты.");
  return null;
}
