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
    !/(?:ает|яет|ует|ают|яют|уют|ение\s+(?:рекомендаций|предложений))(?![а-яё])/iu.test(name)
  );
}

/**
 * Splits «транспорт и дороги, ЖКХ, благоустройство» into names. «И» binds two things of one sector; before the
 * last name of a list without other «и» it only closes the list when both sides are sectors of their own and the
 * list is already parted by commas into single sectors.
 */
export function splitSectorList(list: string): TextPiece[] {
  const bySemicolon = splitOutside(list, /;/);
  const parts = bySemicolon.length > 1 ? bySemicolon : splitOutside(list, /,/);
  return parts.map(withoutConjunction).filter(({ text }) => text !== "");
}

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
  const plain = name.replace(/^[-–—•·\s]+|[\s.;:,]+$/gu, "").replace(/\s+/g, " ");
  return /^[А-ЯЁ][а-яё]/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
}
