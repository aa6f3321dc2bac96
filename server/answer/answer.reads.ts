import { topicById } from "../classifier/classifier.reads.ts";
import type { MunicipalContext, OperationBase } from "../kernel/context.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { plainDateIn, type PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import type { Submission, SubmissionId } from "../submission/submission.entity.ts";
import { Answer, AnswerVersion } from "./answer.entity.ts";
import type { AnswerId } from "./answer.entity.ts";
import type { AnswerTemplate } from "./answer-template.entity.ts";
import type { PlaceholderValues } from "./placeholders.ts";

const bySubmission = perOperation(async (ctx: OperationBase, ids: readonly SubmissionId[]) => {
  const rows = await ctx.em.find(
    Answer,
    { submissionId: { $in: [...ids] } },
    { orderBy: { createdAt: "asc", id: "asc" } },
  );
  return groupBy(rows, ({ submissionId }) => submissionId);
});

/** Answers to a submission, oldest first; discarded ones included. Batched. */
export async function answersTo(ctx: OperationBase, id: SubmissionId): Promise<Answer[]> {
  return (await bySubmission(ctx).load(id)) ?? [];
}

const versionsByAnswer = perOperation(async (ctx: OperationBase, ids: readonly AnswerId[]) => {
  const rows = await ctx.em.find(
    AnswerVersion,
    { answerId: { $in: [...ids] } },
    { orderBy: { version: "desc" } },
  );
  return groupBy(rows, ({ answerId }) => answerId);
});

/** Saved texts of an answer, newest first. Batched. */
export async function versionsOf(ctx: OperationBase, id: AnswerId): Promise<AnswerVersion[]> {
  return (await versionsByAnswer(ctx).load(id)) ?? [];
}

/** Templates by name; a centre has tens of them. */
export function listTemplates(ctx: MunicipalContext, includeClosed: boolean): Promise<AnswerTemplate[]> {
  return select<AnswerTemplate>(
    ctx.em,
    `select t.id, t.name, t.text, t.is_interim as "isInterim", t.topic_id as "topicId", t.channel, t.regime,
       t.is_closed as "isClosed"
     from answer_template t where t.municipality_id = ?
     ${includeClosed ? "" : "and not t.is_closed"} order by t.name, t.id`,
    [ctx.municipalityId],
  );
}

interface Surroundings {
  recipient: string | null;
  centre: string;
}

/** What templates may say of a submission. */
export async function placeholderValues(
  ctx: MunicipalContext,
  submission: Submission,
): Promise<PlaceholderValues> {
  const [around] = await select<Surroundings>(
    ctx.em,
    `select (select r.name from recipient r where r.municipality_id = m.id and r.id = ?::uuid) as recipient,
       coalesce((select g.variant->'centre'->'name'->>'value' from regulation g
         where g.municipality_id = m.id and g.version = ?::int), m.name) as centre
     from municipality m where m.id = ?`,
    [submission.recipientId, submission.regulationVersion, ctx.municipalityId],
  );
  const topic = await topicById(ctx, submission.topicId);
  return {
    number: submission.number,
    externalNumber: submission.externalNumber,
    summary: submission.summary,
    place: submission.place,
    receivedOn: russianDay(plainDateIn(ctx.timeZone, submission.receivedAt)),
    dueOn: submission.dueAt && russianDay(plainDateIn(ctx.timeZone, submission.dueAt)),
    recipient: around?.recipient ?? null,
    centre: around?.centre ?? "",
    topic: topic?.name ?? null,
  };
}

/** A day as letters write it, e.g. `05.03.2026`. */
function russianDay(day: PlainDate): string {
  return day.split("-").toReversed().join(".");
}
