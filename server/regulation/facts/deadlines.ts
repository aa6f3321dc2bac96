import type { RegulationVariant } from "../variant.ts";
import { readFrom, type ActText } from "./act-text.ts";
import { clauseAt } from "./clause-at.ts";
import { numberOf } from "./number-words.ts";
import { splitOutside } from "./sentences.ts";
import type { Statement } from "./statements.ts";
import { readTables, type TableCell } from "./tables.ts";

type Deadline = RegulationVariant["deadlines"][number];
type Unit = Deadline["value"]["unit"];

const NUMBER = String.raw`(\d{1,3}|[а-яё]+)(?:\s*\([^)]{1,30}\))?(?:-?(?:х|ти|и|го))?`;
const UNIT = String.raw`(календарн[а-яё]+\s+|рабоч[а-яё]+\s+)?(дн(?:ей|я|ям)|день|сут(?:ок|ки)|час(?:а|ов|)|недел[а-яё]+|месяц[а-яё]*)(?![а-яё])`;
/** «в течение трёх рабочих дней», «не позднее 5 дней», «до 30 календарных дней», «не более чем за 24 часа» */
const TERM = new RegExp(
  String.raw`(?:в\s+срок\s+(?:до|не\s+(?:более|позднее))?|в\s+течение|не\s+позднее(?:\s+чем)?(?:\s+(?:в\s+течение|через|за))?|не\s+более(?:\s+чем)?(?:\s+(?:на|за))?|не\s+(?:может\s+|должен\s+|должна\s+)?превыша[а-яё]+|не\s+ранее(?:\s+чем)?(?:\s+за)?|за|через|до|[–—])\s+(?:(?:${NUMBER})\s+)?${UNIT}`,
  "giu",
);
/** «в трехдневный срок», «в 10-дневный срок» */
const ADJECTIVE = /в\s+(\d{1,3}|[а-яё]+?)-?(дневн|часов|недельн|месячн)[а-яё]+\s+(рабоч[а-яё]+\s+)?срок/giu;
/** «не реже одного раза в месяц» is a rhythm and no term. */
const RHYTHM = /раз[а]?\s+в\s*$/iu;

/** Terms with a number in them, with what they are terms of. */
export function readDeadlines(text: ActText, statements: readonly Statement[]): Deadline[] {
  const said = statements.flatMap((statement) => [
    ...plainTerms(text, statement),
    ...adjectiveTerms(text, statement),
  ]);
  const tabled = tableTerms(text).filter(
    ({ span }) =>
      !said.some((one) => span && one.span && one.span.start < span.end && span.start < one.span.end),
  );
  return [...said, ...tabled];
}

const CELL = new RegExp(
  String.raw`^(?:до|не\s+более|не\s+позднее|в\s+течение|в\s+срок\s+до|[–—-])?\s*${NUMBER}\s*${UNIT}`,
  "iu",
);
const HEAD_UNIT = new RegExp(String.raw`${UNIT}\s*\)?$`, "iu");

/** Terms in a column headed «Срок …»: each is of what its row names; the unit may stand in the head. */
function tableTerms(text: ActText): Deadline[] {
  return readTables(text.clean).flatMap(({ rows: [head = [], ...rows] }) =>
    head.flatMap(({ text: title }, index) =>
      /(?<![а-яё])срок/iu.test(title) ? rows.flatMap((row) => cellTerm(text, title, row, index)) : [],
    ),
  );
}

function cellTerm(text: ActText, title: string, row: readonly TableCell[], index: number): Deadline[] {
  const cell = row[index];
  if (!cell) return [];
  const match = CELL.exec(cell.text) ?? CELL.exec(`${cell.text} ${HEAD_UNIT.exec(title)?.[0] ?? ""}`);
  const amount = match ? numberOf(match[1] ?? "") : null;
  if (!match || amount === null || amount <= 0) return [];
  const span = text.clean.spanOf(cell.start, cell.end);
  const subject = row.find((one, at) => at !== index && /[а-яё]{3}/iu.test(one.text))?.text ?? title;
  const value = { subject, amount, unit: unitOf(match[3] ?? "", match[2] ?? ""), isMaximum: true };
  return [{ value, clause: clauseAt(text, span)?.id ?? null, span, origin: "EXTRACTED", confidence: 0.85 }];
}

function plainTerms(text: ActText, statement: Statement): Deadline[] {
  return [...statement.text.matchAll(TERM)].flatMap((match) => {
    const [printed, amountWord, kind = "", unitWord = ""] = match;
    const amount = amountWord === undefined ? bareAmount(printed, unitWord) : numberOf(amountWord);
    // «…, а в срочных случаях – 24 часов» goes on with a term named before it.
    if (/^[–—]/u.test(printed) && !/срок/iu.test(`${statement.text} ${statement.above[0] ?? ""}`)) return [];
    if (amount === null || amount <= 0 || RHYTHM.test(statement.text.slice(0, match.index))) return [];
    return [
      term(
        text,
        statement,
        match.index,
        printed,
        amount,
        unitOf(unitWord, kind),
        !/не\s+ранее/iu.test(printed),
      ),
    ];
  });
}

/** «в течение дня», «в течение суток»: one of them. */
function bareAmount(printed: string, unit: string): number | null {
  return /^в\s+течение/iu.test(printed) && /^(?:дня|суток|часа|недели|месяца)$/iu.test(unit) ? 1 : null;
}

function adjectiveTerms(text: ActText, statement: Statement): Deadline[] {
  return [...statement.text.matchAll(ADJECTIVE)].flatMap((match) => {
    const [printed, amountWord = "", unit = "", working = ""] = match;
    const amount = numberOf(amountWord);
    const word =
      { дневн: "дней", часов: "часов", недельн: "недель", месячн: "месяцев" }[unit.toLowerCase()] ?? "дней";
    return amount === null
      ? []
      : [term(text, statement, match.index, printed, amount, unitOf(word, working), true)];
  });
}

function unitOf(word: string, kind: string): Unit {
  const [unit, sort] = [word.toLowerCase(), kind.toLowerCase()];
  const isWorking = sort.startsWith("рабоч");
  if (unit.startsWith("час")) return isWorking ? "WORKING_HOUR" : "HOUR";
  if (unit.startsWith("недел")) return "WEEK";
  if (unit.startsWith("месяц")) return "MONTH";
  if (isWorking) return "WORKING_DAY";
  return sort.startsWith("календарн") ? "CALENDAR_DAY" : "DAY";
}

function term(
  text: ActText,
  statement: Statement,
  at: number,
  printed: string,
  amount: number,
  unit: Unit,
  isMaximum: boolean,
): Deadline {
  const start = statement.start + at;
  const value = { subject: subjectOf(statement, at), amount, unit, isMaximum };
  return readFrom(text, statement.clause, { start, end: start + printed.length }, value, 0.9);
}

/** What the term is of: the term being defined, else the part of the sentence before it. */
function subjectOf(statement: Statement, at: number): string {
  const defined = /^[«"]?([^«»"–—]{3,80}?)[»"]?\s+[–—-]\s/u.exec(statement.text);
  if (defined?.[1] && statement.clause.kind === "DEFINITION") return defined[1].trim();
  const before = splitOutside(statement.text.slice(0, at), /[;]/).at(-1)?.text ?? "";
  const subject = before.length > 3 ? before : statement.text.slice(at);
  return subject.length > 200 ? `${subject.slice(0, 197)}…` : subject;
}
