/**
 * Orders of the list. Each is one range of an index, or several read one after the other (lanes), so that a
 * page costs the same wherever it is and however long the register is.
 */
import { decodeCursor } from "../kernel/paging.ts";
import type { Condition, Openness } from "./filter-conditions.ts";
import { SubmissionSort } from "./submission-filter.types.ts";

/** One stretch of the list: which rows, in which order, and how to go on behind one of them. */
export interface Lane {
  /** Rows of the lane; empty for all. */
  readonly where: string;
  readonly orderBy: string;
  /** Rows behind the one with these keys. */
  after(keys: LaneKeys): Condition;
}

/** Sort keys of a row: an instant where the lane has one, and its id. */
export interface LaneKeys {
  readonly at: string;
  readonly id: string;
}

/** What of a row its keys are made from. */
export interface SortedRow {
  readonly id: string;
  readonly isOpen: boolean;
  readonly receivedAt: Date;
  readonly lastEventAt: Date;
  readonly dueAt: Date | null;
}

const byInstant = (column: string, isDescending: boolean, where: string): Lane => {
  const [direction, sign] = isDescending ? [" desc", "<"] : ["", ">"];
  return {
    where,
    orderBy: `s.${column}${direction}, s.id${direction}`,
    after: ({ at, id }) => ({
      sql: `(s.${column}, s.id) ${sign} (?::timestamptz, ?::uuid)`,
      values: [at, id],
    }),
  };
};

const WITH_TERM = byInstant("due_at", false, "s.is_open and s.due_at is not null");
/** Named in the order though it is null: so the index of the lane before gives it. */
const WITHOUT_TERM: Lane = {
  where: "s.is_open and s.due_at is null",
  orderBy: "s.due_at, s.id",
  after: ({ id }) => ({ sql: "s.id > ?::uuid", values: [id] }),
};
const REST = byInstant("received_at", true, "not s.is_open");

const OPENNESS: Readonly<Record<Openness, string>> = { open: "s.is_open", closed: "not s.is_open", any: "" };

/** The lanes of a sort, those left out that the filter cannot meet. */
export function lanesOf(sort: SubmissionSort, openness: Openness): Lane[] {
  const where = OPENNESS[openness];
  switch (sort) {
    case SubmissionSort.URGENCY:
      return [
        ...(openness === "closed" ? [] : [WITH_TERM, WITHOUT_TERM]),
        ...(openness === "open" ? [] : [REST]),
      ];
    case SubmissionSort.NEWEST:
      return [byInstant("received_at", true, where)];
    case SubmissionSort.OLDEST:
      return [byInstant("received_at", false, where)];
    case SubmissionSort.LAST_CHANGED:
      return [byInstant("last_event_at", true, where)];
  }
}

/** Place of a row in the list, for a cursor: its lane and its keys there. */
export function placeOf(sort: SubmissionSort, openness: Openness, row: SortedRow): [number, string, string] {
  const at = instantOf(sort, row);
  if (sort !== SubmissionSort.URGENCY || openness === "closed") return [0, at, row.id];
  return [row.isOpen ? (row.dueAt ? 0 : 1) : 2, at, row.id];
}

function instantOf(sort: SubmissionSort, row: SortedRow): string {
  if (sort === SubmissionSort.LAST_CHANGED) return row.lastEventAt.toISOString();
  if (sort !== SubmissionSort.URGENCY || !row.isOpen) return row.receivedAt.toISOString();
  return row.dueAt?.toISOString() ?? "";
}

/** The lane and the keys behind a cursor. @throws {DenialError} BAD_INPUT unless `placeOf` made it */
export function readPlace(after: string): { lane: number; keys: LaneKeys } {
  const [lane, at, id] = decodeCursor(after, ["number", "string", "string"]) as [number, string, string];
  return { lane, keys: { at, id } };
}
