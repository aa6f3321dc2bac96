const ADJECTIVES: readonly (readonly [RegExp, readonly [string, string, string]])[] = [
  [/^(.*[гкхжшчщ])ому$/u, ["ий", "ое", "ий"]],
  [/^(.*)ому$/u, ["ый", "ое", "ый"]],
  [/^(.*)ему$/u, ["ий", "ее", "ий"]],
  [/^(.*)ей$/u, ["яя", "яя", "ая"]],
  [/^(.*)ой$/u, ["ая", "ая", "ая"]],
];
/** Nouns in the dative: ending, nominative ending, gender (0 masculine, 1 neuter, 2 feminine). */
const NOUNS: readonly (readonly [RegExp, string, 0 | 1 | 2])[] = [
  [/^(.*(?:ени|ани|ти|ств))ю$/u, "$1е", 1],
  [/^(.*ств)у$/u, "$1о", 1],
  [/^(.*(?:тел|ар))ю$/u, "$1ь", 0],
  [/^(.*)ии$/u, "$1ия", 2],
  [/^(глав|служб|палат|дум|групп)е$/iu, "$1а", 2],
  [/^(.*[бвгджзклмнпрстфхцчшщ])у$/u, "$1", 0],
];

/**
 * Puts the name of a body or a post from the dative into the nominative: the words up to the first noun
 * change («Отделу связи» → «Отдел связи», «Муниципальному учреждению …» → «Муниципальное учреждение …»).
 * Words of unknown shape stay as printed.
 */
export function nominativeDative(words: string): string {
  const tokens = words.split(" ");
  const noun = tokens.findIndex((token, index) => index < 5 && nounOf(token) !== null);
  if (noun < 0) return words;
  const found = nounOf(tokens[noun]!)!;
  const isRun = tokens.slice(0, noun).every((token) => ADJECTIVES.some(([pattern]) => pattern.test(token)));
  if (!isRun) return words;
  const adjectives = tokens.slice(0, noun).map((token) => adjective(token, found.gender));
  return [...adjectives, found.word, ...tokens.slice(noun + 1)].join(" ");
}

function nounOf(token: string): { word: string; gender: 0 | 1 | 2 } | null {
  if (/(?:ому|ему)$/u.test(token)) return null;
  const rule = NOUNS.find(([pattern]) => pattern.test(token));
  return rule ? { word: token.replace(rule[0], rule[1]), gender: rule[2] } : null;
}

function adjective(token: string, gender: 0 | 1 | 2): string {
  const rule = ADJECTIVES.find(([pattern]) => pattern.test(token));
  return rule ? token.replace(rule[0], `$1${rule[1][gender]}`) : token;
}
