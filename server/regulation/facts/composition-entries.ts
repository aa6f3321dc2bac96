import { readLines, type TextRange } from "../clause/text-line.ts";
import { findNames } from "./person-name.ts";
import { opensPost } from "./post.ts";
import { opensRole } from "./role-title.ts";

/** One row of a list of people: a person, or several of one role. Offsets count in the clean text. */
export interface CompositionEntry {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Role named by the heading above: «Секретарь:», «Члены МЦУ:». */
  readonly groupTitle: string | null;
}

interface OpenEntry {
  text: string;
  start: number;
  end: number;
  groupTitle: string | null;
}

const MARKER = /^(?:\(?\d{1,3}\s?[.)]+(?:\d{1,3}\.?)*|[а-я]\)|[-–—•·▪*])\s*(?=\S)/u;
const DASH_START = /^[–—-]\s*/u;
const TABLE_HEAD = /^(?:№|п\/п|ф\.?\s?и\.?\s?о|фамилия|должность|роль|функциональная роль)/iu;
const NOTHING = /^[\s\d.|_–—-]*$/u;

/**
 * Puts the rows of a list of people together whatever they were flattened to: one line each, cells parted by
 * tabs or bars, the name and the post each on a line of its own.
 */
export function readCompositionEntries(text: string, range: TextRange): CompositionEntry[] {
  const rows = withWholeNames(readLines(text, range).flatMap((line) => rowsOf(text, line)));
  const isNumbered = rows.filter(({ printed }) => NUMBERED.test(printed)).length >= 2;
  const entries: OpenEntry[] = [];
  let groupTitle: string | null = null;
  for (const row of rows) {
    if (row.words === "" || TABLE_HEAD.test(row.words) || NOTHING.test(row.words)) continue;
    const title = groupTitleOf(row.words);
    if (title !== null) {
      groupTitle = title;
      continue;
    }
    const last = entries.at(-1);
    const isNew = row.isVacancy || (isNumbered && NUMBERED.test(row.printed));
    if (last && !isNew && continues(last, row.words, row.printed)) {
      last.text = `${last.text} ${row.words}`;
      last.end = row.end;
    } else if (isEntry(row.words)) {
      entries.push({ text: row.words, start: row.start, end: row.end, groupTitle });
    }
  }
  return entries.filter((entry) => /[а-яё]{3}/iu.test(entry.text));
}

interface Row {
  readonly printed: string;
  /** Without marker and blank, cells joined by dashes. */
  readonly words: string;
  readonly isVacancy: boolean;
  readonly start: number;
  readonly end: number;
}

/** «Литвиненко» on one line and «Галина Фёдоровна» on the next are one name. */
function withWholeNames(rows: readonly Row[]): Row[] {
  const whole: Row[] = [];
  for (const row of rows) {
    const last = whole.at(-1);
    if (
      last &&
      ((SURNAME_ALONE.test(last.words) && GIVEN_NAMES.test(row.words)) || isBrokenTitle(last, row))
    ) {
      whole[whole.length - 1] = { ...last, words: `${last.words} ${row.words}`, end: row.end };
    } else whole.push(row);
  }
  return whole;
}

