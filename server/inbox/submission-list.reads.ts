/** One page of the register: ranges of its indexes, as many rows as the page has. */
import type { MunicipalContext } from "../kernel/context.ts";
import { pageSize, encodeCursor } from "../kernel/paging.ts";
import { select, type Statement } from "../kernel/select.ts";
import type { Submission } from "../submission/submission.entity.ts";
import { visibleTo } from "../submission/submission.policy.ts";
import { type Condition, filterConditions, type Openness } from "./filter-conditions.ts";
import { type Lane, type LaneKeys, lanesOf, placeOf, readPlace } from "./lanes.ts";
import { type Found, search } from "./search.reads.ts";
import { LEAN_COLUMNS, submissionOf, type SubmissionRow, WHOLE_COLUMNS } from "./submission-columns.ts";
import { isCounted, tallySql } from "./tally.reads.ts";
import type { SubmissionFilter, SubmissionSort } from "./submission-filter.types.ts";

/** Counting ends here: nobody reads so many rows, and a count must not grow with the register. */
export const COUNT_LIMIT = 10_000;

/** A filter made ready: its conditions, and what its text found. */
export interface Selection {
  readonly filter: SubmissionFilter;
  /** Everything rows must meet: the municipality, what the viewer sees, the filter, the search. */
  readonly conditions: readonly Condition[];
  readonly openness: Openness;
  /** Null when the filter has no text. */
  readonly found: Found | null;
}

export interface ListQuery {
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

/**
 * @param known what the filter's text found before; searched for when absent
 * @throws {DenialError} BAD_INPUT for a filter that no valid client sends
 */
export async function selectionOf(
  ctx: MunicipalContext,
  filter: SubmissionFilter,
  known?: Found | null,
): Promise<Selection> {
  return selectionWith(ctx, filter, known === undefined ? await search(ctx, filter) : known);
}

/** The same with what the filter's text found. */
export function selectionWith(
  ctx: MunicipalContext,
  filter: SubmissionFilter,
  found: Found | null,
): Selection {
  const { conditions, openness } = filterConditions(ctx, filter);
  const own = [{ sql: "s.municipality_id = ?", values: [ctx.municipalityId] }, visibleTo(ctx)];
  const ids = { sql: "s.id = any(string_to_array(?, ',')::uuid[])", values: [found?.ids.join(",") ?? ""] };
  return { filter, conditions: [...own, ...conditions, ...(found ? [ids] : [])], openness, found };
}

/**
 * Rows of one page.
 *
 * @throws {DenialError} BAD_INPUT for a wrong page size or cursor
 */
export async function listSubmissions(
  ctx: MunicipalContext,
  { conditions, openness }: Selection,
  { sort, first, after, withText }: ListQuery,
): Promise<ListPage> {
  const size = pageSize(first);
  const place = after === null ? null : readPlace(after);
  const lanes = lanesOf(sort, openness);
  const rows: Submission[] = [];
  for (let at = place?.lane ?? 0; at < lanes.length && rows.length <= size; at += 1) {
    const keys = at === place?.lane ? place.keys : null;
    const found = await readLane<SubmissionRow>(ctx, lanes[at]!, keys, conditions, size + 1 - rows.length, {
      columns: withText ? WHOLE_COLUMNS : LEAN_COLUMNS,
      joins: "",
    });
    rows.push(...found.map((row) => submissionOf(ctx.municipalityId, row)));
  }
  return {
    rows: rows.slice(0, size).map((node) => ({ node, cursor: encodeCursor(placeOf(sort, openness, node)) })),
    hasNextPage: rows.length > size,
  };
}

/** Which columns of the rows are read, and from which tables besides. */
export interface LaneColumns {
  readonly columns: string;
  /** Joins on `s`, each giving one row at most. */
  readonly joins: string;
}

/** Rows of one lane, from its beginning or behind a row. */
export function readLane<Row>(
  ctx: MunicipalContext,
  lane: Lane,
  keys: LaneKeys | null,
  conditions: readonly Condition[],
  limit: number,
  columns: LaneColumns,
): Promise<Row[]> {
  const { sql, values } = laneStatement(lane, keys, conditions, { sql: "?", values: [limit] }, columns);
  return select<Row>(ctx.em, sql, values);
}

/** The statement that reads a lane. Tables are joined to the rows of the page alone. */
export function laneStatement(
  lane: Lane,
  keys: LaneKeys | null,
  conditions: readonly Condition[],
  limit: Statement,
  { columns, joins }: LaneColumns,
): Statement {
  const all = [
    ...conditions,
    ...(lane.where === "" ? [] : [{ sql: lane.where, values: [] }]),
    ...(keys === null ? [] : [lane.after(keys)]),
  ];
  const where = `${all.map(({ sql }) => sql).join(" and ")} order by ${lane.orderBy} limit ${limit.sql}`;
  const source =
    joins === ""
      ? `submission s where ${where}`
      : `(select * from submission s where ${where}) s ${joins} order by ${lane.orderBy}`;
  const values = [...all.flatMap((condition) => condition.values), ...limit.values];
  return { sql: `select ${columns} from ${source}`, values };
}

/** The same split as a condition over the register. */
export const OPENNESS: Readonly<Record<Openness, string>> = {
  open: "s.is_open",
  closed: "not s.is_open",
  any: "true",
};

/** A total as an expression, and what it means. */
export interface TotalSql extends Condition {
  totalOf(count: number): ListTotal;
}

/** How many rows a filter meets: from the tally where it can tell, else counted up to 10,000. */
export function totalSql(ctx: MunicipalContext, selection: Selection): TotalSql {
  if (!isCounted(ctx, selection.filter)) return countedSql(selection);
  const tally = tallySql(ctx, selection.filter);
  return { ...tally, totalOf: (count) => ({ count, isExact: true }) };
}

function countedSql({ conditions, openness, found }: Selection): TotalSql {
  const where = conditions.map(({ sql }) => sql).join(" and ");
  return {
    sql: `(select count(*)::int from (
      select from submission s where ${where} and ${OPENNESS[openness]} limit ?) counted)`,
    values: [...conditions.flatMap(({ values }) => values), COUNT_LIMIT + 1],
    totalOf: (count) => ({ count, isExact: count <= COUNT_LIMIT && !found?.isCut }),
  };
}

/** As `totalSql`, in a statement of its own. */
export function countSubmissions(ctx: MunicipalContext, selection: Selection): Promise<ListTotal> {
  return countBy(ctx, totalSql(ctx, selection));
}

/** As above, always from the rows. */
export function countSelection(ctx: MunicipalContext, selection: Selection): Promise<ListTotal> {
  return countBy(ctx, countedSql(selection));
}

async function countBy(ctx: MunicipalContext, { sql, values, totalOf }: TotalSql): Promise<ListTotal> {
  const [row] = await select<{ count: number }>(ctx.em, `select ${sql} as count`, values);
  return totalOf(row?.count ?? 0);
}
