import type { RegulationVariant } from "../variant.ts";
import { numberOf } from "./number-words.ts";

export type Period = RegulationVariant["reports"][number]["value"]["period"];

/** A rhythm a sentence states; no known period where it is one the program has no name for. */
export interface StatedPeriod {
  readonly period: Period | null;
  readonly start: number;
}

type Unit = "DAY" | "WEEK" | "MONTH" | "QUARTER" | "HALF_YEAR" | "YEAR";

const DAYS: Record<Unit, number> = { DAY: 1, WEEK: 7, MONTH: 30, QUARTER: 90, HALF_YEAR: 180, YEAR: 360 };
const BY_DAYS = new Map<number, Period>([
  [1, "DAILY"],
  [7, "WEEKLY"],
  [30, "MONTHLY"],
  [90, "QUARTERLY"],
  [180, "HALF_YEARLY"],
  [360, "YEARLY"],
]);

const UNITS: readonly [Unit, RegExp][] = [
  ["HALF_YEAR", /^(?:полугод|полгода)/iu],
  ["YEAR", /^год/iu],
  ["QUARTER", /^квартал/iu],
  ["MONTH", /^месяц|^месячн/iu],
  ["WEEK", /^недел/iu],
  ["DAY", /^(?:день|дн|сут|утр|вечер)/iu],
];
const UNIT = "((?:день|дня|дней|сут|недел|месяц|квартал|полугод|полгода|год)[а-яё]*)";
const NUMBER = "(\\d{1,2}|(?<![а-яё])[а-яё]{1,16})(?:\\s*\\([^)]{1,20}\\))?";

/** «один раз в квартал», «два раза в год», «не реже раза в 3 месяца» */
const TIMES = new RegExp(
  `(?:${NUMBER}\\s+)?(?<![а-яё])раза?\\s+в\\s+(?:(?:рабоч|календарн)[а-яё]+\\s+)?(?:${NUMBER}\\s+)?${UNIT}`,
  "giu",
);
const TWICE = new RegExp(`(?<![а-яё])(дважды|трижды)\\s+в\\s+()${UNIT}`, "giu");
/** «каждый месяц», «каждые полгода», «каждые две недели», «в конце рабочего дня» */
const EACH = new RegExp(
  `()(?<![а-яё])кажд[а-яё]+\\s+(?:(?:рабоч|календарн)[а-яё]+\\s+)?(?:(\\d{1,2}|дв[аеу]х?|тр[иёе]х?|четыре|пять|шесть|десять)\\s+)?((?:день|дня|дней|сут|утр|вечер|недел|месяц|квартал|полугод|полгода|год)[а-яё]*)`,
  "giu",
);

const ENDED = "(?:отч[её]тн|прошедш|прошл|истекш|календарн|предыдущ|текущ|кажд|рабоч)[а-яё]*\\s+";
/** «по итогам полугодия», «отчёт за прошедший месяц» */
const AFTER = new RegExp(
  `(?:по\\s+(?:итогам|результатам|окончании|завершении|истечении)(?:\\s+работы\\s+за)?|(?:отч[её]т|доклад|сводк|справк|информаци|дайджест|обзор|статистик)[а-яё]*\\s+за|в\\s+конце)\\s+(?:${ENDED}){0,2}()()${UNIT}`,
  "giu",
);
/** «до 5 числа месяца, следующего за отчётным»; «… за отчётным кварталом» names the quarter itself. */
const FOLLOWING =
  /()()((?:месяц|квартал|полугоди|год)[а-яё]*),?\s+следующ[а-яё]+\s+за\s+(?:отч[её]тн|истекш|прошедш)[а-яё]+(?:\s+((?:период|месяц|квартал|полугоди|год)[а-яё]*))?/giu;

const WORDS: readonly [Period, RegExp][] = [
  ["DAILY", /ежедневн[а-яё]*|ежесуточн[а-яё]*|по\s+рабочим\s+дням/giu],
  [
    "WEEKLY",
    /еженедельн[а-яё]*|понедельн(?:о|ая|ый)(?![а-яё])|(?<![а-яё])(?:кажд[а-яё]+|по)\s+(?:понедельник|вторник|сред[уа]м?|четверг|пятниц|суббот|воскресень)[а-яё]*/giu,
  ],
  ["MONTHLY", /ежемесячн[а-яё]*|помесячн[а-яё]*|числа\s+каждого\s+месяца/giu],
  ["QUARTERLY", /ежеквартальн[а-яё]*|поквартальн[а-яё]*/giu],
  ["HALF_YEARLY", /(?:раз\s+в\s+)?полугодов[а-яё]+|полугодичн[а-яё]+/giu],
  ["YEARLY", /ежегодн[а-яё]*/giu],
];
const REPORTED = "\\s+(?:[а-яё]+\\s+){0,2}(?:отч|доклад|сводк|обзор|дайджест|справк|анали|стат)";
/** «месячный отчёт», «годовой доклад» */
const ADJECTIVES: readonly [Period, RegExp][] = [
  ["WEEKLY", new RegExp(`(?<![а-яё])недельн[а-яё]+${REPORTED}`, "giu")],
  ["MONTHLY", new RegExp(`(?<![а-яё])месячн[а-яё]+${REPORTED}`, "giu")],
  ["QUARTERLY", new RegExp(`(?<![а-яё])квартальн[а-яё]+${REPORTED}`, "giu")],
  ["YEARLY", new RegExp(`(?<![а-яё])годов[а-яё]+${REPORTED}`, "giu")],
];
const UNUSUAL = /ежедекадн[а-яё]*|кажд[а-яё]+\s+декад[а-яё]*/giu;

/** The rhythms a sentence states, in order, each period once. */
export function statedPeriods(words: string): StatedPeriod[] {
  const found = [
    ...[TIMES, TWICE, EACH, AFTER, FOLLOWING].flatMap((pattern) =>
      [...words.matchAll(pattern)].map((match) => ({ period: periodOf(match), start: match.index })),
    ),
    ...[...WORDS, ...ADJECTIVES].flatMap(([period, pattern]) =>
      [...words.matchAll(pattern)].map(({ index }) => ({ period, start: index })),
    ),
    ...[...words.matchAll(UNUSUAL)].map(({ index }) => ({ period: null, start: index })),
  ].toSorted((a, b) => a.start - b.start);
  return found.filter(({ period }, index) => found.findIndex((other) => other.period === period) === index);
}

function periodOf(match: RegExpExecArray): Period | null {
  const [, times = "", every = "", unitWord = "", ended = ""] = match;
  const unit = unitOf(ended) ?? unitOf(unitWord);
  if (!unit) return null;
  const days = (DAYS[unit] * (numberOf(every) ?? 1)) / timesOf(times);
  // Several times a day is daily at least.
  return days <= 1 ? "DAILY" : (BY_DAYS.get(days) ?? null);
}

const timesOf = (word: string): number =>
  ({ дважды: 2, трижды: 3 })[word.toLowerCase()] ?? numberOf(word) ?? 1;
const unitOf = (word: string): Unit | null => UNITS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
