/** What one regulation says in one row of the comparison. */
export interface Cell {
  /** Key of `ROW_KINDS`. */
  group: string;
  /** Same for the same thing in every regulation; unique within its group. */
  key: string;
  /** How the regulation calls it; empty when the key is a code with a label. */
  name: string;
  values: string[];
  clauses: string[];
}

/** The act of a cell's making: clauses without blanks and repeats, values without repeats. */
export function cell(
  group: string,
  key: string,
  name: string,
  values: readonly string[],
  clauses: readonly (string | null)[],
): Cell {
  return {
    group,
    key,
    name,
    values: [...new Set(values)],
    clauses: [...new Set(clauses.filter((clause) => clause !== null && clause !== ""))] as string[],
  };
}

/** Joins cells of the same row into one, in the order of their first appearance. */
export function joinCells(cells: readonly Cell[]): Cell[] {
  const rows = new Map<string, Cell>();
  for (const each of cells) {
    const row = `${each.group} ${each.key}`;
    const known = rows.get(row);
    rows.set(
      row,
      known
        ? cell(
            each.group,
            each.key,
            known.name,
            [...known.values, ...each.values],
            [...known.clauses, ...each.clauses],
          )
        : each,
    );
  }
  return [...rows.values()];
}
