import type { ResolutionDraft } from "../regulation/draft.ts";
import type { Role } from "../regulation/variant.ts";
import { foldName } from "../regulation/value/fold-name.ts";

/** Roles of no known kind are numbered within one document: the number says nothing in another. */
const isNumbered = (code: string): boolean => /^ROLE_\d+$/.test(code);

/**
 * Puts the people of an act on the composition in terms of the regulation it belongs to: a role of no known
 * kind is recognised by its title. One that the regulation does not have is left by its title, which no
 * regulation takes for a code. What a person set is taken as it is.
 *
 * @param roles roles of the regulation
 */
export function inRolesOf(
  roles: readonly Pick<Role, "code" | "title">[],
  draft: ResolutionDraft,
): ResolutionDraft {
  if (draft.outcome !== "COMPLETE_COMPOSITION") return draft;
  const codeByTitle = new Map(roles.map(({ code, title }) => [foldName(title), code]));
  const titleOf = new Map(draft.variant.roles.map(({ code, title }) => [code, title]));
  const translated = (code: string): string => {
    const title = titleOf.get(code);
    return title !== undefined && isNumbered(code) ? (codeByTitle.get(foldName(title)) ?? title) : code;
  };
  const people = draft.variant.people.map((person) =>
    person.origin === "EDITED"
      ? person
      : { ...person, value: { ...person.value, roles: person.value.roles.map(translated) } },
  );
  return { ...draft, variant: { ...draft.variant, people } };
}
