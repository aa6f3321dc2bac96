/** `Query.submissions` written from the columns of one or two statements. */
import type { SelectedField } from "../../api/shaped/selection.ts";
import type { ShapedField, Write } from "../../api/shaped/shaped-fields.ts";
import { type Steps, takeSteps } from "../../api/shaped/steps.ts";
import type { ByteRow } from "../../kernel/byte-row.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { JsonSink } from "../../kernel/json-sink.ts";
import { encodeCursor, pageSize } from "../../kernel/paging.ts";
import { highlights } from "../highlight.ts";
import { lanesOf, placeOf, readPlace, type SortedRow } from "../lanes.ts";
import { isSearched } from "../search.reads.ts";
import { NO_FILTER, type SubmissionFilter, SubmissionSort } from "../submission-filter.types.ts";
import {
  laneStatement,
  type ListTotal,
  type Selection,
  selectionOf,
  selectionWith,
  totalSql,
} from "../submission-list.reads.ts";
import type { Highlight } from "../submission-list.types.ts";
import { type ChannelName, channelNames, keptChannelNames } from "./channel-names.ts";
import { Columns, type WriteRow } from "./json-columns.ts";
import {
  joinsOf,
  type KnownNames,
  needsNames,
  NO_NAMES,
  submissionWriter,
  VERSION,
} from "./submission-shape.ts";

/** Places of what the order and the names follow from among the columns. */
class KeyColumns {
  readonly #id: number;
  readonly #isOpen: number;
  readonly #receivedAt: number;
  readonly #lastEventAt: number;
  readonly #dueAt: number;
  readonly #version: number | null;

  /** @param isNamed whether names of channels are shown */
  constructor(columns: Columns, isNamed: boolean) {
    this.#id = columns.placeOf("s.id");
    this.#isOpen = columns.placeOf("s.is_open");
    this.#receivedAt = columns.placeOf("s.received_at");
    this.#lastEventAt = columns.placeOf("s.last_event_at");
    this.#dueAt = columns.placeOf("s.due_at");
    this.#version = isNamed ? columns.placeOf(VERSION) : null;
  }

