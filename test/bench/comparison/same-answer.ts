import { isDeepStrictEqual } from "node:util";
import type { BenchCase } from "./cases.ts";
import { ask } from "./load.ts";

/**
 * Proves that both servers say the same, so that their speed may be compared.
 *
 * @throws {Error} naming the place where they part
 */
export async function requireSameAnswer({ name, ours, floor }: BenchCase): Promise<void> {
  const [our, its] = await Promise.all([ask(ours(), { isKept: true }), ask(floor(), { isKept: true })]);
  const place = differenceOf(normalised(JSON.parse(our)), normalised(JSON.parse(its)), "");
  if (place !== null) throw new Error(`${name}: the floor answers something else at ${place}`);
}

/** Cursors each server makes its own; holders of roles a region never sees, so a list may do without. */
const LEFT_OUT = new Set(["endCursor", "holders"]);

/** Rows of the comparison in one order, without what may differ. */
function normalised(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(normalised);
    return items.every(isRow) ? items.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1)) : items;
  }
  if (value === null || typeof value !== "object") return value;
  const fields = Object.entries(value).filter(([key]) => !LEFT_OUT.has(key));
  return Object.fromEntries(fields.map(([key, item]) => [key, normalised(item)]));
}

interface Row {
  group: string;
  key: string;
}

const isRow = (item: unknown): item is Row =>
  typeof item === "object" && item !== null && "group" in item && "key" in item;
const idOf = ({ group, key }: Row): string => `${group} ${key}`;

function differenceOf(a: unknown, b: unknown, path: string): string | null {
  if (isDeepStrictEqual(a, b)) return null;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = differenceOf(a[key as keyof typeof a], b[key as keyof typeof b], `${path}/${key}`);
    if (found !== null) return found;
  }
  return path;
}
