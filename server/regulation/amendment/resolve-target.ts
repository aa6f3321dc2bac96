import type { Clause } from "../act-draft.ts";

/**
 * Finds the clause that an amending act means in the tree of the amended one. The act may print the number
 * without the section our ids carry: `5.4.2` is `3.5.4.2` when no other clause ends so.
 *
 * @param target id as {@link readAmendments} gives it
 * @returns null when there is no such clause, or several
 */
export function resolveTarget(clauses: readonly Clause[], target: string): Clause | null {
  const exact = clauses.find((clause) => clause.id === target);
  if (exact) return exact;
  if (target.startsWith("order ")) return null;
  const regulation = clauses.filter((clause) => clause.kind !== "ORDER_ITEM");
  const ending = regulation.filter((clause) => clause.id.endsWith(`.${target}`));
  if (ending.length === 1) return ending[0]!;
  const roman = withRomanSection(target);
  const bySection = roman.flatMap((id) => regulation.filter((clause) => clause.id === id));
  return bySection.length === 1 ? bySection[0]! : null;
}

const ROMANS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** `3.4.5` may name clause 4.5 of section III, and `3.2` clause 3.2 of section III. */
function withRomanSection(target: string): string[] {
  const [first, ...rest] = target.split(".");
  const roman = ROMANS[Number(first) - 1];
  if (!roman) return [];
  return rest.length === 0 ? [roman] : [`${roman}.${rest.join(".")}`, `${roman}.${target}`];
}
