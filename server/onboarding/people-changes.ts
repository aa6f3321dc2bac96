import type { Change } from "../regulation/changes.ts";
import type { RegulationVariant } from "../regulation/variant.ts";
import { foldName } from "../regulation/value/fold-name.ts";

type People = RegulationVariant["people"];
type Person = People[number];

const shownName = ({ value: { name, post } }: Person): string => name ?? post ?? "";
const rolesText = ({ value: { roles } }: Person): string[] => roles.toSorted();

function change(kind: Change["kind"], before: Person | null, after: Person | null): Change {
  return {
    kind,
    group: "people",
    key: shownName((after ?? before) as Person),
    before: before ? rolesText(before) : [],
    after: after ? rolesText(after) : [],
    valueSet: "role",
    clauseBefore: before?.clause ?? null,
    clauseAfter: after?.clause ?? null,
  };
}

/** Who joins, who leaves and whose roles change between two published compositions. */
export function peopleChanges(before: People, after: People): Change[] {
  const keyOf = (person: Person) => foldName(shownName(person));
  const old = new Map(before.map((person) => [keyOf(person), person]));
  const now = new Set(after.map(keyOf));
  const kept = after.flatMap((person) => {
    const was = old.get(keyOf(person));
    if (!was) return [change("ADDED", null, person)];
    return rolesText(was).join() === rolesText(person).join() ? [] : [change("CHANGED", was, person)];
  });
  return [
    ...kept,
    ...before.filter((person) => !now.has(keyOf(person))).map((person) => change("REMOVED", person, null)),
  ];
}
