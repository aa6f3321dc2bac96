/** The list of assignments as its address says. */
import type {
  AssignmentFilter,
  AssignmentSource,
  AssignmentState,
  AssignmentView,
} from "@/lib/graphql.generated.ts";

export interface View {
  readonly view: AssignmentView;
  readonly state: AssignmentState | null;
  readonly source: AssignmentSource | null;
  readonly sector: string | null;
  readonly isOverdue: boolean;
  readonly text: string | null;
}

export const views: readonly AssignmentView[] = ["MINE", "CONTROLLED", "ALL"];
const states: readonly AssignmentState[] = ["SET", "ACCEPTED", "REPORTED", "RETURNED", "DONE", "CANCELLED"];
const sources: readonly AssignmentSource[] = ["DECISION", "HEAD", "REGION", "DEMAND"];

const oneOf = <T extends string>(all: readonly T[], value: string | null): T | null =>
  all.find((each) => each === value) ?? null;

type Parameters = Readonly<Record<string, string | null>>;

/** @param usual whose assignments to show when the address does not say */
export function viewOf(given: Parameters, usual: AssignmentView): View {
  return {
    view: oneOf(views, given["view"] ?? null) ?? usual,
    state: oneOf(states, given["state"] ?? null),
    source: oneOf(sources, given["source"] ?? null),
    sector: given["sector"] || null,
    isOverdue: given["overdue"] === "1",
    text: given["text"]?.trim() || null,
  };
}

/** The filter of the API that shows the view. */
export function filterOf({ view, state, source, sector, isOverdue, text }: View): AssignmentFilter {
  return {
    view,
    states: state === null ? null : [state],
    sources: source === null ? null : [source],
    sectorIds: sector === null ? null : [sector],
    isOverdue: isOverdue || null,
    text,
  };
}

/** The address of the view, with some of it changed. */
export function hrefOf(slug: string, view: View, change: Partial<View> = {}): string {
  const { view: whose, state, source, sector, isOverdue, text } = { ...view, ...change };
  const query = new URLSearchParams({
    view: whose,
    ...(state !== null && { state }),
    ...(source !== null && { source }),
    ...(sector !== null && { sector }),
    ...(isOverdue && { overdue: "1" }),
    ...(text !== null && { text }),
  });
  return `/${slug}/assignments?${query}`;
}

/** Where the table of exactly this view is written. */
export function exportHref(view: View, format: "csv" | "xlsx", lang: string): string {
  const filter = Object.fromEntries(Object.entries(filterOf(view)).filter(([, value]) => value !== null));
  return `/export/assignments?${new URLSearchParams({ format, lang, filter: JSON.stringify(filter) })}`;
}
