/**
 * Width in words of the narrowest stretch that holds a place of every list; Infinity when a list is empty.
 * One list has the width 0.
 *
 * @param lists ascending places, one list for each group
 */
export function narrowestWindow(lists: readonly (readonly number[])[]): number {
  const cursors = lists.map(() => 0);
  let best = Infinity;
  for (;;) {
    const places = lists.map((list, index) => list[cursors[index] ?? 0] ?? Infinity);
    const lowest = Math.min(...places);
    const highest = Math.max(...places);
    if (highest === Infinity) return best;
    best = Math.min(best, highest - lowest);
    const behind = places.indexOf(lowest);
    cursors[behind] = (cursors[behind] ?? 0) + 1;
  }
}
