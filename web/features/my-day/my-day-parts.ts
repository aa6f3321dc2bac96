import { withoutFilters, viewQuery, type InboxTab } from "@/features/inbox/inbox-view.ts";
import type { MyDayQuery } from "@/lib/graphql.generated.ts";

export type Day = MyDayQuery["myDay"];
export type DayPart = Day["overdue"];
export type DayItem = DayPart["items"][number];

/** Parts of a day, the most pressing first. */
export const dayParts = [
  "overdue",
  "dueToday",
  "returned",
  "awaitingApproval",
  "newUnassigned",
  "dueThisWeek",
] as const;
export type DayPartKey = (typeof dayParts)[number];

/** More is not counted; the API says so by this number. */
export const mostCounted = 10_000;

const tabs: Readonly<Record<DayPartKey, InboxTab>> = {
  overdue: "OVERDUE",
  dueToday: "DUE_TODAY",
  returned: "REWORK",
  awaitingApproval: "AWAITING_APPROVAL",
  newUnassigned: "UNASSIGNED",
  dueThisWeek: "OPEN",
};

/**
 * The register showing the whole of a part: the same people's work, not everybody's.
 *
 * @param accountId the viewer's
 */
export function partQuery(key: DayPartKey, { scope, sectorIds }: Day, accountId: string): string {
  // New ones are those of the whole centre for whoever answers only for himself.
  const isOwn = scope === "MINE" && key !== "newUnassigned";
  const lists = {
    ...withoutFilters.lists,
    ...(scope === "SECTORS" && { sector: sectorIds }),
    ...(isOwn && { executor: [accountId] }),
  };
  return viewQuery({ ...withoutFilters, lists, tab: tabs[key] });
}

/** Parts in which something waits. */
export const filledParts = (day: Day): DayPartKey[] => dayParts.filter((key) => day[key].count > 0);
