/** Meetings of other bodies: planned, attended, and what was decided there. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { Member, type MemberId } from "../composition/member.entity.ts";
import { changedByOther } from "../cooperation/text.rules.ts";
import { actorName } from "../identity/stand-in.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { OutsideMeeting, type OutsideMeetingId, OutsideMeetingState } from "./outside-meeting.entity.ts";
import { factsRefusal, type OutsideMeetingFacts, resultRefusal } from "./outside-meeting.rules.ts";

type Outcome = OutsideMeeting | SubmissionRefusal;

export interface Seen {
  readonly id: OutsideMeetingId;
  readonly revision: number;
}

async function lockMeeting(ctx: MunicipalContext, { id, revision }: Seen): Promise<Outcome> {
  const meeting = await ctx.em.findOne(
    OutsideMeeting,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!meeting) throw notFound();
  return meeting.revision === revision ? meeting : changedByOther(meeting.revision);
}

/**
 * Writes a meeting down, or changes one.
 *
 * @param seen null for a new one
 * @throws {DenialError} NOT_FOUND for a member who is not the municipality's
 */
export async function saveOutsideMeeting(
  ctx: MunicipalContext,
  seen: Seen | null,
  facts: OutsideMeetingFacts & { readonly memberId: MemberId | null },
): Promise<Outcome> {
  const refused = factsRefusal(facts);
  if (refused) return refused;
  const own = { municipality: ctx.municipalityId };
  if (facts.memberId !== null && (await ctx.em.count(Member, { ...own, id: facts.memberId })) === 0)
    throw notFound();
  const known = seen === null ? null : await lockMeeting(ctx, seen);
  if (known !== null && isRefusal(known)) return known;
  const changedAt = ctx.clock.now();
  const noted = { ...facts, changedBy: actorName(ctx), changedAt };
  const meeting =
    known === null
      ? ctx.em.create(OutsideMeeting, {
          ...own,
          ...noted,
          id: newId<OutsideMeetingId>(changedAt.getTime()),
          state: OutsideMeetingState.PLANNED,
          result: null,
        })
      : Object.assign(known, noted, { revision: known.revision + 1 });
  ctx.em.persist(meeting);
  recordAudit(ctx, known === null ? "outsideMeeting.planned" : "outsideMeeting.changed", meeting.body);
  await ctx.em.flush();
  return meeting;
}

/** What became of it; taken back by PLANNED. */
export async function reportOutsideMeeting(
  ctx: MunicipalContext,
  seen: Seen,
  state: OutsideMeetingState,
  result: string | null,
): Promise<Outcome> {
  const meeting = await lockMeeting(ctx, seen);
  if (isRefusal(meeting)) return meeting;
  const refused = resultRefusal(meeting.heldOn, todayOf(ctx), state, result);
  if (refused) return refused;
  Object.assign(meeting, {
    state,
    result,
    changedBy: actorName(ctx),
    changedAt: ctx.clock.now(),
    revision: meeting.revision + 1,
  });
  recordAudit(ctx, "outsideMeeting.reported", meeting.body, { state });
  await ctx.em.flush();
  return meeting;
}
