/** What of a regulation works in the program, clause by clause. Pure. */
import { type Capability, findCapability } from "../regulation/capability/catalogue.ts";
import { FEATURES, OUTSIDE, type OutsideReason } from "../regulation/features.ts";

export type CoverageState = "WORKS" | "OUTSIDE" | "NONE";

/** Where a capability works, or why it does not. */
export interface Place {
  readonly state: CoverageState;
  /** Below the municipality's own page; null unless it works. */
  readonly page: string | null;
  /** Fields of the API and channels that are there for it alone. */
  readonly fields: readonly string[];
  readonly channels: readonly string[];
  /** Null unless it lies outside. */
  readonly outside: OutsideReason | null;
}

/** Where a capability works by `schema/capability-features.json`. */
export function placeOf(code: string): Place {
  const feature = FEATURES.get(code);
  const outside = OUTSIDE.get(code) ?? null;
  const state = feature ? "WORKS" : outside ? "OUTSIDE" : "NONE";
  return {
    state,
    page: feature?.page ?? null,
    fields: feature?.fields ?? [],
    channels: feature?.channels ?? [],
    outside,
  };
}

export interface Counts {
  readonly asked: number;
  readonly works: number;
  readonly outside: number;
  readonly none: number;
}

/** How many capabilities work, lie outside, or are not there yet. */
export function countPlaces(codes: Iterable<string>): Counts {
  const states = [...new Set(codes)].map((code) => placeOf(code).state);
  const of = (state: CoverageState) => states.filter((each) => each === state).length;
  return { asked: states.length, works: of("WORKS"), outside: of("OUTSIDE"), none: of("NONE") };
}

/** A clause as it is kept with its version. */
export interface ClauseRow {
  readonly id: string;
  readonly kind: string;
  readonly heading: string | null;
  readonly text: string;
}

export interface CoveredClause extends ClauseRow {
  /** In the order of the catalogue; none where the clause asks for nothing that a program could do. */
  readonly capabilities: readonly Capability[];
}

/**
 * Every clause in the order of the document with what it asks for.
 *
 * @param held capability → clauses that ask for it
 * @returns clauses that a capability names and the document does not have stand last: a person added them
 */
export function clausesOf(
  clauses: readonly ClauseRow[],
  held: ReadonlyMap<string, readonly string[]>,
): CoveredClause[] {
  const byClause = new Map<string, Capability[]>();
  for (const [code, ids] of held) {
    const capability = findCapability(code);
    if (!capability) continue;
    for (const id of new Set(ids)) byClause.set(id, [...(byClause.get(id) ?? []), capability]);
  }
  const known = new Set(clauses.map(({ id }) => id));
  const added = [...byClause.keys()].filter((id) => !known.has(id));
  const rows = [...clauses, ...added.map((id) => ({ id, kind: "CLAUSE", heading: null, text: "" }))];
  return rows.map((row) => ({
    ...row,
    capabilities: (byClause.get(row.id) ?? []).toSorted((one, other) => (one.code < other.code ? -1 : 1)),
  }));
}
