/** Lists and counts of assignments. */
import { type MunicipalContext, type OperationBase, todayOf } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import { type Connection, connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import { addDays } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import {
  type Condition,
  conditionsOf,
  controlledCondition,
  joined,
  mineCondition,
  overdueCondition,
} from "./assignment-conditions.ts";
import { Assignment, type AssignmentId } from "./assignment.entity.ts";
import type { AssignmentFilter } from "./assignment.inputs.ts";
import type { AssignmentCount, AssignmentFacets, MyDayAssignments } from "./assignment.types.ts";

const IS_CLOSED = "(s.closed_at is not null)::int";
const SOON_DAYS = 7;

/** Open ones first, by their day: those over their term lead. */
export async function assignmentsPage(
  ctx: MunicipalContext,
  filter: AssignmentFilter,
  page: { first: number; after: string | null },
): Promise<Connection<Assignment>> {
  const size = pageSize(page.first);
  const where = joined(await conditionsOf(ctx, filter));
  const behind =
    page.after === null ? [] : (decodeCursor(page.after, ["number", "string", "string"]) as unknown[]);
  const rows = await select<{ id: AssignmentId }>(
    ctx.em,
    `select s.id from assignment s where ${where.sql}
       ${behind.length > 0 ? `and (${IS_CLOSED}, s.due_on, s.id) > (?::int, ?::date, ?::uuid)` : ""}
     order by ${IS_CLOSED}, s.due_on, s.id limit ${size + 1}`,
    [...where.values, ...behind],
  );
  const total = await countOf(ctx, where);
  return connectionOf(
    await byIds(ctx, rows),
    size,
    total,
    ({ closedAt, dueOn, id }) => [closedAt === null ? 0 : 1, dueOn, id],
    (row) => row,
  );
}

/** Rows of these ids in their order. */
async function byIds(ctx: MunicipalContext, ids: readonly { id: AssignmentId }[]): Promise<Assignment[]> {
  const own = { municipality: ctx.municipalityId, id: { $in: ids.map(({ id }) => id) } };
  const found = new Map((await ctx.em.find(Assignment, own)).map((row) => [row.id, row]));
  return ids.map(({ id }) => found.get(id)).filter((row) => row !== undefined);
}

async function countOf(ctx: MunicipalContext, { sql, values }: Condition): Promise<number> {
  const [row] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from assignment s where ${sql}`,
    values,
  );
  return row!.count;
}

const both = (one: Condition, other: Condition): Condition => ({
  sql: `(${one.sql}) and (${other.sql})`,
  values: [...one.values, ...other.values],
});

/** Counts beside the filters of a list: each without its own part. */
export async function assignmentFacets(
  ctx: MunicipalContext,
  filter: AssignmentFilter,
): Promise<AssignmentFacets> {
  const conditions = await conditionsOf(ctx, filter);
  const all = joined(new Map([["visible", conditions.get("visible")!]]));
  const open = both(all, { sql: "s.closed_at is null", values: [] });
  const filtered = joined(conditions, ["states", "overdue", "dueFrom", "dueTo"]);
  const today = todayOf(ctx);
  const soon = {
    sql: "s.closed_at is null and s.due_on >= ?::date and s.due_on <= ?::date",
    values: [today, addDays(today, SOON_DAYS)],
  };
  return {
    mine: await countOf(ctx, both(open, await mineCondition(ctx))),
    controlled: await countOf(ctx, both(open, controlledCondition(ctx))),
    overdue: await countOf(ctx, both(filtered, overdueCondition(ctx))),
    dueSoon: await countOf(ctx, both(filtered, soon)),
    states: await counted(ctx, "s.state", "null", joined(conditions, ["states"])),
    sources: await counted(ctx, "s.source_kind", "null", joined(conditions, ["sources"])),
    sectors: await counted(ctx, "s.sector_id::text", "c.name", joined(conditions, ["sectors"])),
  };
}

function counted(
  ctx: MunicipalContext,
  key: string,
  name: string,
  { sql, values }: Condition,
): Promise<AssignmentCount[]> {
  return select<AssignmentCount>(
    ctx.em,
    `select ${key} as key, ${name} as name, count(*)::int as count from assignment s
     left join sector c on c.municipality_id = s.municipality_id and c.id = s.sector_id
     where ${sql} group by 1, 2 order by 3 desc, 1`,
    values,
  );
}

const ITEMS = 10;

/** What waits for the viewer today: own assignments, and reports to be looked at. */
export async function myDayAssignments(ctx: MunicipalContext): Promise<MyDayAssignments> {
  const own = { sql: "s.municipality_id = ?", values: [ctx.municipalityId] };
  const owed = both(both(own, await mineCondition(ctx)), {
    sql: "s.state in ('SET', 'ACCEPTED', 'RETURNED')",
    values: [],
  });
  const awaiting = both(both(own, controlledCondition(ctx)), { sql: "s.state = 'REPORTED'", values: [] });
  return {
    count: await countOf(ctx, owed),
    overdueCount: await countOf(ctx, both(owed, overdueCondition(ctx))),
    awaitingCount: await countOf(ctx, awaiting),
    items: await firstOf(ctx, owed),
    awaiting: await firstOf(ctx, awaiting),
  };
}

async function firstOf(ctx: MunicipalContext, { sql, values }: Condition): Promise<Assignment[]> {
  const rows = await select<{ id: AssignmentId }>(
    ctx.em,
    `select s.id from assignment s where ${sql} order by s.due_on, s.id limit ${ITEMS}`,
    values,
  );
  return byIds(ctx, rows);
}

const byId = perOperation(async (ctx: OperationBase, ids: readonly AssignmentId[]) => {
  const rows = await ctx.em.find(Assignment, { id: { $in: [...ids] } });
  return new Map(rows.map((row) => [row.id, row]));
});

/** An assignment of the context's municipality. Batched. */
export function assignmentById(ctx: OperationBase, id: AssignmentId): Promise<Assignment | null> {
  return byId(ctx).load(id);
}
