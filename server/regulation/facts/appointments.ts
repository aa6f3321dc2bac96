import type { Clause } from "../act-draft.ts";
import type { ActText } from "./act-text.ts";
import type { PersonMention } from "./composition.ts";
import { nominativeName, type NameCase } from "./declension.ts";
import { findNames, nameKey } from "./person-name.ts";
import { nominativePost } from "./post.ts";
import { nominativeTitle, opensRole } from "./role-title.ts";

/** «Возложить обязанности координатора … на Главу … – Пеньшина А.С.» */
const CHARGE =
  /^(?:исполнение\s+)?(?:обязанност[а-яё]+|функци[а-яё]+|полномочи[а-яё]+)\s+(.{3,200}?)\s+(?:[–—-]\s+)?на\s+(?=[А-ЯЁа-яё])(.+)$/iu;
/** «Назначить куратором МЦУ заместителя главы Иванова И.И.», «Определить ответственным за … Петрову А.А.» */
const APPOINT = /(?:назначить|определить|утвердить|считать)(?:\s+|\s*:\s*)(.+)$/iu;
/** «Куратором МЦУ является заместитель главы …» */
const IS =
  /^((?:координатор|куратор|руководител|администратор|секретар|заместител)[а-яё]*(?:ом|ем|ём)\s+.{0,80}?)\s+(?:является|назначается)\s+(?!(?:постановлени|распоряжени|приказ|решени)[а-яё]+\s)(.+)$/iu;

/** «…, обязанности секретаря – на Иванову И.И.» goes on with the charge before it. */
const NEXT_CHARGE = /,\s*(?:а\s+)?(?=(?:обязанност|функци|полномочи)[а-яё]+\s)/iu;
const OPEN_APPOINTMENT = /(?:назначить|определить|утвердить)[^:]{0,120}:\s*$/iu;

/**
 * Persons charged with roles by an item of the act or a clause of the regulation; none for other items.
 * Names and posts are put into the nominative; a changed name keeps what was printed.
 */
export function readAppointments(text: ActText, clause: Clause): PersonMention[] {
  const words = clause.text.replace(/[\s.;]+$/u, "");
  if (/контрол/iu.test(words.slice(0, 40))) return [];
  const charges = [...readCharges(text, clause, words), ...readListedCharge(text, clause, words)];
  if (charges.length > 0) return charges;
  const is = IS.exec(words);
  if (is) return appointed(text, clause, is[1] ?? "", is[2] ?? "", null);
  const first = ROLE_FIRST.exec(words);
  if (first) return appointed(text, clause, first[1] ?? "", first[2] ?? "", "ACCUSATIVE");
  if (OPEN_APPOINTMENT.test(words)) return [];
  const isListed = OPEN_APPOINTMENT.test(text.tree.parentOf(clause)?.text ?? "");
  const shared = isListed ? sharedRole(text.tree.parentOf(clause)?.text ?? "") : null;
  if (shared !== null && findNames(words).length > 0 && readAppointed(text, clause, words).length === 0)
    return appointed(text, clause, shared, words, "ACCUSATIVE");
  const appoint = APPOINT.exec(words)?.[1] ?? (isListed ? words : "");
  return readList(text, clause, appoint.replace(/^\s*:\s*/u, ""));
}

/** «Назначить ответственных за ПОС:» names the role of all persons below it. */
function sharedRole(lead: string): string | null {
  const title = /(?:назначить|определить|утвердить)\s+([^:]{5,200}):\s*$/iu.exec(lead)?.[1] ?? "";
  return opensRole(title) ? title : null;
}

/** «Определить: куратором – А; руководителем – Б» and «ответственными за ПОС: А; Б» appoint several. */
function readList(text: ActText, clause: Clause, list: string): PersonMention[] {
  const read: PersonMention[] = [];
  for (const part of list.split(/;\s+/u)) {
    const found = part === "" ? [] : readAppointed(text, clause, part);
    const last = read.at(-1);
    const goesOn = found.length === 0 && last !== undefined && findNames(part).length > 0;
    read.push(...(goesOn ? appointed(text, clause, last.roleTitles.join(" и "), part, "ACCUSATIVE") : found));
  }
  return read;
}

function readCharges(text: ActText, clause: Clause, words: string): PersonMention[] {
  const inverse = INVERSE_CHARGE.exec(words);
  const title = (inverse?.[1] ?? "").replace(
    /^руководство\s+(?:(?:работой|деятельностью)\s+)?/iu,
    "руководителя ",
  );
  if (inverse && opensRole(title))
    return appointed(
      text,
      clause,
      title,
      inverse[3] ?? "",
      inverse[2] === "за" ? "INSTRUMENTAL" : "ACCUSATIVE",
    );
  const lead = /^.*?возлож(?:ить|ены|ена)\s+/iu.exec(words)?.[0];
  if (lead === undefined) return [];
  return words
    .slice(lead.length)
    .split(NEXT_CHARGE)
    .flatMap((part) => {
      const charge = CHARGE.exec(part);
      const byPerson = charge ? null : CHARGE_BY_PERSON.exec(part);
      if (byPerson && opensRole(byPerson[2] ?? "") && findNames(byPerson[1] ?? "").length > 0)
        return appointed(text, clause, byPerson[2] ?? "", byPerson[1] ?? "", "ACCUSATIVE");
      return charge && opensRole(charge[1] ?? "")
        ? appointed(text, clause, charge[1] ?? "", charge[2] ?? "", "ACCUSATIVE")
        : [];
    });
}

