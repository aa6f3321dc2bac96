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
  const entries: OpenEntry[] = [];
  let groupTitle: string | null = null;
  const lines = readLines(text, range);
  const isNumbered =
    lines.filter((line) => /^\d{1,3}[.)]/.test(text.slice(line.start, line.start + 5))).length >= 2;
  for (const line of lines) {
    const printed = text.slice(line.start, line.end);
    const joined = cellsJoined(printed.replace(isNumberOrBullet(printed) ? MARKER : /^/, ""));
    const words = joined.replace(VACANCY, "");
    if (words === "" || TABLE_HEAD.test(words) || NOTHING.test(words)) continue;
    const title = groupTitleOf(words);
    if (title !== null) {
      groupTitle = title;
      continue;
    }
    const last = entries.at(-1);
    const hasMarker = isNumbered && /^\d{1,3}\s?[.)]/.test(printed);
    const isVacancy = joined !== words;
    if (last && !hasMarker && !isVacancy && continues(last, words, printed)) {
      last.text = `${last.text} ${words}`;
      last.end = line.end;
    } else if (isEntry(words)) {
      entries.push({ text: words, start: line.start, end: line.end, groupTitle });
    }
  }
  return entries.filter((entry) => /[а-яё]{3}/iu.test(entry.text));
}

/** A blank or the word «вакансия» where a name should stand. */
const VACANCY = /^(?:_{2,}|вакан(?:сия|тно|тная\s+должность)|не\s+назначен[а-яё]*)\s*[–—-]?\s*/iu;

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
  if (/^член|^участник|^состав/iu.test(plain)) return /^состав/iu.test(plain) ? "" : plain;
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
  return /^[а-яё(«"]/u.test(words) && !/[;.]\s*$/u.test(entry.text) && !opensRoleOrPost(words);
}

const opensRoleOrPost = (words: string): boolean => opensPost(words) && /\s[–—-]\s/u.test(words);

const isEntry = (words: string): boolean =>
  findNames(words).length > 0 ||
  opensPost(words.replace(DASH_START, "")) ||
  opensRole(words.replace(DASH_START, ""));
