import type { Clause } from "../act-draft.ts";
import type { Amendment } from "../draft.ts";
import type { Span } from "../sourced.ts";
import { resolveTarget } from "./resolve-target.ts";
import { TextEditor } from "./text-editor.ts";

/** The text of an act with its amendments worked in, and the amendments that found no place. */
export interface Consolidation {
  readonly text: string;
  readonly unapplied: readonly Amendment[];
}

/**
 * Works amendments into the text of the amended act. The result is a document again, to be read by the same
 * importer; nothing is changed where the place of an amendment cannot be told for certain.
 *
 * @param baseText source text of the amended act
 * @param baseClauses its clause tree; spans point into `baseText`
 * @param amendments in the order in which the amending act gives them
 */
export function consolidate(
  baseText: string,
  baseClauses: readonly Clause[],
  amendments: readonly Amendment[],
): Consolidation {
  const editor = new TextEditor(baseText, baseClauses);
  const unapplied = amendments.filter((amendment) => !apply(editor, amendment));
  return { text: editor.text, unapplied };
}

function apply(editor: TextEditor, amendment: Amendment): boolean {
  switch (amendment.operation) {
    case "REPLACE_CLAUSE":
      return replaceClause(editor, amendment);
    case "ADD_CLAUSE":
      return addClause(editor, amendment);
    case "REMOVE_CLAUSE":
      return removeClause(editor, amendment);
    case "REPLACE_ANNEX":
      return replaceAnnex(editor, amendment);
    case "REPLACE_WORDS":
      return changeWords(editor, amendment, amendment.newText ?? "");
    case "REMOVE_WORDS":
      return changeWords(editor, amendment, "");
    case "ADD_WORDS":
      return addWords(editor, amendment);
  }
}

const find = (editor: TextEditor, target: string | null): Clause | null =>
  target === null ? null : resolveTarget(editor.clauses, target);

function replaceClause(editor: TextEditor, amendment: Amendment): boolean {
  const clause = find(editor, amendment.target);
  if (!clause || amendment.newText === null) return false;
  editor.replace(editor.wholeOf(clause), withMarker(clause, amendment.newText), clause.id);
  return true;
}

/** New wording without a number keeps the number of the clause it takes the place of. */
function withMarker(clause: Clause, words: string): string {
  if (clause.marker === null || /^(?:\d|[IVX]+\.|[а-я]\)|[-–—•]|\()/u.test(words)) return words;
  return `${clause.marker} ${words}`;
}

function removeClause(editor: TextEditor, amendment: Amendment): boolean {
  const clause = find(editor, amendment.target);
  if (!clause) return false;
  editor.replace(editor.wholeOf(clause), "", clause.id);
  return true;
}

/** A new clause stands behind the one numbered before it, else at the end of the clause it belongs to. */
function addClause(editor: TextEditor, amendment: Amendment): boolean {
  const { target, newText } = amendment;
  if (target === null || newText === null) return false;
  if (find(editor, target)?.id === target) return addBelow(editor, target, newText);
  const before = find(editor, precedingId(target)) ?? find(editor, parentId(target));
  if (!before) return false;
  editor.insert(editor.wholeOf(before).end, `\n${newText}`);
  return true;
}

/** «Пункт 3.2 дополнить абзацем …»: the new text stands at the end of the clause. */
function addBelow(editor: TextEditor, target: string, newText: string): boolean {
  const clause = find(editor, target);
  if (!clause) return false;
  editor.insert(editor.wholeOf(clause).end, `\n${newText}`);
  return true;
}

function precedingId(id: string): string {
  return id
    .replace(/(\d+)$/u, (number) => String(Number(number) - 1))
    .replace(/(?<=\.)([б-я])$/u, (letter) => String.fromCharCode(letter.charCodeAt(0) - 1));
}

const parentId = (id: string): string | null => (id.includes(".") ? id.slice(0, id.lastIndexOf(".")) : null);

function replaceAnnex(editor: TextEditor, amendment: Amendment): boolean {
  if (amendment.newText === null) return false;
  const number = amendment.target?.replace(/^П/u, "") ?? annexOfKind(editor, amendment.newText);
  const own = editor.clauses.filter((clause) => clause.annex !== null && clause.annex === number);
  const first = own[0];
  if (!first) return false;
  const end = own.reduce((last, clause) => Math.max(last, clause.span.end), first.span.end);
  editor.replace({ start: first.span.start, end }, bodyOf(amendment.newText), null);
  return true;
}

/** The regulation has ids without a prefix; any other annex has them with one. */
function annexOfKind(editor: TextEditor, newText: string): string | null {
  const isRegulation = /^[«"]?(?:положение|регламент|порядок)/iu.test(newText);
  const found = editor.clauses.find(
    (clause) => clause.annex !== null && clause.id.startsWith("П") !== isRegulation,
  );
  return found?.annex ?? null;
}

/** The title stays as it is in the amended act: only what is below it is replaced. */
function bodyOf(newText: string): string {
  const lines = newText.split("\n");
  const first = lines.findIndex(
    (line, index) =>
      index > 0 && /^\s*(?:\d{1,2}[.)]|[IVX]+\.|раздел|глава|[-–•]|[А-ЯЁ][а-яё]+\s+[А-ЯЁ])/iu.test(line),
  );
  return first > 0 ? lines.slice(first).join("\n") : newText;
}

function changeWords(editor: TextEditor, amendment: Amendment, words: string): boolean {
  if (amendment.oldText === null) return false;
  return editor.replaceWords(rangeOf(editor, amendment.target), amendment.oldText, words);
}

function addWords(editor: TextEditor, amendment: Amendment): boolean {
  const { oldText, newText, target } = amendment;
  if (newText === null) return false;
  if (oldText !== null) return editor.replaceWords(rangeOf(editor, target), oldText, `${oldText} ${newText}`);
  const clause = find(editor, target);
  if (!clause) return false;
  editor.insert(editor.endOfWords(clause), ` ${newText}`);
  return true;
}

/** Words are looked for in the clause named; without one, in the whole text; with an unknown one, nowhere. */
function rangeOf(editor: TextEditor, target: string | null): Span | null {
  if (target === null) return { start: 0, end: editor.text.length };
  const clause = find(editor, target);
  return clause && editor.wholeOf(clause);
}
