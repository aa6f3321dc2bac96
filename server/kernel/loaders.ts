/** Batching: a field resolver never asks for one row. A loader lives as long as its operation. */
import DataLoader from "dataloader";
import type { OperationBase } from "./context.ts";

/**
 * Declares a batch; the result gives the loader of an operation.
 *
 *     const sectorsOf = perOperation((ctx: OperationContext, ids: readonly SectorId[]) => findSectors(ctx, ids));
 *     await sectorsOf(ctx).load(id);
 *
 * @param load values by key, in any order; a key that is missing loads as null
 */
export function perOperation<Context extends OperationBase, Key extends string, Value>(
  load: (ctx: Context, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (ctx: Context) => DataLoader<Key, Value | null> {
  const loaders = new WeakMap<OperationBase, DataLoader<Key, Value | null>>();
  return (ctx) => {
    let loader = loaders.get(ctx);
    if (!loader) {
      loader = new DataLoader(async (keys) => {
        const found = await load(ctx, keys);
        return keys.map((key) => found.get(key) ?? null);
      });
      loaders.set(ctx, loader);
    }
    return loader;
  };
}

/** Rows of one-to-many reads, by their parent. */
export function groupBy<Key, Row>(rows: Iterable<Row>, keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