  idOf(row: ByteRow): string {
    return row.textAt(this.#id)!;
  }

  versionOf(row: ByteRow): number {
    return this.#version === null ? 0 : Number(row.textAt(this.#version));
  }

  sortedRow(row: ByteRow): SortedRow {
    const dueAt = row.textAt(this.#dueAt);
    return {
      id: this.idOf(row),
      isOpen: row.isTrueAt(this.#isOpen),
      receivedAt: new Date(row.textAt(this.#receivedAt)!),
      lastEventAt: new Date(row.textAt(this.#lastEventAt)!),
      dueAt: dueAt === null ? null : new Date(dueAt),
    };
  }
}

/** One line of the answer: its key and how its value is written. */
interface Part<Facts> {
  readonly key: string;
  readonly write: (sink: JsonSink, facts: Facts) => void;
}

/** What the statements answered. */
interface Found {
  readonly rows: readonly ByteRow[];
  readonly hasNextPage: boolean;
  readonly total: ListTotal | null;
  /** Place of a row in the list. */
  readonly cursorOf: (row: ByteRow) => string;
}

interface Page extends Found, KnownNames {
  readonly marks: ReadonlyMap<string, Highlight[]>;
}

interface Edge {
  readonly page: Page;
  readonly row: ByteRow;
}

const endCursor = ({ rows, cursorOf }: Page): string | null => {
  const last = rows.at(-1);
  return last ? cursorOf(last) : null;
};

const PAGE_INFO: Writers<Page> = {
  __typename: (sink) => sink.text('"PageInfo"'),
  hasNextPage: (sink, { hasNextPage }) => sink.text(String(hasNextPage)),
  endCursor: (sink, page) => sink.text(JSON.stringify(endCursor(page))),
};

type Writers<Facts> = Readonly<Record<string, (sink: JsonSink, facts: Facts, field: SelectedField) => void>>;

/** Null where a part of the selection has no plain value. */
function partsOf<Facts>(selection: readonly SelectedField[], writers: Writers<Facts>): Part<Facts>[] | null {
  const parts: Part<Facts>[] = [];
  for (const field of selection) {
    const write = Object.hasOwn(writers, field.name) ? writers[field.name] : undefined;
    if (!write || field.args.length > 0) return null;
    parts.push({ key: field.key, write: (sink, facts) => write(sink, facts, field) });
  }
  return parts;
}

function writeParts<Facts>(sink: JsonSink, parts: readonly Part<Facts>[], facts: Facts): void {
  parts.forEach(({ key, write }, at) => {
    sink.text(`${at === 0 ? "{" : ","}"${key}":`);
    write(sink, facts);
  });
  sink.text("}");
}

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

/** How edges are written; null when something in them needs a resolver. */
function edgesWriter(
  field: SelectedField | undefined,
  columns: Columns,
  keys: KeyColumns,
): ((sink: JsonSink, page: Page) => void) | null {
  const nodes = field?.below.filter(({ name }) => name === "node") ?? [];
  if (nodes.length > 1) return null;
  const node: WriteRow<KnownNames> | null = nodes[0]
    ? submissionWriter(nodes[0].below, columns)
    : (sink) => sink.text("null");
  if (!node) return null;
  const parts = partsOf<Edge>(field?.below ?? [], {
    __typename: (sink) => sink.text('"SubmissionEdge"'),
    node: (sink, { page, row }) => node(sink, row, page),
    cursor: (sink, { page, row }) => sink.text(JSON.stringify(page.cursorOf(row))),
    highlight: (sink, { page, row }, own) =>
      sink.text(highlightText(page.marks.get(keys.idOf(row)) ?? [], own)),
  });
  if (!parts) return null;
  return (sink, page) => {
    page.rows.forEach((row, at) => {
      sink.text(at === 0 ? "[" : ",");
      writeParts(sink, parts, { page, row });
    });
    sink.text(page.rows.length === 0 ? "[]" : "]");
  };
}

function plan(selection: readonly SelectedField[]): Write | null {
  const columns = new Columns();
  const edges = selection.filter(({ name }) => name === "edges");
  const isNamed = (edges[0]?.below ?? []).some(({ name, below }) => name === "node" && needsNames(below));
  const keys = new KeyColumns(columns, isNamed);
  const writeEdges = edgesWriter(edges[0], columns, keys);
  const pageInfo = selection.filter(({ name }) => name === "pageInfo");
  if (!writeEdges || edges.length > 1 || pageInfo.some(({ below }) => !partsOf(below, PAGE_INFO)))
    return null;
  const parts = partsOf<Page>(selection, {
    __typename: (sink) => sink.text('"SubmissionConnection"'),
    totalCount: (sink, { total }) => sink.text(String(total?.count ?? 0)),
    isTotalExact: (sink, { total }) => sink.text(String(total?.isExact ?? false)),
    pageInfo: (sink, page, { below }) => writeParts(sink, partsOf(below, PAGE_INFO)!, page),
    edges: writeEdges,
  });
  if (!parts) return null;
  const isCounted = selection.some(({ name }) => name === "totalCount" || name === "isTotalExact");
  const versionsOf = ({ rows }: Found) => rows.map((row) => keys.versionOf(row));
  const find = (ctx: MunicipalContext, args: Record<string, unknown>, chosen: Selection) =>
    findPage(ctx, args, chosen, { columns, keys, isCounted });
  return {
    async inUnit(ctx: MunicipalContext, args) {
      const chosen = await selectionOf(ctx, filterOf(args));
      const found = await takeSteps(ctx, find(ctx, args, chosen));
      const channelName = isNamed ? await channelNames(ctx, versionsOf(found)) : NO_NAMES;
      const ids = found.rows.map((row) => keys.idOf(row));
      const marks = await highlights(ctx, chosen.found?.terms.words ?? "", ids);
      return written(parts, { ...found, channelName, marks });
    },
    bySteps(ctx, args) {
      const filter = filterOf(args);
      // Words are searched for by statements that follow from one another.
      return isSearched(filter) ? null : steps(ctx, args, selectionWith(ctx, filter, null));
    },
  };

  function* steps(
    ctx: MunicipalContext,
    args: Record<string, unknown>,
    chosen: Selection,
  ): Steps<Buffer | null> {
    const found = yield* find(ctx, args, chosen);
    const channelName: ChannelName | null = isNamed ? keptChannelNames(ctx, versionsOf(found)) : NO_NAMES;
    return channelName && written(parts!, { ...found, channelName, marks: new Map() });
  }
}

const SINK = new JsonSink();

const written = (parts: readonly Part<Page>[], page: Page): Buffer =>
  SINK.take((sink) => writeParts(sink, parts, page));

const filterOf = (args: Record<string, unknown>): SubmissionFilter =>
  (args.filter as SubmissionFilter | null | undefined) ?? NO_FILTER;

interface Needs {
  readonly columns: Columns;
  readonly keys: KeyColumns;
  readonly isCounted: boolean;
}

/** The rows of a page, lane after lane until it is full; the total goes with the first. */
function* findPage(
  ctx: MunicipalContext,
  args: Record<string, unknown>,
  chosen: Selection,
  { columns, keys, isCounted }: Needs,
): Steps<Found> {
  const sort = (args.sort as SubmissionSort | undefined) ?? SubmissionSort.URGENCY;
  const size = pageSize(Number(args.first));
  const place = typeof args.after === "string" ? readPlace(args.after) : null;
  const lanes = lanesOf(sort, chosen.openness);
  const read = { columns: columns.sql, joins: joinsOf(columns) };
  const total = isCounted ? totalSql(ctx, chosen) : null;
  const first = place?.lane ?? 0;
  const rows: ByteRow[] = [];
  let count: number | null = null;
  const counting = total ? [{ sql: `select ${total.sql} as count`, values: total.values }] : [];
  for (let at = first; at < lanes.length && rows.length <= size; at += 1) {
    const behind = at === place?.lane ? place.keys : null;
    // In the text, the usual limit lets the planner see how short a page is.
    const limit =
      at === first ? { sql: String(size + 1), values: [] } : { sql: "?", values: [size + 1 - rows.length] };
    const lane = laneStatement(lanes[at]!, behind, chosen.conditions, limit, read);
    const [found = [], counted] = yield at === first ? [lane, ...counting] : [lane];
    rows.push(...found);
    count ??= Number(counted?.[0]?.textAt(0) ?? 0);
  }
  if (total && count === null) count = Number((yield counting)[0]?.[0]?.textAt(0) ?? 0);
  return {
    rows: rows.slice(0, size),
    hasNextPage: rows.length > size,
    total: total && total.totalOf(count ?? 0),
    cursorOf: (row) => encodeCursor(placeOf(sort, chosen.openness, keys.sortedRow(row))),
  };
}

export const SHAPED_LIST: ShapedField = { permission: "submission:view", plan };
