/** What the regional centre sees of reports: those addressed to it, sent or owed; never a draft. */
import type { RegionWideContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { type Connection, connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import { select } from "../kernel/select.ts";
import { OwedState } from "./report.enums.ts";
import type { RegionReport } from "./report.types.ts";

export interface OwedFilter {
  readonly municipalityId: string | null;
  readonly state: OwedState | null;
  readonly kind: string | null;
}

type Row = Omit<RegionReport, "municipality" | "state" | "isLate">;

const COLUMNS = `r.id, r.municipality_id as "municipalityId", r.kind, r.period, r.starts_on::text as "startsOn",
  r.ends_on::text as "endsOn", r.due_at as "dueAt", r.clauses, r.sent_at as "sentAt", r.sent_count as "sentCount"`;

const STATES: Readonly<Record<OwedState, string>> = {
  SENT: "r.sent_at is not null and ?::timestamptz is not null",
  OWED: "r.sent_at is null and r.due_at >= ?",
  OVERDUE: "r.sent_at is null and r.due_at < ?",
};

/** By their terms, the latest first. */
export async function regionReportsPage(
  ctx: RegionWideContext,
  { municipalityId, state, kind }: OwedFilter,
  page: { first: number; after: string | null },
): Promise<Connection<RegionReport>> {
  const size = pageSize(page.first);
  const now = ctx.clock.now();
  const conditions = ["r.is_for_region"];
  const values: unknown[] = [];
  const add = (sql: string, value: unknown) => {
    conditions.push(sql);
    values.push(value);
  };
  if (municipalityId !== null) add("r.municipality_id = ?", municipalityId);
  if (kind !== null) add("r.kind = ?", kind);
  if (state !== null) add(STATES[state], now);
  const where = conditions.join(" and ");
  const behind =
    page.after === null ? null : (decodeCursor(page.after, ["string", "string"]) as [string, string]);
  const rows = await select<Row>(
    ctx.em,
    `select ${COLUMNS} from report r where ${where} ${behind ? "and (r.due_at, r.id) < (?::timestamptz, ?::uuid)" : ""}
     order by r.due_at desc, r.id desc limit ${size + 1}`,
    [...values, ...(behind ?? [])],
  );
  const [total] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from report r where ${where}`,
    values,
  );
  return connectionOf(
    rows.map((row) => viewOf(row, now)),
    size,
    total!.count,
    ({ dueAt, id }) => [dueAt.toISOString(), id],
    (row) => row,
  );
}

/** @throws {DenialError} NOT_FOUND unless it is addressed to the viewer's centre */
export async function getRegionReport(ctx: RegionWideContext, id: string): Promise<RegionReport> {
  const [row] = await select<Row>(
    ctx.em,
    `select ${COLUMNS} from report r where r.is_for_region and r.id = ?`,
    [id],
  );
  if (!row) throw notFound();
  return viewOf(row, ctx.clock.now());
}

function viewOf(row: Row, now: Date): RegionReport {
  const dueAt = new Date(row.dueAt);
  const sentAt = row.sentAt === null ? null : new Date(row.sentAt);
  const isPast = (sentAt ?? now) > dueAt;
  const state = sentAt !== null ? OwedState.SENT : isPast ? OwedState.OVERDUE : OwedState.OWED;
  return { ...row, dueAt, sentAt, state, isLate: isPast } as RegionReport;
}
