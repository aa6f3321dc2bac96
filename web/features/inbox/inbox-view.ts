/** The whole view of the inbox as the address holds it, and back. */

export const inboxTabs = [
  "OPEN",
  "MINE",
  "UNASSIGNED",
  "OVERDUE",
  "DUE_TODAY",
  "DUE_SOON",
  "AWAITING_APPROVAL",
  "POSTPONED",
  "REWORK",
  "REPEATS",
  "CLOSED",
  "ALL",
] as const;
export type InboxTab = (typeof inboxTabs)[number];

export const inboxSorts = ["URGENCY", "NEWEST", "OLDEST", "LAST_CHANGED"] as const;
export type InboxSort = (typeof inboxSorts)[number];

/** Filters with several answers, by the name they have in the address. */
export const listFilters = {
  state: "states",
  regime: "regimes",
  channel: "channels",
  sector: "sectorIds",
  topic: "topicIds",
  recipient: "recipientIds",
  executor: "executorIds",
  scale: "scales",
  applicant: "applicantKinds",
} as const;
export type ListParam = keyof typeof listFilters;
export const listParams = Object.keys(listFilters) as readonly ListParam[];

/** Filters whose answers are a closed list: any other would be refused by the API. */
export const closedLists = {
  state: ["NEW", "IN_WORK", "POSTPONED", "REWORK", "ANSWERED", "SOLVED", "CLOSED"],
  regime: ["APPEAL", "MESSAGE"],
  scale: ["MUNICIPAL", "REGIONAL", "OTHER"],
  applicant: ["CITIZEN", "FOREIGNER", "ORGANISATION", "UNKNOWN"],
} as const satisfies Partial<Record<ListParam, readonly string[]>>;
const closed: Partial<Record<ListParam, readonly string[]>> = closedLists;

/** Filters that are on or off. */
export const flagFilters = {
  repeat: "isRepeat",
  fast: "isFastTrack",
  accelerated: "isAccelerated",
  nocause: "causeMissing",
} as const;
export type FlagParam = keyof typeof flagFilters;
export const flagParams = Object.keys(flagFilters) as readonly FlagParam[];

export interface InboxView {
  readonly tab: InboxTab;
  readonly sort: InboxSort;
  readonly text: string;
  readonly place: string;
  readonly lists: Readonly<Record<ListParam, readonly string[]>>;
  readonly flags: Readonly<Record<FlagParam, boolean>>;
  /** Applicants' marks, 1 to 5. */
  readonly marks: readonly number[];
  /** First and last day of receipt, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
  /** Columns chosen for this view; null means the person's own. */
  readonly columns: readonly string[] | null;
  /** Saved view that was opened, so that its tab stays marked. */
  readonly saved: string | null;
}

type Params = { get(key: string): string | null };

const day = /^\d{4}-\d{2}-\d{2}$/;
const longestText = 200;

const oneOf = <Code extends string>(codes: readonly Code[], text: string | null, otherwise: Code): Code =>
  codes.find((code) => code === text) ?? otherwise;
const listOf = (text: string | null): string[] => [...new Set((text ?? "").split(",").filter(Boolean))];

/** A day there is: the engine would read the 31st of February as a day of March. */
function dayOf(text: string | null): string | null {
  if (text === null || !day.test(text)) return null;
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text) ? text : null;
}

const record = <Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>;

/** Reads the view out of the address; whatever the address does not say, or says wrongly, is the default. */
export function viewOf(params: Params): InboxView {
  const columns = listOf(params.get("columns"));
  return {
    tab: oneOf(inboxTabs, params.get("view"), "OPEN"),
    sort: oneOf(inboxSorts, params.get("sort"), "URGENCY"),
    text: (params.get("q") ?? "").slice(0, longestText),
    place: (params.get("place") ?? "").slice(0, longestText),
    lists: record(listParams, (key) => {
      const given = listOf(params.get(key));
      return closed[key] ? given.filter((code) => closed[key]?.includes(code)) : given;
    }),
    flags: record(flagParams, (key) => params.get(key) === "1"),
    marks: listOf(params.get("mark"))
      .map(Number)
      .filter((mark) => Number.isInteger(mark) && mark >= 1 && mark <= 5),
    from: dayOf(params.get("from")),
    to: dayOf(params.get("to")),
    columns: columns.length > 0 ? columns : null,
    saved: params.get("saved"),
  };
}

export type ViewChange = Partial<Omit<InboxView, "lists" | "flags">> & {
  lists?: Partial<InboxView["lists"]>;
  flags?: Partial<InboxView["flags"]>;
};

/** Parts of the address for a change of the view; null takes a part out. */
export function viewParams(change: ViewChange): Record<string, string | null> {
  const params: Record<string, string | null> = {};
  if (change.tab !== undefined) params["view"] = change.tab === "OPEN" ? null : change.tab;
  if (change.sort !== undefined) params["sort"] = change.sort === "URGENCY" ? null : change.sort;
  if (change.text !== undefined) params["q"] = change.text.trim() || null;
  if (change.place !== undefined) params["place"] = change.place.trim() || null;
  if (change.marks !== undefined) params["mark"] = change.marks.join(",") || null;
  if (change.from !== undefined) params["from"] = change.from;
  if (change.to !== undefined) params["to"] = change.to;
  if (change.columns !== undefined) params["columns"] = change.columns?.join(",") || null;
  if (change.saved !== undefined) params["saved"] = change.saved;
  for (const [key, list] of Object.entries(change.lists ?? {})) params[key] = list?.join(",") || null;
  for (const [key, isOn] of Object.entries(change.flags ?? {})) params[key] = isOn ? "1" : null;
  return params;
}

/** The address of a view: its query, without the question mark. */
export function viewQuery(view: ViewChange): string {
  const given = Object.entries(viewParams(view)).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return new URLSearchParams(given).toString();
}

/** What decides which rows there are and in which order; columns and the name of a saved view do not. */
export const dataQuery = (view: InboxView): string => viewQuery({ ...view, columns: null, saved: null });

/** What decides how many rows stand behind each filter; the order changes no count. */
export const facetsQuery = (view: InboxView): string => dataQuery({ ...view, sort: "URGENCY" });

/** Rows of one page of the list. */
export const pageSize = 50;

/** Every filter taken away; the tab, the order and the columns stay. */
export const withoutFilters = {
  text: "",
  place: "",
  lists: record(listParams, () => []),
  flags: record(flagParams, () => false),
  marks: [],
  from: null,
  to: null,
  saved: null,
} satisfies ViewChange;

/** How many filters are set beside the tab and the search. */
export function filterCount(view: InboxView): number {
  return (
    listParams.filter((key) => view.lists[key].length > 0).length +
    flagParams.filter((key) => view.flags[key]).length +
    [view.place !== "", view.marks.length > 0, view.from !== null || view.to !== null].filter(Boolean).length
  );
}
