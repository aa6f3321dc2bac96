/**
 * Stems of Russian words by the published Snowball rules: the same that PostgreSQL's `russian` text search
 * cuts, so that a rule tried in the program and a search in the database agree.
 */
const VOWELS = "аеиоуыэюя";

/** Endings, longest first; `afterA` ones count only behind а or я. */
interface Endings {
  readonly afterA: ReadonlySet<string>;
  readonly all: readonly string[];
}

const endings = (afterA: string, plain: string): Endings => {
  const first = afterA.split(" ").filter((each) => each !== "");
  const all = [...first, ...plain.split(" ")].toSorted((one, other) => other.length - one.length);
  return { afterA: new Set(first), all };
};

const GERUND = endings("в вши вшись", "ив ивши ившись ыв ывши ывшись");
const ADJECTIVE = endings(
  "",
  "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею",
);
const PARTICIPLE = endings("ем нн вш ющ щ", "ивш ывш ующ");
const REFLEXIVE = endings("", "ся сь");
const VERB = endings(
  "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно",
  "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю",
);
const NOUN = endings(
  "",
  "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я",
);
const SUPERLATIVE = endings("", "ейш ейше");
const DERIVATIONAL = endings("", "ост ость");

/**
 * The stem of one word.
 *
 * @param word lower case, ё as е; a word without Russian vowels is its own stem
 */
export function russianStem(word: string): string {
  const rv = afterFirstVowel(word);
  if (rv === word.length) return word;
  const r2 = afterSyllable(word, afterSyllable(word, 0));
  let stem = cutInflection(word, rv);
  if (stem.length > rv && stem.endsWith("и")) stem = stem.slice(0, -1);
  stem = cut(stem, DERIVATIONAL, Math.max(r2, rv)) ?? stem;
  return cutRest(stem, rv);
}

/** A gerund; otherwise the reflexive ending, and then an adjective's, a verb's or a noun's. */
function cutInflection(word: string, from: number): string {
  const gerund = cut(word, GERUND, from);
  if (gerund !== null) return gerund;
  const plain = cut(word, REFLEXIVE, from) ?? word;
  const adjective = cut(plain, ADJECTIVE, from);
  if (adjective !== null) return cut(adjective, PARTICIPLE, from) ?? adjective;
  return cut(plain, VERB, from) ?? cut(plain, NOUN, from) ?? plain;
}

function cutRest(word: string, from: number): string {
  const undoubled = (text: string) =>
    text.endsWith("нн") && text.length - 1 > from ? text.slice(0, -1) : text;
  const plain = cut(word, SUPERLATIVE, from);
  if (plain !== null) return undoubled(plain);
  if (word.endsWith("ь") && word.length > from) return word.slice(0, -1);
  return undoubled(word);
}

/** The word without its longest ending of the list, or null when none may be cut. */
function cut(word: string, { afterA, all }: Endings, from: number): string | null {
  const found = all.find((each) => word.endsWith(each) && word.length - each.length >= from);
  if (found === undefined) return null;
  const at = word.length - found.length;
  if (afterA.has(found) && !(at > from && (word[at - 1] === "а" || word[at - 1] === "я"))) return null;
  return word.slice(0, at);
}

function afterFirstVowel(word: string): number {
  for (let at = 0; at < word.length; at += 1) if (VOWELS.includes(word[at]!)) return at + 1;
  return word.length;
}

/** Behind the first consonant that follows a vowel, looking from `start`. */
function afterSyllable(word: string, start: number): number {
  for (let at = start + 1; at < word.length; at += 1)
    if (VOWELS.includes(word[at - 1]!) && !VOWELS.includes(word[at]!)) return at + 1;
  return word.length;
}
