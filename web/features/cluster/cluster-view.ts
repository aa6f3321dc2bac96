/** The list of problems as its address says: filters, order, page. */
import type { ClusterFilter, ClusterSort, ClusterState, GrowthState } from "@/lib/graphql.generated.ts";
import { queryValue } from "@/lib/page-props.ts";

export interface ClusterView {
  readonly state: ClusterState | "ALL" | null;
  readonly growth: GrowthState | null;
  readonly sector: string | null;
  readonly cause: "WITH" | "WITHOUT" | null;
  readonly text: string | null;
  readonly sort: ClusterSort;
  readonly after: string | null;
}

export const clusterStates: readonly ClusterState[] = ["PROPOSED", "CONFIRMED", "DISMISSED", "CLOSED"];
export const growthStates: readonly GrowthState[] = ["GROWING", "STEADY", "FALLING", "CANNOT_TELL"];
export const clusterSorts: readonly ClusterSort[] = ["GROWTH", "SIZE", "OVERDUE", "FRESH"];

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null =>
  values.find((value) => value === text) ?? null;

/** @param query of the address; values that nothing knows are left out */
export function clusterView(query: Record<string, string | string[] | undefined>): ClusterView {
  const value = (name: string) => queryValue(query[name]);
  return {
    state: oneOf([...clusterStates, "ALL" as const], value("state")),
    growth: oneOf(growthStates, value("growth")),
    sector: value("sector"),
    cause: oneOf(["WITH", "WITHOUT"] as const, value("cause")),
    text: value("text"),
    sort: oneOf(clusterSorts, value("sort")) ?? "GROWTH",
    after: value("after"),
  };
}

/** What the server is asked; proposed and confirmed ones unless another state is chosen. */
export function filterOf({ state, growth, sector, cause, text }: ClusterView): ClusterFilter {
  return {
    ...(state !== null && { states: state === "ALL" ? [...clusterStates] : [state] }),
    ...(growth !== null && { growth: [growth] }),
    ...(sector !== null && { sectorIds: [sector] }),
    ...(cause !== null && { hasCause: cause === "WITH" }),
    ...(text !== null && { text }),
  };
}

/** The address of the list with some parts changed; a change goes back to the first page. */
export function clusterQuery(view: ClusterView, changes: Partial<ClusterView>): string {
  const next = { ...view, after: null, ...changes };
  const parts = Object.entries(next).filter(
    ([name, value]) => value !== null && value !== "" && !(name === "sort" && value === "GROWTH"),
  );
  return new URLSearchParams(parts as [string, string][]).toString();
}
