/** Trainings: planned, held, and who came. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { Member } from "../composition/member.entity.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import { changedByOther } from "../cooperation/text.rules.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import {
  Training,
  TrainingAttendee,
  type TrainingAttendeeId,
  type TrainingId,
  TrainingTopic,
  type TrainingTopicId,
} from "./training.entity.ts";
import { topicsOf } from "./training.reads.ts";
import { type TrainingKind, TrainingState } from "./training.enums.ts";
import {
  attendanceRefusal,
  programmeRefusal,
  stateRefusal,
  type TopicFacts,
  type TrainingFacts,
  trainingRefusal,
} from "./training.rules.ts";

type Outcome = Training | SubmissionRefusal;

interface Seen {
  readonly id: TrainingId;
  readonly revision: number;
}

async function lockTraining(ctx: MunicipalContext, { id, revision }: Seen): Promise<Outcome> {
  const training = await ctx.em.findOne(
    Training,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!training) throw notFound();
  return training.revision === revision ? training : changedByOther(training.revision);
}

/** @param seen null for a new one */
export async function saveTraining(
  ctx: MunicipalContext,
  kind: TrainingKind,
  seen: Seen | null,
  facts: TrainingFacts,
): Promise<Outcome> {
  const refused = trainingRefusal(facts);
  if (refused) return refused;
  if (seen === null) return planTraining(ctx, kind, facts);
  const training = await lockTraining(ctx, seen);
  if (isRefusal(training)) return training;
  if (training.state === TrainingState.CANCELLED)
    return refuse("STEP_NOT_ALLOWED", "Занятие отменено. Сначала верните его в план.");
  const tooShort = programmeRefusal(await topicsOf(ctx, training.id), facts);
  if (tooShort) return tooShort;
  Object.assign(training, facts, { kind, revision: training.revision + 1 });
  recordAudit(ctx, "training.changed", training.title);
  await ctx.em.flush();
  return training;
}

async function planTraining(
  ctx: MunicipalContext,
  kind: TrainingKind,
  facts: TrainingFacts,
): Promise<Training> {
  const training = ctx.em.create(Training, {
    ...facts,
    kind,
    municipality: ctx.municipalityId,
    id: newId<TrainingId>(ctx.clock.now().getTime()),
    state: TrainingState.PLANNED,
    note: null,
    revision: 1,
  });
  ctx.em.persist(training);
  recordAudit(ctx, "training.planned", facts.title, { kind });
  await ctx.em.flush();
  return training;
}

/** Notes that a training was held, that it is not going to be, or opens it again. */
export async function closeTraining(
  ctx: MunicipalContext,
  seen: Seen,
  state: TrainingState,
  note: string | null,
): Promise<Outcome> {
  const training = await lockTraining(ctx, seen);
  if (isRefusal(training)) return training;
  const refused = stateRefusal(training, state, note, ctx.clock.now());
  if (refused) return refused;
  Object.assign(training, { state, note, revision: training.revision + 1 });
  recordAudit(ctx, "training.closed", training.title, { state });
  await ctx.em.flush();
  return training;
}

export type AttendeeFacts = Pick<TrainingAttendee, "memberId" | "recipientId" | "name" | "isPresent">;

/**
 * Replaces the list of those who are to come.
 *
 * @throws {DenialError} NOT_FOUND for people of another municipality
 */
export async function saveTrainingAttendance(
  ctx: MunicipalContext,
  seen: Seen,
  attendees: readonly AttendeeFacts[],
): Promise<Outcome> {
  const training = await lockTraining(ctx, seen);
  if (isRefusal(training)) return training;
  const refused = attendanceRefusal(attendees);
  if (refused) return refused;
  await checkPeople(ctx, attendees);
  const of: TrainingAttendee["training"] = [ctx.municipalityId, training.id];
  await ctx.em.nativeDelete(TrainingAttendee, { training: of });
  for (const attendee of attendees)
    ctx.em.persist(
      ctx.em.create(TrainingAttendee, {
        ...attendee,
        municipality: ctx.municipalityId,
        id: newId<TrainingAttendeeId>(ctx.clock.now().getTime()),
        training: of,
      }),
    );
  training.revision += 1;
  const came = attendees.filter(({ isPresent }) => isPresent === true).length;
  recordAudit(ctx, "training.attendance", training.title, { invited: attendees.length, came });
  await ctx.em.flush();
  return training;
}

/** Replaces the programme. */
export async function saveTrainingProgramme(
  ctx: MunicipalContext,
  seen: Seen,
  topics: readonly TopicFacts[],
): Promise<Outcome> {
  const training = await lockTraining(ctx, seen);
  if (isRefusal(training)) return training;
  const refused = programmeRefusal(topics, training);
  if (refused) return refused;
  const of: TrainingTopic["training"] = [ctx.municipalityId, training.id];
  await ctx.em.nativeDelete(TrainingTopic, { training: of });
  for (const [at, topic] of topics.entries())
    ctx.em.persist(
      ctx.em.create(TrainingTopic, {
        ...topic,
        municipality: ctx.municipalityId,
        id: newId<TrainingTopicId>(ctx.clock.now().getTime()),
        training: of,
        ordinal: at + 1,
      }),
    );
  training.revision += 1;
  recordAudit(ctx, "training.programme", training.title, { points: topics.length });
  await ctx.em.flush();
  return training;
}

async function checkPeople(ctx: MunicipalContext, attendees: readonly AttendeeFacts[]): Promise<void> {
  const own = { municipality: ctx.municipalityId };
  const members = new Set(attendees.flatMap(({ memberId }) => memberId ?? []));
  const recipients = new Set(attendees.flatMap(({ recipientId }) => recipientId ?? []));
  const known =
    (await ctx.em.count(Member, { ...own, id: { $in: [...members] } })) +
    (await ctx.em.count(Recipient, { ...own, id: { $in: [...recipients] } }));
  if (known !== members.size + recipients.size) throw notFound();
}
