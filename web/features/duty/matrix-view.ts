import type { DutyMark, DutyMatrixQuery } from "@/lib/graphql.generated.ts";

export type Matrix = DutyMatrixQuery["dutyMatrix"];
export type MatrixColumn = Matrix["columns"][number];
export type MatrixRow = Matrix["rows"][number];

export const rowFilters = ["all", "notDone", "common"] as const;
export type RowFilter = (typeof rowFilters)[number];

/** What of the matrix is shown; with the period the whole of it stands in the address. */
export interface MatrixView {
  readonly filter: RowFilter;
  /** Groups of duties; null means all. */
  readonly groups: readonly string[] | null;
  /** Slugs of the municipalities; null means all. */
  readonly columns: readonly string[] | null;
  readonly search: string;
}

const listOf = (text: string | null): string[] | null => (text ? text.split(",").filter(Boolean) : null);
const isFilter = (text: string | null): text is RowFilter => rowFilters.some((filter) => filter === text);

/** Reads the view out of the address; what it does not say is the default. */
export function matrixView(params: { get(key: string): string | null }): MatrixView {
  const filter = params.get("show");
  return {
    filter: isFilter(filter) ? filter : "all",
    groups: listOf(params.get("groups")),
    columns: listOf(params.get("columns")),
    search: params.get("q") ?? "",
  };
}

/** Parts of the address for a change of the view. */
export function matrixParams(change: Partial<MatrixView>): Record<string, string | null> {
  const params: Record<string, string | null> = {};
  if (change.filter !== undefined) params["show"] = change.filter === "all" ? null : change.filter;
  if (change.groups !== undefined) params["groups"] = change.groups?.join(",") || null;
  if (change.columns !== undefined) params["columns"] = change.columns?.join(",") || null;
  if (change.search !== undefined) params["q"] = change.search;
  return params;
}

export interface ShownMatrix {
  readonly columns: readonly MatrixColumn[];
  /** Marks in the order of the columns shown. */
  readonly rows: readonly { readonly row: MatrixRow; readonly marks: readonly DutyMark[] }[];
}

const isShort = (mark: DutyMark) => mark === "NOT_DONE" || mark === "PARTLY";

/** The part of the matrix that a view shows. A duty nobody of the shown owes is left out. */
export function applyMatrixView(
  { columns, rows }: Matrix,
  { filter, groups, columns: slugs, search }: MatrixView,
  nameOf: (row: MatrixRow) => string,
): ShownMatrix {
  const places = columns.flatMap(({ municipality }, at) =>
    slugs === null || slugs.includes(municipality.slug) ? [at] : [],
  );
  const sought = search.trim().toLocaleLowerCase("ru");
  const shown = rows
    .filter(({ capability }) => groups === null || groups.includes(capability.group))
    .filter((row) => `${row.capability.code} ${nameOf(row)}`.toLocaleLowerCase("ru").includes(sought))
    .map((row) => ({ row, marks: places.map((at) => row.marks[at]!) }))
    .filter(({ marks }) => marks.some((mark) => mark !== "NOT_OWED"))
    .filter(({ marks }) => filter !== "notDone" || marks.some(isShort))
    .filter(({ row }) => filter !== "common" || row.isCommon);
  return { columns: places.map((at) => columns[at]!), rows: shown };
}
