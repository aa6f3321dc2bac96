/** How watched subjects go: the rules of problems (`cluster/growth.rules.ts`) over counts of publications. Pure. */
import { GrowthState } from "../cluster/cluster.enums.ts";
import {
  assess,
  type Assessed,
  flatSeason,
  LEAST_HISTORY_DAYS,
  RECENT_DAYS,
  REFERENCE_DAYS,
  type Season,
  seasonsOf,
  type TopicCounts,
  verdictsOf,
  YEAR_DAYS,
} from "../cluster/growth.rules.ts";

/** A few days short of two years are as good. */
const SHORT_BY = 14;

export interface SubjectFigures {
  readonly state: GrowthState;
  readonly expected: number | null;
  readonly isSeasonal: boolean;
  readonly ratioLow: number | null;
}

/**
 * The verdicts of all subjects at once: of the alarms at most 5 in 100 are false, however many subjects there are.
 *
 * @param history days since the first publication of the register
 */
export function growthOfSubjects<Key>(
  counts: ReadonlyMap<Key, TopicCounts>,
  history: number,
): ReadonlyMap<Key, SubjectFigures> {
  const seasonOf = seasonsFor(counts, history);
  if (!seasonOf)
    return new Map(
      [...counts.keys()].map((key) => [
        key,
        { state: GrowthState.CANNOT_TELL, expected: null, isSeasonal: false, ratioLow: null },
      ]),
    );
  const assessed = new Map<Key, Assessed>(
    [...counts].map(([key, each]) => [key, assess(each, seasonOf(key))]),
  );
  const verdicts = verdictsOf(assessed, assessed.size);
  return new Map(
    [...assessed].map(([key, { expected, ratioLow }]) => [
      key,
      { state: verdicts.get(key)!, expected, ratioLow, isSeasonal: seasonOf(key).isKnown },
    ]),
  );
}

function seasonsFor<Key>(
  counts: ReadonlyMap<Key, TopicCounts>,
  history: number,
): ((key: Key) => Season) | null {
  if (history < LEAST_HISTORY_DAYS) return null;
  const flat = flatSeason(Math.min(REFERENCE_DAYS, history - RECENT_DAYS));
  if (history < YEAR_DAYS + RECENT_DAYS + REFERENCE_DAYS - SHORT_BY) return () => flat;
  const seasons = seasonsOf(counts);
  return (key) => seasons.get(key) ?? flat;
}

const number = new Intl.NumberFormat("ru-RU", { maximumFractionDigits: 1 });
const plural = new Intl.PluralRules("ru-RU");
const PUBLICATIONS: Readonly<Record<string, string>> = {
  one: "публикация",
  few: "публикации",
  many: "публикаций",
  other: "публикации",
};

/** The verdict with its figures. @param observed publications of the last days */
export function subjectSentence(observed: number, figures: SubjectFigures): string {
  const came = `За ${RECENT_DAYS} дней — ${number.format(observed)} ${PUBLICATIONS[plural.select(observed)]}`;
  if (figures.expected === null)
    return `${came}. Публикации собираются меньше ${LEAST_HISTORY_DAYS} дней: сравнивать не с чем.`;
  const ground = figures.isSeasonal ? "с учётом сезона" : "без учёта сезона";
  return `${came}, ожидалось ${number.format(figures.expected)} (${ground}). ${verdictOf(figures)}`;
}

function verdictOf({ state, ratioLow }: SubjectFigures): string {
  switch (state) {
    case GrowthState.GROWING:
      return `Это рост: больше ожидаемого не меньше чем в ${number.format(ratioLow ?? 0)} раза.`;
    case GrowthState.FALLING:
      return "Это меньше ожидаемого, и случайностью спад не объяснить.";
    case GrowthState.STEADY:
      return "Это обычный уровень.";
    case GrowthState.CANNOT_TELL:
      return "Публикаций мало: отличить рост от шума нельзя.";
    default:
      return state satisfies never;
  }
}
