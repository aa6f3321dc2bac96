import type { Clause } from "../act-draft.ts";
import type { Provision, Role } from "../variant.ts";
import type { ActText } from "./act-text.ts";
import { opensNextRole, readRoleDefinition, type RoleDefinition } from "./role-definition.ts";
import { sharedTitles } from "./role-lead.ts";
import { isNominative, isPluralTitle, nominativeTitle, roleKindOf } from "./role-title.ts";

/** A role named somewhere without being defined there: in an item of the act, in the composition. */
export interface RoleNaming {
  readonly title: string;
  readonly clause: Clause | null;
  readonly span: Role["span"];
  /** The clause is nothing but this naming. */
  readonly isWholeClause?: boolean;
}

/** Gives codes to titles: known kinds from the vocabulary, ROLE_1, ROLE_2 … to the others. */
export class RoleCodes {
  readonly #unknown = new Map<string, string>();

  readonly #settled = new Map<string, string>();

  /**
   * The same title always gets the same code.
   *
   * @param duties what the role does, asked for only where the title alone leaves it open
   */
  codeOf(title: string, duties?: () => readonly string[]): string {
    const key = nominativeTitle(title).toLowerCase();
    const settled = this.#settled.get(key);
    if (settled !== undefined) return settled;
    const kind = roleKindOf(title);
    if (kind) {
      // «Специалист по социальным сетям» keeps the pages or answers incidents: his duties tell which.
      const keepsPages = duties !== undefined && /соцсет|социальн/iu.test(title) && areOfPages(duties());
      const code = keepsPages && kind.code === "INCIDENT_OPERATOR" ? "PUBLIC_PAGES_OPERATOR" : kind.code;
      this.#settled.set(key, code);
      return code;
    }
    // «Ответственный за архив» of the composition is «Ответственный за архив МЦУ» of the regulation.
    const same = [...this.#unknown.keys()].find((other) => other.startsWith(key) || key.startsWith(other));
    const known = same === undefined ? undefined : this.#unknown.get(same);
    if (known) return known;
    const code = `ROLE_${this.#unknown.size + 1}`;
    this.#unknown.set(key, code);
    return code;
  }
}

const areOfPages = (duties: readonly string[]): boolean =>
  duties.some((words) =>
    /госпаблик|официальн[а-яё]+\s+(?:страниц|аккаунт|групп|сообществ)|контент/iu.test(words),
  ) && !duties.some((words) => /инцидент/iu.test(words));

/** The definitions of roles in the regulation and its annexes, in the order of the text. */
export function findRoleDefinitions(
  text: ActText,
  isComposition: (clause: Clause) => boolean,
): RoleDefinition[] {
  const clauses = [...text.tree.regulation, ...text.tree.annexes].filter((clause) => !isComposition(clause));
  const certain = new Map<string, RoleDefinition>();
  for (const clause of clauses) {
    const found = readRoleDefinition(text, clause, false);
    if (found) certain.set(clause.id, found);
  }
  // «4. Роли координатора и куратора» is no role where roles stand under it.
  for (const [id, { clause }] of certain) {
    const under = text.tree.descendantsOf(id);
    if (clause.text === "" && under.some((one) => certain.has(one.id))) certain.delete(id);
  }
  const parents = parentsOfRoles(text, [...certain.values()]);
  return clauses.flatMap((clause) => {
    const found = certain.get(clause.id);
    if (found) return isWithin(text, clause, certain) ? [] : eachRole(found);
    const beside = clause.parent !== null && parents.has(clause.parent);
    const guessed = beside ? readRoleDefinition(text, clause, true) : null;
    return guessed && !isWithin(text, clause, certain) ? [guessed] : [];
  });
}

/** «Куратор и руководитель МЦУ:» gives the duties below it to both. */
const eachRole = (found: RoleDefinition): RoleDefinition[] =>
  sharedTitles(found.title).map((title) => ({ ...found, title }));

/** Parents under which at least two clauses, and half of all, define roles. */
function parentsOfRoles(text: ActText, definitions: readonly RoleDefinition[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { clause } of definitions) {
    if (clause.parent !== null) counts.set(clause.parent, (counts.get(clause.parent) ?? 0) + 1);
  }
  const isMostly = ([id, count]: [string, number]): boolean =>
    count >= 2 && count * 2 >= text.tree.childrenOf(id).length;
  return new Set([...counts].filter(isMostly).map(([id]) => id));
}

const isWithin = (text: ActText, clause: Clause, definitions: ReadonlyMap<string, RoleDefinition>): boolean =>
  !opensNextRole(text, clause) && text.tree.ancestorsOf(clause).some((above) => definitions.has(above.id));

/**
 * Roles with their duties: definitions of one role in several places are put together, and roles only
 * named are kept with no duties.
 */
export function readRoles(
  text: ActText,
  definitions: readonly RoleDefinition[],
  namings: readonly RoleNaming[],
  codes: RoleCodes,
): Role[] {
  const roles = new Map<string, Role>();
  for (const definition of definitions) {
    const code = codes.codeOf(definition.title, () => definition.duties("").map(({ text: words }) => words));
    const duties = definition.duties(code);
    const known = roles.get(code);
    if (known) roles.set(code, withDuties(known, definition, duties));
    else roles.set(code, roleOf(text, definition, code, duties));
  }
  for (const naming of namings) {
    const code = codes.codeOf(naming.title);
    if (!roles.has(code)) roles.set(code, roleOnlyNamed(naming, code));
  }
  return [...roles.values()];
}

function roleOf(text: ActText, definition: RoleDefinition, code: string, duties: Provision[]): Role {
  const { clause, title, span } = definition;
  return {
    code,
    title: nominativeTitle(title),
    clause: clause.id,
    span,
    origin: "EXTRACTED",
    confidence: code.startsWith("ROLE_") ? 0.6 : 0.95,
    isPlural: isPlural(code, title),
    duties,
  };
}

function withDuties(role: Role, definition: RoleDefinition, duties: Provision[]): Role {
  const title = isNominative(definition.title) ? role.title : nominativeTitle(role.title);
  return {
    ...role,
    title,
    isPlural: role.isPlural || isPluralTitle(definition.title),
    duties: [...role.duties, ...duties],
  };
}

function roleOnlyNamed(naming: RoleNaming, code: string): Role {
  return {
    code,
    // Leads are named with the sector of each; the role they share has the general name.
    title:
      code === "SECTOR_LEAD"
        ? (roleKindOf(naming.title)?.title ?? naming.title)
        : nominativeTitle(naming.title),
    clause: naming.clause?.id ?? null,
    span: naming.span,
    origin: "EXTRACTED",
    confidence: 0.7,
    isPlural: isPlural(code, naming.title),
    duties: [],
  };
}

const isPlural = (code: string, title: string): boolean =>
  isPluralTitle(title) || code === "SECTOR_LEAD" || code === "MEMBER";
