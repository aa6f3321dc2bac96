/** Weeks, months, quarters and years in which a duty that comes round is owed. */
import type { PlainDate } from "../kernel/plain-date.ts";
import {
  endOfPeriod,
  type GrainPeriod,
  type PeriodGrain,
  shiftPeriod,
  startOfPeriod,
} from "../indicator/period.ts";

const LENGTH: Readonly<Record<PeriodGrain, number>> = { WEEK: 0, MONTH: 1, QUARTER: 2, YEAR: 3 };

/**
 * The rounds of a rhythm that a period asks about: those that end in it. A rhythm that is as long or longer has
 * one, the round that the last day of the period lies in; whether it ends with the period, `endOfPeriod` tells.
 * A week belongs to the month its Sunday falls into.
 */
export function roundsOf(rhythm: PeriodGrain, period: GrainPeriod): GrainPeriod[] {
  const last = endOfPeriod(period);
  const ending = { grain: rhythm, startsOn: startOfPeriod(rhythm, last) };
  if (LENGTH[rhythm] >= LENGTH[period.grain]) return [ending];
  const rounds: GrainPeriod[] = [];
  const first = startOfPeriod(rhythm, period.startsOn);
  for (
    let round: GrainPeriod = { grain: rhythm, startsOn: first };
    endOfPeriod(round) <= last;
    round = shiftPeriod(round, 1)
  )
    if (endOfPeriod(round) >= period.startsOn) rounds.push(round);
  return rounds;
}

/** First days of the kept weeks or months that a period is made of: a week of itself, anything longer of months. */
export function keptStarts(period: GrainPeriod): { grain: "WEEK" | "MONTH"; starts: PlainDate[] } {
  if (period.grain === "WEEK") return { grain: "WEEK", starts: [period.startsOn] };
  return { grain: "MONTH", starts: roundsOf("MONTH", period).map(({ startsOn }) => startsOn) };
}
