/** Polls of the viewer's municipality, and what belongs to them. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { changedByOther } from "../cooperation/text.rules.ts";
import { actorName } from "../identity/stand-in.ts";
import type { MunicipalContext, OperationBase } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import type { SubmissionRefusal } from "../submission/submission-refusal.ts";
import { PollEvent, type PollEventId } from "./poll-event.entity.ts";
import { PollQuestion } from "./poll-question.entity.ts";
import { PollStage } from "./poll-stage.entity.ts";
import { PollSubject } from "./poll-subject.entity.ts";
import { Poll, type PollId } from "./poll.entity.ts";
import { POLL_STAGES } from "./poll-steps.ts";

/** A poll and its revision as the viewer saw it. */
export interface SeenPoll {
  readonly id: PollId;
  readonly revision: number;
}

/** @throws {DenialError} NOT_FOUND for a poll that is not the municipality's */
export async function getPoll(ctx: MunicipalContext, id: PollId): Promise<Poll> {
  const poll = await ctx.em.findOne(Poll, { municipality: ctx.municipalityId, id });
  if (!poll) throw notFound();
  return poll;
}

/** The poll, held until the transaction ends; refused when somebody else changed it meanwhile. */
export async function lockPoll(
  ctx: MunicipalContext,
  { id, revision }: SeenPoll,
): Promise<Poll | SubmissionRefusal> {
  const poll = await ctx.em.findOne(
    Poll,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!poll) throw notFound();
  return poll.revision === revision ? poll : changedByOther(poll.revision);
}

/** Adds to the history and to the journal, in the transaction of what happened. */
export function recordPollEvent(
  ctx: MunicipalContext,
  poll: Pick<Poll, "id" | "title">,
  action: string,
  note: string | null = null,
): void {
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(PollEvent, {
      municipality: ctx.municipalityId,
      id: newId<PollEventId>(at.getTime()),
      pollId: poll.id,
      at,
      action,
      accountId: ctx.viewer.accountId,
      actor: actorName(ctx),
      note,
    }),
  );
  recordAudit(ctx, "poll.changed", poll.title, { action });
}

/** As they are at this moment: for what changes them. */
export const readQuestions = (ctx: MunicipalContext, id: PollId): Promise<PollQuestion[]> =>
  ctx.em.find(PollQuestion, { poll: [ctx.municipalityId, id] }, { orderBy: { ordinal: "asc" } });

export const readStages = (ctx: MunicipalContext, id: PollId): Promise<PollStage[]> =>
  ctx.em.find(PollStage, { poll: [ctx.municipalityId, id] });

const pollsById = perOperation(async (ctx: OperationBase, ids: readonly PollId[]) => {
  const rows = await ctx.em.find(Poll, { id: { $in: [...ids] } });
  return new Map(rows.map((row) => [row.id, row]));
});

/** Batched. */
export const pollById = (ctx: OperationBase, id: PollId): Promise<Poll | null> => pollsById(ctx).load(id);

const questions = perOperation(async (ctx: MunicipalContext, ids: readonly PollId[]) => {
  const rows = await ctx.em.find(
    PollQuestion,
    { $or: ids.map((id) => ({ poll: [ctx.municipalityId, id] as PollQuestion["poll"] })) },
    { orderBy: { ordinal: "asc" } },
  );
  return groupBy(rows, ({ poll }) => poll[1]);
});

/** Questions of a poll in their order. Batched. */
export async function questionsOf(ctx: MunicipalContext, id: PollId): Promise<PollQuestion[]> {
  return (await questions(ctx).load(id)) ?? [];
}

const stages = perOperation(async (ctx: MunicipalContext, ids: readonly PollId[]) => {
  const rows = await ctx.em.find(PollStage, {
    $or: ids.map((id) => ({ poll: [ctx.municipalityId, id] as PollStage["poll"] })),
  });
  return groupBy(rows, ({ poll }) => poll[1]);
});

/** Stages of a poll in the order of its kind. Batched. */
export async function stagesOf(ctx: MunicipalContext, { id, kind }: Poll): Promise<PollStage[]> {
  const rows = (await stages(ctx).load(id)) ?? [];
  return POLL_STAGES[kind].flatMap(({ code }) => rows.find((row) => row.code === code) ?? []);
}

const subjects = perOperation(async (ctx: MunicipalContext, ids: readonly PollId[]) => {
  const rows = await ctx.em.find(PollSubject, {
    $or: ids.map((id) => ({ poll: [ctx.municipalityId, id] as PollSubject["poll"] })),
  });
  return groupBy(rows, ({ poll }) => poll[1]);
});

/** What a poll helps to understand. Batched. */
export async function subjectsOf(ctx: MunicipalContext, id: PollId): Promise<PollSubject[]> {
  return (await subjects(ctx).load(id)) ?? [];
}

export const historyOf = (ctx: MunicipalContext, pollId: PollId): Promise<PollEvent[]> =>
  ctx.em.find(PollEvent, { municipality: ctx.municipalityId, pollId }, { orderBy: { id: "asc" } });
