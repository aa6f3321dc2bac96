/** Rows of a table of results, such as the feedback platform gives out, matched to the questions of a poll: pure. */
import { foldHeader } from "../intake/fold-name.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { PollResults, QuestionResult } from "./poll-result.rules.ts";
import type { PollQuestion } from "./poll-question.entity.ts";

type Asked = Pick<PollQuestion, "id" | "ordinal" | "text" | "isMultiple" | "options">;

/** Columns by what their names begin with or hold, the surest first. */
const COLUMNS = {
  question: [/^вопрос/u, /тема опроса/u],
  option: [/вариант/u, /^ответ(?!ил)/u],
  votes: [/голос(?!овал)/u, /выбрал/u, /количество/u, /число/u],
  answered: [/ответил/u],
  participants: [/участник/u, /проголосовал/u, /всего/u],
} as const;
type Column = keyof typeof COLUMNS;

/** A count as tables write it: «1 234», «1234,0». */
function countOf(cell: string): number | null {
  const text = cell.replaceAll(/[\s\u00a0\u202f]/gu, "").replace(/[.,]0+$/u, "");
  return /^\d{1,9}$/u.test(text) ? Number(text) : null;
}

function placesOf(header: readonly string[]): Partial<Record<Column, number>> {
  const names = header.map((name) => foldHeader(name));
  const places: Partial<Record<Column, number>> = {};
  for (const column of ["question", "option", "participants", "answered", "votes"] as const)
    for (const words of COLUMNS[column]) {
      const at = names.findIndex((name, place) => words.test(name) && !Object.values(places).includes(place));
      if (at === -1) continue;
      places[column] = at;
      break;
    }
  return places;
}

interface Found {
  readonly votes: Map<number, number>;
  answered: number | null;
}

/**
 * The results that the rows tell.
 *
 * @param header names of the columns
 * @param rows cells below them; empty rows and a line of totals are passed over
 */
export function resultsOfRows(
  questions: readonly Asked[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): PollResults | SubmissionRefusal {
  const places = placesOf(header);
  if (places.option === undefined || places.votes === undefined)
    return refuse(
      "COLUMNS_MISSING",
      "В файле нет столбцов с вариантами ответа и числом голосов. Назовите их «Вариант ответа» и «Голосов».",
    );
  if (places.question === undefined && questions.length > 1)
    return refuse("COLUMNS_MISSING", "В опросе несколько вопросов: в файле нужен столбец «Вопрос».");
  const found = new Map<string, Found>(questions.map(({ id }) => [id, { votes: new Map(), answered: null }]));
  const cellOf = (cells: readonly string[], column: Column) => {
    const place = places[column];
    return place === undefined ? "" : (cells[place] ?? "").trim();
  };
  let participants: number | null = null;
  let asked = "";
  for (const [at, cells] of rows.entries()) {
    const option = cellOf(cells, "option");
    // An export names the question once and leaves the cells below it empty.
    asked = cellOf(cells, "question") || asked;
    participants ??= countOf(cellOf(cells, "participants"));
    if (option === "" || /^(итого|всего)$/u.test(foldHeader(option))) continue;
    const refused = takeRow(questions, found, { number: at + 1, asked, option }, (column) =>
      cellOf(cells, column),
    );
    if (refused) return refused;
  }
  return totalled(questions, found, participants);
}

function takeRow(
  questions: readonly Asked[],
  found: ReadonlyMap<string, Found>,
  { number, asked, option }: { readonly number: number; readonly asked: string; readonly option: string },
  cell: (column: Column) => string,
): SubmissionRefusal | null {
  const only = questions.length === 1 ? questions[0] : undefined;
  const question =
    questions.find(({ text }) => foldHeader(text) === foldHeader(asked)) ?? (asked === "" ? only : undefined);
  if (!question)
    return refuse(
      "QUESTION_UNKNOWN",
      `Строка ${number} под заголовком: такого вопроса в опросе нет. Сверьте формулировку.`,
    );
  const place = question.options.findIndex(({ text }) => foldHeader(text) === foldHeader(option));
  if (place === -1)
    return refuse(
      "OPTION_UNKNOWN",
      `Строка ${number} под заголовком: такого варианта ответа у вопроса ${question.ordinal} нет. Сверьте формулировку.`,
    );
  const votes = countOf(cell("votes"));
  if (votes === null)
    return refuse("COUNT_WRONG", `Строка ${number} под заголовком: число голосов записано не числом.`);
  const results = found.get(question.id)!;
  if (results.votes.has(place))
    return refuse("TWICE", `Строка ${number} под заголовком: этот вариант уже встречался выше.`);
  results.votes.set(place, votes);
  results.answered ??= countOf(cell("answered"));
  return null;
}

/** Of a question with one answer, everybody who answered gave a vote; of one with several, the file has to say. */
function totalled(
  questions: readonly Asked[],
  found: ReadonlyMap<string, Found>,
  participants: number | null,
): PollResults | SubmissionRefusal {
  const results: QuestionResult[] = [];
  for (const { id, ordinal, isMultiple, options } of questions) {
    const { votes, answered } = found.get(id)!;
    const missing = options.find((_, place) => !votes.has(place));
    if (missing)
      return refuse("OPTION_MISSING", `Вопрос ${ordinal}: в файле нет варианта «${missing.text}».`);
    const counts = options.map((_, place) => votes.get(place)!);
    const total = counts.reduce((all, each) => all + each, 0);
    const answeredCount = answered ?? (isMultiple ? participants : total);
    if (answeredCount === null)
      return refuse(
        "COLUMNS_MISSING",
        `Вопрос ${ordinal}: можно выбрать несколько ответов, поэтому в файле нужен столбец «Участников».`,
      );
    results.push({ questionId: id, answeredCount, votes: counts });
  }
  const most = Math.max(0, ...results.map(({ answeredCount }) => answeredCount));
  return { participantCount: participants ?? most, questions: results };
}