/** «Возложить обязанности: 1) координатора – на …; 2) секретаря – на …» */
const OPEN_CHARGE =
  /возлож(?:ить|ены)\s+(?:исполнение\s+)?(?:следующие\s+)?(?:обязанност[а-яё]+|функци[а-яё]+|полномочи[а-яё]+|рол[а-яё]+)[^:]{0,100}:\s*$/iu;
const LISTED_CHARGE = /^((?:обязанност[а-яё]+\s+)?.{3,200}?)\s*(?:[–—-]\s*|\s)на\s+(?=[А-ЯЁа-яё])(.+)$/u;
/** «Обязанности секретаря МЦУ возложить на …», «Руководство МЦУ возложить на …», «Функции … закрепить за …» */
const INVERSE_CHARGE =
  /^(?:исполнение\s+)?(?:(?:обязанност|функци|полномочи)[а-яё]+\s+|(?=руководство\s))(.{3,200}?)\s+(?:возложить|возлагаются|возлагается|закрепить)\s+(на|за)\s+(.+)$/iu;
/** «Куратором МЦУ определить …» */
const ROLE_FIRST =
  /^((?:координатор|куратор|руководител|администратор|секретар|оператор|модератор|ответственн)[а-яё]*(?:ом|ем|ём|ым|ой|ыми)(?:\s.{0,120}?)?)\s+(?:назначить|определить|утвердить)\s+(.+)$/iu;
/** «Возложить на Иванова И.И. обязанности руководителя МЦУ» */
const CHARGE_BY_PERSON =
  /^на\s+(.{5,300}?),?\s+(?:исполнение\s+)?(?:обязанност[а-яё]+|функци[а-яё]+|полномочи[а-яё]+|роль)\s+(.{3,200})$/iu;

function readListedCharge(text: ActText, clause: Clause, words: string): PersonMention[] {
  if (!OPEN_CHARGE.test(text.tree.parentOf(clause)?.text ?? "")) return [];
  const charge = LISTED_CHARGE.exec(words);
  const title = (charge?.[1] ?? "").replace(/^обязанност[а-яё]+\s+/iu, "");
  return charge && opensRole(title) ? appointed(text, clause, title, charge[2] ?? "", "ACCUSATIVE") : [];
}

/** The role may stand before or after the person. */
function readAppointed(text: ActText, clause: Clause, words: string): PersonMention[] {
  const name = findNames(words)[0];
  if (opensRole(words)) {
    const cut = name ? roleEnd(words.slice(0, name.start)) : roleEnd(words);
    return cut > 0 ? appointed(text, clause, words.slice(0, cut), words.slice(cut), "ACCUSATIVE") : [];
  }
  const after = name ? ROLE_AFTER.exec(words.slice(name.end)) : null;
  if (!name || !after) return [];
  const roleAt = name.end + after.index + 1;
  return appointed(text, clause, words.slice(roleAt), words.slice(0, roleAt), "ACCUSATIVE");
}

const ROLE_AFTER =
  /[\s,–—-](?=(?:координатор|куратор|руководител|администратор|секретар|заместител[а-яё]+\s+руководител|ответственн)[а-яё]*(?:ом|ем|ём|ым|ой)(?![а-яё]))/iu;
/** «ответственного за А и ответственного за Б» are two roles. */
const ROLE_JOINT =
  /\s*(?:,|\s)\s*(?:и|а\s+также)\s+(?=(?:координатор|куратор|администратор|секретар|ответственн|руководител|оператор|модератор)[а-яё]*\s)/iu;

/** Where the title of a role ends and the post of the person begins. */
function roleEnd(words: string): number {
  const dash = words.search(/\s[–—-]\s/u);
  const post = [...words.matchAll(POST_AFTER)].find(({ index }) => index >= 8);
  const ends = [dash, post?.index ?? -1].filter((at) => at > 0);
  return ends.length > 0 ? Math.min(...ends) : words.replace(/[\s:,]+$/u, "").length;
}

/** The post of the person in the accusative; «заместителем руководителя» is still the role. */
const POST_AFTER =
  /(?<!заместител[а-яё]{1,2})[\s,–—-](?=(?:глав[уы]|(?:перв|главн|ведущ|исполняющ|управляющ|заведующ|старш|генеральн)[а-яё]*(?:ого|его|ую)|заместителя|начальника|директора|руководителя|специалиста|менеджера|консультанта|председателя|советника|помощника|секретаря|инженера)(?![а-яё]))/giu;

function appointed(
  text: ActText,
  clause: Clause,
  title: string,
  person: string,
  nameCase: NameCase | null,
): PersonMention[] {
  const name = findNames(person)[0];
  const printed = name?.name ?? null;
  const nominative = printed !== null && nameCase !== null ? nominativeName(printed, nameCase) : null;
  const post = postAround(person, name);
  const mention: PersonMention = {
    name: nominative?.name ?? printed,
    post: post === "" ? null : nameCase === null ? post : nominativePost(post),
    roleTitles: title
      .replace(/[\s,–—:-]+$/u, "")
      .split(ROLE_JOINT)
      .map(nominativeTitle),
    isByAgreement: /по\s+согласованию/iu.test(person),
    clause,
    span: text.spanIn(clause, 0, clause.text.length),
    confidence: nominative?.isChanged ? 0.6 : printed === null ? 0.7 : 0.85,
    printedName: nominative?.isChanged ? (printed ?? undefined) : undefined,
  };
  return [mention];
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
