import type { Cell } from "./cells/cell.ts";
import { valueSetOf } from "./cells/row-kinds.ts";
import type { StoredClause } from "./stored-clause.ts";
import { foldName } from "./value/fold-name.ts";

/** One difference between two versions of a regulation. */
export interface Change {
  kind: "ADDED" | "REMOVED" | "CHANGED";
  group: string;
  key: string;
  before: string[];
  after: string[];
  valueSet: string | null;
  clauseBefore: string | null;
  clauseAfter: string | null;
}

const idOf = ({ group, key }: Cell): string => `${group} ${key}`;

/** A row without values of its own is told by its name. */
const shown = ({ values, name, key }: Cell): string[] => (values.length > 0 ? values : [name || key]);

function changeOf(kind: Change["kind"], before: Cell | null, after: Cell | null): Change {
  const { group, key } = (after ?? before) as Cell;
  return {
    kind,
    group,
    key,
    before: before ? shown(before) : [],
    after: after ? shown(after) : [],
    valueSet: valueSetOf(group, key),
    clauseBefore: before?.clauses[0] ?? null,
    clauseAfter: after?.clauses[0] ?? null,
  };
}

const isSame = (a: Cell, b: Cell): boolean => {
  const [first, second] = [a, b].map(({ values }) => values.toSorted().join("\n"));
  return first === second;
};

/**
 * What changed from one version to the next, in the order of the new version; what is gone comes last.
 * Clause numbers alone are no change.
 */
export function changesBetween(before: readonly Cell[], after: readonly Cell[]): Change[] {
  const old = new Map(before.map((each) => [idOf(each), each]));
  const now = new Set(after.map(idOf));
  const kept = after.flatMap((each) => {
    const was = old.get(idOf(each));
    if (!was) return [changeOf("ADDED", null, each)];
    return isSame(was, each) ? [] : [changeOf("CHANGED", was, each)];
  });
  const gone = before.filter((each) => !now.has(idOf(each))).map((each) => changeOf("REMOVED", each, null));
  return [...kept, ...gone];
}

type Told = Pick<StoredClause, "id" | "heading" | "text">;

function clauseChange(kind: Change["kind"], id: string, before: Told | null, after: Told | null): Change {
  const shownText = (clause: Told | null) => (clause ? [clause.text || clause.heading || ""] : []);
  return {
    kind,
    group: "clauses",
    key: id,
    before: shownText(before),
    after: shownText(after),
    valueSet: null,
    clauseBefore: before?.id ?? null,
    clauseAfter: after?.id ?? null,
  };
}

/** Clauses whose words differ, by their numbers, in the order of the new text; what is gone comes last. */
export function clauseChanges(before: readonly Told[], after: readonly Told[]): Change[] {
  const old = new Map(before.map((clause) => [clause.id, clause]));
  const now = new Set(after.map(({ id }) => id));
  const words = ({ heading, text }: Told) => foldName(`${heading ?? ""} ${text}`);
  const kept = after.flatMap((clause) => {
    const was = old.get(clause.id);
    if (!was) return [clauseChange("ADDED", clause.id, null, clause)];
    return words(was) === words(clause) ? [] : [clauseChange("CHANGED", clause.id, was, clause)];
  });
  const gone = before.filter(({ id }) => !now.has(id));
  return [...kept, ...gone.map((clause) => clauseChange("REMOVED", clause.id, clause, null))];
}

/** Everything that differs between two versions: what the program follows, then the words. */
export function versionChanges(
  before: { cells: readonly Cell[]; clauses: readonly Told[] },
  after: { cells: readonly Cell[]; clauses: readonly Told[] },
): Change[] {
  return [...changesBetween(before.cells, after.cells), ...clauseChanges(before.clauses, after.clauses)];
}
