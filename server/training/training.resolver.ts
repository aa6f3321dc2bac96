import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { CentreFile } from "../centre-file/centre-file.entity.ts";
import { filesOf } from "../centre-file/centre-file.service.ts";
import { memberById } from "../composition/composition.reads.ts";
import { Member, type MemberId } from "../composition/member.entity.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { newestFirst } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { recipientById } from "../routing/routing.reads.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { Training, TrainingAttendee, type TrainingId } from "./training.entity.ts";
import { TrainingKind } from "./training.enums.ts";
import { attendeesOf, topicsOf, untrainedSince } from "./training.reads.ts";
import { startsOf } from "./training.rules.ts";
import {
  closeTraining,
  saveTraining,
  saveTrainingAttendance,
  saveTrainingProgramme,
} from "./training.service.ts";
import {
  TrainingAttendanceInput,
  CloseTrainingInput,
  ProgrammePoint,
  TrainingConnection,
  TrainingFilter,
  TrainingInput,
  TrainingProgrammeInput,
  TrainingResult,
  TrainingSaved,
  UntrainedMember,
} from "./training.types.ts";

/** Whoever was taught within a year is not on the list. */
const FRESH_DAYS = 365;

const resultOf = (outcome: Training | SubmissionRefusal): typeof TrainingResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new TrainingSaved(outcome);

@Resolver(() => Training)
export class TrainingResolver {
  @Authorized("training:view")
  @Query(() => TrainingConnection, { description: "Trainings and seminars, the latest first." })
  trainings(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => TrainingFilter, { nullable: true, description: "Which ones." })
    filter: TrainingFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Training>> {
    return newestFirst(
      ctx,
      Training,
      "startsAt",
      { first, after: after ?? null },
      {
        ...(filter?.states ? { state: { $in: filter.states } } : {}),
        ...(filter?.kinds ? { kind: { $in: filter.kinds } } : {}),
      },
    );
  }

  @Authorized("training:view")
  @Query(() => Training, { description: "A training. NOT_FOUND unless it is the municipality's." })
  async training(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The training." }) id: string,
  ): Promise<Training> {
    const own = { municipality: ctx.municipalityId, id: clientId<TrainingId>(id) };
    const found = await ctx.em.findOne(Training, own);
    if (!found) throw notFound();
    return found;
  }

  @Authorized("training:view")
  @Query(() => [UntrainedMember], {
    description: "Members who came to no training for a while; never first.",
  })
  async untrainedMembers(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("since", () => PlainDateScalar, {
      nullable: true,
      description: "Since when; a year ago when absent.",
    })
    since: PlainDate | null,
  ): Promise<UntrainedMember[]> {
    const rows = await untrainedSince(ctx, since ?? addDays(todayOf(ctx), -FRESH_DAYS));
    return Promise.all(
      rows.map(async ({ memberId, lastTrainedOn }) => ({
        member: (await memberById(ctx, memberId))!,
        lastTrainedOn,
      })),
    );
  }

  @Authorized("training:change")
  @Mutation(() => TrainingResult, { description: "Plans a training, or changes one." })
  async saveTraining(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("kind", () => TrainingKind, {
      description: "How people are taught; the regulation has to provide for it.",
    })
    kind: TrainingKind,
    @Arg("input", () => TrainingInput, { description: "The training." }) input: TrainingInput,
  ): Promise<typeof TrainingResult> {
    const id = optionalId<TrainingId>(input.id);
    const { startsAt, minutes } = input;
    const facts = {
      title: input.title.trim(),
      programme: trimmed(input.programme),
      startsAt,
      minutes,
      place: trimmed(input.place),
      lecturer: trimmed(input.lecturer),
    };
    return resultOf(
      await saveTraining(ctx, kind, id === null ? null : { id, revision: input.revision ?? 0 }, facts),
    );
  }

  @Authorized("training:change")
  @Mutation(() => TrainingResult, {
    description: "Notes that a training was held or is cancelled, or opens it again.",
  })
  async closeTraining(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => CloseTrainingInput, { description: "Which one, and how it stands." })
    { id, revision, state, note }: CloseTrainingInput,
  ): Promise<typeof TrainingResult> {
    return resultOf(
      await closeTraining(ctx, { id: clientId<TrainingId>(id), revision }, state, trimmed(note)),
    );
  }

  @Authorized("training:change")
  @Mutation(() => TrainingResult, { description: "Keeps the list of those who are to come, with who came." })
  async saveTrainingAttendance(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => TrainingAttendanceInput, { description: "The list." }) input: TrainingAttendanceInput,
  ): Promise<typeof TrainingResult> {
    const attendees = input.attendees.map(({ memberId, recipientId, name, isPresent }) => ({
      memberId: optionalId<MemberId>(memberId),
      recipientId: optionalId<RecipientId>(recipientId),
      name: trimmed(name),
      isPresent: isPresent ?? null,
    }));
    const seen = { id: clientId<TrainingId>(input.id), revision: input.revision };
    return resultOf(await saveTrainingAttendance(ctx, seen, attendees));
  }

  @Authorized("training:change")
  @Mutation(() => TrainingResult, { description: "Keeps the programme of a training." })
  async saveTrainingProgramme(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => TrainingProgrammeInput, { description: "The programme." })
    { id, revision, topics }: TrainingProgrammeInput,
  ): Promise<typeof TrainingResult> {
    const points = topics.map(({ title, minutes, speaker }) => ({
      title: title.trim(),
      minutes,
      speaker: trimmed(speaker),
    }));
    return resultOf(await saveTrainingProgramme(ctx, { id: clientId<TrainingId>(id), revision }, points));
  }

  @FieldResolver(() => [ProgrammePoint], { description: "Points of its programme with their times." })
  async points(@Ctx() ctx: MunicipalContext, @Root() { id, startsAt }: Training): Promise<ProgrammePoint[]> {
    const topics = await topicsOf(ctx, id);
    const starts = startsOf(topics, startsAt);
    return topics.map((topic, at) => ({ topic, startsAt: starts[at]! }));
  }

  @FieldResolver(() => [TrainingAttendee], { description: "Everybody who is to come." })
  attendees(@Ctx() ctx: MunicipalContext, @Root() { id }: Training): Promise<TrainingAttendee[]> {
    return attendeesOf(ctx, id);
  }

  @FieldResolver(() => [CentreFile], { description: "Its materials." })
  files(@Ctx() ctx: MunicipalContext, @Root() { id }: Training): Promise<CentreFile[]> {
    return filesOf(ctx, id);
  }
}

@Resolver(() => TrainingAttendee)
export class TrainingAttendeeResolver {
  @FieldResolver(() => Member, { nullable: true, description: "The member." })
  async member(@Ctx() ctx: MunicipalContext, @Root() { memberId }: TrainingAttendee): Promise<Member | null> {
    return memberId === null ? null : memberById(ctx, memberId);
  }

  @FieldResolver(() => Recipient, { nullable: true, description: "The recipient whose person it is." })
  async recipient(
    @Ctx() ctx: MunicipalContext,
    @Root() { recipientId }: TrainingAttendee,
  ): Promise<Recipient | null> {
    return (await recipientById(ctx, recipientId)) as Recipient | null;
  }
}
