import { addDays } from "../kernel/plain-date.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { foldName } from "../regulation/value/fold-name.ts";
import type { RegulationVariant } from "../regulation/variant.ts";

/** A person as an act lists them. */
export interface ListedPerson {
  name: string | null;
  post: string | null;
  roles: readonly string[];
  /** Names of sectors, or codes of the federal list. */
  sectors: readonly string[];
  isByAgreement: boolean;
  clause: string | null;
}

/** A member as the centre has them on the day before. */
export interface PresentMember {
  id: string;
  name: string | null;
  post: string | null;
  /** Null for somebody added by hand, whom no act takes away. */
  clause: string | null;
  joinedOn: PlainDate;
  appointments: readonly PresentAppointment[];
}

export interface PresentAppointment {
  id: string;
  roleCode: string;
  validFrom: PlainDate;
  validTo: PlainDate | null;
}

/** What an act on the composition makes of a centre. */
export interface CompositionPlan {
  joining: ListedPerson[];
  /** Members the act names again, with what it says of them now and the roles that are new to them. */
  staying: { id: string; person: ListedPerson; newRoles: string[] }[];
  /** Members the act names no more; they leave on `lastDay`. */
  leaving: string[];
  ending: PresentAppointment[];
  lastDay: PlainDate;
}

/** Code of plain membership: a role only where the regulation defines it as one. */
export const MEMBER = "MEMBER";

/**
 * The persons of a variant, those who only hold a post included.
 *
 * @param roles codes of the roles that the regulation defines
 */
export function listedPeople(
  { people }: Pick<RegulationVariant, "people">,
  roles: readonly string[],
): ListedPerson[] {
  const isRole = (code: string) => code !== MEMBER || roles.includes(code);
  return people.map(({ value, clause }) => ({ ...value, roles: value.roles.filter(isRole), clause }));
}

const keyOf = ({ name, post }: Pick<ListedPerson, "name" | "post">): string => foldName(name ?? post ?? "");

/** One entry per person: an act may name somebody once for each role. */
function merged(people: readonly ListedPerson[]): Map<string, ListedPerson> {
  const byKey = new Map<string, ListedPerson>();
  for (const person of people) {
    const key = keyOf(person);
    const known = byKey.get(key);
    if (key === "" || !known) byKey.set(key === "" ? `#${byKey.size}` : key, person);
    else
      byKey.set(key, {
        ...known,
        post: known.post ?? person.post,
        roles: [...new Set([...known.roles, ...person.roles])],
        sectors: [...new Set([...known.sectors, ...person.sectors])],
      });
  }
  return byKey;
}

/**
 * Works out who joins, stays and leaves when an act sets the composition anew.
 *
 * @param from first day of the new composition; whoever leaves does so the day before
 */
export function planComposition(
  people: readonly ListedPerson[],
  members: readonly PresentMember[],
  from: PlainDate,
): CompositionPlan {
  const listed = merged(people);
  const present = new Map(members.map((member) => [keyOf(member), member]));
  const joining = [...listed].filter(([key]) => !present.has(key)).map(([, person]) => person);
  const staying = [...listed].flatMap(([key, person]) => {
    const member = present.get(key);
    if (!member) return [];
    const held = new Set(member.appointments.map(({ roleCode }) => roleCode));
    return [{ id: member.id, person, newRoles: person.roles.filter((role) => !held.has(role)) }];
  });
  const gone = members.filter((member) => member.clause !== null && !listed.has(keyOf(member)));
  const dropped = members.flatMap((member) => {
    const person = listed.get(keyOf(member));
    const isGone = member.clause !== null && !person;
    return member.appointments.filter(
      ({ roleCode, validFrom }) =>
        validFrom < from && (isGone || (person !== undefined && !person.roles.includes(roleCode))),
    );
  });
  return {
    joining,
    staying,
    leaving: gone.filter(({ joinedOn }) => joinedOn < from).map(({ id }) => id),
    ending: dropped,
    lastDay: addDays(from, -1),
  };
}
