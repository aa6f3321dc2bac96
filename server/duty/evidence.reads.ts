/** Counts of evidence out of the rollups: the cost follows the municipalities and weeks asked about, not the registers. */
import type { MunicipalityId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import type { MeasureSums } from "../indicator/measures.entity.ts";
import { overdueOf } from "../indicator/measure.reads.ts";
import { endOfPeriod, type GrainPeriod } from "../indicator/period.ts";
import { DUTY_RULES, type Fact, FACTS, type RegisterFact, type RegisterIngredient } from "./duty-book.ts";
import { keptStarts, roundsOf } from "./duty-periods.ts";
import type { EvidenceGrain } from "./duty-rollup.entity.ts";
import type { Count, CountOf } from "./duty.rules.ts";
import type { ReadingContext } from "./governing.reads.ts";

/** Of the register, told apart by channel, with what a row of the slice also has. */
const SLICE = "SECTOR";

export interface AskedTown {
  readonly id: MunicipalityId;
  /** As the municipality counts it. */
  readonly today: PlainDate;
}

interface Range {
  readonly grain: EvidenceGrain;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

type KeptRow = Count & { municipalityId: MunicipalityId; startsOn: PlainDate; fact: string };
type RegisterRow = Partial<MeasureSums> & { channel: string | null; overdueOpen?: number };

/** Everything counted of one municipality, by week or month. */
class Counts {
  readonly kept = new Map<string, Count>();
  readonly register = new Map<string, RegisterRow[]>();
  readonly overdue: RegisterRow[] = [];
}

type CountsOf = ReadonlyMap<MunicipalityId, Counts>;

/**
 * What is counted of some municipalities as far as the duties of a period need it. What a version of the
 * regulation holds is no count: see `judgementOf`.
 */
export async function readCounts(
  ctx: ReadingContext,
  towns: readonly AskedTown[],
  period: GrainPeriod,
): Promise<(town: MunicipalityId) => CountOf> {
  const counts = new Map(towns.map(({ id }) => [id, new Counts()]));
  const ids = `{${[...counts.keys()].join(",")}}`;
  for (const range of rangesOf(period, ["ROWS", "STANDING"])) await readKept(ctx, ids, range, counts);
  for (const range of rangesOf(period, ["REGISTER"])) await readRegister(ctx, ids, range, counts);
  await readOverdue(ctx, towns, period, counts);
  const nothing = new Counts();
  return (town) => countOfTown(counts.get(town) ?? nothing, period);
}

async function readKept(ctx: ReadingContext, ids: string, range: Range, counts: CountsOf): Promise<void> {
  const { grain, from, to } = range;
  const rows = await select<KeptRow>(
    ctx.em,
    `select municipality_id as "municipalityId", starts_on as "startsOn", fact, sum(done)::int as done,
       sum(owed)::int as owed
     from duty_rows(?::uuid[], ?, ?::date, ?::date) group by 1, 2, 3`,
    [ids, grain, from, to],
  );
  for (const { municipalityId, startsOn, fact, done, owed } of rows)
    counts.get(municipalityId)?.kept.set(`${grain} ${startsOn} ${fact}`, { done, owed });
}

/** Measures that facts are made of; the others are not added up. */
const SUMS = [...new Set([...FACTS.values()].flatMap(ingredientsOf))]
  .map(
    (measure) =>
      `sum(${measure.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)})::int as "${measure}"`,
  )
  .join(", ");

function ingredientsOf(fact: Fact): RegisterIngredient[] {
  if (fact.source !== "REGISTER") return [];
  return [...fact.done, ...(fact.owed ?? [])].filter((part) => part !== "overdueOpen");
}

async function readRegister(ctx: ReadingContext, ids: string, range: Range, counts: CountsOf): Promise<void> {
  const { grain, from, to } = range;
  const rows = await select<RegisterRow & { municipalityId: MunicipalityId; startsOn: PlainDate }>(
    ctx.em,
    `select municipality_id as "municipalityId", starts_on as "startsOn", channel, ${SUMS}
     from measure_rows(?::uuid[], '${SLICE}', ?, ?::date, ?::date) group by 1, 2, 3`,
    [ids, grain, from, to],
  );
  for (const { municipalityId, startsOn, ...row } of rows) {
    const register = counts.get(municipalityId)?.register;
    const key = `${grain} ${startsOn}`;
    const known = register?.get(key);
    if (known) known.push(row);
    else register?.set(key, [row]);
  }
}

/** Municipalities of one page may live two different days. */
async function readOverdue(
  ctx: ReadingContext,
  towns: readonly AskedTown[],
  period: GrainPeriod,
  counts: CountsOf,
): Promise<void> {
  for (const [today, those] of Map.groupBy(towns, (town) => town.today)) {
    const days = { from: period.startsOn, to: endOfPeriod(period), today };
    const query = { municipalityIds: those.map(({ id }) => id), slice: SLICE } as const;
    for (const row of await overdueOf(ctx, { ...query, by: ["municipalityId", "channel"] }, days)) {
      const { municipalityId, channel = null, overdueOpen } = row;
      counts.get(municipalityId as MunicipalityId)?.overdue.push({ channel, overdueOpen });
    }
  }
}

/** Weeks and months that rules look at for a period in facts of some sources, from the first to the last. */
function rangesOf(period: GrainPeriod, sources: readonly Fact["source"][]): Range[] {
  const starts = { WEEK: new Set<PlainDate>(), MONTH: new Set<PlainDate>() };
  for (const rule of DUTY_RULES.values()) {
    if (rule.kind === "OUTSIDE" || !rule.facts.some((code) => sources.includes(FACTS.get(code)!.source)))
      continue;
    const rounds = rule.kind === "EVERY" ? roundsOf(rule.rhythm, period) : [period];
    for (const round of rounds) {
      const kept = keptStarts(round);
      for (const start of kept.starts) starts[kept.grain].add(start);
    }
  }
  return (["WEEK", "MONTH"] as const).flatMap((grain) => {
    const sorted = [...starts[grain]].toSorted();
    const [from] = sorted;
    const to = sorted.at(-1);
    return from && to ? [{ grain, from, to }] : [];
  });
}

function countOfTown(counts: Counts, asked: GrainPeriod): CountOf {
  return (code, period) => {
    const fact = FACTS.get(code)!;
    const { grain, starts } = keptStarts(period);
    switch (fact.source) {
      case "REGISTER": {
        const isAsked = period.grain === asked.grain && period.startsOn === asked.startsOn;
        const rows = starts.flatMap((start) => counts.register.get(`${grain} ${start}`) ?? []);
        return registerCount(fact, isAsked ? [...rows, ...counts.overdue] : rows);
      }
      case "ROWS": {
        const found = starts.flatMap((start) => counts.kept.get(`${grain} ${start} ${code}`) ?? []);
        return { done: sum(found, "done"), owed: sum(found, "owed") };
      }
      case "STANDING":
        return starts.flatMap((start) => counts.kept.get(`${grain} ${start} ${code}`) ?? []).at(-1) ?? null;
      case "REGULATION":
      case "LATER":
        return null;
    }
  };
}

const sum = (counts: readonly Count[], of: keyof Count) =>
  counts.reduce((total, each) => total + each[of], 0);

function registerCount({ done, owed, channels }: RegisterFact, rows: readonly RegisterRow[]): Count {
  const those = channels
    ? rows.filter(({ channel }) => channel !== null && channels.includes(channel))
    : rows;
  const total = (parts: readonly RegisterIngredient[]) =>
    those.reduce((all, row) => parts.reduce((sofar, part) => sofar + (row[part] ?? 0), all), 0);
  return { done: total(done), owed: total(owed ?? done) };
}
