import type { Clause } from "../act-draft.ts";

/** The clauses of an act with the ways through them that facts need. */
export interface ClauseTree {
  readonly all: readonly Clause[];
  /** Items of the act itself, `order N`. */
  readonly order: readonly Clause[];
  /**
   * Clauses of the regulation: neither items of the act nor clauses of another annex. A short act without a
   * regulation settles everything in its items, which then stand here as well.
   */
  readonly regulation: readonly Clause[];
  /** Clauses of the annexes beside the regulation: roles, composition, others. */
  readonly annexes: readonly Clause[];
  get(id: string): Clause | undefined;
  childrenOf(id: string): readonly Clause[];
  /** All clauses under this one, in order. */
  descendantsOf(id: string): readonly Clause[];
  parentOf(clause: Clause): Clause | undefined;
  /** From the parent up to the section. */
  ancestorsOf(clause: Clause): readonly Clause[];
  isLeaf(clause: Clause): boolean;
}

/** Indexes a flat list of clauses; linear in their number. */
export function clauseTree(clauses: readonly Clause[]): ClauseTree {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const children = Map.groupBy(clauses, (clause) => clause.parent ?? "");
  const order = clauses.filter(isOrderItem);
  const regulation = clauses.filter((clause) => !isOrderItem(clause) && !isOfOtherAnnex(clause));
  const childrenOf = (id: string): readonly Clause[] => children.get(id) ?? [];
  const parentOf = (clause: Clause): Clause | undefined =>
    clause.parent === null ? undefined : byId.get(clause.parent);
  return {
    all: clauses,
    order,
    regulation: regulation.length > 0 ? regulation : order,
    annexes: clauses.filter(isOfOtherAnnex),
    get: (id) => byId.get(id),
    childrenOf,
    descendantsOf: (id) => descendants(id, childrenOf),
    parentOf,
    ancestorsOf: (clause) => ancestors(clause, parentOf),
    isLeaf: (clause) => childrenOf(clause.id).length === 0,
  };
}

const isOrderItem = (clause: Clause): boolean => clause.id.startsWith("order");

/** Clauses of an annex that is not the regulation carry the prefix П, as in `П3.2.6`. */
const isOfOtherAnnex = (clause: Clause): boolean => /^П\d*(?:\.|$)/.test(clause.id);

function descendants(id: string, childrenOf: (id: string) => readonly Clause[]): Clause[] {
  const found: Clause[] = [];
  const waiting = childrenOf(id).toReversed();
  for (let clause = waiting.pop(); clause; clause = waiting.pop()) {
    found.push(clause);
    waiting.push(...childrenOf(clause.id).toReversed());
  }
  return found;
}

function ancestors(clause: Clause, parentOf: (clause: Clause) => Clause | undefined): Clause[] {
  const found: Clause[] = [];
  for (let above = parentOf(clause); above; above = parentOf(above)) found.push(above);
  return found;
}
