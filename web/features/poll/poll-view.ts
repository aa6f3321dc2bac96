import type { PollFilter, PollKind, PollState } from "@/lib/graphql.generated.ts";
import { queryDay, queryValue } from "@/lib/page-props.ts";

export const pollKinds = ["POLL", "VOTE", "HEARING"] as const satisfies readonly PollKind[];
export const pollStates = [
  "DRAFT",
  "ANNOUNCED",
  "OPEN",
  "COUNTED",
  "PUBLISHED",
  "CANCELLED",
] as const satisfies readonly PollState[];

/** What the register shows, as its address says. */
export interface PollView {
  readonly kind: PollKind | null;
  readonly state: PollState | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly text: string | null;
  readonly after: string | null;
}

type Query = Record<string, string | string[] | undefined>;

/** Anything that an address cannot mean is left out. */
export function pollViewOf(query: Query): PollView {
  const value = (key: string) => queryValue(query[key]);
  return {
    kind: pollKinds.find((kind) => kind === value("kind")) ?? null,
    state: pollStates.find((state) => state === value("state")) ?? null,
    from: queryDay(query["from"]),
    to: queryDay(query["to"]),
    text: value("text")?.slice(0, 200) ?? null,
    after: value("after"),
  };
}

/** The address of a view; a change of the filter begins from the first page. */
export function pollQuery(view: PollView, changes: Partial<PollView>): string {
  const wanted = Object.entries({ ...view, after: null, ...changes });
  return new URLSearchParams(
    wanted.flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  ).toString();
}

export const pollFilterOf = ({ kind, state, from, to, text }: PollView): PollFilter => ({
  kinds: kind && [kind],
  states: state && [state],
  from,
  to,
  text,
});
