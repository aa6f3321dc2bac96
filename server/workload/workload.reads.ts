/** Workload by sector block and by executor: sums out of the rollups, people out of the rows of the period. */
import { overdueOf, sumsOf, type SumsRow } from "../indicator/measure.reads.ts";
import {
  endOfPeriod,
  type GrainPeriod,
  shiftPeriod,
  startOfPeriod,
  yearBefore,
} from "../indicator/period.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { AccountId } from "../kernel/ids.ts";
import { type PlainDate, plainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { instantsOf } from "../quality/period.ts";
import { type WorkloadFigures, type WorkloadParts, workloadRows } from "./workload.rules.ts";

const SLICE = "SECTOR";

/** The sector slice keeps weeks and months: longer periods are sums of months. */
function monthsOf(period: GrainPeriod): { grain: "WEEK" | "MONTH"; from: PlainDate; to: PlainDate } {
  if (period.grain === "WEEK") return { grain: "WEEK", from: period.startsOn, to: period.startsOn };
  return { grain: "MONTH", from: period.startsOn, to: startOfPeriod("MONTH", endOfPeriod(period)) };
}

const bySector = (ctx: MunicipalContext, period: GrainPeriod): Promise<SumsRow[]> =>
  sumsOf(ctx, {
    municipalityIds: [ctx.municipalityId],
    slice: SLICE,
    by: ["sectorId"],
    ...monthsOf(period),
  });

/** What every sector block had to do in a period, the most loaded first. */
export async function readWorkload(ctx: MunicipalContext, period: GrainPeriod): Promise<WorkloadFigures[]> {
  const parts = new Map<SectorId | null, WorkloadParts>();
  const put = (sectorId: string | null | undefined, part: WorkloadParts) => {
    const key = (sectorId ?? null) as SectorId | null;
    parts.set(key, { ...parts.get(key), ...part });
  };
  for (const row of await bySector(ctx, period)) put(row.sectorId, { now: row });
  for (const row of await bySector(ctx, yearBefore(period))) put(row.sectorId, { before: row });
  for (const { sectorId, overdueOpen } of await openOf(ctx, true)) put(sectorId, { overdue: overdueOpen });
  for (const { sectorId, overdueOpen } of await openOf(ctx, false)) put(sectorId, { open: overdueOpen });
  for (const { sectorId, executors } of await executorCounts(ctx, period)) put(sectorId, { executors });
  const sectors = await readSectors(ctx);
  const named = new Set(sectors.filter(({ isNamed }) => isNamed).map(({ id }) => id));
  return workloadRows(sectors, named, parts);
}

/** Final answers that are not given, by the day they are due: of all days, or of those that are over. */
function openOf(ctx: MunicipalContext, isOverdue: boolean) {
  const query = { municipalityIds: [ctx.municipalityId], slice: SLICE, by: ["sectorId"] } as const;
  const today = isOverdue ? todayOf(ctx) : LAST_DAY;
  return overdueOf(ctx, query, { from: null, to: null, today });
}
const LAST_DAY = plainDate("2199-12-31");

interface SectorRow {
  readonly id: SectorId;
  readonly name: string;
  readonly isNamed: boolean;
}

const readSectors = (ctx: MunicipalContext): Promise<SectorRow[]> =>
  select<SectorRow>(
    ctx.em,
    `select id, name, named_until is null as "isNamed" from sector where municipality_id = ? order by position, id`,
    [ctx.municipalityId],
  );

/** Rows that somebody answers for: received in the period, or still open. */
const CARRIED = `
  select id, sector_id, executor_account_id, true as is_of_period, is_open, due_at, answered_at from submission
  where municipality_id = ? and received_at >= ? and received_at < ? and executor_account_id is not null
  union all
  select id, sector_id, executor_account_id, false, is_open, due_at, answered_at from submission
  where municipality_id = ? and is_open and not (received_at >= ? and received_at < ?)
    and executor_account_id is not null`;

function carriedValues(ctx: MunicipalContext, period: GrainPeriod): string[] {
  const days = instantsOf(ctx, { from: period.startsOn, to: endOfPeriod(period) });
  const one = [ctx.municipalityId, ...days];
  return [...one, ...one];
}

const executorCounts = (ctx: MunicipalContext, period: GrainPeriod) =>
  select<{ sectorId: SectorId | null; executors: number }>(
    ctx.em,
    `select sector_id as "sectorId", count(distinct executor_account_id)::int as executors
     from (${CARRIED}) c group by 1`,
    carriedValues(ctx, period),
  );

export interface ExecutorLoad {
  readonly accountId: AccountId;
  readonly name: string;
  readonly sectorIds: readonly SectorId[];
  readonly received: number;
  readonly answered: number;
  readonly open: number;
  readonly overdue: number;
}

/** What each executor had to do, the most loaded first. */
export function readExecutors(
  ctx: MunicipalContext,
  period: GrainPeriod,
  sectorId: SectorId | null,
): Promise<ExecutorLoad[]> {
  return select<ExecutorLoad>(
    ctx.em,
    `select c.executor_account_id as "accountId", coalesce(max(p.name), '—') as name,
       to_json(array_remove(array_agg(distinct c.sector_id), null)) as "sectorIds",
       count(*) filter (where c.is_of_period)::int as received,
       count(*) filter (where c.is_of_period and c.answered_at is not null)::int as answered,
       count(*) filter (where c.is_open)::int as open,
       count(*) filter (where c.is_open and c.due_at < ?)::int as overdue
     from (${CARRIED}) c left join people_of_municipality() p on p.account_id = c.executor_account_id
     where ?::uuid is null or c.sector_id = ?::uuid
     group by 1 order by 4 desc, 6 desc, 2, 1 limit 200`,
    [ctx.clock.now(), ...carriedValues(ctx, period), sectorId, sectorId],
  );
}

export interface WorkloadPoint {
  readonly startsOn: PlainDate;
  readonly received: number;
  readonly receivedBefore: number;
  readonly answered: number;
}

/** Months shown. */
const MONTHS = 13;

/** The months up to that of a day, each beside its month of the year before. */
export async function readTrend(
  ctx: MunicipalContext,
  last: PlainDate,
  sectorId: SectorId | null,
): Promise<WorkloadPoint[]> {
  const month = { grain: "MONTH" as const, startsOn: startOfPeriod("MONTH", last) };
  const first = shiftPeriod(month, 1 - MONTHS - 12).startsOn;
  const rows = await sumsOf(ctx, {
    municipalityIds: [ctx.municipalityId],
    slice: SLICE,
    grain: "MONTH",
    from: first,
    to: month.startsOn,
    by: ["startsOn", "sectorId"],
  });
  const sums = new Map<string, { received: number; answered: number }>();
  for (const row of rows.filter((each) => sectorId === null || each.sectorId === sectorId)) {
    const known = sums.get(row.startsOn!) ?? { received: 0, answered: 0 };
    sums.set(row.startsOn!, {
      received: known.received + row.received,
      answered: known.answered + row.answered,
    });
  }
  return Array.from({ length: MONTHS }, (_, at) => {
    const each = shiftPeriod(month, at + 1 - MONTHS);
    const sum = sums.get(each.startsOn);
    return {
      startsOn: each.startsOn,
      received: sum?.received ?? 0,
      receivedBefore: sums.get(yearBefore(each).startsOn)?.received ?? 0,
      answered: sum?.answered ?? 0,
    };
  });
}
