interface Cause {
  readonly id: string;
  readonly name: string;
  readonly group: string;
}

export interface CauseGroup {
  readonly group: string;
  readonly items: { value: string; label: string }[];
}

/**
 * Causes to choose from, by group.
 *
 * @param chosen the cause noted now: it stays to be seen even when it is out of use
 */
export function causeOptions(
  causes: readonly Cause[],
  chosen: Cause | null,
  groupName: (code: string) => string,
): CauseGroup[] {
  const all = chosen && !causes.some(({ id }) => id === chosen.id) ? [...causes, chosen] : causes;
  const groups = new Map<string, CauseGroup>();
  for (const { id, name, group } of all) {
    const known = groups.get(group) ?? { group: groupName(group), items: [] };
    known.items.push({ value: id, label: name });
    groups.set(group, known);
  }
  return [...groups.values()];
}
