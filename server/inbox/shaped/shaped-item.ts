/** `Query.submission` with its history and what was done about it, written from the columns of a few statements. */
import { Kind } from "graphql";
import type { SelectedField } from "../../api/shaped/selection.ts";
import type { ShapedField, Write } from "../../api/shaped/shaped-fields.ts";
import { type Steps, takeSteps } from "../../api/shaped/steps.ts";
import type { ByteRow } from "../../kernel/byte-row.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { notFound } from "../../kernel/errors.ts";
import { LARGEST_PAGE } from "../../kernel/paging.ts";
import { parseId } from "../../kernel/ids.ts";
import { JsonSink } from "../../kernel/json-sink.ts";
import type { Statement } from "../../kernel/select.ts";
import type { SubmissionId } from "../../submission/submission.entity.ts";
import { visibleTo } from "../../submission/submission.policy.ts";
import { type ChannelName, channelNames, keptChannelNames } from "./channel-names.ts";
import {
  Columns,
  instant,
  json,
  type ObjectShape,
  objectWriter,
  text,
  type WriteRow,
} from "./json-columns.ts";
import { Chain, type ChainRows } from "./shaped-chain.ts";
import {
  joinsOf,
  type KnownNames,
  needsNames,
  NO_NAMES,
  submissionWriter,
  VERSION,
} from "./submission-shape.ts";

const SINK = new JsonSink();

/** Size of a page of the history when none is given. */
const EVENTS = 20;

const EVENT: ObjectShape = {
  typeName: "SubmissionEvent",
  fields: {
    id: text("e.id"),
    at: instant("e.at"),
    kind: text("e.kind"),
    actor: text("e.actor"),
    note: text("e.note"),
    details: json("e.details"),
  },
};

/** What the history and the lists say, beside the item's own columns. */
interface Told extends KnownNames, ChainRows {
  readonly events: readonly ByteRow[];
}

/** A page of the history: the first, with plain rows. */
interface History {
  /** Null when only their number is asked for. */
  readonly sql: string | null;
  readonly write: WriteRow<Told>;
}

const TOTAL = `(select count(*)::int from submission_event e
  where e.municipality_id = s.municipality_id and e.submission_id = s.id)`;

/**
 * How the history is read and written; null when more than plain rows of the first page are asked for.
 *
 * @param itemColumns columns of the item's statement, which also counts
 */
function historyOf({ args, below }: SelectedField, itemColumns: Columns): History | null {
  const first = firstOf(args);
  if (first === null) return null;
  const columns = new Columns();
  const parts: WriteRow<Told>[] = [];
  for (const field of below) {
    if (field.args.length > 0) return null;
    if (field.name === "totalCount") {
      const total = itemColumns.placeOf(TOTAL);
      parts.push((sink, row) => {
        sink.text(`"${field.key}":`);
        sink.cell(row, total);
      });
      continue;
    }
    const [node, ...others] = field.below;
    if (field.name !== "edges" || node?.name !== "node" || others.length > 0) return null;
    const write = objectWriter(node.below, EVENT, columns);
    if (write === null) return null;
    parts.push((sink, _row, { events }) => {
      sink.text(`"${field.key}":[`);
      events.forEach((event, at) => {
        sink.text(`${at === 0 ? "" : ","}{"${node.key}":`);
        write(sink, event, null);
        sink.text("}");
      });
      sink.text("]");
    });
  }
  const sql = `select ${columns.sql} from submission_event e where e.municipality_id = ? and e.submission_id = ?::uuid
    order by e.at desc, e.id desc limit ${first}`;
  return {
    sql: columns.sql === "" ? null : sql,
    write(sink, row, told) {
      parts.forEach((part, at) => {
        sink.text(at === 0 ? "{" : ",");
        part(sink, row, told);
      });
      sink.text("}");
    },
  };
}

/** A page size that stands in the document; null for anything else. */
function firstOf(args: SelectedField["args"]): number | null {
  if (args.length === 0) return EVENTS;
  const [{ name, value }] = args as [SelectedField["args"][number]];
  if (args.length > 1 || name.value !== "first" || value.kind !== Kind.INT) return null;
  const first = Number(value.value);
  return first >= 1 && first <= LARGEST_PAGE ? first : null;
}

/** What the statements answered, before names are known. */
interface Found {
  readonly version: number;
  readonly print: (channelName: ChannelName) => Buffer;
}

function plan(selection: readonly SelectedField[]): Write | null {
  const columns = new Columns();
  const version = columns.placeOf(VERSION);
  const histories = selection.filter(({ name }) => name === "events");
  const [field, ...others] = histories;
  const history = field ? historyOf(field, columns) : null;
  if (others.length > 0 || (field && !history)) return null;
  const made = new Map<SelectedField, WriteRow<Told>>(history ? [[field!, history.write]] : []);
  const chain = new Chain();
  for (const list of selection.filter(({ name }) => Chain.has(name))) {
    const writeList = chain.writer<Told>(list, columns);
    if (!writeList) return null;
    made.set(list, writeList);
  }
  const write = submissionWriter(selection, columns, made);
  if (!write) return null;
  const sql = `select ${columns.sql} from submission s ${joinsOf(columns)}
    where s.municipality_id = ? and s.id = ?::uuid and `;

  function* find(ctx: MunicipalContext, args: Record<string, unknown>): Steps<Found> {
    const wanted = parseId<SubmissionId>(String(args.id));
    if (wanted === null) throw notFound();
    const visible = visibleTo(ctx);
    const own = [ctx.municipalityId, wanted];
    const statements: Statement[] = [{ sql: sql + visible.sql, values: [...own, ...visible.values] }];
    if (history?.sql) statements.push({ sql: history.sql, values: own });
    const [[row] = [], ...answers] = yield [...statements, ...chain.statements(ctx, wanted)];
    // Nothing of the history is told without the item itself.
    if (!row) throw notFound();
    const events = history?.sql ? (answers.shift() ?? []) : [];
    const lists = chain.rowsOf(answers);
    return {
      version: Number(row.textAt(version)),
      print: (channelName) => SINK.take((sink) => write!(sink, row, { channelName, events, lists })),
    };
  }

  const isNamed = needsNames(selection);
  return {
    permissions: chain.permissions,
    async inUnit(ctx: MunicipalContext, args) {
      const found = await takeSteps(ctx, find(ctx, args));
      return found.print(isNamed ? await channelNames(ctx, [found.version]) : NO_NAMES);
    },
    *bySteps(ctx, args) {
      const found = yield* find(ctx, args);
      const names = isNamed ? keptChannelNames(ctx, [found.version]) : NO_NAMES;
      return names && found.print(names);
    },
  };
}

export const SHAPED_ITEM: ShapedField = { permission: "submission:view", plan };
