/** Steps added between two sentences or list lines, so that a window of words rarely spans both. */
const SENTENCE_GAP = 4;

/** One word of a text with its place; places jump between sentences. */
export interface Token {
  readonly word: string;
  readonly place: number;
}

const WORD_OR_BREAK = /[0-9a-zа-я]+|[.;:!?\n]/g;

/**
 * Splits Russian text into lower-case words (`ё` as `е`, hyphenated words apart) with their places.
 * Linear in the length of the text.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let place = 0;
  for (const [piece] of text.toLowerCase().replaceAll("ё", "е").matchAll(WORD_OR_BREAK)) {
    if (isBreak(piece)) {
      place += SENTENCE_GAP;
      continue;
    }
    tokens.push({ word: piece, place });
    place += 1;
  }
  return tokens;
}

function isBreak(piece: string): boolean {
  return piece.length === 1 && ".;:!?\n".includes(piece);
}
