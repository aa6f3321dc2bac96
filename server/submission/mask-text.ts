/** Personal data in a text is covered before anybody reads it: pure. */
import { fold } from "./fold.ts";

const COVER = "•••";

/** An e-mail address, Cyrillic ones included. */
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

/**
 * A run of digits with the signs that people put between them, long enough for a telephone, a passport, a
 * СНИЛС, a card or an account.
 */
const NUMBER = /(?<![\p{L}\p{N}])\+?\d(?:[\s().№-]{0,3}\d){8,24}(?![\p{L}\p{N}])/gu;
/** Numbers that are named for what they are, however short: «паспорт 04 05 № 123456», «тел. 2-15-43». */
const NAMED =
  /(паспорт\p{L}*|снилс|инн|омс|полис\p{L}*|тел(?:ефон\p{L}*)?|сот(?:овый)?|моб(?:ильн\p{L}*)?|карт[аыуе]|сч[её]т)([\s.:№-]{1,12}(?:сери\p{L}*|номер\p{L}*)?[\s.:№-]{0,3})(\+?\d(?:[\s().№-]{0,3}\d){3,24})/giu;

/** Days and numbers of the register look like long numbers to the rule above, and are none. */
const HARMLESS = /^(?:\d{1,2}\.\d{1,2}\.\d{4}[\s-]*(?:\d{1,2}\.\d{1,2}\.\d{4})?|20\d{2}-\d{6})$/u;

/**
 * Covers telephones, e-mails, numbers of documents and cards, and the applicant's own name in any case.
 *
 * @param text what the applicant wrote
 * @param names what the applicant is called: names and nicknames
 */
export function maskText(text: string, names: readonly (string | null)[] = []): string {
  const covered = text
    .replaceAll(EMAIL, COVER)
    .replaceAll(NAMED, (_whole, name: string, between: string) => `${name}${between}${COVER}`)
    .replaceAll(NUMBER, (found) => (HARMLESS.test(found.trim()) ? found : COVER));
  const isName = nameMatcher(names);
  return isName === null
    ? covered
    : covered.replaceAll(/[\p{L}\p{N}_]+/gu, (word) => (isName(word) ? COVER : word));
}

/** Vowels that come and go in Russian names: Павел – Павла, Лев – Льва. */
const FLEETING = /^(.+)[ео](.)$/u;
const IRREGULAR: Readonly<Record<string, string>> = { лев: "льв", петр: "петр" };

/** The part of a name that no case changes, in every form it takes. */
function stemsOf(name: string): string[] {
  const word = IRREGULAR[name] ?? name;
  const cut = word.replace(/(?:ий|ый|ой|ая|яя|[аяоеиыуюйь])$/u, "");
  const stem = cut.length >= 2 ? cut : word;
  const fleeting = FLEETING.exec(word);
  return [stem, ...(fleeting && word.length > 3 ? [`${fleeting[1]}${fleeting[2]}`] : [])];
}

/** Endings of names: «-ого», «-ыми», «-ович» would be another name and longer. */
const LONGEST_ENDING = 3;

function nameMatcher(names: readonly (string | null)[]): ((word: string) => boolean) | null {
  const words = names.flatMap((name) => fold(name ?? "").split(" ")).filter((word) => word.length >= 2);
  if (words.length === 0) return null;
  const stems = words.flatMap(stemsOf);
  return (word) => {
    const folded = word.toLowerCase().replaceAll("ё", "е");
    return stems.some((stem) => folded.startsWith(stem) && folded.length - stem.length <= LONGEST_ENDING);
  };
}

/**
 * A name that shows who it is only to who knows: «И*** П. С.».
 *
 * @returns null when there is no name
 */
export function maskName(name: string | null): string | null {
  const [first, ...others] = (name ?? "").trim().split(/\s+/u);
  if (!first) return null;
  const initials = others.slice(0, 2).map((word) => `${[...word][0]!.toUpperCase()}.`);
  return [`${[...first][0]!.toUpperCase()}***`, ...initials].join(" ");
}
