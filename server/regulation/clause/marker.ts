import { arabicOfRoman } from "./roman.ts";

export type MarkerStyle = "SECTION" | "NUMBER" | "BRACKET" | "LETTER" | "DASH";

/** What stands before the words of a numbered or bulleted line. */
export interface Marker {
  readonly style: MarkerStyle;
  /** As printed: `4.1.`, `а)`, `-`, `Глава II`. */
  readonly printed: string;
  /** Segment of the clause id: `4.1`, `а`, `II`; empty for a dash. */
  readonly label: string;
  /** Numbers of the label: `4.1` gives `[4, 1]`, `в)` gives `[3]`, `II` gives `[2]`; empty for a dash. */
  readonly parts: readonly number[];
  /** Characters from the start of the line to the words. */
  readonly length: number;
  /** Depth of a named section: a part holds chapters, a chapter holds articles; 0 for any other marker. */
  readonly rank: number;
  /** Only believable as the next member of a list already begun: `б. `, `5 Отчёты`, `П. Задачи`. */
  readonly isWeak: boolean;
}

const LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя";
const LATIN_TWINS: Record<string, string> = {
  a: "а",
  b: "б",
  c: "с",
  d: "д",
  e: "е",
  g: "г",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  v: "в",
  x: "х",
  z: "з",
};

const NAMED_SECTION =
  /^(раздел|глава|статья|часть)\s+(?:№\s*)?([ivxlc]+|\d{1,3})(?![\p{L}\d])(?:\s*[.:–—-](?=\s|$))?\s*/iu;
const ROMAN_SECTION = /^([IVXLCІХУ]{1,7})(?:\.|\))?(?:\s+|$)/;
const ROMAN_TIGHT = /^([IVX]{1,7})\.(?=[А-ЯЁ])/;
const ROMAN_IMITATION = /^([ПШ]{1,2})\.\s+(?=[А-ЯЁ])/;
const ORDINAL_SECTION =
  /^(раздел|глава|статья|часть)\s+(перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят)\p{L}{2,3}(?:\s*[.:–—-](?=\s|$))?\s*/iu;
