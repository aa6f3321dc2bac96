/** One page of the register: ranges of its indexes, as many rows as the page has. */
import type { MunicipalContext } from "../kernel/context.ts";
import { pageSize, encodeCursor } from "../kernel/paging.ts";
import { select } from "../kernel/select.ts";
import type { Submission } from "../submission/submission.entity.ts";
import { visibleTo } from "../submission/submission.policy.ts";
import { type Condition, filterConditions, type FilterConditions } from "./filter-conditions.ts";
import { type LaneKeys, lanesOf, placeOf, readPlace } from "./lanes.ts";
import { LEAN_COLUMNS, submissionOf, type SubmissionRow, WHOLE_COLUMNS } from "./submission-columns.ts";
import type { SubmissionFilter, SubmissionSort } from "./submission-filter.types.ts";

/** Counting ends here: nobody reads so many rows, and a count must not grow with the register. */
export const COUNT_LIMIT = 10_000;

export interface ListQuery {
  readonly filter: SubmissionFilter;
  readonly sort: SubmissionSort;
  readonly first: number;
  readonly after: string | null;
  /** Whether what applicants wrote is asked for. */
  readonly withText: boolean;
}

export interface ListedSubmission {
  readonly node: Submission;
  readonly cursor: string;
}

export interface ListPage {
  readonly rows: ListedSubmission[];
  readonly hasNextPage: boolean;
}

export interface ListTotal {
  readonly count: number;
  readonly isExact: boolean;
}

/** Everything that rows must meet: the municipality, what the viewer sees, the filter. */
export function conditionsFor(ctx: MunicipalContext, { conditions }: FilterConditions): Condition[] {
  return [{ sql: "s.municipality_id = ?", values: [ctx.municipalityId] }, visibleTo(ctx), ...conditions];
}

/**
 * Rows of one page.
 *
 * @throws {DenialError} BAD_INPUT for a wrong page size or cursor
 */
export async function listSubmissions(ctx: MunicipalContext, query: ListQuery): Promise<ListPage> {
  const size = pageSize(query.first);
  const conditions = filterConditions(ctx, query.filter);
  const place = query.after === null ? null : readPlace(query.after);
  const lanes = lanesOf(query.sort, conditions.openness);
  const rows: Submission[] = [];
  for (let at = place?.lane ?? 0; at < lanes.length && rows.length <= size; at += 1) {
    const keys = at === place?.lane ? place.keys : null;
    const where = conditionsFor(ctx, conditions);
    rows.push(...(await readLane(ctx, lanes[at]!, keys, where, size + 1 - rows.length, query.withText)));
  }
  return {
    rows: rows.slice(0, size).map((node) => ({
      node,
      cursor: encodeCursor(placeOf(query.sort, conditions.openness, node)),
    })),
    hasNextPage: rows.length > size,
  };
}

async function readLane(
  ctx: MunicipalContext,
  lane: ReturnType<typeof lanesOf>[number],
  keys: LaneKeys | null,
  conditions: readonly Condition[],
  limit: number,
  withText: boolean,
): Promise<Submission[]> {
  const all = [
    ...conditions,
    ...(lane.where === "" ? [] : [{ sql: lane.where, values: [] }]),
    ...(keys === null ? [] : [lane.after(keys)]),
  ];
  const rows = await select<SubmissionRow>(
    ctx.em,
    `select ${withText ? WHOLE_COLUMNS : LEAN_COLUMNS} from submission s
     where ${all.map(({ sql }) => sql).join(" and ")} order by ${lane.orderBy} limit ?`,
    [...all.flatMap(({ values }) => values), limit],
  );
  return rows.map((row) => submissionOf(ctx.municipalityId, row));
}

/** How many rows a filter meets, exact up to 10,000. */
export async function countSubmissions(ctx: MunicipalContext, filter: SubmissionFilter): Promise<ListTotal> {
  const met = filterConditions(ctx, filter);
  const openness = { open: "s.is_open", closed: "not s.is_open", any: "true" }[met.openness];
  const all = conditionsFor(ctx, met);
  const [row] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from (
       select from submission s where ${all.map(({ sql }) => sql).join(" and ")} and ${openness} limit ?
     ) counted`,
    [...all.flatMap(({ values }) => values), COUNT_LIMIT + 1],
  );
  const count = row?.count ?? 0;
  return { count, isExact: count <= COUNT_LIMIT };
}
