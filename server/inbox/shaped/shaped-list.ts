/** `Query.submissions` in one or two statements whose rows are JSON already. */
import type { SelectedField } from "../../api/shaped/selection.ts";
import type { ShapedField, Write } from "../../api/shaped/shaped-fields.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { encodeCursor, pageSize } from "../../kernel/paging.ts";
import { highlights } from "../highlight.ts";
import { lanesOf, placeOf, readPlace } from "../lanes.ts";
import { NO_FILTER, type SubmissionFilter, SubmissionSort } from "../submission-filter.types.ts";
import {
  countSubmissions,
  type LaneColumns,
  readLane,
  selectionOf,
  totalSql,
} from "../submission-list.reads.ts";
import type { Highlight } from "../submission-list.types.ts";
import { channelNames } from "./channel-names.ts";
import {
  joinPieces,
  pieceColumns,
  type PieceRow,
  submissionShape,
  type SubmissionShape,
} from "./submission-shape.ts";

interface ListRow extends PieceRow {
  readonly id: string;
  readonly isOpen: boolean;
  readonly receivedAt: string;
  readonly lastEventAt: string;
  readonly dueAt: string | null;
  /** Of the whole list, in the statement of its first lane. */
  readonly total?: number;
}

const KEY_COLUMNS = `s.id, s.is_open as "isOpen", s.received_at as "receivedAt", s.last_event_at as "lastEventAt",
  s.due_at as "dueAt"`;

/** One line of the answer: its key and how its value is written. */
interface Part<Facts> {
  readonly key: string;
  readonly write: (facts: Facts) => string;
}

const PAGE_INFO: Readonly<Record<string, (page: Page) => string>> = {
  __typename: () => '"PageInfo"',
  hasNextPage: ({ hasNextPage }) => String(hasNextPage),
  endCursor: ({ edges }) => JSON.stringify(edges.at(-1)?.cursor ?? null),
};

interface Page {
  readonly edges: readonly EdgeFacts[];
  readonly hasNextPage: boolean;
  readonly total: { readonly count: number; readonly isExact: boolean } | null;
  /** Written once for the whole page. */
  readonly edgesText: string;
}

interface EdgeFacts {
  readonly node: string;
  readonly cursor: string;
  readonly highlight: Highlight[];
}

/** Null where a part of the selection has no plain value. */
function partsOf<Facts>(
  selection: readonly SelectedField[],
  writers: Readonly<Record<string, (facts: Facts, field: SelectedField) => string>>,
): Part<Facts>[] | null {
  const parts: Part<Facts>[] = [];
  for (const field of selection) {
    const write = Object.hasOwn(writers, field.name) ? writers[field.name] : undefined;
    if (!write || field.args.length > 0) return null;
    parts.push({ key: field.key, write: (facts) => write(facts, field) });
  }
  return parts;
}

const written = <Facts>(parts: readonly Part<Facts>[], facts: Facts): string =>
  `{${parts.map(({ key, write }) => `"${key}":${write(facts)}`).join(",")}}`;

/** Ranges are numbers and names of ours; only the usual selection of them is written here. */
function highlightText(marks: readonly Highlight[], { below }: SelectedField): string {
  const ranges = below.find(({ name }) => name === "ranges");
  return JSON.stringify(
    marks.map((mark) =>
      Object.fromEntries(
        below.map(({ key, name }) => [
          key,
          name === "field"
            ? mark.field
            : name === "ranges"
              ? mark.ranges.map((range) =>
                  Object.fromEntries(
                    ranges!.below.map((end) => [
                      end.key,
                      end.name === "start" ? range.start : end.name === "end" ? range.end : "HighlightRange",
                    ]),
                  ),
                )
              : "Highlight",
        ]),
      ),
    ),
  );
}

