export interface ClauseOfTree {
  readonly id: string;
  readonly parentId: string | null;
  readonly marker: string | null;
  readonly heading: string | null;
  readonly text: string;
}

export interface ClauseRow<C extends ClauseOfTree> {
  readonly clause: C;
  /** Levels above it; 0 at the top. */
  readonly depth: number;
}

/**
 * Clauses in the order of the document with their depth. A search keeps those whose number or words
 * hold it (case apart) together with the clauses they stand in.
 */
export function clauseRows<C extends ClauseOfTree>(clauses: readonly C[], search: string): ClauseRow<C>[] {
  const depths = new Map<string, number>();
  for (const { id, parentId } of clauses) {
    depths.set(id, parentId === null ? 0 : (depths.get(parentId) ?? -1) + 1);
  }
  const kept = search.trim() === "" ? null : clausesWith(clauses, search.trim().toLocaleLowerCase("ru"));
  return clauses
    .filter(({ id }) => kept === null || kept.has(id))
    .map((clause) => ({ clause, depth: depths.get(clause.id) ?? 0 }));
}

function clausesWith(clauses: readonly ClauseOfTree[], sought: string): Set<string> {
  const parents = new Map(clauses.map(({ id, parentId }) => [id, parentId]));
  const kept = new Set<string>();
  for (const { id, heading, text } of clauses) {
    const words = `${id} ${heading ?? ""} ${text}`.toLocaleLowerCase("ru");
    if (!words.includes(sought)) continue;
    let current: string | null = id;
    while (current !== null && !kept.has(current)) {
      kept.add(current);
      current = parents.get(current) ?? null;
    }
  }
  return kept;
}
