import type { Cell } from "../regulation/cells/cell.ts";
import { ROW_KINDS, valueSetOf } from "../regulation/cells/row-kinds.ts";
import { foldName } from "../regulation/value/fold-name.ts";

/** How a row stands over the compared regulations. */
export type Spread = "SAME" | "DIFFERENT" | "ONLY_ONE";

/** What a cell says, the same for two wordings of one thing: order, case and punctuation left out. */
function meaningOf({ group, key, values }: Cell): string {
  const isText = valueSetOf(group, key) === null;
  return values
    .map((value) => (isText ? foldName(value) : value))
    .toSorted()
    .join("\n");
}

/**
 * Tells how a row is spread over the columns.
 *
 * @param cells one per column; null where the regulation does not have it
 * @returns ONLY_ONE when a single one of several columns has it; SAME when all have it and say the same
 */
export function spreadOf(cells: readonly (Cell | null)[]): Spread {
  const present = cells.filter((each) => each !== null);
  const [first] = present;
  if (present.length === 1 && cells.length > 1) return "ONLY_ONE";
  if (!first || present.length < cells.length) return "DIFFERENT";
  if (ROW_KINDS[first.group]?.comparedBy === "PRESENCE") return "SAME";
  const meaning = meaningOf(first);
  return present.every((each) => meaningOf(each) === meaning) ? "SAME" : "DIFFERENT";
}
