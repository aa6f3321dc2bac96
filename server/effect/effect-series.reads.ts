/** The weekly series of a measure: its own out of the register, that of other municipalities as a sum. */
import { sumsOf } from "../indicator/measure.reads.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { select, type Statement } from "../kernel/select.ts";
import { instantsOf } from "../quality/period.ts";
import type { Measure } from "../roadmap/measure.entity.ts";
import { MeasureIndicator } from "../roadmap/roadmap.enums.ts";

/** What of the register a measure is about. */
export type Subject = Pick<Measure, "topicId" | "sectorId" | "placeKey">;

/** A week of submissions received; or of solutions, with the sums of the logarithms of their minutes. */
export interface SeriesWeek {
  readonly week: PlainDate;
  readonly count: number;
  readonly logs: number;
  readonly squares: number;
}

export interface PeerWeek {
  readonly scope: "REGION" | "NETWORK";
  readonly towns: number;
  readonly week: PlainDate;
  readonly received: number;
  readonly solved: number;
  readonly logMinutes: number | null;
}

export interface Span {
  /** Monday of the first week and of the last one. */
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Monday of the first whole week of the register; null for an empty one. */
export async function firstWholeWeek(ctx: MunicipalContext): Promise<PlainDate | null> {
  const [row] = await select<{ first: PlainDate | null }>(
    ctx.em,
    `select (min(starts_on) + 7)::text as first from measure_rows(array[?::uuid], 'ALL', 'WEEK', '2000-01-01', '9999-12-31')
     where received > 0`,
    [ctx.municipalityId],
  );
  return row?.first ?? null;
}

/** Own weeks with anything in them; the others are empty. */
export function ownWeeks(
  ctx: MunicipalContext,
  indicator: MeasureIndicator,
  subject: Subject,
  span: Span,
): Promise<SeriesWeek[]> {
  const isNarrow = subject.topicId !== null || subject.placeKey !== null;
  if (indicator === MeasureIndicator.RECEIVED)
    return isNarrow ? receivedOfRegister(ctx, subject, span) : receivedOfRollup(ctx, subject, span);
  return isNarrow ? durationsOfRegister(ctx, subject, span) : durationsOfRollup(ctx, subject, span);
}

function conditionsOf({ topicId, sectorId, placeKey }: Subject): Statement {
  const given = [
    ["s.topic_id = ?", topicId],
    ["s.sector_id = ?", topicId === null ? sectorId : null],
    ["s.place_key = ?", placeKey],
  ].filter((pair) => pair[1] !== null);
  return { sql: given.map(([sql]) => `and ${sql}`).join(" "), values: given.map((pair) => pair[1]) };
}

const instants = (ctx: MunicipalContext, { from, to }: Span) => instantsOf(ctx, { from, to: addDays(to, 6) });

function receivedOfRegister(ctx: MunicipalContext, subject: Subject, span: Span): Promise<SeriesWeek[]> {
  const { sql, values } = conditionsOf(subject);
  return select<SeriesWeek>(
    ctx.em,
    `select date_trunc('week', s.received_at at time zone ?)::date::text as week, count(*)::int as count,
       0 as logs, 0 as squares
     from submission s where s.municipality_id = ? and s.received_at >= ? and s.received_at < ? ${sql} group by 1`,
    [ctx.timeZone, ctx.municipalityId, ...instants(ctx, span), ...values],
  );
}

function durationsOfRegister(ctx: MunicipalContext, subject: Subject, span: Span): Promise<SeriesWeek[]> {
  const { sql, values } = conditionsOf(subject);
  return select<SeriesWeek>(
    ctx.em,
    `select week, count(*)::int as count, sum(log) as logs, sum(log * log) as squares from (
       select date_trunc('week', s.solved_at at time zone ?)::date::text as week,
         ln(greatest(extract(epoch from s.solved_at - s.received_at) / 60, 1))::float8 as log
       from submission s
       where s.municipality_id = ? and s.solved_at >= ? and s.solved_at < ? ${sql}) as solutions
     group by week`,
    [ctx.timeZone, ctx.municipalityId, ...instants(ctx, span), ...values],
  );
}

async function receivedOfRollup(
  ctx: MunicipalContext,
  { sectorId }: Subject,
  { from, to }: Span,
): Promise<SeriesWeek[]> {
  const rows = await sumsOf(ctx, {
    municipalityIds: [ctx.municipalityId],
    slice: sectorId === null ? "ALL" : "SECTOR",
    grain: "WEEK",
    from,
    to,
    by: sectorId === null ? ["startsOn"] : ["startsOn", "sectorId"],
  });
  return rows
    .filter((row) => sectorId === null || row.sectorId === sectorId)
    .map(({ startsOn, received }) => ({ week: startsOn as PlainDate, count: received, logs: 0, squares: 0 }));
}

function durationsOfRollup(
  ctx: MunicipalContext,
  { sectorId }: Subject,
  { from, to }: Span,
): Promise<SeriesWeek[]> {
  return select<SeriesWeek>(
    ctx.em,
    `select starts_on::text as week, sum(count)::int as count, sum(count * log)::float8 as logs,
       sum(count * log * log)::float8 as squares
     from (select starts_on, count, sector_id, (bucket - 0.5) * ln(1.04) as log
       from duration_rows(array[?::uuid], 'SOLUTION', ?, 'WEEK', ?::date, ?::date)) as d
     where sector_id is not distinct from ?::uuid group by 1 having sum(count) > 0`,
    [ctx.municipalityId, sectorId === null ? "ALL" : "SECTOR", from, to, sectorId],
  );
}

/** Weeks of the municipalities to compare with; empty when too few stand behind the sums. */
export function peerWeeks(
  ctx: MunicipalContext,
  federalSector: string | null,
  { from, to }: Span,
): Promise<PeerWeek[]> {
  return select<PeerWeek>(
    ctx.em,
    `select scope, towns, week::text as week, received, solved, log_minutes as "logMinutes"
     from peer_weeks(?, ?::date, ?::date)`,
    [federalSector, from, to],
  );
}

/**
 * The federal sector that most of what a measure is about belongs to.
 *
 * @returns null for a measure about everything, or when nothing was received
 */
export async function federalSectorOfSubject(
  ctx: MunicipalContext,
  subject: Subject,
  span: Span,
): Promise<string | null> {
  const { sql, values } = conditionsOf(subject);
  if (sql === "") return null;
  const [row] = await select<{ sector: string }>(
    ctx.em,
    `select s.federal_sector as sector from submission s
     where s.municipality_id = ? and s.received_at >= ? and s.received_at < ? and s.federal_sector is not null ${sql}
     group by 1 order by count(*) desc, 1 limit 1`,
    [ctx.municipalityId, ...instants(ctx, span), ...values],
  );
  return row?.sector ?? null;
}
