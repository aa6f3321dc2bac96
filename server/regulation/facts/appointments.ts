import type { Clause } from "../draft.ts";
import type { ActText } from "./act-text.ts";
import type { PersonMention } from "./composition.ts";
import { nominativeName, type NameCase } from "./declension.ts";
import { findNames, nameKey } from "./person-name.ts";
import { nominativePost } from "./post.ts";
import { nominativeTitle, opensRole } from "./role-title.ts";

/** «Возложить обязанности координатора … на Главу … – Пеньшина А.С.» */
const CHARGE =
  /возлож(?:ить|ены|ена)\s+(?:исполнение\s+)?(?:обязанност[а-яё]+|функци[а-яё]+|полномочи[а-яё]+)\s+(.{3,200}?)\s+на\s+(?=[А-ЯЁа-яё])(.+)$/iu;
/** «Назначить куратором МЦУ заместителя главы Иванова И.И.», «Определить ответственным за … Петрову А.А.» */
const APPOINT = /(?:назначить|определить|утвердить|считать)\s+(.+)$/iu;
/** «Куратором МЦУ является заместитель главы …» */
const IS =
  /^((?:координатор|куратор|руководител|администратор|секретар|заместител)[а-яё]*(?:ом|ем|ём)\s+.{0,80}?)\s+(?:является|назначается)\s+(?!(?:постановлени|распоряжени|приказ|решени)[а-яё]+\s)(.+)$/iu;

/**
 * A person charged with a role by an item of the act or a clause of the regulation; null for other items.
 * Names and posts are put into the nominative; a changed name keeps what was printed.
 */
export function readAppointment(text: ActText, clause: Clause): PersonMention | null {
  const words = clause.text.replace(/[\s.;]+$/u, "");
  if (/контрол/iu.test(words.slice(0, 40))) return null;
  const charge = CHARGE.exec(words);
  if (charge && opensRole(charge[1] ?? "")) {
    return appointed(text, clause, charge[1] ?? "", charge[2] ?? "", "ACCUSATIVE");
  }
  const is = IS.exec(words);
  if (is) return appointed(text, clause, is[1] ?? "", is[2] ?? "", null);
  const appoint = APPOINT.exec(words);
  return appoint ? readAppointed(text, clause, appoint[1] ?? "") : null;
}

/** The role may stand before or after the person. */
function readAppointed(text: ActText, clause: Clause, words: string): PersonMention | null {
  const names = findNames(words);
  const name = names[0];
  if (opensRole(words)) {
    const cut = name ? roleEnd(words.slice(0, name.start)) : roleEnd(words);
    return cut > 0 ? appointed(text, clause, words.slice(0, cut), words.slice(cut), "ACCUSATIVE") : null;
  }
  if (!name) return null;
  const after =
    /[\s,–—-](?=(?:координатор|куратор|руководител|администратор|секретар|заместител[а-яё]+\s+руководител|ответственн)[а-яё]*(?:ом|ем|ём|ым|ой)(?![а-яё]))/iu.exec(
      words.slice(name.end),
    );
  if (!after) return null;
  const roleAt = name.end + after.index + 1;
  return appointed(text, clause, words.slice(roleAt), words.slice(0, roleAt), "ACCUSATIVE");
}

/** Where the title of a role ends and the post of the person begins. */
function roleEnd(words: string): number {
  const post =
    /[\s,–—-](?=(?:глав[уы]|(?:перв|главн|ведущ|исполняющ|управляющ|заведующ|старш|генеральн)[а-яё]+(?:ого|его|ую)|заместител[яю]|начальника|директора|руководителя|специалиста|менеджера|консультанта|председателя|советника|помощника|секретаря|инженера)(?![а-яё]))/iu.exec(
      words.slice(10),
    );
  if (post) return 10 + post.index;
  const dash = words.search(/\s[–—-]\s|[:,]\s*$/u);
  return dash > 0 ? dash : words.trimEnd().length;
}

function appointed(
  text: ActText,
  clause: Clause,
  title: string,
  person: string,
  nameCase: NameCase | null,
): PersonMention {
  const name = findNames(person)[0];
  const printed = name?.name ?? null;
  const nominative = printed !== null && nameCase !== null ? nominativeName(printed, nameCase) : null;
  const post = postAround(person, name);
  return {
    name: nominative?.name ?? printed,
    post: post === "" ? null : nameCase === null ? post : nominativePost(post),
    roleTitles: [nominativeTitle(title.replace(/[\s,–—:-]+$/u, ""))],
    isByAgreement: /по\s+согласованию/iu.test(person),
    clause,
    span: text.spanIn(clause, 0, clause.text.length),
    confidence: nominative?.isChanged ? 0.6 : printed === null ? 0.7 : 0.85,
    printedName: nominative?.isChanged ? (printed ?? undefined) : undefined,
  };
}

function postAround(person: string, name: { start: number; end: number } | undefined): string {
  const tidy = (words: string): string =>
    words.replace(/\(?\s*по\s+согласованию\s*\)?/iu, "").replace(/^[\s,–—:-]+|[\s,–—:;.-]+$/gu, "");
  if (!name) return tidy(person);
  return tidy(person.slice(0, name.start)) || tidy(person.slice(name.end));
}

/**
 * Corrects guessed nominatives by names that stand in the nominative elsewhere in the act, such as the
 * signatory: the same initials and the same stem make the same person.
 */
export function confirmNames(
  mentions: readonly PersonMention[],
  knownNames: readonly string[],
): PersonMention[] {
  return mentions.map((one) => {
    if (one.printedName === undefined || one.name === null) return one;
    const key = nameKey(one.name);
    const known = knownNames.find((name) => nameKey(name) === key);
    return known ? { ...one, confidence: 0.95, printedName: undefined } : one;
  });
}
