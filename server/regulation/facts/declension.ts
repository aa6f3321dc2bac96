/** Oblique singular endings of post nouns and adjectives with the nominative they come from. */
const ENDINGS: readonly [RegExp, string][] = [
  [/^(.*[жшчщ])его$/u, "$1ий"],
  [/^(.*[жшчщ])ему$/u, "$1ий"],
  [/^(.*[гкх])ого$/u, "$1ий"],
  [/^(.*)ого$/u, "$1ый"],
  [/^(.*[гкх])ому$/u, "$1ий"],
  [/^(.*)ому$/u, "$1ый"],
  [/^(.*[жшчщ])им$/u, "$1ий"],
  [/^(.*)ым$/u, "$1ый"],
  [/^глав(?:у|ы|е|ой)$/u, "глава"],
  [/^старост(?:у|ы|е|ой)$/u, "староста"],
  [/^(.*(?:тел|ар))(?:я|ю|ем|ём)$/u, "$1ь"],
  [/^(.*[бвгджзклмнпрстфхцчшщ])(?:а|у|ом)$/u, "$1"],
];

/**
 * The nominative singular of a masculine post word or adjective; a word of another shape is given back
 * as it is. Compounds are put right part by part: «инженера-программиста».
 */
export function nominativeWord(word: string): string {
  if (word.includes("-")) return word.split("-").map(nominativeWord).join("-");
  if (word === "первого" || word === "первым" || word === "первому") return "первый";
  if (word === "глава" || word === "староста") return word;
  const ending = ENDINGS.find(([oblique]) => oblique.test(word));
  return ending ? word.replace(ending[0], ending[1]) : word;
}

/** A name put into the nominative, and whether anything was changed to get it. */
export interface NominativeName {
  readonly name: string;
  readonly isChanged: boolean;
}

const SURNAME_ENDINGS: readonly [RegExp, string][] = [
  [/^(.*(?:ск|цк))(?:ого|ому|им)$/u, "$1ий"],
  [/^(.*(?:ск|цк))(?:ую|ой)$/u, "$1ая"],
  [/^(.*)(?:ого|ому)$/u, "$1ый"],
  [/^(.*(?:ов|ев|ёв|ин|ын))(?:а|у|ым)$/u, "$1"],
  [/^(.*(?:ов|ев|ёв|ин|ын))ой$/u, "$1а"],
  [/^(.*[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем)$/u, "$1"],
];
/** In the accusative a feminine surname in -ова ends in -у: «Петрову». */
const FEMININE_ACCUSATIVE = /^(.*(?:ов|ев|ёв|ин|ын))у$/u;

export type NameCase = "ACCUSATIVE" | "INSTRUMENTAL";

/**
 * Guesses the nominative of a person's name standing in another case, by its endings alone.
 * Surnames that look indeclinable («Мануйленко», «Черных») are left as printed.
 */
export function nominativeName(printed: string, nameCase: NameCase): NominativeName {
  const words = printed.split(/\s+/);
  const isFull = words.length >= 3 && words.every((word) => /^[А-ЯЁ][а-яё-]+$/u.test(word));
  const name = isFull ? fullName(words) : words.map((word) => shortPart(word, nameCase)).join(" ");
  return { name, isChanged: name !== printed };
}

function shortPart(word: string, nameCase: NameCase): string {
  if (!/^[А-ЯЁ][а-яё]+/u.test(word)) return word;
  return word
    .split("-")
    .map((part) => surname(part, nameCase))
    .join("-");
}

function surname(word: string, nameCase: NameCase): string {
  const feminine = nameCase === "ACCUSATIVE" ? FEMININE_ACCUSATIVE.exec(word) : null;
  if (feminine) return `${feminine[1]}а`;
  const ending = SURNAME_ENDINGS.find(([oblique]) => oblique.test(word));
  return ending ? word.replace(ending[0], ending[1]) : word;
}

/** A patronymic tells the gender, which makes the other two words certain enough. */
function fullName(words: readonly string[]): string {
  const [family = "", given = "", patronymic = "", ...rest] = words;
  const masculine = /^(.*ич)(?:а|у|ем)$/u.exec(patronymic);
  if (masculine)
    return [surname(family, "INSTRUMENTAL"), masculineGiven(given), masculine[1], ...rest].join(" ");
  const feminine = /^(.*(?:вн|чн))(?:у|ы|е|ой)$/u.exec(patronymic);
  if (feminine) return [feminineSurname(family), feminineGiven(given), `${feminine[1]}а`, ...rest].join(" ");
  return words.join(" ");
}

const feminineSurname = (word: string): string =>
  word.replace(/(ов|ев|ёв|ин|ын)(?:у|ой)$/u, "$1а").replace(/(ск|цк)(?:ую|ой)$/u, "$1ая");

function masculineGiven(word: string): string {
  if (/(?:ита|ью|ьи|ия)$/u.test(word)) return word.replace(/ью$|ьи$/u, "ья").replace(/ия$/u, "ий");
  if (/^(?:Игор|Лазар)(?:я|ю|ем)$/u.test(word)) return word.replace(/(?:я|ю|ем)$/u, "ь");
  if (/^Павл(?:а|у|ом)$/u.test(word)) return "Павел";
  if (/^Льв(?:а|у|ом)$/u.test(word)) return "Лев";
  if (/^(?:Никит|Саин|Фом)(?:у|ы|ой)$/u.test(word)) return word.replace(/(?:у|ы|ой)$/u, "а");
  if (/[еаио](?:я|ю|ем)$/u.test(word)) return word.replace(/(?:я|ю|ем)$/u, "й");
  return word.replace(/(?:а|у|ом)$/u, "");
}

function feminineGiven(word: string): string {
  if (/(?:ию|ии|ией)$/u.test(word)) return word.replace(/(?:ию|ии|ией)$/u, "ия");
  if (/^Любов(?:ь|и|ью)$/u.test(word)) return "Любовь";
  return word.replace(/(?:ю|и|ей)$/u, "я").replace(/(?:у|ы|ой)$/u, "а");
}
