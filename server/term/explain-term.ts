/** Why a term ends when it does: the rule, its ground, the days counted. */
import { addDays, daysBetween, type PlainDate } from "../kernel/plain-date.ts";
import { localDay } from "./local-time.ts";
import { amountInWords, termSentence } from "./term-sentence.ts";
import type { ComputedTerm } from "./term-rule.ts";
import type { DayFacts, WorkCalendar } from "./work-calendar.ts";

interface BothLanguages {
  readonly ru: string;
  readonly en: string;
}

export interface TermExplanation {
  readonly sentence: BothLanguages;
  /** The length in words. */
  readonly rule: BothLanguages;
  /** Day one; the day of the event for clocks in hours. */
  readonly startsOn: PlainDate;
  /** Calendar days from day one to the last, both counted in; null for clocks in hours. */
  readonly daysCounted: number | null;
  /** Days off from day one to the last day, the moved one included. */
  readonly nonWorkingDays: readonly DayFacts[];
  /** The last day by plain counting, when it was moved; null when it was not. */
  readonly rolledFrom: PlainDate | null;
  /** What is not certain about the days counted; empty when all is. */
  readonly doubts: readonly string[];
}

/** Explains a term out of what was kept when it started. */
export function explainTerm(term: ComputedTerm, zone: string, calendar: WorkCalendar): TermExplanation {
  const { amount, unit, legalDue, rolledDue, startedAt } = term;
  const event = localDay(zone, startedAt);
  const startsOn = legalDue === null ? event : addDays(event, 1);
  const last = rolledDue ?? localDay(zone, term.dueAt);
  const until = legalDue !== null && legalDue > last ? legalDue : last;
  const days = daysOf(startsOn, until, calendar);
  const inWords = (language: "ru" | "en") => amountInWords(amount, unit, language);
  return {
    sentence: { ru: termSentence(term, zone, "ru"), en: termSentence(term, zone, "en") },
    rule: { ru: inWords("ru"), en: inWords("en") },
    startsOn,
    daysCounted: legalDue === null ? null : daysBetween(event, last),
    nonWorkingDays: days.filter(({ isWorking }) => !isWorking),
    rolledFrom: legalDue === rolledDue ? null : legalDue,
    doubts: [
      ...new Set(days.flatMap(({ isConfirmed, note }) => (isConfirmed || note === null ? [] : [note]))),
    ],
  };
}

function daysOf(from: PlainDate, to: PlainDate, calendar: WorkCalendar): DayFacts[] {
  const days: DayFacts[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(calendar.dayOf(day));
  return days;
}
