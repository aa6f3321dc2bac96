import { opensPost } from "./post.ts";

/** A person's name with its place in the text. */
export interface NameInText {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const WORD = "[А-ЯЁ][а-яё]+";
const SURNAME = `${WORD}(?:[-–]${WORD})?`;
/** Initials may be typed in Latin capitals that look the same. */
const CAPITAL = "[А-ЯЁABCEHKMOPTX]";
const INITIALS = `${CAPITAL}\\.\\s?(?:${CAPITAL}(?:\\.|(?![а-яёА-ЯЁ])))?`;
const PATRONYMIC = "[А-ЯЁ][а-яё]*(?:ич|вн|чн)(?:а|у|ем|ы|е|ой)?";
const EDGE = "(?<![А-ЯЁа-яё.])";

const FULL = new RegExp(
  `${EDGE}(?:${SURNAME}|[А-ЯЁ]{3,})\\s+${SURNAME}\\s+(?:${PATRONYMIC}(?![а-яё])|${WORD}\\s+(?:оглы|кызы|уулу))`,
  "gu",
);
const SURNAME_FIRST = new RegExp(`${EDGE}${SURNAME}\\s+${INITIALS}(?![а-яё])`, "gu");
const INITIALS_FIRST = new RegExp(`${EDGE}${INITIALS}\\s?${SURNAME}`, "gu");

/**
 * Persons' names in a text, in order: «Иванов И.И.», «И.И. Иванов», «Иванов Иван Иванович».
 * Of two readings of one place the one that is a name with certainty wins.
 */
export function findNames(text: string): NameInText[] {
  const full = matches(text, FULL);
  const initialsFirst = matches(text, INITIALS_FIRST).filter(({ name, start, end }) =>
    isInitialsFirst(text, name, start, end),
  );
  const surnameFirst = matches(text, SURNAME_FIRST).filter(({ name }) => !isPlace(name));
  const found: NameInText[] = [];
  for (const name of [...full, ...initialsFirst, ...surnameFirst]) {
    if (!found.some((other) => name.start < other.end && other.start < name.end)) found.push(name);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function matches(text: string, pattern: RegExp): NameInText[] {
  return [...text.matchAll(pattern)].map((match) => {
    const name = match[0].trimEnd();
    return { name: foldName(name), start: match.index, end: match.index + name.length };
  });
}

/** «Иванов И.И. Начальник» is no «И.И. Начальник»: the word after initials must not be a post. */
function isInitialsFirst(text: string, name: string, start: number, end: number): boolean {
  const word = /[А-ЯЁ][а-яё]+(?:[-–][А-ЯЁ][а-яё]+)?$/u.exec(name)?.[0] ?? "";
  if (opensPost(word)) return false;
  const before = text.slice(0, start);
  const afterSurname = new RegExp(`${SURNAME}\\s+$`, "u").test(before) && !isTownBefore(before);
  return !(
    afterSurname &&
    /^\s+[а-яё]/u.test(text.slice(end)) === false &&
    /^\s*[.,;–-]?\s*[А-ЯЁ]\./u.test(text.slice(end))
  );
}

const isTownBefore = (before: string): boolean =>
  /(?:г\.|город|ЗАТО|района|округа)\s+[А-ЯЁ][а-яё-]+\s+$/u.test(before);
const isPlace = (name: string): boolean => /^(?:Администраци|Глав|Российск|Положени|Приложени)/u.test(name);

const TWINS: Readonly<Record<string, string>> = {
  A: "А",
  B: "В",
  C: "С",
  E: "Е",
  H: "Н",
  K: "К",
  M: "М",
  O: "О",
  P: "Р",
  T: "Т",
  X: "Х",
};

/** Initials are written as «И.И.» whatever spaces and dots were printed. */
function foldName(name: string): string {
  const folded = name
    .replace(/\s+/g, " ")
    .replace(/\s?[-–]\s?/g, "-")
    .replace(/[ABCEHKMOPTX]/g, (letter) => TWINS[letter] ?? letter);
  const initials = /([А-ЯЁ])\.\s?([А-ЯЁ])?\.?(?=\s|$|[А-ЯЁ][а-яё])/u;
  return folded
    .replace(initials, (_whole, first: string, second?: string) =>
      second ? `${first}.${second}.` : `${first}.`,
    )
    .replace(/^((?:[А-ЯЁ]\.)+)(?=[А-ЯЁ][а-яё])/u, "$1 ");
}

/** The same person under «Иванов И.И.» and «И.И. Иванов». */
export function nameKey(name: string): string {
  const surname = /[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?/u.exec(name)?.[0] ?? name;
  const full = name.split(" ");
  const initials =
    full.length >= 3 && !name.includes(".")
      ? full
          .slice(1, 3)
          .map((word) => word.charAt(0))
          .join("")
      : [...name.matchAll(/([А-ЯЁ])\./gu)].map((match) => match[1]).join("");
  return `${surname.toLowerCase().replaceAll("ё", "е")} ${initials}`;
}
