import { endsSentence, isLoneMarker, startsWithMarker } from "./lines.ts";
import { FULL_SHARE } from "./page-width.ts";

/** Two neighbouring lines of text, and what is known about the break between them. */
export interface Seam {
  /** Beginning of the paragraph that the first line belongs to. */
  readonly paragraphHead: string;
  /** End of the first line, without white space. */
  readonly previous: string;
  readonly previousLength: number;
  /** The first line ends with a single space, as soft line breaks leave it. */
  readonly hasSoftEnd: boolean;
  /** Beginning of the second line. */
  readonly next: string;
  /** An empty line stands between. */
  readonly hasGap: boolean;
}

/**
 * Whether the second line goes on with the paragraph of the first.
 *
 * @param width width of the page in characters when the text was broken by it, else null
 */
export function continuesLine(seam: Seam, width: number | null): boolean {
  const { previous, next } = seam;
  if (isLoneMarker(previous)) return !startsWithMarker(next);
  if (next.startsWith("\t") || startsWithMarker(next)) return false;
  if (isRow(previous) && isRow(next)) return false;
  if (isLetterhead(previous) !== isLetterhead(next) && isLetterhead(next)) return false;
  if (isPlaceAfterDate(seam)) return false;
  if (isCapitals(previous)) return continuesTitle(seam);
  if (continuesStamp(seam)) return true;
  if (endsSentence(previous)) return false;
  if (/^[а-яё]/.test(next)) return continuesWithSmallLetter(seam);
  if (isCapitals(next)) return false;
  if (next.startsWith("№")) return !seam.hasGap || /\d(?:\s?г(?:\.|ода)?)?$/.test(previous);
  if (TERRITORY.test(next)) return true;
  if (next.startsWith("(")) return !seam.hasGap;
  if (/^[«"“]/.test(next)) return !isListLead(previous) && !(seam.hasGap && /^.Об?о? /.test(next));
  if (seam.hasGap || PERSON.test(next)) return false;
  return seam.hasSoftEnd || hangs(previous) || isFull(seam, width);
}

/** Two lines with cells in each are two rows of a table, whatever letter they begin with. */
const isRow = (line: string): boolean => /\S\t+\S/.test(line);

/** «Смоленской области», «Ленского района»: a name in the genitive never begins a paragraph. */
const TERRITORY =
  /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?(?:ского|ской|цкого|цкой|ного|ной)\s+(?:городского|муниципального|сельского|автономного|района|округа|области|края|сельсовета|поселения)(?:\s|$)/;

const STAMP = /^(?:Приложени[ея]|УТВЕРЖД|Утвержд)/;

/** The stamp of an annex runs over several lines down to the number of the act. */
function continuesStamp({ paragraphHead, previous, next, hasGap }: Seam): boolean {
  if (!STAMP.test(paragraphHead) || /№\s?\S+$/.test(previous) || STAMP.test(next)) return false;
  if (/^от\s/i.test(next)) return true;
  return (
    !hasGap &&
    !isCapitals(next) &&
    /(?:к|постановлени\S+|распоряжени\S+|решени\S+|администраци\S+)$/i.test(previous)
  );
}

/** Place of signing on a line of its own below the date and the number. */
function isPlaceAfterDate({ previous, next }: Seam): boolean {
  const isPlace = /^(?:г|пгт|рп|с|п|пос|д|дер|ст|ст-ца)\.\s?[А-ЯЁ][А-Яа-яё-]+(?:\s|$)/.test(next);
  return isPlace && /\d\S{0,4}(?:\s(?:г\.|года))?$/.test(previous);
}

/** A name with a dash begins the next line of a composition. */
const PERSON =
  /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s(?:[А-ЯЁ]\.\s?[А-ЯЁ]?\.?|[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+)\s*[–—-]\s/;

/** A preposition, conjunction, comma or number sign cannot end a paragraph. */
const HANGING =
  /(?:[,(«№–—-]|(?:^|[\s(«])(?:и|в|во|на|о|об|от|по|с|со|к|ко|из|за|для|при|до|над|под|или|а|у|не|ЗАТО|г\.|№|имени|им\.))$/;

function hangs(line: string): boolean {
  return HANGING.test(line);
}

/** A line with a word joined to it is as long as several; then its last part counts. */
function isFull({ previousLength }: Seam, width: number | null): boolean {
  if (width === null) return false;
  const last = previousLength > width * 1.1 ? previousLength % width : previousLength;
  return last >= width * FULL_SHARE;
}

function isListLead(line: string): boolean {
  return /[:;]$/.test(line);
}

function isCapitals(line: string): boolean {
  return /[А-ЯЁ]{3}/.test(line) && !/[а-яё]{2}/.test(line);
}

/** Names of bodies in capitals begin a letterhead; they are never the end of a sentence. */
function isLetterhead(line: string): boolean {
  return /^(?:АДМИНИСТРАЦИЯ|СОВЕТ|ДУМА|ГЛАВА|РОССИЙСКАЯ ФЕДЕРАЦИЯ|ПОСТАНОВЛЕНИЕ|РАСПОРЯЖЕНИЕ|РЕШЕНИЕ|ПРИКАЗ)(?:\s|$)/.test(
    line,
  );
}

/** «ПОЛОЖЕНИЕ / о центре», «СОСТАВ / рабочей группы», and capitals inside guillemets still open. */
function continuesTitle({ previous, next, hasGap, paragraphHead }: Seam): boolean {
  if (/[.:;]$/.test(previous)) return false;
  if (/^[а-яё]/.test(next)) return isTitleWord(paragraphHead) || hangs(previous.toLowerCase());
  if (!isCapitals(next) || hasGap) return false;
  if (hangs(previous.toLowerCase()) || hasOpenGuillemet(paragraphHead, previous)) return true;
  return isTitleWord(paragraphHead);
}

function isTitleWord(line: string): boolean {
  return /^(?:ПОЛОЖЕНИЕ|ПОРЯДОК|РЕГЛАМЕНТ|СОСТАВ|СТРУКТУРА|ПЕРЕЧЕНЬ|ФУНКЦИОНАЛЬНЫЕ|ИЗМЕНЕНИЯ|РОЛИ)(?:\s|$)/.test(
    line,
  );
}

function hasOpenGuillemet(head: string, tail: string): boolean {
  const text = head === tail ? head : `${head}${tail}`;
  return text.lastIndexOf("«") > text.lastIndexOf("»");
}

const FINITE_VERB = /^[а-яё]+(?:ет|ит|ют|ят|ут|ат|ёт)(?:ся)?(?=\s|$)/;

/** A small letter goes on with the sentence unless it begins the next item of an unmarked list. */
function continuesWithSmallLetter(seam: Seam): boolean {
  const { previous, next, paragraphHead, hasGap } = seam;
  if (previous.endsWith(",") || hangs(previous)) return true;
  const isUnmarkedItem = /^[а-яё]/.test(paragraphHead);
  if (isUnmarkedItem && (hasGap || !seam.hasSoftEnd) && soundsAlike(paragraphHead, next)) return false;
  return !(hasGap && FINITE_VERB.test(next) && !/(?:который|которая|которые)$/.test(previous));
}

/** Items of one list begin alike: two verbs of one form, or two nouns of one ending. */
function soundsAlike(first: string, second: string): boolean {
  if (FINITE_VERB.test(first)) return FINITE_VERB.test(second);
  const ending = (line: string): string => (/^[а-яё]+/.exec(line)?.[0] ?? "").slice(-2);
  return ending(first) === ending(second);
}
