/** `Query.submission` with its history in one statement whose row is JSON already. */
import { Kind } from "graphql";
import type { SelectedField } from "../../api/shaped/selection.ts";
import type { ShapedField, Write } from "../../api/shaped/shaped-fields.ts";
import { notFound } from "../../kernel/errors.ts";
import { LARGEST_PAGE } from "../../kernel/paging.ts";
import { parseId } from "../../kernel/ids.ts";
import { select } from "../../kernel/select.ts";
import { visibleTo } from "../../submission/submission.policy.ts";
import { channelNames } from "./channel-names.ts";
import { instant, objectSql, type ObjectShape } from "./json-shape.ts";
import { joinPieces, pieceColumns, type PieceRow, submissionShape } from "./submission-shape.ts";

/** Size of a page of the history when none is given. */
const EVENTS = 20;

const EVENT: ObjectShape = {
  fields: {
    __typename: "'SubmissionEvent'",
    id: "e.id",
    at: instant("e.at"),
    kind: "e.kind",
    actor: "e.actor",
    note: "e.note",
    details: "e.details",
  },
};

const OF_ITEM = "e.municipality_id = s.municipality_id and e.submission_id = s.id";

/** The history as an expression; null when more than plain rows of the first page are asked for. */
function eventsSql({ args, below }: SelectedField): string | null {
  const first = firstOf(args);
  const shaped = below.map(({ key, name, args: own, below: inner }) => {
    if (own.length > 0) return null;
    if (name === "totalCount")
      return `'${key}', (select count(*)::int from submission_event e where ${OF_ITEM})`;
    const [node, ...others] = inner;
    if (name !== "edges" || node?.name !== "node" || others.length > 0) return null;
    const event = objectSql(node.below, EVENT);
    if (event === null) return null;
    return `'${key}', (select coalesce(json_agg(json_build_object('${node.key}', ${event.sql})), '[]') from (
      select * from submission_event e where ${OF_ITEM} order by e.at desc, e.id desc limit ${first}) e)`;
  });
  return first === null || shaped.includes(null) ? null : `json_build_object(${shaped.join(", ")})`;
}

/** A page size that stands in the document; null for anything else. */
function firstOf(args: SelectedField["args"]): number | null {
  if (args.length === 0) return EVENTS;
  const [{ name, value }] = args as [SelectedField["args"][number]];
  if (args.length > 1 || name.value !== "first" || value.kind !== Kind.INT) return null;
  const first = Number(value.value);
  return first >= 1 && first <= LARGEST_PAGE ? first : null;
}

function plan(selection: readonly SelectedField[]): Write | null {
  const histories = selection.filter(({ name }) => name === "events");
  const shape = submissionShape(selection.filter(({ name }) => name !== "events"));
  if (!shape || histories.length > 1) return null;
  const [history] = histories;
  const events = history ? eventsSql(history) : "null";
  if (events === null) return null;
  const sql = `select ${events}::text as events, ${pieceColumns(shape)} from submission s ${shape.joins}
    where s.municipality_id = ? and s.id = ?::uuid and `;
  return async (ctx, args) => {
    const id = parseId(String(args.id));
    const visible = visibleTo(ctx);
    const [row] =
      id === null
        ? []
        : await select<PieceRow & { events: string | null }>(ctx.em, sql + visible.sql, [
            ctx.municipalityId,
            id,
            ...visible.values,
          ]);
    if (!row) throw notFound();
    const needsNames = shape.pieces.some(({ kind }) => kind === "channelName");
    const names = needsNames ? await channelNames(ctx, [row.regulationVersion]) : () => null;
    const item = joinPieces(shape, row, names);
    return history ? `${item.slice(0, -1)},"${history.key}":${row.events}}` : item;
  };
}

export const SHAPED_ITEM: ShapedField = { permission: "submission:view", plan };
