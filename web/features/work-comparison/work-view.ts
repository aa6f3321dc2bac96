/** What of the comparison is shown; the whole of it stands in the address. */
import { periodView, type PeriodGrain, type PeriodView } from "@/features/indicator/period-view.ts";
import type { WorkComparisonInput } from "@/lib/graphql.generated.ts";

export const workTabs = ["table", "charts", "heat", "trend", "spread"] as const;
export type WorkTab = (typeof workTabs)[number];

/** Weeks lie across months: one would tell what the other hides. */
export const comparedGrains: readonly PeriodGrain[] = ["MONTH", "QUARTER", "YEAR"];

/** Compared when the address names none. */
export const usualIndicators: readonly string[] = [
  "RECEIVED",
  "PER_1000",
  "ON_TIME",
  "OVERDUE_NOW",
  "FIRST_ANSWER_MEDIAN",
  "SOLVED",
  "SATISFACTION",
  "REPEATS",
];

export interface WorkView {
  readonly tab: WorkTab;
  readonly period: PeriodView;
  readonly indicators: readonly string[];
  /** The one that a heat map, a trend or a spread shows. */
  readonly of: string;
  readonly regionId: string | null;
  readonly towns: readonly string[];
  /** Id of the municipality whose equals in size are compared. */
  readonly peers: string | null;
  /** Code of an indicator; null: by name. */
  readonly sort: string | null;
  readonly isAscending: boolean;
  readonly months: 12 | 24;
  /** Cursor of the page before. */
  readonly after: string | null;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

const one = (value: string | string[] | undefined): string | null =>
  typeof value === "string" && value !== "" ? value : null;
const listOf = (value: string | string[] | undefined): string[] => [
  ...new Set((one(value) ?? "").split(",").filter(Boolean)),
];

/**
 * Reads the view out of the address; what it does not say sensibly is the usual.
 *
 * @param known codes that can be compared
 */
export function workView(params: Params, known: readonly string[], today: string): WorkView {
  const chosen = listOf(params["ind"]).filter((code) => known.includes(code));
  const indicators = chosen.length > 0 ? chosen : usualIndicators.filter((code) => known.includes(code));
  const of = one(params["of"]);
  const sort = one(params["sort"]);
  const tab = workTabs.find((each) => each === params["tab"]) ?? "table";
  return {
    tab,
    period: periodView(
      comparedGrains.find((grain) => grain === params["grain"]) ?? null,
      one(params["on"]),
      today,
    ),
    indicators,
    of: of !== null && known.includes(of) ? of : (indicators[0] ?? "RECEIVED"),
    regionId: one(params["region"]),
    towns: listOf(params["towns"]),
    peers: one(params["peers"]),
    sort: sort !== null && known.includes(sort) ? sort : null,
    isAscending: params["asc"] === "1",
    months: params["months"] === "24" ? 24 : 12,
    after: one(params["after"]),
  };
}

/** Parts of the address that a change of the view changes; a page number never outlives its order. */
export function workParams(change: Partial<WorkView>): Record<string, string | null> {
  const params: Record<string, string | null> = {};
  const set = (key: string, value: string | null | undefined) => {
    if (value !== undefined) params[key] = value || null;
  };
  set("grain", change.period?.grain);
  set("on", change.period?.startsOn);
  set("tab", change.tab);
  set("ind", change.indicators?.join(","));
  set("of", change.of);
  set("region", change.regionId);
  set("towns", change.towns?.join(","));
  set("peers", change.peers);
  set("sort", change.sort);
  if (change.isAscending !== undefined) set("asc", change.isAscending ? "1" : null);
  if (change.months !== undefined) set("months", String(change.months));
  if (change.tab === undefined) params["after"] = change.after ?? null;
  return params;
}

/** The question of the API behind a view. */
export function workInput(view: WorkView): WorkComparisonInput {
  const { tab, period, of, months } = view;
  const isOfOne = tab === "heat" || tab === "trend" || tab === "spread";
  return {
    period,
    indicators: isOfOne ? [of] : [...view.indicators],
    regionId: view.regionId,
    municipalityIds: view.towns.length > 0 ? [...view.towns] : null,
    peersOf: view.peers,
    sortBy: tab === "spread" ? of : view.sort,
    isDescending: !view.isAscending,
    months: tab === "heat" || tab === "spread" ? 0 : months,
    bySector: tab === "heat",
    first: 50,
    after: view.after,
  };
}
