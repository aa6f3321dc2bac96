/** Weeks, months, quarters and years in which a duty that comes round is owed. */
import type { PlainDate } from "../kernel/plain-date.ts";
import {
  endOfPeriod,
  type GrainPeriod,
  type PeriodGrain,
  shiftPeriod,
  startOfPeriod,
} from "../indicator/period.ts";

/** One week, month, quarter or year in which a duty is owed once. */
export interface Round extends GrainPeriod {
  /** Last day, counted in. */
  readonly endsOn: PlainDate;
}

/** Kept weeks or months that a period is made of, by their first days. */
export interface KeptStarts {
  readonly grain: "WEEK" | "MONTH";
  readonly starts: readonly PlainDate[];
}

const LENGTH: Readonly<Record<PeriodGrain, number>> = { WEEK: 0, MONTH: 1, QUARTER: 2, YEAR: 3 };

/** A matrix asks for the same few periods ten thousand times. */
const MOST_KEPT = 500;
const keptRounds = new Map<string, readonly Round[]>();
const keptParts = new Map<string, KeptStarts>();

/**
 * The rounds of a rhythm that a period asks about: those that end in it. A rhythm that is as long or longer has
 * one, the round that the last day of the period lies in; whether it ends with the period, its `endsOn` tells.
 * A week belongs to the month its Sunday falls into.
 */
export function roundsOf(rhythm: PeriodGrain, period: GrainPeriod): readonly Round[] {
  const key = `${rhythm} ${period.grain} ${period.startsOn}`;
  return keptRounds.get(key) ?? keep(keptRounds, key, reckonRounds(rhythm, period));
}

/** What is looked up for a period: a week is kept itself, anything longer is made of months. */
export function keptStarts(period: GrainPeriod): KeptStarts {
  const key = `${period.grain} ${period.startsOn}`;
  return keptParts.get(key) ?? keep(keptParts, key, reckonStarts(period));
}

function reckonRounds(rhythm: PeriodGrain, period: GrainPeriod): Round[] {
  const last = endOfPeriod(period);
  if (LENGTH[rhythm] >= LENGTH[period.grain])
    return [roundOf({ grain: rhythm, startsOn: startOfPeriod(rhythm, last) })];
  const rounds: Round[] = [];
  let round = roundOf({ grain: rhythm, startsOn: startOfPeriod(rhythm, period.startsOn) });
  while (round.endsOn <= last) {
    rounds.push(round);
    round = roundOf(shiftPeriod(round, 1));
  }
  return rounds;
}

/** The first round of a period ends in it: it holds the period's first day. */
function roundOf({ grain, startsOn }: GrainPeriod): Round {
  return { grain, startsOn, endsOn: endOfPeriod({ grain, startsOn }) };
}

function reckonStarts(period: GrainPeriod): KeptStarts {
  if (period.grain === "WEEK") return { grain: "WEEK", starts: [period.startsOn] };
  return { grain: "MONTH", starts: roundsOf("MONTH", period).map(({ startsOn }) => startsOn) };
}

function keep<Value>(kept: Map<string, Value>, key: string, value: Value): Value {
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, value);
  return value;
}
