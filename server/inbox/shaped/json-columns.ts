/**
 * Rows as JSON: a table says which column stands for which field, a selection becomes the columns to read and a
 * function that writes an object out of their values. The database gives plain columns: writing JSON there costs it
 * four times as much as the whole rest of a page.
 */
import type { SelectedField } from "../../api/shaped/selection.ts";
import type { ByteRow } from "../../kernel/byte-row.ts";
import type { JsonSink } from "../../kernel/json-sink.ts";

/** Writes a value that is not null. */
type WriteCell = (sink: JsonSink, row: ByteRow, place: number) => void;

/** A field that is one column. */
export interface ColumnShape {
  readonly sql: string;
  readonly write: WriteCell;
}

/** A field that follows from several columns and something known beside the rows. */
export interface ComputedShape<Known> {
  readonly columns: readonly string[];
  /** JSON of the field. */
  readonly compute: (texts: readonly (string | null)[], known: Known) => string;
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
export type WriteRow<Known> = (sink: JsonSink, row: ByteRow, known: Known) => void;

/** A text with anything in it. */
export const text = (sql: string): ColumnShape => ({
  sql,
  write: (sink, row, place) => sink.string(row, place),
});

export const integer = (sql: string): ColumnShape => ({
  sql,
  write: (sink, row, place) => sink.cell(row, place),
});

/** A number as JSON.stringify writes it, which the database does not where it is very large or small. */
export const float = (sql: string): ColumnShape => ({
  sql,
  write: (sink, row, place) => sink.text(JSON.stringify(Number(row.textAt(place)))),
});

export const flag = (sql: string): ColumnShape => ({
  sql,
  write: (sink, row, place) => sink.raw(row.isTrueAt(place) ? TRUE : FALSE),
});

export const instant = (sql: string): ColumnShape => ({
  sql,
  write: (sink, row, place) => sink.instant(row, place),
});

export const json = (sql: string): ColumnShape => ({
  sql,
  // The database puts spaces where JSON.stringify does not.
  write: (sink, row, place) => sink.text(JSON.stringify(JSON.parse(row.textAt(place)!))),
});

const [TRUE, FALSE, NULL, END] = ["true", "false", "null", "}"].map((each) => Buffer.from(each)) as [
  Buffer,
  Buffer,
  Buffer,
  Buffer,
];

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
  const keys = selection.map(({ key }, at) => Buffer.from(`${at === 0 ? "{" : ","}"${key}":`));
  const when = shape.when === undefined ? null : columns.placeOf(shape.when);
  return (sink, row, known) => {
    if (when !== null && row.isNull(when)) return sink.raw(NULL);
    for (let at = 0; at < writers.length; at += 1) {
      sink.raw(keys[at]!);
      writers[at]!(sink, row, known);
    }
    sink.raw(END);
  };
}

function fieldWriter<Known>(
  { name, args, below }: SelectedField,
  { typeName, fields }: ObjectShape<Known>,
  columns: Columns,
): WriteRow<Known> | null {
  if (args.length > 0) return null;
  if (name === "__typename") return (sink) => sink.text(`"${typeName}"`);
  const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (shape === undefined) return null;
  if ("fields" in shape) return objectWriter(below, shape, columns);
  if ("compute" in shape) {
    const places = shape.columns.map((sql) => columns.placeOf(sql));
    return (sink, row, known) => {
      const texts = places.map((place) => row.textAt(place));
      sink.text(shape.compute(texts, known));
    };
  }
  const place = columns.placeOf(shape.sql);
  const { write } = shape;
  return (sink, row) => (row.isNull(place) ? sink.raw(NULL) : write(sink, row, place));
}
