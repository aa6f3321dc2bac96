/** Which lines of the coverage are shown: a line is a clause with one thing it asks for. */
import type { CoverageQuery } from "@/lib/graphql.generated.ts";

export type CoveredClause = CoverageQuery["coverage"]["clauses"][number];
export type Covered = CoverageQuery["coverage"]["capabilities"][number];

export const coverageFilters = ["asked", "works", "open", "outside", "none", "all"] as const;
export type CoverageFilter = (typeof coverageFilters)[number];

export interface CoverageView {
  readonly filter: CoverageFilter;
  readonly search: string;
}

export interface CoverageLine {
  readonly key: string;
  readonly clause: CoveredClause;
  /** Null for a clause that asks for nothing a program could do. */
  readonly covered: Covered | null;
}

/** What an address asks for. */
export function coverageView(params: URLSearchParams): CoverageView {
  const filter = coverageFilters.find((each) => each === params.get("show")) ?? "asked";
  return { filter, search: params.get("q") ?? "" };
}

export const coverageParams = ({ filter, search }: Partial<CoverageView>): Record<string, string | null> => ({
  ...(filter !== undefined && { show: filter === "asked" ? null : filter }),
  ...(search !== undefined && { q: search }),
});

/** Marks of what is owed and not shown to be done. */
const OPEN = new Set(["NOT_DONE", "PARTLY"]);

function passes(filter: CoverageFilter, covered: Covered | null): boolean {
  switch (filter) {
    case "all":
      return true;
    case "asked":
      return covered !== null;
    case "works":
      return covered?.state === "WORKS";
    case "outside":
      return covered?.state === "OUTSIDE";
    case "none":
      return covered?.state === "NONE";
    case "open":
      return covered?.duty != null && OPEN.has(covered.duty.mark);
    default:
      return filter satisfies never;
  }
}

/**
 * The lines to show, in the order of the document.
 *
 * @param nameOf name of a capability in the language of the page
 */
export function coverageLines(
  { clauses, capabilities }: Pick<CoverageQuery["coverage"], "clauses" | "capabilities">,
  { filter, search }: CoverageView,
  nameOf: (covered: Covered) => string,
): CoverageLine[] {
  const byCode = new Map(capabilities.map((each) => [each.capability.code, each]));
  const wanted = search.trim().toLowerCase();
  const lines = clauses.flatMap((clause): CoverageLine[] => {
    const asked = clause.capabilities.flatMap((code) => byCode.get(code) ?? []);
    if (asked.length === 0) return [{ key: clause.id, clause, covered: null }];
    return asked.map((covered) => ({ key: `${clause.id} ${covered.capability.code}`, clause, covered }));
  });
  const holds = ({ clause, covered }: CoverageLine) =>
    [clause.id, clause.heading ?? "", clause.text, covered ? nameOf(covered) : "", covered?.capability.code]
      .join(" ")
      .toLowerCase()
      .includes(wanted);
  return lines.filter((line) => passes(filter, line.covered) && (wanted === "" || holds(line)));
}
