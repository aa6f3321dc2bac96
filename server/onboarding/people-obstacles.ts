import { namesSector } from "../composition/names-sector.ts";
import type { NamedSector } from "../composition/names-sector.ts";
import { MEMBER } from "../composition/plan-composition.ts";
import type { RegulationVariant } from "../regulation/variant.ts";
import { obstacle } from "./obstacle.ts";
import type { Obstacle } from "./obstacle.ts";

/** What the regulation that a composition belongs to knows. */
export interface CompositionGround {
  /** Codes of its roles. */
  roles: readonly string[];
  sectors: readonly NamedSector[];
}

const unknownRole = (role: string, at: number): Obstacle =>
  obstacle(
    "PERSON_ROLE_UNKNOWN",
    `/variant/people/${at}/value/roles`,
    `Роль «${role}» назначена, но в положении её нет: добавьте роль или исправьте назначение.`,
    `Role “${role}” is given to a person but is not in the regulation: add it or correct the person.`,
  );

const unknownSector = (sector: string, at: number): Obstacle =>
  obstacle(
    "PERSON_SECTOR_UNKNOWN",
    `/variant/people/${at}/value/sectors`,
    `Направление «${sector}» закреплено за человеком, но в положении его нет: исправьте или уберите его.`,
    `Sector “${sector}” is given to a person but is not in the regulation: correct it or take it away.`,
  );

/** Roles and sectors that persons are given although the regulation has none such; one of each per person. */
export function peopleObstacles(
  people: RegulationVariant["people"],
  { roles, sectors }: CompositionGround,
): Obstacle[] {
  const known = new Set([...roles, MEMBER]);
  return people.flatMap(({ value }, at) => {
    const role = value.roles.find((code) => !known.has(code));
    const sector = value.sectors.find((words) => !sectors.some((each) => namesSector(words, each)));
    return [
      ...(role === undefined ? [] : [unknownRole(role, at)]),
      ...(sector === undefined ? [] : [unknownSector(sector, at)]),
    ];
  });
}
