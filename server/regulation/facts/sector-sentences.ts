import type { Clause } from "../act-draft.ts";
import type { ActText } from "./act-text.ts";
import { countKnownSectors, isKnownSector, looksLikeSector, splitSectorList } from "./sector-names.ts";
import type { TextPiece } from "./sentences.ts";

/** Names of sectors inside one sentence. */
export interface SectorSentence {
  readonly clause: Clause;
  readonly names: readonly TextPiece[];
}

const NOUN =
  "(?<![а-яё])(?:направлени|тематик|отрасл|сфер|блок|вопрос(?:ам|ов|ы|ах)|темам|темы|област(?:ям|ях|и(?=\\s+деятельности)))[а-яё]*";
/** The words between the noun and the list: «деятельности МЦУ», «, таких как», «являются следующие». */
const BETWEEN = "(?:\\s+[^\\s:;,.()–—]+){0,7}?";
const OPENERS = [
  `${NOUN}${BETWEEN}(?:\\s*,?\\s*(?:как|таким\\s+как|таких\\s+как|в\\s+том\\s+числе|включая|а\\s+именно|в\\s+частности))?\\s*(?::|\\s[–—]|\\()\\s*`,
  `${NOUN}${BETWEEN}\\s*,?\\s+(?:(?:таки|котор)[а-яё]+,?\\s+как|,\\s*как|включая|а\\s+именно|в\\s+том\\s+числе|являются|относятся|выступают|охватывают|включают(?:\\s+в\\s+себя)?|входят)\\s+(?:следующие\\s*)?:?\\s*`,
  `${NOUN},\\s+как\\s+`,
];
const INLINE = OPENERS.map((source) => new RegExp(source, "giu"));
/** «и другие», «и т. д.»: the list is open, nothing is named. */
const OTHERS = /^(?:и\s+)?(?:други[ехм]|ины[ехм]|проч[а-яё]+|т\.?\s?д|т\.?\s?п|пр)\.?(?:\s|$)/iu;

const OPEN_END = /\s+(?:и|а\s+также)\s+(?:други[ехм]|ины[ехм]|проч[а-яё]+|т\.?\s?[дп])(?![а-яё]).*$/iu;

/** Lists of sectors inside sentences of the regulation, the annexes and the act, in order. */
export function sectorSentences(text: ActText): SectorSentence[] {
  const clauses = [...new Set([...text.tree.regulation, ...text.tree.annexes, ...text.tree.order])];
  return clauses.flatMap((clause) => {
    if (countKnownSectors(clause.text) < 2) return [];
    const names = firstList(clause.text);
    return names ? [{ clause, names }] : [];
  });
}

function firstList(words: string): TextPiece[] | null {
  for (const opener of INLINE) {
    for (const lead of words.matchAll(opener)) {
      const names = listAt(words, lead.index + lead[0].length);
      const knownOnes = names.filter(({ text: name }) => isKnownSector(name)).length;
      if (names.length >= 2 && knownOnes >= 2 && knownOnes * 2 >= names.length) return names;
    }
  }
  return null;
}

/** The list that begins at an offset and runs to the end of the sentence, or as far as sectors are named. */
function listAt(words: string, start: number): TextPiece[] {
  const rest = words.slice(start);
  const stop = rest.search(/[).:]|\s[–—]\s/u);
  const list = (stop < 0 ? rest : rest.slice(0, stop)).replace(OPEN_END, "");
  const pieces = splitSectorList(list).filter(({ text: name }) => !OTHERS.test(name));
  const until = pieces.findIndex(({ text: name }) => !looksLikeSector(name));
  const named = until < 0 ? pieces : isTail(pieces.slice(until)) ? pieces.slice(0, until) : [];
  return named.map((piece) => ({ ...piece, start: piece.start + start, end: piece.end + start }));
}

/** «…, которые закреплены за членами МЦУ» after the list belongs to it no more. */
const isTail = (pieces: readonly TextPiece[]): boolean =>
  /^(?:котор|по\s+котор|закрепл|а\s+также\s+ины)/iu.test(pieces[0]?.text ?? "");
