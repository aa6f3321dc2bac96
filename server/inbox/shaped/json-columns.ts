/**
 * Rows as JSON: a table says which column stands for which field, a selection becomes the columns to read and a
 * function that writes an object out of their values. The database gives plain columns: writing JSON there costs it
 * four times as much as the whole rest of a page.
 */
import type { SelectedField } from "../../api/shaped/selection.ts";

/** A value as a driver gives it, parsed or as the database's own text. */
export type Cell = unknown;
export type Cells = readonly Cell[];

/** Writes a value that is not null. */
type WriteCell = (cell: Cell) => string;

/** A field that is one column. */
export interface ColumnShape {
  readonly sql: string;
  readonly write: WriteCell;
}

/** A field that follows from several columns and something known beside the rows. */
export interface ComputedShape<Known> {
  readonly columns: readonly string[];
  readonly compute: (cells: Cells, known: Known) => string;
}

export interface ObjectShape<Known = unknown> {
  readonly typeName: string;
  /** Column that is null when the object is not there; absent: always there. */
  readonly when?: string;
  /** Alias of the join that the object needs. */
  readonly join?: string;
  readonly fields: Readonly<Record<string, Shape<Known>>>;
}

export type Shape<Known> = ColumnShape | ComputedShape<Known> | ObjectShape<Known>;

/** Writes the JSON of one row. */
export type WriteRow<Known> = (cells: Cells, known: Known) => string;

/** A text with anything in it. */
export const text = (sql: string): ColumnShape => ({ sql, write: (cell) => JSON.stringify(cell) });
/** An id, a day or a code of our own: nothing in it needs escaping. */
export const plain = (sql: string): ColumnShape => ({ sql, write: (cell) => `"${cell as string}"` });
export const integer = (sql: string): ColumnShape => ({ sql, write: String });
export const flag = (sql: string): ColumnShape => ({ sql, write: (cell) => String(isTrue(cell)) });
export const instant = (sql: string): ColumnShape => ({ sql, write: (cell) => `"${isoOf(cell as string)}"` });
export const json = (sql: string): ColumnShape => ({
  sql,
  write: (cell) => JSON.stringify(typeof cell === "string" ? JSON.parse(cell) : cell),
});

export const isTrue = (cell: Cell): boolean => cell === true || cell === "t";

/** `2026-04-01 09:30:00.5+00`, as the database writes an instant to a connection in UTC. */
const UTC_INSTANT = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/;

/** An instant as GraphQL writes it. @param cell as the database writes it, in any zone */
export function isoOf(cell: string): string {
  const parts = UTC_INSTANT.exec(cell);
  return parts ? `${parts[1]}T${parts[2]}.${(parts[3] ?? "").padEnd(3, "0")}Z` : new Date(cell).toISOString();
}

/** Columns of one statement, each read once however many fields it stands for. */
export class Columns {
  readonly #places = new Map<string, number>();
  readonly joins = new Set<string>();

  /** Place of an expression among the columns. */
  placeOf(sql: string): number {
    const place = this.#places.get(sql) ?? this.#places.size;
    this.#places.set(sql, place);
    return place;
  }

  /** The list after `select`; names keep the order where a driver gives objects. */
  get sql(): string {
    return [...this.#places].map(([sql, place]) => `${sql} as c${place}`).join(", ");
  }
}

/** PostgreSQL has room for more, but nobody asks for it. */
const MOST_FIELDS = 100;

/**
 * The writer of an object; null when a field is not in the table, or has arguments.
 *
 * @param made writers of fields that are not in the table
 */
export function objectWriter<Known>(
  selection: readonly SelectedField[],
  shape: ObjectShape<Known>,
  columns: Columns,
  made?: ReadonlyMap<SelectedField, WriteRow<Known>>,
): WriteRow<Known> | null {
  if (selection.length === 0 || selection.length > MOST_FIELDS) return null;
  const writers: WriteRow<Known>[] = [];
  for (const field of selection) {
    const write = made?.get(field) ?? fieldWriter(field, shape, columns);
    if (write === null) return null;
    writers.push(write);
  }
  if (shape.join !== undefined) columns.joins.add(shape.join);
  // A key is a name of GraphQL: letters, digits and underscores.
  const keys = selection.map(({ key }, at) => `${at === 0 ? "{" : ","}"${key}":`);
  const place = shape.when === undefined ? null : columns.placeOf(shape.when);
  return (cells, known) => {
    if (place !== null && cells[place] === null) return "null";
    let written = "";
    for (let at = 0; at < writers.length; at += 1) written += keys[at]! + writers[at]!(cells, known);
    return `${written}}`;
  };
}

function fieldWriter<Known>(
  { name, args, below }: SelectedField,
  { typeName, fields }: ObjectShape<Known>,
  columns: Columns,
): WriteRow<Known> | null {
  if (args.length > 0) return null;
  if (name === "__typename") return () => `"${typeName}"`;
  const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (shape === undefined) return null;
  if ("fields" in shape) return objectWriter(below, shape, columns);
  if ("compute" in shape) {
    const places = shape.columns.map((sql) => columns.placeOf(sql));
    return (cells, known) =>
      shape.compute(
        places.map((place) => cells[place]),
        known,
      );
  }
  const place = columns.placeOf(shape.sql);
  const { write } = shape;
  return (cells) => {
    const cell = cells[place];
    return cell === null ? "null" : write(cell);
  };
}
