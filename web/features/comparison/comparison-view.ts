import type { RegulationComparisonQuery, RowSpread } from "@/lib/graphql.generated.ts";

export type Comparison = RegulationComparisonQuery["regulationComparison"];
export type Column = Comparison["columns"][number];
export type Row = Comparison["rows"][number];
export type Cell = Row["cells"][number];

export const rowFilters = ["all", "different", "onlyOne", "missing"] as const;
export type RowFilter = (typeof rowFilters)[number];

/** What of the comparison is shown; the whole of it stands in the address. */
export interface ComparisonView {
  readonly filter: RowFilter;
  /** Slug of the municipality that `missing` and `onlyOne` speak of; for `onlyOne` null means any. */
  readonly of: string | null;
  /** Groups of rows; null means all. */
  readonly groups: readonly string[] | null;
  /** Slugs of the columns; null means all. */
  readonly columns: readonly string[] | null;
  readonly search: string;
}

const listOf = (text: string | null): string[] | null => (text ? text.split(",").filter(Boolean) : null);
const isFilter = (text: string | null): text is RowFilter => rowFilters.some((filter) => filter === text);

/** Reads the view out of the address; what it does not say is the default. */
export function viewOf(params: { get(key: string): string | null }): ComparisonView {
  const filter = params.get("show");
  return {
    filter: isFilter(filter) ? filter : "all",
    of: params.get("of"),
    groups: listOf(params.get("groups")),
    columns: listOf(params.get("columns")),
    search: params.get("q") ?? "",
  };
}

/** Parts of the address for a change of the view. */
export function viewParams(change: Partial<ComparisonView>): Record<string, string | null> {
  const params: Record<string, string | null> = {};
  if (change.filter !== undefined) params["show"] = change.filter === "all" ? null : change.filter;
  if (change.of !== undefined) params["of"] = change.of;
  if (change.groups !== undefined) params["groups"] = change.groups?.join(",") || null;
  if (change.columns !== undefined) params["columns"] = change.columns?.join(",") || null;
  if (change.search !== undefined) params["q"] = change.search;
  return params;
}

export interface ShownRow {
  readonly row: Row;
  /** Over the columns shown, which may be fewer than those compared. */
  readonly spread: RowSpread;
  /** In the order of the columns shown. */
  readonly cells: readonly Cell[];
  /**
   * For each cell, which of the row's different answers it gives: 0, 1, 2 … in the order of their
   * showing; null where it has none, and where all that have it say the same.
   */
  readonly answers: readonly (number | null)[];
}

export interface ShownComparison {
  readonly columns: readonly Column[];
  readonly rows: readonly ShownRow[];
}

const foldText = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Two wordings of one thing mean the same: order, case and punctuation left out. */
function meaningOf(row: Row, cell: Cell): string {
  if (row.isByPresence) return "";
  return cell.values
    .map((value) => (row.valueSet === null ? foldText(value) : value))
    .toSorted()
    .join("\n");
}

function answersOf(row: Row, cells: readonly Cell[]): (number | null)[] {
  const meanings = cells.map((cell) => (cell.isPresent ? meaningOf(row, cell) : null));
  const distinct = [...new Set(meanings.filter((meaning) => meaning !== null))];
  return meanings.map((meaning) =>
    meaning === null || distinct.length < 2 ? null : distinct.indexOf(meaning),
  );
}

function spreadOf(cells: readonly Cell[], answers: readonly (number | null)[]): RowSpread {
  const present = cells.filter(({ isPresent }) => isPresent).length;
  if (present === 1 && cells.length > 1) return "ONLY_ONE";
  return present === cells.length && answers.every((answer) => answer === null) ? "SAME" : "DIFFERENT";
}

function isWanted({ spread, cells }: ShownRow, filter: RowFilter, at: number): boolean {
  switch (filter) {
    case "all":
      return true;
    case "different":
      return spread !== "SAME";
    case "onlyOne":
      return spread === "ONLY_ONE" && (at === -1 || cells[at]?.isPresent === true);
    case "missing":
      return at !== -1 && cells[at]?.isPresent === false;
    default:
      return filter satisfies never;
  }
}

/**
 * What a view shows of a comparison.
 *
 * @param nameOf name of a row as a person reads it, for the search
 */
export function applyView(
  comparison: Comparison,
  view: ComparisonView,
  nameOf: (row: Row) => string,
): ShownComparison {
  const chosen = comparison.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => view.columns === null || view.columns.includes(column.municipality.slug));
  const of = chosen.findIndex(({ column }) => column.municipality.slug === view.of);
  const sought = foldText(view.search);
  const rows = comparison.rows
    .filter((row) => view.groups === null || view.groups.includes(row.group))
    .filter((row) => sought === "" || foldText(nameOf(row)).includes(sought))
    .map((row): ShownRow => {
      const cells = chosen.flatMap(({ at }) => row.cells[at] ?? []);
      const answers = answersOf(row, cells);
      return { row, cells, answers, spread: spreadOf(cells, answers) };
    })
    .filter(({ cells }) => cells.some(({ isPresent }) => isPresent))
    .filter((shown) => isWanted(shown, view.filter, of));
  return { columns: chosen.map(({ column }) => column), rows };
}
