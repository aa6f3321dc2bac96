import vocabulary from "../vocabulary/sectors.json" with { type: "json" };
import { anyPhrase, everyPhrase } from "../vocabulary/phrase.ts";
import { splitOutside, type TextPiece } from "./sentences.ts";

const federal = vocabulary
  .filter((entry) => entry.code !== null)
  .map(({ code, phrases }) => ({ code: code ?? "", pattern: anyPhrase(phrases) }));
const known = anyPhrase(vocabulary.flatMap(({ phrases }) => phrases));
const everyKnown = everyPhrase(vocabulary.flatMap(({ phrases }) => phrases));

/** Codes of the federal list of sectors that a name speaks of; empty when it has no counterpart there. */
export function federalCodesOf(name: string): string[] {
  return federal.filter(({ pattern }) => pattern.test(name)).map(({ code }) => code);
}

/** Whether a name is that of a sector the vocabulary knows, federal or not. */
export const isKnownSector = (name: string): boolean => known.test(name);

/** A phrase short enough, and without a verb, to be the name of a sector. */
export function looksLikeSector(name: string): boolean {
  const words = name.split(/\s+/);
  return (
    words.length <= 9 &&
    !/(?:ает|яет|ует|ают|яют|уют|ение\s+(?:рекомендаций|предложений))(?![а-яё])/iu.test(name) &&
    // «взаимодействие с ЦУР» and «обработка сообщений» are works, not sectors.
    !/(?<![а-яё])(?:МЦУ|ЦУР|ПОС|сообщени|инцидент|заявител|мониторинг|обращени(?!\S*\s+с\s))/iu.test(name)
  );
}

/** A name in a list; doubtful where an «и» may have bound it to its neighbour. */
export interface SectorPiece extends TextPiece {
  readonly isDoubtful?: boolean;
}

/**
 * Splits «транспорт и дороги, ЖКХ, благоустройство» into names. «И» binds two things of one sector; before the
 * last name of a list without other «и» it only closes the list when both sides are sectors of their own that
 * are not commonly kept together.
 */
export function splitSectorList(list: string): SectorPiece[] {
  const bySemicolon = splitOutside(list, /;/);
  const parts = bySemicolon.length > 1 ? bySemicolon : splitOutside(list, /,/);
  const names = parts.map(withoutConjunction).filter(({ text }) => text !== "");
  const last = names.at(-1);
  const isClosed = names.length > 1 && last && names.every((name) => name === last || !AND.test(name.text));
  return isClosed ? [...names.slice(0, -1), ...splitAtAnd(last)] : names;
}

/** Parts «здравоохранение и социальная защита» where both sides are sectors of their own; else leaves the name whole. */
export function splitAtAnd(name: TextPiece): SectorPiece[] {
  const and = AND.exec(name.text);
  if (!and) return [name];
  const head = name.text.slice(0, and.index);
  const tail = name.text.slice(and.index + and[0].length);
  if (AND.test(tail) || !isOwnSector(head) || !isOwnSector(tail) || isBoundPair(head, tail)) return [name];
  const cut = name.start + and.index;
  return [
    { text: head, start: name.start, end: cut, isDoubtful: true },
    { text: tail, start: cut + and[0].length, end: name.end, isDoubtful: true },
  ];
}

const AND = /\s+и\s+/u;
const isOwnSector = (name: string): boolean => known.test(name) && /^[«"]?[а-яёА-ЯЁ-]{3,}/u.test(name);
/** Adjectives left alone by the cut, as in «школьное и дошкольное образование», are no names. */
const ADJECTIVE = /(?<!н)(?:ие)$|(?:ое|ая|ый|ий|ые|ого|ой|ых|их)$/iu;
/** Things that one official commonly keeps together, so «и» between them parts nothing. */
const BOUND: readonly (readonly [RegExp, RegExp])[] = [
  [/дорог|дорожн/iu, /транспорт|благоустройств/iu],
  [/транспорт/iu, /связ|дорог|дорожн/iu],
  [/жилищ|ЖКХ|коммунальн|снабжени/iu, /благоустройств|энерг|снабжени|строительств|отход|ТКО|дорог|дорожн/iu],
  [/строительств|архитектур|градостроит/iu, /архитектур|градостроит|жилищ|ЖКХ|дорог|дорожн|строительств/iu],
  [/культур|образован|молод[её]ж|спорт|туризм/iu, /спорт|культур|молод[её]ж|туризм/iu],
  [/благоустройств|эколог/iu, /озеленени|эколог|отход|ТКО|дорог|дорожн|мусор/iu],
  [/социальн|труд/iu, /занятост|семь|демограф/iu],
];
const isBoundPair = (head: string, tail: string): boolean =>
  (ADJECTIVE.test(head) && !/\s/u.test(head)) ||
  BOUND.some(([one, other]) => one.test(head) && other.test(tail)) ||
  (federalCodesOf(head).length === 0 && federalCodesOf(tail).length === 0);

function withoutConjunction(part: TextPiece): TextPiece {
  const lead = /^(?:а\s+также|и|а)\s+/iu.exec(part.text)?.[0].length ?? 0;
  const text = part.text.slice(lead).replace(/[\s.;,]+$/u, "");
  return { text: unquoted(text), start: part.start + lead, end: part.start + lead + text.length };
}

const unquoted = (text: string): string => text.replace(/^[«"„](.*)[»"“]$/u, "$1");

/** How many sectors of the vocabulary a text names. */
export const countKnownSectors = (text: string): number => [...text.matchAll(everyKnown)].length;

/** A name as it is shown: «ЖКХ» stays, other names begin with a small letter as in lists. */
export function tidySectorName(name: string): string {
  const trimmed = name.replace(/^[-–—•·\s]+|[\s.;:,]+$/gu, "").replace(/\s+/g, " ");
  // «блок «Дороги»» is the sector «Дороги».
  const plain = trimmed.replace(
    /^(?:[а-яё]+\s+)?(?:блок|направление|тематика|сфера|отрасль)\s+[«"]([^«»"]+)[»"]$/iu,
    "$1",
  );
  return /^[А-ЯЁ][а-яё]/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
}
