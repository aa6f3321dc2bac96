/** Sums of measures over a period of a report: out of the rollups where it is made of weeks or months. */
import type { MunicipalContext } from "../kernel/context.ts";
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import {
  type Dimension,
  overdueOf,
  percentilesOf,
  sumsOf,
  type SumsRow,
} from "../indicator/measure.reads.ts";
import { MEASURES, type MeasureSums } from "../indicator/measures.entity.ts";
import { instantOf } from "../term/local-time.ts";
import { lastMonthOf, type ReportSpan, spanOf } from "./report-period.ts";

/** What a report tells of. */
export interface Scope {
  readonly span: ReportSpan;
  readonly channel: string | null;
}

type By = Extract<Dimension, "channel" | "sectorId">;

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const NONE = Object.fromEntries(MEASURES.map((name) => [name, 0])) as MeasureSums;

/** Periods of the rollups that a span consists of; null when it begins or ends within one. */
function rollupOf({ startsOn, endsOn }: ReportSpan): { grain: "WEEK" | "MONTH"; to: PlainDate } | null {
  if (spanOf("WEEKLY", startsOn).startsOn === startsOn && spanOf("WEEKLY", startsOn).endsOn === endsOn)
    return { grain: "WEEK", to: startsOn };
  const isWhole = startsOn.endsWith("-01") && spanOf("MONTHLY", endsOn).endsOn === endsOn;
  return isWhole ? { grain: "MONTH", to: lastMonthOf({ startsOn, endsOn }) } : null;
}

/** Sums of the scope by one dimension. */
export async function sumsBy(
  ctx: MunicipalContext,
  scope: Scope,
  by: By,
): Promise<{ key: string | null; sums: MeasureSums }[]> {
  const rows = await rowsOf(ctx, scope);
  const groups = new Map<string | null, MeasureSums>();
  for (const row of rows) {
    if (scope.channel !== null && row.channel !== scope.channel) continue;
    const key = row[by] ?? null;
    groups.set(key, added(groups.get(key) ?? NONE, row));
  }
  return [...groups].map(([key, sums]) => ({ key, sums }));
}

/** Sums of the whole scope. */
export async function sumsOfScope(ctx: MunicipalContext, scope: Scope): Promise<MeasureSums> {
  const rows = await sumsBy(ctx, scope, "channel");
  return rows.reduce((total, { sums }) => added(total, sums), NONE);
}

function added(one: MeasureSums, other: MeasureSums): MeasureSums {
  return Object.fromEntries(MEASURES.map((name) => [name, one[name] + other[name]])) as MeasureSums;
}

function rowsOf(ctx: MunicipalContext, { span }: Scope): Promise<SumsRow[]> {
  const rollup = rollupOf(span);
  if (rollup === null) return countedRows(ctx, span);
  const { grain, to } = rollup;
  const municipalityIds = [ctx.municipalityId];
  const by = ["sectorId", "channel"] as const;
  return sumsOf(ctx, { municipalityIds, slice: "SECTOR", grain, from: span.startsOn, to, by });
}

const DATED = ["received_at", "answer_due_at", "first_answered_at", "answered_at", "solved_at", "closed_at"];

/** Single days and odd spans stand in no rollup: the rows that touch them are counted. */
function countedRows(ctx: MunicipalContext, { startsOn, endsOn }: ReportSpan): Promise<SumsRow[]> {
  const [since, until] = instantsOf(ctx, { startsOn, endsOn });
  const touched = DATED.map((column) => `(s.${column} >= ? and s.${column} < ?)`).join(" or ");
  return select<SumsRow>(
    ctx.em,
    `select m.sector_id as "sectorId", m.channel, ${MEASURES.map((name) => `sum(m.${snake(name)})::int as "${name}"`).join(", ")}
     from submission s cross join lateral measures_of(s, ?) m
     where s.municipality_id = ? and (${touched} or s.promised_on between ?::date and ?::date)
       and m.day between ?::date and ?::date
     group by 1, 2`,
    [
      ctx.timeZone,
      ctx.municipalityId,
      ...DATED.flatMap(() => [since, until]),
      startsOn,
      endsOn,
      startsOn,
      endsOn,
    ],
  );
}

export function instantsOf(ctx: MunicipalContext, { startsOn, endsOn }: ReportSpan): [string, string] {
  const [since, until] = [startsOn, addDays(endsOn, 1)].map((day) =>
    instantOf(ctx.timeZone, day, 0).toISOString(),
  );
  return [since!, until!];
}

/** What is overdue on a day, by sector or channel; with `due`, only what was due within it. */
export async function overdueBy(
  ctx: MunicipalContext,
  channel: string | null,
  by: By,
  today: PlainDate,
  due: ReportSpan | null = null,
): Promise<Map<string | null, number>> {
  const rows = await overdueOf(
    ctx,
    { municipalityIds: [ctx.municipalityId], slice: "SECTOR", by: ["sectorId", "channel"] },
    { from: due?.startsOn ?? null, to: due?.endsOn ?? null, today },
  );
  const counts = new Map<string | null, number>();
  for (const row of rows) {
    if (channel !== null && row.channel !== channel) continue;
    const key = row[by] ?? null;
    counts.set(key, (counts.get(key) ?? 0) + row.overdueOpen);
  }
  return counts;
}

export type Duration = "FIRST_ANSWER" | "SOLUTION";

export interface Percentile {
  readonly cases: number;
  readonly minutes: number | null;
}

/** The median duration of the scope, whole minutes. */
export async function medianOf(ctx: MunicipalContext, scope: Scope, kind: Duration): Promise<Percentile> {
  const { span, channel } = scope;
  const rollup = rollupOf(span);
  if (rollup === null) return countedMedian(ctx, scope, kind);
  const rows = await percentilesOf(
    ctx,
    {
      municipalityIds: [ctx.municipalityId],
      slice: channel === null ? "ALL" : "SECTOR",
      grain: rollup.grain,
      from: span.startsOn,
      to: rollup.to,
      by: channel === null ? [] : ["channel"],
    },
    kind,
    [0.5],
  );
  const row = channel === null ? rows[0] : rows.find((each) => each.channel === channel);
  return { cases: row?.cases ?? 0, minutes: row && row.cases > 0 ? row.minutes[0]! : null };
}

const DURATIONS: Readonly<Record<Duration, { at: string; minutes: string }>> = {
  FIRST_ANSWER: { at: "first_answered_at", minutes: "first_answer_minutes" },
  SOLUTION: { at: "solved_at", minutes: "extract(epoch from solved_at - received_at) / 60" },
};

async function countedMedian(
  ctx: MunicipalContext,
  { span, channel }: Scope,
  kind: Duration,
): Promise<Percentile> {
  const { at, minutes } = DURATIONS[kind];
  const [row] = await select<Percentile>(
    ctx.em,
    `select count(${minutes})::int as cases,
       round((percentile_disc(0.5) within group (order by ${minutes}))::numeric)::int as minutes
     from submission where municipality_id = ? and ${at} >= ? and ${at} < ? and (?::text is null or channel = ?)`,
    [ctx.municipalityId, ...instantsOf(ctx, span), channel, channel],
  );
  return row!;
}
