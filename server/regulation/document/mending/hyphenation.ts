import type { Mend } from "./edits.ts";
import { Edits } from "./edits.ts";

const BROKEN = /(?<![А-Яа-яЁё-])([А-Яа-яЁё]{1,40})[-‐][ \t]{0,3}\n{1,2}[ \t]{0,3}([а-яё]{1,40})/g;
const HYPHENATED = /(?<![А-Яа-яЁё])[А-Яа-яЁё]{1,40}-[а-яё]{1,40}/g;
/** First halves that live with a hyphen: «информационно-», «нормативно-», «социально-», «жилищно-». */
const COMPOUND_HALF = /(?:(?:ион|аль|иль|оль|ель|ив|ич|ищ|уж|ен|ан|ар|тор|он|ур)но|ско|ико|овно|ведо|мо)$/;
const SHORTEST_COMPOUND_HALF = 6;
const PARTICLE = /^(?:то|либо|нибудь|таки|ка)$/;
const PARTICLE_HOST = /^(?:кто|что|как|где|когда|какой|какая|какие|чей|куда|все|чем|чего|кого)$/i;

/**
 * Joins a word broken at the end of a line. A hyphen that belongs to the word stays: the same word stands
 * with it elsewhere in the text, or its first half is one that takes a hyphen.
 */
export const mendHyphenation: Mend = (text) => {
  const edits = new Edits();
  const broken = [...text.matchAll(BROKEN)];
  if (broken.length === 0) return edits;
  const known = hyphenatedWords(text, broken);
  for (const match of broken) {
    const [whole, first = "", second = ""] = match;
    const hyphenAt = match.index + first.length;
    const keeps = known.has(`${first}-${second}`.toLowerCase()) || takesHyphen(first, second);
    edits.add(keeps ? hyphenAt + 1 : hyphenAt, match.index + whole.length - second.length, "");
  }
  return edits;
};

/** Those of the broken words that stand unbroken with a hyphen somewhere in the text. */
function hyphenatedWords(text: string, broken: readonly RegExpExecArray[]): Set<string> {
  const wanted = new Set(broken.map(([, first, second]) => `${first}-${second}`.toLowerCase()));
  const found = new Set<string>();
  for (const [word] of text.matchAll(HYPHENATED)) {
    const key = word.toLowerCase();
    if (wanted.has(key)) found.add(key);
  }
  return found;
}

function takesHyphen(first: string, second: string): boolean {
  if (PARTICLE.test(second) && PARTICLE_HOST.test(first)) return true;
  if (/^[А-ЯЁ]{2,}$/.test(first)) return true;
  return first.length >= SHORTEST_COMPOUND_HALF && COMPOUND_HALF.test(first);
}
