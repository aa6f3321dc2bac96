/** Results of a poll add up, or are refused with what does not: pure. */
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { Poll } from "./poll.entity.ts";
import type { PollQuestion } from "./poll-question.entity.ts";

const MOST_PEOPLE = 20_000_000;

export interface QuestionResult {
  readonly questionId: string;
  readonly answeredCount: number;
  /** By option, in the order of the question. */
  readonly votes: readonly number[];
}

export interface PollResults {
  readonly participantCount: number;
  readonly questions: readonly QuestionResult[];
}

type Asked = Pick<PollQuestion, "id" | "ordinal" | "isMultiple" | "options">;

const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0 && count <= MOST_PEOPLE;
const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);

/**
 * Why results cannot be kept; null when they can. Of one answer: the votes are as many as answered. Of several: no
 * option has more than answered, and everybody who answered chose at least one. Nobody answers without taking part,
 * and nobody takes part without the right to.
 */
export function resultsRefusal(
  { invitedCount }: Pick<Poll, "invitedCount">,
  questions: readonly Asked[],
  { participantCount, questions: given }: PollResults,
): SubmissionRefusal | null {
  if (!isCount(participantCount)) return refuse("COUNT_WRONG", "Число участников — целое, не меньше нуля.");
  if (invitedCount !== null && participantCount > invitedCount)
    return refuse(
      "RESULTS_DO_NOT_ADD_UP",
      `Участников (${participantCount}) больше, чем тех, кто может участвовать (${invitedCount}).`,
    );
  if (
    given.length !== questions.length ||
    new Set(given.map(({ questionId }) => questionId)).size < given.length
  )
    return refuse("RESULTS_MISSING", "Внесите итоги по каждому вопросу.");
  for (const question of questions) {
    const result = given.find(({ questionId }) => questionId === question.id);
    if (!result) return refuse("RESULTS_MISSING", "Вопросы изменились. Обновите страницу.");
    const refused = questionRefusal(question, result, participantCount);
    if (refused) return refused;
  }
  return null;
}

function questionRefusal(
  { ordinal, isMultiple, options }: Asked,
  { answeredCount, votes }: QuestionResult,
  participantCount: number,
): SubmissionRefusal | null {
  const wrong = (sentence: string) => refuse("RESULTS_DO_NOT_ADD_UP", `Вопрос ${ordinal}: ${sentence}`);
  if (votes.length !== options.length)
    return refuse("RESULTS_MISSING", `Вопрос ${ordinal}: внесите голоса по каждому варианту.`);
  if (![answeredCount, ...votes].every(isCount))
    return refuse("COUNT_WRONG", `Вопрос ${ordinal}: голоса — целые числа, не меньше нуля.`);
  if (answeredCount > participantCount)
    return wrong(`ответивших (${answeredCount}) больше, чем участников (${participantCount}).`);
  const total = sum(votes);
  if (!isMultiple)
    return total === answeredCount
      ? null
      : wrong(`сумма голосов — ${total}, а ответивших — ${answeredCount}. Должно быть поровну.`);
  const most = Math.max(...votes);
  if (most > answeredCount)
    return wrong(`у одного из вариантов голосов (${most}) больше, чем ответивших (${answeredCount}).`);
  return total < answeredCount
    ? wrong(`голосов всего (${total}) меньше, чем ответивших (${answeredCount}).`)
    : null;
}

/** Whether enough took part; null while nobody knows or no fewest is set. */
export const isValidTurnout = ({
  leastCount,
  participantCount,
}: Pick<Poll, "leastCount" | "participantCount">): boolean | null =>
  leastCount === null || participantCount === null ? null : participantCount >= leastCount;
