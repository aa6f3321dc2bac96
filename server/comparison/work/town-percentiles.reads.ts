/** Medians and other percentiles of several municipalities, periods and parts. */
import type { RegionWideContext } from "../../kernel/context.ts";
import type { MunicipalityId } from "../../kernel/ids.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { keptPeriods } from "../../indicator/figures.ts";
import type { DurationKind, Indicator } from "../../indicator/indicator-book.ts";
import { type Dimension, type MeasureQuery, percentilesOf } from "../../indicator/measure.reads.ts";
import { endOfPeriod, type GrainPeriod, shiftPeriod } from "../../indicator/period.ts";
import { closedEnd } from "./closed-months.ts";
import { NO_PART, type PartOf } from "./town-sums.reads.ts";

export interface PercentileQuery {
  readonly municipalityIds: readonly MunicipalityId[];
  readonly partOf: PartOf | null;
  readonly periods: readonly GrainPeriod[];
  /** Percentiles. */
  readonly indicators: readonly Indicator[];
  readonly today: PlainDate;
}

interface Found {
  readonly minutes: number;
  readonly cases: number;
}

const nameOf = (code: string, id: string, { grain, startsOn }: GrainPeriod, part: string) =>
  `${code} ${id} ${grain} ${startsOn} ${part}`;

export class Percentiles {
  private readonly found = new Map<string, Found>();

  /** @param part `NO_PART` for the total */
  of(code: string, id: MunicipalityId, period: GrainPeriod, part: string): Found | undefined {
    return this.found.get(nameOf(code, id, period, part));
  }

  note(code: string, id: string, period: GrainPeriod, part: string, found: Found): void {
    this.found.set(nameOf(code, id, period, part), found);
  }
}

const KINDS: readonly DurationKind[] = ["FIRST_ANSWER", "SOLUTION"];

export async function townPercentiles(ctx: RegionWideContext, query: PercentileQuery): Promise<Percentiles> {
  const found = new Percentiles();
  const { municipalityIds, partOf, periods, indicators, today } = query;
  if (municipalityIds.length === 0) return found;
  const slice = partOf === "channel" ? "SECTOR" : partOf ? "FEDERAL" : "ALL";
  for (const kind of KINDS) {
    const asked = indicators.filter(({ percentile }) => percentile?.kind === kind);
    if (asked.length === 0) continue;
    const shares = asked.map(({ percentile }) => percentile!.share);
    for (const run of runsOf(periods)) {
      const range = rangeOf(run, slice, today);
      if (range === null) continue;
      const by: Dimension[] = [
        "municipalityId",
        ...(run.count > 1 ? ["startsOn" as const] : []),
        ...(partOf ? [partOf] : []),
      ];
      for (const row of await percentilesOf(ctx, { municipalityIds, slice, by, ...range }, kind, shares)) {
        const period = {
          ...run.last,
          startsOn: (row.startsOn as PlainDate | undefined) ?? run.last.startsOn,
        };
        asked.forEach(({ code }, at) => {
          const part = (partOf && row[partOf]) || NO_PART;
          found.note(code, row.municipalityId!, period, part, {
            minutes: row.minutes[at]!,
            cases: row.cases,
          });
        });
      }
    }
  }
  return found;
}

interface Run {
  readonly last: GrainPeriod;
  readonly count: number;
}

/** Months that follow one another are read at once; longer periods one by one. */
function runsOf(periods: readonly GrainPeriod[]): Run[] {
  const sorted = periods.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  const runs: Run[] = [];
  const known = new Set<string>();
  for (const period of sorted) {
    const name = `${period.grain} ${period.startsOn}`;
    if (known.has(name)) continue;
    known.add(name);
    const run = runs.at(-1);
    const isLong = period.grain !== "MONTH";
    if (!isLong && run?.last.grain === "MONTH" && shiftPeriod(run.last, 1).startsOn === period.startsOn)
      runs[runs.length - 1] = { last: period, count: run.count + 1 };
    else runs.push({ last: period, count: 1 });
  }
  return runs;
}

function rangeOf(
  { last, count }: Run,
  slice: MeasureQuery["slice"],
  today: PlainDate,
): Pick<MeasureQuery, "grain" | "from" | "to"> | null {
  const end = closedEnd(last, today);
  if (end === null) return null;
  const isWhole = last.grain === "MONTH" || endOfPeriod(last) < today;
  return isWhole
    ? keptPeriods({ slice, period: last, periods: count })
    : { grain: "MONTH", from: last.startsOn, to: end };
}
