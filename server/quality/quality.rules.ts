/** How answers are drawn for review and what marks come to. No database, no clock. */
import { createHash } from "node:crypto";
import type { AnswerId } from "../answer/answer.entity.ts";
import { groupBy } from "../kernel/loaders.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { CriterionMark, RaisedQuestion } from "./quality-review.entity.ts";
import type { QualityCriterion } from "./quality-checklist.entity.ts";

/**
 * The weighted score of an answer. Lines that do not apply are left out, and the others share their weight.
 *
 * @returns 0 to 100; null when no line applies
 */
export function scoreOf(marks: readonly Pick<CriterionMark, "weight" | "mark">[]): number | null {
  const applied = marks.filter(({ mark }) => mark !== null);
  const weight = applied.reduce((sum, each) => sum + each.weight, 0);
  if (weight === 0) return null;
  return Math.round(applied.reduce((sum, each) => sum + each.weight * each.mark!, 0) / weight);
}

/** Percent of the raised questions that are answered; null when none is listed. */
export function completenessOf(questions: readonly RaisedQuestion[]): number | null {
  if (questions.length === 0) return null;
  return Math.floor((100 * questions.filter(({ isAnswered }) => isAnswered).length) / questions.length);
}

/** An answer that may be drawn. */
export interface Drawable {
  answerId: AnswerId;
  recipientId: RecipientId | null;
}

/**
 * Draws a share of the answers of each recipient, at least one of each. The same answers and the same seed give
 * the same sample, in whatever order the answers come.
 *
 * @param share percent, 1 to 100
 */
export function drawSample<Row extends Drawable>(rows: readonly Row[], share: number, seed: string): Row[] {
  const strata = groupBy(rows, ({ recipientId }) => recipientId);
  return [...strata.values()].flatMap((stratum) =>
    stratum
      .map((row) => ({ row, place: placeOf(row.answerId, seed) }))
      .toSorted((one, other) => (one.place < other.place ? -1 : 1))
      .slice(0, Math.ceil((stratum.length * share) / 100))
      .map(({ row }) => row),
  );
}

function placeOf(id: AnswerId, seed: string): string {
  return createHash("sha256").update(`${seed} ${id}`).digest("hex");
}

const MOST_CRITERIA = 20;
const LONGEST_CRITERION = 300;

/** Why a checklist cannot be used; null when it can. */
export function refusalOfChecklist(criteria: readonly QualityCriterion[]): SubmissionRefusal | null {
  if (criteria.length === 0 || criteria.length > MOST_CRITERIA)
    return refuse("CHECKLIST_SIZE", `В листе проверки должно быть от 1 до ${MOST_CRITERIA} строк.`);
  if (criteria.some(({ name }) => name === "" || name.length > LONGEST_CRITERION))
    return refuse("NAME_MISSING", `Каждой строке нужно название не длиннее ${LONGEST_CRITERION} знаков.`);
  if (new Set(criteria.map(({ code }) => code)).size !== criteria.length)
    return refuse("NAME_TAKEN", "Две строки листа совпадают. Оставьте одну из них.");
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (criteria.some(({ weight }) => weight < 1) || total !== 100)
    return refuse("WEIGHTS_WRONG", `Веса строк должны быть больше нуля и давать вместе 100, а не ${total}.`);
  return null;
}

/** Why the marks do not fit the checklist; null when they do. */
export function refusalOfMarks(
  criteria: readonly QualityCriterion[],
  marks: ReadonlyMap<string, number | null>,
): SubmissionRefusal | null {
  const isComplete = criteria.every(({ code }) => marks.has(code)) && marks.size === criteria.length;
  if (!isComplete)
    return refuse("MARKS_INCOMPLETE", "Лист проверки изменился или заполнен не весь. Обновите страницу.");
  const values = [...marks.values()].filter((mark) => mark !== null);
  if (values.some((mark) => mark < 0 || mark > 100))
    return refuse("MARK_OUT_OF_RANGE", "Оценка строки — от 0 до 100.");
  return values.length === 0 ? refuse("MARKS_INCOMPLETE", "Оцените хотя бы одну строку листа.") : null;
}
