import type { GraphQLResolveInfo } from "graphql";
import { selectedFields } from "../kernel/selected-fields.ts";
import type { RegulationVersion } from "./regulation.entity.ts";

/** Heavy columns of a version; a read fetches only those its selection needs. */
export type RegulationContents = Partial<
  Pick<RegulationVersion, "variant" | "clauses" | "findings" | "changes" | "sourceText">
>;
export type RegulationColumn = keyof RegulationContents;

const COLUMN_OF: Readonly<Record<string, RegulationColumn>> = {
  clauses: "clauses",
  sourceText: "sourceText",
  findings: "findings",
  changes: "changes",
  variant: "variant",
  roles: "variant",
  settings: "variant",
  duties: "variant",
  capabilities: "variant",
  modules: "variant",
};

const SQL_OF: Readonly<Record<RegulationColumn, string>> = {
  variant: "r.variant",
  clauses: "r.clauses",
  findings: "r.findings",
  changes: "r.changes",
  sourceText: "r.source_text",
};

/** Columns that these fields of a `Regulation` need, each once, in a steady order. */
export function columnsOf(fields: readonly string[]): RegulationColumn[] {
  const wanted = new Set(fields.map((field) => COLUMN_OF[field]));
  return (Object.keys(SQL_OF) as RegulationColumn[]).filter((column) => wanted.has(column));
}

/** Columns that the fields below a field of type `Regulation` need. */
export function columnsFor(info: GraphQLResolveInfo): RegulationColumn[] {
  return columnsOf(selectedFields(info));
}

/** The select list of some columns, each preceded by a comma. */
export function columnsSql(columns: readonly RegulationColumn[]): string {
  return columns.map((column) => `, ${SQL_OF[column]} as "${column}"`).join("");
}

/** A column that the selection asked for. A missing one is a bug of `columnsFor`, not of the data. */
export function contentOf<Column extends RegulationColumn>(
  contents: RegulationContents,
  column: Column,
): Exclude<RegulationContents[Column], undefined> {
  const value = contents[column];
  if (value === undefined) throw new Error(`Column ${column} was not selected.`);
  return value as Exclude<RegulationContents[Column], undefined>;
}
