import type { DutiesQuery } from "@/lib/graphql.generated.ts";

type Regulation = NonNullable<DutiesQuery["municipality"]["regulation"]>;
type Role = Regulation["roles"][number];
type Person = Role["holders"][number]["member"];
export type Capability = DutiesQuery["capabilities"][number];
export type DutyView = "person" | "role" | "capability";

/** One duty as a list shows it. */
export interface DutyLine {
  readonly text: string;
  readonly clause: string;
  readonly capabilities: readonly string[];
  /** Role that owes it; null when the centre as a whole does. */
  readonly role: string | null;
  /** List of the regulation it stands in when no role owes it. */
  readonly list: string | null;
  readonly people: readonly string[];
}

export interface DutyGroup {
  readonly key: string;
  /** Null: a list of the regulation, named by `list`, or a capability, named by its code. */
  readonly title: string | null;
  readonly list: string | null;
  readonly capability: string | null;
  readonly note: readonly string[];
  readonly clause: string | null;
  readonly lines: readonly DutyLine[];
}

const personName = ({ name, post }: Person): string => name ?? post ?? "";
const holdersOf = (role: Role | undefined): string[] =>
  (role?.holders ?? []).map(({ member }) => personName(member));

function linesOf({ roles, duties }: Regulation): DutyLine[] {
  const byCode = new Map(roles.map((role) => [role.code, role]));
  return duties.map(({ list, roleCode, text, clause, capabilities }) => {
    const role = roleCode === null ? undefined : byCode.get(roleCode);
    return {
      text,
      clause,
      capabilities,
      role: roleCode === null ? null : (role?.title ?? roleCode),
      list: roleCode === null ? list : null,
      people: holdersOf(role),
    };
  });
}

const group = (key: string, of: Partial<DutyGroup>): DutyGroup => ({
  key,
  title: null,
  list: null,
  capability: null,
  note: [],
  clause: null,
  lines: [],
  ...of,
});

/** Duties under the roles that owe them, then those of the centre as a whole. */
function groupByRole(regulation: Regulation): DutyGroup[] {
  const lines = linesOf(regulation);
  const lists = Map.groupBy(
    lines.filter(({ list }) => list !== null),
    ({ list }) => list ?? "",
  );
  return [
    ...regulation.roles.map((role) =>
      group(role.code, {
        title: role.title,
        note: holdersOf(role),
        clause: role.clause,
        lines: lines.filter((line) => line.list === null && line.role === role.title),
      }),
    ),
    ...[...lists].map(([list, members]) => group(list, { list, lines: members })),
  ];
}

/** Duties under each person, through all the roles the person holds. */
function groupByPerson(regulation: Regulation): DutyGroup[] {
  const lines = linesOf(regulation);
  const people = new Map<string, { person: Person; roles: Set<string> }>();
  for (const role of regulation.roles) {
    for (const { member } of role.holders) {
      const known = people.get(member.id) ?? { person: member, roles: new Set<string>() };
      people.set(member.id, { ...known, roles: known.roles.add(role.title) });
    }
  }
  return [...people].map(([id, { person, roles }]) =>
    group(id, {
      title: personName(person),
      note: [...(person.name && person.post ? [person.post] : []), ...roles],
      lines: lines.filter((line) => line.role !== null && roles.has(line.role)),
    }),
  );
}

/** Duties under the capabilities they are matched to. */
function groupByCapability(regulation: Regulation, capabilities: readonly Capability[]): DutyGroup[] {
  const lines = linesOf(regulation);
  return capabilities.flatMap(({ code }) => {
    const matched = lines.filter((line) => line.capabilities.includes(code));
    return matched.length > 0 ? [group(code, { capability: code, lines: matched })] : [];
  });
}

/** Who owes what, seen from one of three sides. */
export function dutyGroups(
  regulation: Regulation,
  capabilities: readonly Capability[],
  view: DutyView,
): DutyGroup[] {
  switch (view) {
    case "role":
      return groupByRole(regulation);
    case "person":
      return groupByPerson(regulation);
    case "capability":
      return groupByCapability(regulation, capabilities);
    default:
      return view satisfies never;
  }
}

/** Groups that hold the words sought: all of a group found by its name, else its lines that hold them. */
export function searchDuties(
  groups: readonly DutyGroup[],
  search: string,
  nameOf: (group: DutyGroup) => string,
): DutyGroup[] {
  const sought = search.trim().toLocaleLowerCase("ru");
  if (sought === "") return [...groups];
  const holds = (text: string) => text.toLocaleLowerCase("ru").includes(sought);
  return groups.flatMap((each) => {
    if (holds(`${nameOf(each)} ${each.note.join(" ")}`)) return [each];
    const lines = each.lines.filter(({ text, clause, people, role }) =>
      holds(`${text} ${clause} ${people.join(" ")} ${role ?? ""}`),
    );
    return lines.length > 0 ? [{ ...each, lines }] : [];
  });
}
