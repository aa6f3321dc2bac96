/** Abbreviations that stay in capitals. */
const ABBREVIATIONS = new Set([
  "ЗАТО",
  "МЦУ",
  "МКУ",
  "МБУ",
  "МО",
  "МР",
  "ГО",
  "РФ",
  "МОУ",
  "АНО",
  "ЦУР",
  "ХМАО",
  "ЯНАО",
]);
const PROPER_BEFORE =
  /^(?:муниципальн|городск|сельск|район|округ|област|кра[йяюе]|республик|поселени|автономн|сельсовет)/u;
const PROPER_AFTER =
  /^(?:г|город|города|пгт|село|села|посёлок|посёлка|республики|республика|зато|образование)$/u;
const ADJECTIVE = /(?:ий|ый|ой|ого|его|ая|ую|ое)$/u;

/**
 * Puts words in capitals back into usual writing, as the rest of the document writes them; a word that
 * stands nowhere else is capitalised when it stands where a proper name does.
 */
export function createCaseRestorer(documentText: string): (words: string) => string {
  const forms = countForms(documentText.slice(0, 200_000));
  return (words) => {
    const tokens = words.split(/([^\p{L}]+)/u);
    return tokens.map((token, index) => restore(token, tokens, index, forms)).join("");
  };
}

function restore(
  token: string,
  tokens: readonly string[],
  index: number,
  forms: ReadonlyMap<string, string>,
): string {
  if (token.length < 2 || token !== token.toUpperCase() || !/[А-ЯЁ]/.test(token)) {
    return index > 0 && /^[А-ЯЁ]$/.test(token) && isCapsBeside(tokens, index) ? token.toLowerCase() : token;
  }
  if (ABBREVIATIONS.has(token)) return token;
  const lower = token.toLowerCase();
  const known = forms.get(lower);
  if (known) return index === 0 ? capitalised(known) : known;
  const next = (tokens[index + 2] ?? "").toLowerCase();
  const before = (tokens[index - 2] ?? "").toLowerCase();
  const isProper =
    (PROPER_BEFORE.test(next) && ADJECTIVE.test(lower) && !PROPER_BEFORE.test(lower)) ||
    PROPER_AFTER.test(before);
  return index === 0 || isProper ? capitalised(lower) : lower;
}

const isCapsBeside = (tokens: readonly string[], index: number): boolean =>
  /^[А-ЯЁ]{2,}$/.test(tokens[index + 2] ?? "") && /^\s+$/.test(tokens[index + 1] ?? "");

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The usual writing of every word that the text has other than in capitals. */
function countForms(text: string): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [word] of text.matchAll(/\p{L}{2,}/gu)) {
    if (word === word.toUpperCase()) continue;
    const lower = word.toLowerCase();
    const ofWord = counts.get(lower) ?? new Map<string, number>();
    ofWord.set(word, (ofWord.get(word) ?? 0) + 1);
    counts.set(lower, ofWord);
  }
  const forms = new Map<string, string>();
  for (const [lower, ofWord] of counts) {
    const best = [...ofWord].toSorted((a, b) => b[1] - a[1])[0];
    if (best) forms.set(lower, best[0]);
  }
  return forms;
}
