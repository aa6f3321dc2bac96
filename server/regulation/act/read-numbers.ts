import type { TextRange } from "../clause/text-line.ts";

const SIGN = String.raw`(?:№|(?<![\p{L}\d])N(?:o|º)?(?=[\s\d]))`;
const NUMBER = new RegExp(
  `${SIGN}[\\s_]*((?:б\\/н|[\\p{L}]{0,4}-?\\d[\\p{L}\\d]*(?:[-–\\/.][\\p{L}\\d]+|\\s?[-–]\\s?(?:п|р|па|ра|пг|рг|пр|рп)(?![\\p{L}]))*))`,
  "giu",
);
const BLANK = new RegExp(`${SIGN}\\s*(?:_+|\\.{3,}|$)`, "imu");

/** The number of an act as printed after `№`. */
export interface NamedNumber extends TextRange {
  readonly number: string;
}

/**
 * Numbers of acts in a piece of text, in order: `72`, `0302-п`, `01-04-322/5`, `Пр-1111`, `33-ФЗ`, `б/н`.
 *
 * @param base added to every offset
 */
export function findNumbers(text: string, base = 0): NamedNumber[] {
  const numbers: NamedNumber[] = [];
  for (const found of text.matchAll(NUMBER)) {
    const printed = found[1]!.replace(/\s*[.\-–/]$/u, "");
    const start = base + found.index + found[0].length - found[1]!.length;
    numbers.push({
      number: cyrillic(printed.replace(/\s/g, "").replace(/–/g, "-")),
      start,
      end: start + printed.length,
    });
  }
  return numbers;
}

/** Latin letters that look like Cyrillic ones. */
const TWINS = new Map(
  [..."aceopxABCEHKMOPTX"].map((letter, index) => [letter, [..."асеорхАВСЕНКМОРТХ"][index]!]),
);

/** Letters of Russian act numbers are Cyrillic, however they were typed; Roman numerals stay. */
const cyrillic = (number: string): string =>
  /[IVXL]{2,}/.test(number) ? number : number.replace(/[a-zA-Z]/g, (letter) => TWINS.get(letter) ?? letter);

/** Range of a number left blank (`№ ____`); null when there is none. */
export function findBlankNumber(text: string, base = 0): TextRange | null {
  const found = BLANK.exec(text);
  return found ? { start: base + found.index, end: base + found.index + found[0].length } : null;
}
