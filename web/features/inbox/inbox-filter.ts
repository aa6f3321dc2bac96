/** The view of the inbox as the API is asked for it, and a saved one as the address holds it. */
import {
  flagFilters,
  flagParams,
  listFilters,
  listParams,
  viewOf,
  viewQuery,
  withoutFilters,
  type InboxView,
} from "@/features/inbox/inbox-view.ts";
import type { SubmissionFilter, SubmissionSort } from "@/lib/graphql.generated.ts";

/** What to ask the API for. Closed lists hold only known codes, see `viewOf`. */
export function filterOf(view: InboxView): SubmissionFilter {
  const lists = listParams
    .filter((key) => view.lists[key].length > 0)
    .map((key) => [listFilters[key], view.lists[key]] as const);
  const flags = flagParams.filter((key) => view.flags[key]).map((key) => [flagFilters[key], true] as const);
  return {
    view: view.tab,
    ...(view.text.trim() && { text: view.text.trim() }),
    ...(view.place.trim() && { place: view.place.trim() }),
    ...(view.marks.length > 0 && { mark: [...view.marks] }),
    ...(view.from && { receivedFrom: view.from }),
    ...(view.to && { receivedTo: view.to }),
    ...Object.fromEntries([...lists, ...flags]),
  };
}

export interface SavedFilter {
  readonly id: string;
  /** A `SubmissionFilter` as it was saved; of an older program it may hold anything. */
  readonly filter: unknown;
  readonly sort: SubmissionSort;
  readonly columns: readonly string[];
}

/** Address of a saved view: its query. */
export function savedQuery(saved: SavedFilter): string {
  const filter = isRecord(saved.filter) ? saved.filter : {};
  const texts = (value: unknown): string => (Array.isArray(value) ? value.join(",") : textOf(value));
  const params = new Map<string, string>([
    ["view", textOf(filter["view"]) || "ALL"],
    ["sort", saved.sort],
    ["q", textOf(filter["text"])],
    ["place", textOf(filter["place"])],
    ["mark", texts(filter["mark"])],
    ["from", textOf(filter["receivedFrom"])],
    ["to", textOf(filter["receivedTo"])],
    ["columns", saved.columns.join(",")],
    ["saved", saved.id],
    ...listParams.map((key) => [key, texts(filter[listFilters[key]])] as const),
    ...flagParams.map((key) => [key, filter[flagFilters[key]] === true ? "1" : ""] as const),
  ]);
  const read = viewOf({ get: (key) => params.get(key) || null });
  return viewQuery(read);
}

/** A view with nothing but a tab, for a link. */
export const tabQuery = (tab: InboxView["tab"]): string => viewQuery({ ...withoutFilters, tab });

/** Address of the file with exactly what the view shows, its headings in the language of the page. */
export function exportHref(view: InboxView, format: "csv" | "xlsx", lang: "ru" | "en"): string {
  const filter = JSON.stringify(filterOf(view));
  const query = new URLSearchParams({ format, lang, filter, sort: view.sort });
  return `/export/submissions?${query}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
