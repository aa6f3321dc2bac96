import type { ActText } from "./act-text.ts";
import type { Clause } from "../act-draft.ts";
import type { PersonMention } from "./composition.ts";
import type { RoleNaming } from "./roles.ts";
import { opensRole, roleKindOf } from "./role-title.ts";
import { sentences, splitOutside } from "./sentences.ts";
import { findVerbs } from "./verbs.ts";

const MADE_OF =
  /(?:в\s+(?:состав|структуру|штат)\s+[^.:;]{0,60}?(?:входят|включаются)|(?:МЦУ|центр[а-яё]*|групп[а-яё]+|офис[а-яё]*)\s+(?:состоит\s+из|включает\s+в\s+себя)|назнача(?:ется|ются))\s*:?\s*(.+)$/iu;

/** Roles named without a definition: by persons of the composition, by lists of who makes up the centre. */
export function findRoleNamings(
  text: ActText,
  people: readonly PersonMention[],
  isDefinition: (clause: Clause) => boolean,
): RoleNaming[] {
  const byPeople = people.flatMap((person) =>
    // «Члены МЦУ:» above a list of persons groups them and names no role.
    person.roleTitles
      .filter((title) => roleKindOf(title)?.code !== "MEMBER")
      .map((title) => ({ title, clause: person.clause, span: person.span })),
  );
  const clauses = text.tree.regulation.filter((clause) => !isDefinition(clause));
  return [
    ...byPeople,
    ...clauses.flatMap((clause) => [
      ...inSentences(text, clause),
      ...asBullet(text, clause),
      ...asSubject(text, clause),
    ]),
  ];
}

/** «В состав МЦУ входят координатор, куратор и руководитель МЦУ.» */
function inSentences(text: ActText, clause: Clause): RoleNaming[] {
  return sentences(clause.text).flatMap((sentence) => {
    const list = MADE_OF.exec(sentence.text)?.[1];
    if (list === undefined) return [];
    const parts = splitOutside(list.replace(/\s+и\s+/gu, " , "), /[,;]/).map(({ text: part }) =>
      part.replace(/[\s.]+$/u, ""),
    );
    return parts
      .filter((part) => opensRole(part) && isNamedKind(part))
      .map((title) => naming(text, clause, title));
  });
}

/** A known kind other than members in general. */
function isNamedKind(title: string): boolean {
  const code = roleKindOf(title)?.code;
  return code !== undefined && code !== "MEMBER";
}

/** A bullet that is nothing but the title of a role and who may hold it. */
function asBullet(text: ActText, clause: Clause): RoleNaming[] {
  if (!text.tree.isLeaf(clause) || clause.parent === null) return [];
  const title = clause.text.split(/\s[–—-]\s|[;:]/u)[0]?.replace(/[\s.;]+$/u, "") ?? "";
  const isTitle = title.split(" ").length <= 16 && opensRole(title) && isNamedKind(title);
  return isTitle && findVerbs(clause.text).length === 0
    ? [{ ...naming(text, clause, title), isWholeClause: true }]
    : [];
}

/** «Секретарь МЦУ назначается из числа …» names a role and says nothing of its duties. */
function asSubject(text: ActText, clause: Clause): RoleNaming[] {
  const verb = findVerbs(clause.text)[0];
  const title = verb?.isPassive ? clause.text.slice(0, verb.start).trim() : "";
  const isTitle = title !== "" && title.split(" ").length <= 12 && opensRole(title) && isNamedKind(title);
  return isTitle ? [naming(text, clause, title)] : [];
}

function naming(text: ActText, clause: Clause, title: string): RoleNaming {
  const at = clause.text.indexOf(title);
  const span = at < 0 ? clause.span : text.spanIn(clause, at, at + title.length);
  return { title, clause, span };
}
