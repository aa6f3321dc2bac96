import type { Clause } from "../act-draft.ts";
import type { Span } from "../sourced.ts";
import type { Person } from "../variant.ts";
import { describePerson, type PersonDescription } from "./person-description.ts";
import { findNames, nameKey, type NameInText } from "./person-name.ts";
import { opensPost } from "./post.ts";
import { opensRole, roleKindOf } from "./role-title.ts";
import { splitSectorList, tidySectorName } from "./sector-names.ts";
import { sectorNamesSaid } from "./sector-titles.ts";

/** A person as one place of the act has it; roles are still titles. */
export interface PersonMention {
  readonly name: string | null;
  readonly post: string | null;
  readonly roleTitles: readonly string[];
  readonly isByAgreement: boolean;
  /** Sectors named beside the post rather than in the title of a role. */
  readonly sectors?: readonly string[];
  readonly clause: Clause | null;
  readonly span: Span;
  readonly confidence: number;
  /** The name was put into the nominative by its endings. */
  readonly printedName?: string;
}

/** A row of a list of people with its place in the source. */
export interface PersonRow {
  readonly text: string;
  readonly span: Span;
  /** Role named by the heading above: «Секретарь:», «Члены МЦУ:». */
  readonly groupTitle: string | null;
}

/**
 * Reads one row of a list of people. «Роль – Иванов И.И., должность, Петров П.П., должность» gives two
 * persons of one role; a row without a name gives the post alone.
 */
export function readPersons(row: PersonRow, clause: Clause | null): PersonMention[] {
  const names = findNames(row.text);
  if (names.length === 0) {
    const isTitled = roleKindOf(row.text) !== null && / – /u.test(row.text);
    return [isTitled ? mention(null, "", [row.text], row, clause) : mention(null, row.text, [], row, clause)];
  }
  const prefix = row.text.slice(0, names[0]?.start ?? 0).replace(/[\s,:(–—-]+$/u, "");
  return names.map((name, index) => {
    const said = row.text.slice(name.end, names[index + 1]?.start ?? row.text.length);
    return mention(name, said, prefix === "" ? [] : [prefix], row, clause);
  });
}

function mention(
  name: NameInText | null,
  said: string,
  prefix: readonly string[],
  row: PersonRow,
  clause: Clause | null,
): PersonMention {
  const own = describePerson(said.replace(/^[\s,;:.)–—-]+/u, ""));
  const before = prefix.map((words) => (opensRole(words) ? describeRole(words) : describePerson(words)));
  const posts = [...before.map(({ post }) => post), own.post].filter((post) => post !== null);
  const titles = [...before.flatMap(({ roleTitles }) => roleTitles), ...own.roleTitles];
  const group = groupRole(row.groupTitle, said);
  return {
    name: name?.name ?? null,
    post: posts.join(", ") || null,
    roleTitles: titles.length > 0 ? titles : group,
    isByAgreement: own.isByAgreement || before.some((one) => one.isByAgreement),
    sectors: [
      ...new Set([own, ...before].flatMap(({ bracket }) => sectorsOf(bracket)).concat(sectorNamesSaid(said))),
    ],
    clause,
    span: row.span,
    confidence: name ? 0.95 : 0.8,
  };
}

/** «Специалисты:» above «Иванов И.И., консультант (работа с ПОС)»: the bracket tells which role of the group it is. */
function groupRole(groupTitle: string | null, said: string): string[] {
  if (!groupTitle) return [];
  const charge = /\(([^()]{4,80})\)[\s.;,]*$/u.exec(said)?.[1];
  const own = charge ? `${groupTitle.replace(/[\s:]+$/u, "")} (${charge})` : "";
  const kind = own === "" ? null : roleKindOf(own);
  if (kind && kind.code !== roleKindOf(groupTitle)?.code) return [own];
  return opensRole(groupTitle) || /^(?:член|участник)/iu.test(groupTitle) ? [groupTitle] : [];
}

/**
 * A whole prefix is one role, commas included: «Заместитель руководителя, ответственный за …»; the cell of a table
 * that opens as a post («Куратор – первый заместитель главы») is the post.
 */
function describeRole(words: string): PersonDescription {
  const postAt = [...words.matchAll(/\s[–—-]\s+/gu)].find(({ 0: dash, index }) => {
    const cell = words.slice(index + dash.length);
    return opensPost(cell) && !/^(?:координатор|ответственн)/iu.test(cell);
  });
  const title = postAt ? words.slice(0, postAt.index) : words;
  return {
    ...describePerson(postAt ? words.slice(postAt.index) : ""),
    roleTitles: [title.replace(/\s*\([А-ЯЁ]{2,4}\)\s*$/u, "")],
  };
}

const sectorsOf = (bracket: string | null): string[] =>
  bracket === null ? [] : splitSectorList(bracket).map(({ text }) => tidySectorName(text));

/** Mentions of one person put together: roles of all, the longest post. Persons without a name stay apart. */
export function mergeMentions(mentions: readonly PersonMention[]): PersonMention[] {
  const merged = new Map<string, PersonMention>();
  for (const [index, one] of mentions.entries()) {
    const key = one.name === null ? `#${index}` : nameKey(one.name);
    const known = merged.get(key);
    merged.set(key, known ? together(known, one) : one);
  }
  return [...merged.values()];
}

function together(first: PersonMention, second: PersonMention): PersonMention {
  const longer = (second.post?.length ?? 0) > (first.post?.length ?? 0) ? second.post : first.post;
  return {
    ...first,
    post: longer,
    roleTitles: [...new Set([...first.roleTitles, ...second.roleTitles])],
    sectors: [...new Set([...(first.sectors ?? []), ...(second.sectors ?? [])])],
    isByAgreement: first.isByAgreement || second.isByAgreement,
  };
}

/** A person of the draft, once titles have codes and sectors are known. */
export function personOf(one: PersonMention, roles: string[], sectors: string[]): Person {
  return {
    value: { name: one.name, post: one.post, roles, sectors, isByAgreement: one.isByAgreement },
    clause: one.clause?.id ?? null,
    span: one.span,
    origin: "EXTRACTED",
    confidence: one.confidence,
  };
}
