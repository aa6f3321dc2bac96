import type { DueDutiesQuery, DutyStateFactsFragment } from "@/lib/graphql.generated.ts";

export type DutyStateFacts = DutyStateFactsFragment;
type Role = NonNullable<DueDutiesQuery["municipality"]["regulation"]>["roles"][number];

export const duePartKeys = ["todo", "missed", "done", "other"] as const;
export type DuePart = (typeof duePartKeys)[number];

/** Which part of the page a duty stands in: what is still to do, what was missed, what is done, the rest. */
export function duePart({
  mark,
  missing,
  dueOn,
}: Pick<DutyStateFacts, "mark" | "missing" | "dueOn">): DuePart {
  switch (mark) {
    case "DONE":
      return "done";
    case "NOT_DONE":
    case "PARTLY":
      return dueOn === null ? "missed" : "todo";
    case "NOT_DUE":
      return (missing ?? 0) > 0 && dueOn !== null ? "todo" : "other";
    case "UNTRACKED":
    case "NOT_OWED":
      return "other";
    default:
      return mark satisfies never;
  }
}

/** Duties in the parts of the page; what is due first stands first. */
export function dueParts(duties: readonly DutyStateFacts[]): ReadonlyMap<DuePart, readonly DutyStateFacts[]> {
  const parts = Map.groupBy(duties, duePart);
  const byDay = (a: DutyStateFacts, b: DutyStateFacts) => (a.dueOn ?? "").localeCompare(b.dueOn ?? "");
  return new Map(
    duePartKeys.flatMap((key) => (parts.has(key) ? [[key, parts.get(key)!.toSorted(byDay)]] : [])),
  );
}

/** Who is responsible: the roles by the act with the people appointed to them today. */
export function responsibleFor(duty: Pick<DutyStateFacts, "roles">, roles: readonly Role[]): string[] {
  return duty.roles.map(({ code, title }) => {
    const holders = roles.find((role) => role.code === code)?.holders ?? [];
    const people = holders.map(({ member }) => member.name ?? member.post ?? "").filter(Boolean);
    return people.length > 0 ? `${title} — ${people.join(", ")}` : title;
  });
}
