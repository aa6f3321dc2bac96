/** Which mapping fits a file: a saved one, one of the program's, else column by column by their names. */
import { foldHeader } from "../fold-name.ts";
import builtIn from "./built-in-mappings.json" with { type: "json" };
import { Mapping, type MappedColumn } from "./mapping.ts";
import { TARGET_FIELDS, type TargetField, usualHeaders } from "./target-fields.ts";

export interface BuiltInMapping {
  /** Code of `labels` set `builtInMapping`. */
  readonly code: string;
  /** The layout was seen in a file of the system, not proposed by us. */
  readonly isConfirmed: boolean;
  readonly mapping: Mapping;
}

export const BUILT_IN_MAPPINGS: readonly BuiltInMapping[] = builtIn.map(({ code, isConfirmed, mapping }) => ({
  code,
  isConfirmed,
  mapping: Mapping.parse(mapping),
}));

/** A mapping fits when so much of it is in the file. */
const ENOUGH = 0.6;

/** Share of the mapping's columns that the file has, 0 to 1; 0 when it cannot tell rows apart. */
export function fitOf(mapping: Mapping, header: readonly string[]): number {
  const names = new Set(header.map(foldHeader));
  const found = mapping.columns.filter((column) => names.has(foldHeader(column.header)));
  const has = (field: TargetField) => found.some((column) => column.field === field);
  if (!has("receivedAt") || (mapping.key === "NUMBER" && !has("externalNumber"))) return 0;
  return found.length / mapping.columns.length;
}

/** The saved or built-in mapping that explains most of the file; null when none fits. */
export function bestFit<Known extends { readonly mapping: Mapping }>(
  known: readonly Known[],
  header: readonly string[],
): Known | null {
  let best: { known: Known; score: number } | null = null;
  for (const each of known) {
    const fit = fitOf(each.mapping, header);
    const score = fit * Math.sqrt(each.mapping.columns.length);
    if (fit >= ENOUGH && (best === null || score > best.score)) best = { known: each, score };
  }
  return best?.known ?? null;
}

/** Columns mapped by their names alone; each field is taken by the name that is most like one of its usual ones. */
export function mappingByNames(header: readonly string[]): Mapping {
  const scored = header.flatMap((name) =>
    TARGET_FIELDS.map((field) => ({ name, field, score: likeness(name, field) })),
  );
  const columns: MappedColumn[] = [];
  const taken = new Set<string>();
  for (const { name, field, score } of scored.toSorted((one, other) => other.score - one.score)) {
    if (score < 0.6) break;
    if (taken.has(`h:${name}`) || taken.has(`f:${field}`)) continue;
    taken.add(`h:${name}`).add(`f:${field}`);
    columns.push({ header: name, field });
  }
  const inOrder = columns.toSorted((one, other) => header.indexOf(one.header) - header.indexOf(other.header));
  const hasNumber = inOrder.some(({ field }) => field === "externalNumber");
  return { columns: inOrder, constants: {}, key: hasNumber ? "NUMBER" : "ROW" };
}

/** 1 for a usual name, less for one that shares most of its words. */
function likeness(name: string, field: TargetField): number {
  const words = new Set(foldHeader(name).split(" "));
  let best = 0;
  for (const usual of usualHeaders(field)) {
    const other = new Set(foldHeader(usual).split(" "));
    const shared = [...words].filter((word) => other.has(word)).length;
    best = Math.max(best, shared / Math.max(words.size, other.size));
  }
  return best;
}
