/** Results of a poll: entered by a person or read from a file; they add up, or are not kept. */
import { recordAudit } from "../audit/record-audit.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { getPoll, lockPoll, readQuestions, recordPollEvent, type SeenPoll } from "./find-poll.ts";
import type { Poll, PollId } from "./poll.entity.ts";
import { PollResultSource, PollState } from "./poll.enums.ts";
import { type PollResults, resultsRefusal } from "./poll-result.rules.ts";
import { resultsOfRows } from "./read-result-rows.ts";

type Outcome = Poll | SubmissionRefusal;

/** Results may be kept from the last day on, until they are published. */
function timeRefusal(ctx: MunicipalContext, { state, endsOn }: Poll): SubmissionRefusal | null {
  if (state === PollState.PUBLISHED || state === PollState.CANCELLED)
    return refuse("STEP_NOT_ALLOWED", "Итоги опубликованы или опрос отменён: изменить их нельзя.");
  if (state === PollState.ANNOUNCED)
    return refuse("NOT_YET", "Опрос объявлен, но ещё не открыт. Итоги вносят после его проведения.");
  return endsOn > todayOf(ctx)
    ? refuse("NOT_YET", "Период ещё не закончился: итоги вносят в последний день или позже.")
    : null;
}

/** Keeps results in place of those before. */
export async function recordPollResults(
  ctx: MunicipalContext,
  seen: SeenPoll,
  results: PollResults,
  source: PollResultSource,
): Promise<Outcome> {
  const poll = await lockPoll(ctx, seen);
  if (isRefusal(poll)) return poll;
  const questions = await readQuestions(ctx, poll.id);
  const refused = timeRefusal(ctx, poll) ?? resultsRefusal(poll, questions, results);
  if (refused) return refused;
  for (const question of questions) {
    const { answeredCount, votes } = results.questions.find(({ questionId }) => questionId === question.id)!;
    question.answeredCount = answeredCount;
    question.options = question.options.map(({ text }, place) => ({ text, votes: votes[place]! }));
  }
  Object.assign(poll, {
    participantCount: results.participantCount,
    resultSource: source,
    revision: poll.revision + 1,
  });
  recordPollEvent(ctx, poll, source === PollResultSource.FILE ? "RESULTS_READ" : "RESULTS_ENTERED");
  recordAudit(ctx, "poll.results", poll.title, { participantCount: results.participantCount, source });
  await ctx.em.flush();
  return poll;
}

export interface ResultTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Keeps the results that a table tells. */
export async function readPollResults(
  ctx: MunicipalContext,
  id: PollId,
  { header, rows }: ResultTable,
): Promise<Outcome> {
  const poll = await getPoll(ctx, id);
  const questions = await readQuestions(ctx, id);
  if (questions.length === 0)
    return refuse("QUESTIONS_MISSING", "Сначала внесите вопросы с вариантами ответа, как в файле.");
  const results = resultsOfRows(questions, header, rows);
  if (isRefusal(results)) return results;
  return recordPollResults(ctx, { id, revision: poll.revision }, results, PollResultSource.FILE);
}