function plan(selection: readonly SelectedField[]): Write | null {
  const edges = selection.filter(({ name }) => name === "edges");
  if (edges.length > 1) return null;
  const nodes = edges[0]?.below.filter(({ name }) => name === "node") ?? [];
  if (nodes.length > 1) return null;
  const shape = nodes[0] ? submissionShape(nodes[0].below) : { pieces: [], joins: "" };
  const edgeParts = partsOf<EdgeFacts>(edges[0]?.below ?? [], {
    __typename: () => '"SubmissionEdge"',
    node: ({ node }) => node,
    cursor: ({ cursor }) => JSON.stringify(cursor),
    highlight: ({ highlight }, field) => highlightText(highlight, field),
  });
  const pageInfo = selection
    .filter(({ name }) => name === "pageInfo")
    .map(({ below }) => partsOf(below, PAGE_INFO));
  if (!shape || !edgeParts || pageInfo.includes(null)) return null;
  const parts = partsOf<Page>(selection, {
    __typename: () => '"SubmissionConnection"',
    totalCount: ({ total }) => String(total?.count ?? 0),
    isTotalExact: ({ total }) => String(total?.isExact ?? false),
    pageInfo: (page, { below }) => written(partsOf(below, PAGE_INFO)!, page),
    edges: ({ edgesText }) => edgesText,
  });
  if (!parts) return null;
  const isCounted = selection.some(({ name }) => name === "totalCount" || name === "isTotalExact");
  const needsNames = shape.pieces.some(({ kind }) => kind === "channelName");
  return async (ctx, args) => {
    const page = await readPage(ctx, args, shape, { isCounted, needsNames });
    const edgesText = `[${page.edges.map((edge) => written(edgeParts, edge)).join(",")}]`;
    return written(parts, { ...page, edgesText });
  };
}

async function readPage(
  ctx: MunicipalContext,
  args: Record<string, unknown>,
  shape: SubmissionShape,
  needs: { isCounted: boolean; needsNames: boolean },
): Promise<Omit<Page, "edgesText">> {
  const sort = (args.sort as SubmissionSort | undefined) ?? SubmissionSort.URGENCY;
  const size = pageSize(Number(args.first));
  const selection = await selectionOf(ctx, (args.filter as SubmissionFilter | null | undefined) ?? NO_FILTER);
  const place = typeof args.after === "string" ? readPlace(args.after) : null;
  const lanes = lanesOf(sort, selection.openness);
  const columns = `${KEY_COLUMNS}, ${pieceColumns(shape)}`;
  // One message to the database instead of two; without a row it says nothing, and is asked again below.
  const total = needs.isCounted ? totalSql(ctx, selection) : null;
  let what: LaneColumns = { columns, joins: shape.joins };
  if (total) what = { ...what, columns: `${total.sql} as total, ${columns}`, values: total.values };
  const rows: ListRow[] = [];
  for (let at = place?.lane ?? 0; at < lanes.length && rows.length <= size; at += 1) {
    const keys = at === place?.lane ? place.keys : null;
    rows.push(
      ...(await readLane<ListRow>(ctx, lanes[at]!, keys, selection.conditions, size + 1 - rows.length, what)),
    );
  }
  const totalOf = async (count: number | undefined) =>
    count === undefined ? countSubmissions(ctx, selection) : total!.totalOf(count);
  const shown = rows.slice(0, size);
  const names = needs.needsNames
    ? await channelNames(
        ctx,
        shown.map(({ regulationVersion }) => regulationVersion),
      )
    : () => null;
  const marks = await highlights(
    ctx,
    selection.found?.terms.words ?? "",
    shown.map(({ id }) => id),
  );
  return {
    edges: shown.map((row) => ({
      node: joinPieces(shape, row, names),
      cursor: encodeCursor(placeOf(sort, selection.openness, withInstants(row))),
      highlight: marks.get(row.id) ?? [],
    })),
    hasNextPage: rows.length > size,
    total: total && (await totalOf(rows[0]?.total)),
  };
}

const withInstants = ({ id, isOpen, receivedAt, lastEventAt, dueAt }: ListRow) => ({
  id,
  isOpen,
  receivedAt: new Date(receivedAt),
  lastEventAt: new Date(lastEventAt),
  dueAt: dueAt === null ? null : new Date(dueAt),
});

export const SHAPED_LIST: ShapedField = { permission: "submission:view", plan };
