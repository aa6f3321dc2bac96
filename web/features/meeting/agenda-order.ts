/**
 * The ids with one of them moved to the place of another; unchanged when either is not there.
 *
 * @param ids in their order
 */
export function movedTo(ids: readonly string[], id: string, place: string): readonly string[] {
  const from = ids.indexOf(id);
  const to = ids.indexOf(place);
  if (from < 0 || to < 0 || from === to) return ids;
  const rest = ids.filter((each) => each !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** The ids with one of them a place up or down; unchanged at either end. */
export function movedBy(ids: readonly string[], id: string, count: 1 | -1): readonly string[] {
  const place = ids[ids.indexOf(id) + count];
  return place === undefined ? ids : movedTo(ids, id, place);
}