/** «Ответственный за работу» on one line and «в системе …» on the next, or quotation marks still open. */
function isBrokenTitle(last: Row, row: Row): boolean {
  if (!opensRole(last.words) || findNames(last.words).length > 0 || last.words.length > 300) return false;
  if (NUMBERED.test(row.printed) || DASH_START.test(row.printed) || row.isVacancy) return false;
  if (openQuotes(last.words) > 0) return true;
  return /^[а-яё(«"]/u.test(row.words) && !/[.:;]\s*$/u.test(last.words) && !opensPost(row.words);
}

const openQuotes = (words: string): number => words.split("«").length - words.split("»").length;

const SURNAME_ALONE = /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?$/u;
const GIVEN_NAMES = /^[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:вич|ич|вна|чна)(?![а-яё])/u;
const NUMBERED = /^\d{1,3}\s?[.)]/;

/** What stands in a line beyond this is no person. */
const LONGEST_ROW = 3000;

/** A line is one row; a vacancy or a heading glued to the row before it is a row of its own. */
function rowsOf(text: string, line: TextRange): Row[] {
  const whole = text.slice(line.start, Math.min(line.end, line.start + LONGEST_ROW));
  const starts = [0, ...[...whole.matchAll(GLUED)].map(({ index }) => index)];
  return starts.map((from, index) => {
    const printed = whole.slice(from, starts[index + 1] ?? whole.length).trim();
    const joined = cellsJoined(printed.replace(isNumberOrBullet(printed) ? MARKER : /^/, ""));
    const words = joined.replace(VACANCY, "").replace(VACANT_CELL, "");
    const start = line.start + from;
    return { printed, words, isVacancy: joined !== words, start, end: start + printed.length };
  });
}

const GLUED =
  /(?<=\S\s)(?:(?:вакан(?:сия|тно)|_{3,})(?=\s[–—-]\s)|(?:Члены|Участники|Секретарь|Председатель|Заместитель|Координатор|Куратор|Руководитель|Ответственны[ей])(?=(?:\s[а-яёА-ЯЁ]+){1,6}:\s*$))/gu;
/** A blank or the word «вакансия» where a name should stand. */
const VACANCY = /^(?:_{2,}|вакан(?:сия|тно|тная\s+должность)|не\s+назначен[а-яё]*)\s*[–—-]?\s*/iu;

/** The same in a cell after the role. */
const VACANT_CELL = /\s–\s(?:_{2,}|вакан[а-яё]*)(?=\s–\s|\s*$)/iu;

/** Cells become «a – b»; cells that hold only a number are dropped. */
function cellsJoined(line: string): string {
  const cells = line
    .split(/\t+|\s*\|\s*/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "" && !NOTHING.test(cell));
  return cells
    .map((cell, index) => (index > 0 ? cell.replace(DASH_START, "") : cell))
    .join(" – ")
    .replace(/\s+/g, " ");
}

const isNumberOrBullet = (line: string): boolean => MARKER.test(line) && !/^[–—]\s/.test(line);

/** «Члены МЦУ:», «Секретарь»: a heading names a role, holds no name and no post. */
function groupTitleOf(words: string): string | null {
  const plain = words.replace(/[\s:–—-]+$/u, "");
  const isHeading = /:\s*$/.test(words) || plain.split(" ").length <= 4;
  if (!isHeading || findNames(words).length > 0 || /\s[–—-]\s/u.test(plain)) return null;
  if (/^член|^участник|^состав/iu.test(plain)) return plain.toLowerCase().startsWith("состав") ? "" : plain;
  if (/^специалисты|^сотрудники/iu.test(plain)) return plain;
  // «Рабочая группа:» names no role and ends the group above it.
  if (/:\s*$/.test(words) && !opensRole(plain) && !opensPost(plain)) return "";
  return opensRole(plain) && !/^руководитель\s+(?!МЦУ|центра|рабоч|проект)/iu.test(plain) ? plain : null;
}

/** A line goes on with the row above: its post after the name, or the rest of a sentence. */
function continues(entry: OpenEntry, words: string, printed: string): boolean {
  const names = findNames(entry.text);
  const isOnlyName =
    names.length === 1 &&
    names[0]!.end - names[0]!.start >= entry.text.replace(/[\s–—.,-]+$/u, "").length - 1;
  if (DASH_START.test(printed)) return isOnlyName;
  if (findNames(words).some(({ start }) => start < 3)) return /[,–—-]\s*$/u.test(entry.text);
  if (isOnlyName) return true;
  if (names.length > 0 && ANOTHER_POST.test(words) && !/[,–—-]\s*$/u.test(entry.text)) return false;
  return /^[а-яё(«"]/u.test(words) && !/[;.]\s*$/u.test(entry.text) && !opensRoleOrPost(words);
}

/** A post in the nominative on a line of its own names another member, although no semicolon stands between. */
const ANOTHER_POST =
  /^(?:глава|начальник|директор|руководител[ьи]|представител[ьи]|заместитель|председатель|депутаты?|специалист)(?![а-яё])/u;

const opensRoleOrPost = (words: string): boolean => opensPost(words) && /\s[–—-]\s/u.test(words);

const isEntry = (words: string): boolean =>
  findNames(words).length > 0 ||
  opensPost(words.replace(DASH_START, "")) ||
  opensRole(words.replace(DASH_START, ""));
