/** Growth as a Russian sentence: the verdict with its figures. Pure. */
import type { PlainDate } from "../kernel/plain-date.ts";
import { GrowthState } from "./cluster.enums.ts";
import { FALSE_SHARE, LEAST_HISTORY_DAYS, RECENT_DAYS } from "./growth.rules.ts";

const number = new Intl.NumberFormat("ru-RU", { maximumFractionDigits: 1 });
const plural = new Intl.PluralRules("ru-RU");

/** «07.11» */
const day = (date: PlainDate): string => `${date.slice(8)}.${date.slice(5, 7)}`;

const SUBMISSIONS: Readonly<Record<string, string>> = {
  one: "обращение",
  few: "обращения",
  many: "обращений",
  other: "обращения",
};

const TIMES: Readonly<Record<string, string>> = { one: "раз", few: "раза", many: "раз", other: "раза" };

/** «2 раза», «5 раз», «2,5 раза»: the word follows the number as it is printed. */
const times = (ratio: number): string =>
  `${number.format(ratio)} ${TIMES[plural.select(Math.round(ratio * 10) / 10)]}`;

export interface GrowthFigures {
  readonly state: GrowthState;
  /** Whole days that are counted: today is not over, so what came in today is not in it. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly observed: number;
  readonly expected: number | null;
  readonly ratioLow: number | null;
  readonly ratioHigh: number | null;
  readonly isSeasonal: boolean;
}

export function growthSentence(figures: GrowthFigures): string {
  const { from, to, observed, expected, isSeasonal } = figures;
  const came = `За ${RECENT_DAYS} полных дней, с ${day(from)} по ${day(to)}, — ${observed} ${SUBMISSIONS[plural.select(observed)]}`;
  if (expected === null)
    return `${came}. Реестр ведётся меньше ${LEAST_HISTORY_DAYS} дней: сравнивать не с чем.`;
  const ground = isSeasonal ? "с учётом сезона" : "без учёта сезона: прошлого года в реестре нет";
  return `${came}, ожидалось ${number.format(expected)} (${ground}). ${verdict(figures)}`;
}

function verdict({ state, ratioLow, ratioHigh }: GrowthFigures): string {
  switch (state) {
    case GrowthState.GROWING: {
      const falseShare = number.format(FALSE_SHARE * 100);
      const range =
        ratioHigh === null
          ? `не меньше чем в ${times(ratioLow ?? 0)}`
          : `в ${number.format(ratioLow ?? 0)}–${times(ratioHigh)}`;
      return `Это больше ожидаемого ${range}; ложных тревог среди таких выводов — не более ${falseShare} %.`;
    }
    case GrowthState.FALLING:
      return "Это меньше ожидаемого, и случайностью спад не объяснить.";
    case GrowthState.STEADY:
      return "Это обычный уровень.";
    case GrowthState.CANNOT_TELL:
      return "Обращений мало: отличить рост от случайности нельзя.";
    default:
      return state satisfies never;
  }
}