const ORDINALS = ["перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят"];
const RANKS: Record<string, number> = { раздел: 1, часть: 2, глава: 2, статья: 3 };
const PARAGRAPH_SIGN = /^§\s*(\d{1,3})\.?\s*/u;
const LETTER_SECTION = /^([А-Е])\.\s+(?=[А-ЯЁ][а-яё]+(?:\s+[а-яё]|\s*$))/u;
const DASHED = /^(?:[-–—−]+\s*|[•·▪◦●○■□►➢✓⁃∙‣*\uf000-\uf0ff]\s*|o(?:\t|\s{2,}))/u;
const NUMBER = /^(\d{1,3}(?:\.\d{1,3}){0,6})(\.?)(?=[\s\p{L}«"„(]|$)/u;
const BRACKET = /^\(?(\d{1,3}(?:\.\d{1,3}){0,3})\s?\)\s?\.?\s*/;
const LETTER = /^\(?([а-яёa-z])\s?\)\s?\.?\s*/;
const LETTER_DOT = /^([а-яё])\.\s+(?=\S{2})/;

/**
 * Reads the marker at the start of a line.
 *
 * @param head beginning of the line, without white space before it
 * @returns null when the line begins with words
 */
export function parseMarker(head: string): Marker | null {
  return (
    parseNamed(head) ??
    parseParagraphSign(head) ??
    parseRoman(head) ??
    parseBracket(head) ??
    parseNumber(head) ??
    parseLetter(head) ??
    parseDash(head)
  );
}

function parseNamed(head: string): Marker | null {
  const ordinal = ORDINAL_SECTION.exec(head);
  const found = ordinal ?? NAMED_SECTION.exec(head);
  if (!found) return null;
  const label = ordinal ? String(ordinalValue(found[2]!)) : found[2]!.toUpperCase();
  const value = /\d/.test(label) ? Number(label) : arabicOfRoman(label);
  if (value === null) return null;
  // «Часть 2 статьи 5 применяется …» is a sentence, not the name of a section.
  const rest = head.slice(found[0].length);
  if (/^[а-яё]/.test(rest)) return null;
  return { ...marker("SECTION", found[0], label, [value], false), rank: RANKS[found[1]!.toLowerCase()] ?? 0 };
}

const ordinalValue = (stem: string): number => ORDINALS.indexOf(stem.toLowerCase().replace("ё", "е")) + 1;

/** `§ 3.` numbers the items of an act or the clauses of a regulation. */
function parseParagraphSign(head: string): Marker | null {
  const found = PARAGRAPH_SIGN.exec(head);
  return found && marker("NUMBER", found[0], found[1]!, [Number(found[1])], false);
}

function parseRoman(head: string): Marker | null {
  const found = ROMAN_SECTION.exec(head) ?? ROMAN_TIGHT.exec(head);
  if (found) {
    const label = found[1]!.replace(/І/g, "I").replace(/Х/g, "X").replace(/У/g, "V");
    const value = arabicOfRoman(label);
    if (value === null) return null;
    const isBare = !/[.)]/.test(found[0]);
    const next = head.charAt(found[0].length);
    if (isBare && next !== "" && !/[А-ЯЁ«]/.test(next)) return null;
    const isImitation = label !== found[1];
    return marker("SECTION", found[0], label, [value], isBare || isImitation);
  }
  const letter = LETTER_SECTION.exec(head);
  if (letter) return marker("SECTION", letter[0], letter[1]!, ["АБВГДЕ".indexOf(letter[1]!) + 1], true);
  const imitation = ROMAN_IMITATION.exec(head);
  if (!imitation) return null;
  const label = imitation[1]!.replace(/П/g, "II").replace(/Ш/g, "III");
  const value = arabicOfRoman(label);
  return value === null ? null : marker("SECTION", imitation[0], label, [value], true);
}

function parseBracket(head: string): Marker | null {
  const found = BRACKET.exec(head);
  if (!found) return null;
  return marker("BRACKET", found[0], found[1]!, found[1]!.split(".").map(Number), false);
}

function parseNumber(head: string): Marker | null {
  const found = NUMBER.exec(head);
  if (!found) return null;
  const label = found[1]!;
  const parts = label.split(".").map(Number);
  const rest = head.slice(found[0].length);
  const hasDot = found[2] === ".";
  // «12 человек», «5 лет»: a lone number without a dot counts only before a capital letter.
  const isLone = parts.length === 1 && !hasDot;
  if (isLone && !/^(?:\t|\s+[А-ЯЁ«]|$)/.test(rest)) return null;
  if (isLone && rest.trim() === "") return null;
  if (!isLone && /^[а-яё]/.test(rest) && !hasDot) return null;
  const lead = /^\s*/.exec(rest)![0];
  return {
    style: "NUMBER",
    printed: found[0],
    label,
    parts,
    length: found[0].length + lead.length,
    rank: 0,
    isWeak: isLone && !rest.startsWith("\t"),
  };
}

function parseLetter(head: string): Marker | null {
  const bracketed = LETTER.exec(head);
  const found = bracketed ?? LETTER_DOT.exec(head);
  if (!found) return null;
  const label = LATIN_TWINS[found[1]!] ?? found[1]!;
  const value = LETTERS.indexOf(label === "ё" ? "е" : label === "й" ? "и" : label) + 1;
  if (value === 0) return null;
  return marker("LETTER", found[0], label, [value], bracketed === null);
}

/** A dash may carry a number of its own after conversion: `- 1) …`; the number is what counts. */
function parseDash(head: string): Marker | null {
  const found = DASHED.exec(head);
  if (!found) return null;
  const rest = head.slice(found[0].length);
  const inner = parseBracket(rest) ?? strong(parseNumber(rest)) ?? strong(parseLetter(rest));
  if (inner) return { ...inner, printed: found[0] + inner.printed, length: found[0].length + inner.length };
  return marker("DASH", found[0], "", [], false);
}

const strong = (found: Marker | null): Marker | null => (found && !found.isWeak ? found : null);

function marker(style: MarkerStyle, raw: string, label: string, parts: number[], isWeak: boolean): Marker {
  return { style, printed: raw.trim(), label, parts, length: raw.length, rank: 0, isWeak };
}
