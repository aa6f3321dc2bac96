/** Statements that write JSON: a table says which expression stands for which field. */
import type { SelectedField } from "../../api/shaped/selection.ts";

/** An expression of SQL, or an object of them. */
export type Shape = string | ObjectShape;

export interface ObjectShape {
  /** Condition under which the object is there; absent: always. */
  readonly when?: string;
  /** Alias of the join that the object needs. */
  readonly join?: string;
  readonly fields: Readonly<Record<string, Shape>>;
}

export interface ShapedSql {
  readonly sql: string;
  /** Aliases of the joins it needs. */
  readonly joins: ReadonlySet<string>;
}

/** PostgreSQL takes a hundred arguments: so many pairs of key and value. */
const MOST_FIELDS = 50;

/** An instant as GraphQL writes it. */
export const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The expression for an object; null when a field is not in the table, or has arguments. */
export function objectSql(selection: readonly SelectedField[], shape: ObjectShape): ShapedSql | null {
  if (selection.length === 0 || selection.length > MOST_FIELDS) return null;
  const joins = new Set<string>(shape.join === undefined ? [] : [shape.join]);
  const pairs: string[] = [];
  for (const { key, name, args, below } of selection) {
    const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
    if (field === undefined || args.length > 0) return null;
    const value = typeof field === "string" ? { sql: field, joins: [] } : objectSql(below, field);
    if (value === null) return null;
    // A key is a name of GraphQL: letters, digits and underscores.
    pairs.push(`'${key}', ${value.sql}`);
    for (const join of value.joins) joins.add(join);
  }
  const object = `json_build_object(${pairs.join(", ")})`;
  return { sql: shape.when === undefined ? object : `case when ${shape.when} then ${object} end`, joins };
}
