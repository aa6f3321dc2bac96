/** Polls: planned and changed, with their questions and the terms of what has to be done on the way. */
import { Member } from "../composition/member.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { lockPoll, readQuestions, readStages, recordPollEvent, type SeenPoll } from "./find-poll.ts";
import { Poll, type PollId } from "./poll.entity.ts";
import { PollState } from "./poll.enums.ts";
import { PollQuestion, type PollQuestionId } from "./poll-question.entity.ts";
import { PollStage } from "./poll-stage.entity.ts";
import {
  frozenRefusal,
  isSameQuestions,
  type PollFacts,
  pollRefusal,
  type QuestionFacts,
  stagesFor,
} from "./poll.rules.ts";
import { Settlement } from "./settlement.entity.ts";

type Outcome = Poll | SubmissionRefusal;

/**
 * Plans a poll, or changes one.
 *
 * @param seen null for a new one
 * @throws {DenialError} NOT_FOUND for people or a settlement of another municipality
 */
export async function savePoll(
  ctx: MunicipalContext,
  seen: SeenPoll | null,
  facts: PollFacts,
  asked: readonly QuestionFacts[],
): Promise<Outcome> {
  const refused = pollRefusal(facts, asked);
  if (refused) return refused;
  await checkOwn(ctx, facts);
  return seen === null ? planPoll(ctx, facts, asked) : changePoll(ctx, seen, facts, asked);
}

async function checkOwn(
  ctx: MunicipalContext,
  { officerMemberId, settlementId }: Pick<PollFacts, "officerMemberId" | "settlementId">,
): Promise<void> {
  const own = { municipality: ctx.municipalityId };
  if (officerMemberId !== null && !(await ctx.em.findOne(Member, { ...own, id: officerMemberId })))
    throw notFound();
  if (settlementId !== null && !(await ctx.em.findOne(Settlement, { ...own, id: settlementId })))
    throw notFound();
}

async function planPoll(
  ctx: MunicipalContext,
  facts: PollFacts,
  asked: readonly QuestionFacts[],
): Promise<Poll> {
  const now = ctx.clock.now();
  const poll = ctx.em.create(Poll, {
    ...facts,
    municipality: ctx.municipalityId,
    id: newId<PollId>(now.getTime()),
    state: PollState.DRAFT,
    participantCount: null,
    resultSource: null,
    publishedIn: null,
    publishedOn: null,
    decision: null,
    decidedOn: null,
    createdAt: now,
    revision: 1,
  });
  ctx.em.persist(poll);
  persistQuestions(ctx, poll.id, asked);
  persistStages(ctx, poll);
  recordPollEvent(ctx, poll, "PLANNED");
  await ctx.em.flush();
  return poll;
}

async function changePoll(
  ctx: MunicipalContext,
  seen: SeenPoll,
  facts: PollFacts,
  asked: readonly QuestionFacts[],
): Promise<Outcome> {
  const poll = await lockPoll(ctx, seen);
  if (isRefusal(poll)) return poll;
  const questions = await readQuestions(ctx, poll.id);
  const refused = frozenRefusal(poll, questions, facts, asked);
  if (refused) return refused;
  const isOtherPlan =
    poll.kind !== facts.kind || poll.startsOn !== facts.startsOn || poll.endsOn !== facts.endsOn;
  Object.assign(poll, facts, { revision: poll.revision + 1 });
  if (isOtherPlan) await moveStages(ctx, poll);
  if (!isSameQuestions(questions, asked)) {
    for (const question of questions) ctx.em.remove(question);
    persistQuestions(ctx, poll.id, asked);
    Object.assign(poll, { participantCount: null, resultSource: null });
  }
  recordPollEvent(ctx, poll, "CHANGED");
  await ctx.em.flush();
  return poll;
}

function persistQuestions(ctx: MunicipalContext, id: PollId, asked: readonly QuestionFacts[]): void {
  const now = ctx.clock.now().getTime();
  for (const [at, { text, isMultiple, options }] of asked.entries())
    ctx.em.persist(
      ctx.em.create(PollQuestion, {
        municipality: ctx.municipalityId,
        id: newId<PollQuestionId>(now),
        poll: [ctx.municipalityId, id],
        ordinal: at + 1,
        text,
        isMultiple,
        options: options.map((option) => ({ text: option, votes: null })),
        answeredCount: null,
      }),
    );
}

function persistStages(ctx: MunicipalContext, poll: Poll, known: readonly PollStage[] = []): void {
  for (const stage of stagesFor(poll).filter(({ code }) => known.every((each) => each.code !== code)))
    ctx.em.persist(
      ctx.em.create(PollStage, {
        ...stage,
        poll: [ctx.municipalityId, poll.id],
        doneOn: null,
        isDropped: false,
        note: null,
      }),
    );
}

/** Days that an act gives move with the period; those that people set stay. */
async function moveStages(ctx: MunicipalContext, poll: Poll): Promise<void> {
  const known = await readStages(ctx, poll.id);
  const wanted = new Map(stagesFor(poll).map((stage) => [stage.code, stage]));
  for (const stage of known) {
    const due = wanted.get(stage.code);
    if (!due) ctx.em.remove(stage);
    else if (stage.ground !== null || stage.dueOn === null) Object.assign(stage, due);
  }
  persistStages(ctx, poll, known);
}
