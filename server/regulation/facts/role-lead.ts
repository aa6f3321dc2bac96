import type { Clause } from "../act-draft.ts";
import { opensPost } from "./post.ts";
import { opensRole } from "./role-title.ts";
import type { TextPiece } from "./sentences.ts";
import { findVerbs } from "./verbs.ts";

/** The beginning of a clause that speaks of a role. */
export interface RoleLead {
  /** As printed, in the case it stands in. */
  readonly title: string;
  readonly start: number;
  readonly end: number;
  /** What the clause itself says of the role after the title; null when nothing. */
  readonly inline: TextPiece | null;
  /** The clause is open for a list: it ends with a colon, or says nothing beyond the title. */
  readonly isOpen: boolean;
  /** A colon stands right after the title, so that what follows the list is one more thing said of the role. */
  readonly hasColon: boolean;
  /** The title opens as roles do; otherwise only its neighbours make it one. */
  readonly isCertain: boolean;
}

/** «Обязанности куратора», «К полномочиям секретаря относятся», «На администратора возлагается». */
const PREFIX =
  /^(?:к\s+(?:основным\s+)?(?:обязанностям|полномочиям|функциям|компетенции|задачам)|(?:основные\s+|функциональные\s+|должностные\s+)?(?:права\s+и\s+обязанности|обязанности|полномочия|функции|компетенция)|в\s+(?:основные\s+|функциональные\s+|должностные\s+)?(?:обязанности|полномочия|функции|компетенцию|круг\s+обязанностей)(?=.{5,120}?вход)|на(?=.{5,120}?возлага))\s+/iu;

/**
 * Splits «Куратор МЦУ – должностное лицо, отвечающее …:» into the title and what is said of it.
 *
 * @param text own text of a clause, or its heading
 */
export function readRoleLead(text: string): RoleLead | null {
  const prefix = PREFIX.exec(text)?.[0] ?? "";
  const start = opensRole(text.slice(prefix.length)) ? prefix.length : 0;
  const titled = titleEnd(text, start);
  const end =
    titled +
    (/^\s*\((?:далее|[^()]{0,60}[А-ЯЁ]\.)[^()]{0,80}\),?/iu.exec(text.slice(titled))?.[0].length ?? 0);
  const title = text.slice(start, titled).replace(/[\s,.;:–—-]+$/u, "");
  if (title === "") return null;
  const inline = saidOf(text, end, infinitiveIn(text, start));
  return {
    title,
    start,
    end: start + title.length,
    inline,
    isOpen: /[:;]\s*$/u.test(text) || inline === null || inline.text.split(/\s+/).length <= 5,
    hasColon: /^\s*:/u.test(text.slice(end)),
    isCertain: opensRole(text.slice(start)) || sharedTitles(title).length > 1,
  };
}

/** «Специалист, отвечающий за …»: what follows the comma tells the role. */
const STAFF = /^(?:специалист|сотрудник|работник|(?:должностн[а-яё]+\s+)?лицо)[^,]{0,60},\s*отвеча/iu;

/** Words of time and manner stand before the verb and belong to what is said. */
const ADVERB =
  /,?\s(?:ежедневно|еженедельно|ежемесячно|ежеквартально|ежегодно|лично|также|самостоятельно|кажд(?:ый|ую|ое|ые)|раз\s+в|один\s+раз|не\s+(?:реже|позднее)|в\s+(?:течение|срок|случае|период|пределах|целях))(?![а-яё])/iu;

function titleEnd(text: string, start: number): number {
  const after = text.slice(start);
  const ends = [
    after.search(/\s[–—-]\s/u),
    after.search(/[:;]/u),
    after.search(/\s*\((?:далее|[^()]{0,60}[А-ЯЁ]\.)/iu),
    after.search(/,\s*котор/iu),
    STAFF.test(after) ? -1 : after.search(/,\s*(?:персонально\s+)?отвеча/iu),
    after.search(ADVERB),
    findVerbs(after)[0]?.start ?? -1,
    infinitiveIn(text, start) - start,
  ].filter((at) => at > 0);
  return start + (ends.length > 0 ? Math.min(...ends) : after.length);
}

/** «Руководителю МЦУ ежемесячно представлять …»: after a title in the dative the verb is an infinitive. */
function infinitiveIn(text: string, start: number): number {
  const after = text.slice(start, start + 300);
  if (!/^(?:ответственному|[а-яё]+(?:тору|телю|нику|кретарю|листу))\s/iu.test(after)) return -1;
  const at = after.search(/(?<=[\s,])[а-яё]{2,}(?:ать|ять|ить|еть|уть|ести|йти|чь|ться)(?![а-яё])/iu);
  return at < 0 ? -1 : start + at;
}

/** What follows the title: from the verb on, over «– заместитель главы –» and the like, or after a colon. */
function saidOf(text: string, end: number, infinitive: number): TextPiece | null {
  const colon = /^\s*:\s*/u.exec(text.slice(end));
  const verb =
    infinitive > 0 && !colon
      ? { start: infinitive, isPassive: false }
      : findVerbs(text).find(({ start }) => start >= end - 1);
  const between = verb ? text.slice(end, verb.start) : "";
  const isNext =
    between.length <= 4 ||
    ADVERB.test(between) ||
    (/[–—-]\s*$/u.test(between) && opensPost(between.replace(/^[\s–—-]+/u, "")));
  const isSaid = verb !== undefined && !verb.isPassive && isNext;
  const at = isSaid ? verb.start : colon ? end + colon[0].length : -1;
  return at < 0 || at >= text.length ? null : { text: text.slice(at), start: at, end: text.length };
}

/** «Руководитель и заместитель руководителя МЦУ» are two titles; any other title is one. */
export function sharedTitles(title: string): string[] {
  const parts = title.split(
    /(?:\s*,\s*(?!ответственн)(?:а\s+также\s+)?|\s+и\s+)(?=(?:заместител|координатор|куратор|руководител|администратор|секретар|оператор|модератор|аналитик|ответственн(?:ый|ая|ые|ого|ому))[а-яё]*(?:\s|$))/iu,
  );
  const isShared = parts.length > 1 && parts.every((part) => opensRole(part) && !/\sза$/u.test(part));
  return isShared ? parts : [title];
}

/** Words in which a clause may speak of a role: its text, or the heading of a section without a text. */
export function leadWords(clause: Clause): string {
  return clause.text === "" ? (clause.heading ?? "") : clause.text;
}
