import labels from "../../schema/labels.json" with { type: "json" };
import type { Cell } from "../regulation/cells/cell.ts";
import { ROW_KINDS, valueSetOf } from "../regulation/cells/row-kinds.ts";
import { spreadOf } from "./spread.ts";
import type { Spread } from "./spread.ts";

/** One row of the comparison; `cells` in the order of the columns. */
export interface Row {
  group: string;
  key: string;
  name: string;
  nameSet: string | null;
  valueSet: string | null;
  /** Having it is all that counts: regulations that word it otherwise are equal. */
  isByPresence: boolean;
  spread: Spread;
  presentCount: number;
  cells: RowCell[];
}

export interface RowCell {
  isPresent: boolean;
  values: string[];
  clauses: string[];
}

const ABSENT: RowCell = Object.freeze({ isPresent: false, values: [], clauses: [] });
const GROUP_ORDER = new Map(Object.keys(ROW_KINDS).map((group, at) => [group, at]));
const LABEL_SETS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = labels;
const LABEL_ORDER = new Map(
  Object.entries(LABEL_SETS).map(([set, codes]) => [
    set,
    new Map(Object.keys(codes).map((code, at) => [code, at])),
  ]),
);

/** Codes stand in the order of their labels, before rows named by text in alphabetical order. */
function rankOf({ group, key }: Cell): number {
  const nameSet = ROW_KINDS[group]?.nameSet ?? "";
  return LABEL_ORDER.get(nameSet)?.get(key) ?? Number.MAX_SAFE_INTEGER;
}

/** A capability's name comes from the list of capabilities, every other code's from `labels`. */
const isNamedByCode = (nameSet: string | null, key: string): nameSet is string =>
  nameSet === "capability" || (nameSet !== null && key in (LABEL_SETS[nameSet] ?? {}));

function rowOf(cells: readonly (Cell | null)[], first: Cell): Row {
  const { group, key } = first;
  const nameSet = ROW_KINDS[group]?.nameSet ?? null;
  const isCode = isNamedByCode(nameSet, key);
  return {
    group,
    key,
    name: isCode ? key : first.name || key,
    nameSet: isCode ? nameSet : null,
    valueSet: valueSetOf(group, key),
    isByPresence: ROW_KINDS[group]?.comparedBy === "PRESENCE",
    spread: spreadOf(cells),
    presentCount: cells.reduce((count, each) => count + (each ? 1 : 0), 0),
    cells: cells.map((each) =>
      each ? { isPresent: true, values: each.values, clauses: each.clauses } : ABSENT,
    ),
  };
}

const collator = new Intl.Collator("ru", { numeric: true });

function compareRows(a: Cell, b: Cell): number {
  return (
    (GROUP_ORDER.get(a.group) ?? 0) - (GROUP_ORDER.get(b.group) ?? 0) ||
    rankOf(a) - rankOf(b) ||
    collator.compare(a.name || a.key, b.name || b.key)
  );
}

/**
 * Puts the cells of several regulations side by side.
 *
 * @param columns cells of each regulation, as `regulationCells` gives them
 * @param groups only these groups; all when null
 * @returns every row that at least one of them has, groups in their order, linear in the cells
 */
export function comparisonRows(
  columns: readonly (readonly Cell[])[],
  groups: readonly string[] | null,
): Row[] {
  const wanted = groups && new Set(groups);
  const rows = new Map<string, { first: Cell; cells: (Cell | null)[] }>();
  columns.forEach((column, at) => {
    for (const each of column) {
      if (wanted && !wanted.has(each.group)) continue;
      const id = `${each.group} ${each.key}`;
      const row = rows.get(id) ?? { first: each, cells: columns.map(() => null) };
      row.cells[at] = each;
      rows.set(id, row);
    }
  });
  return [...rows.values()]
    .toSorted((a, b) => compareRows(a.first, b.first))
    .map(({ first, cells }) => rowOf(cells, first));
}
