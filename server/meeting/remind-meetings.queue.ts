/** Reminds of meetings: on the day before, as the municipality counts days, and in the hour before. */
import type { Queue } from "../job/queue.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { addDays } from "../kernel/plain-date.ts";
import { localDay } from "../term/local-time.ts";
import { Meeting } from "./meeting.entity.ts";
import { MeetingState } from "./meeting.enums.ts";
import { tellOfMeeting } from "./tell-meeting.ts";

const EVERY_MINUTES = 10;
const HOUR_MS = 3_600_000;
const LOOK_AHEAD_MS = 48 * HOUR_MS;

/** Safe to run again: what was reminded of is kept on the row, in the same transaction. */
export const remindMeetingsQueue: Queue = {
  name: "remind-meetings",
  everyMinutes: EVERY_MINUTES,
  run: (work) => work.inMunicipality(remindOfMeetings),
};

export async function remindOfMeetings(ctx: MunicipalContext): Promise<void> {
  const now = ctx.clock.now();
  const near = await ctx.em.find(Meeting, {
    municipality: ctx.municipalityId,
    state: MeetingState.CALLED,
    startsAt: { $gt: now, $lt: new Date(now.getTime() + LOOK_AHEAD_MS) },
  });
  for (const meeting of near) {
    const reminder = reminderOf(meeting.startsAt, ctx);
    if (reminder <= meeting.reminded) continue;
    meeting.reminded = reminder;
    await tellOfMeeting(ctx, meeting, "MEETING_SOON");
  }
  await ctx.em.flush();
}

/** 0: none yet; 1: from the day before; 2: in the last hour. */
function reminderOf(startsAt: Date, ctx: MunicipalContext): 0 | 1 | 2 {
  if (startsAt.getTime() - ctx.clock.now().getTime() <= HOUR_MS) return 2;
  return localDay(ctx.timeZone, startsAt) <= addDays(todayOf(ctx), 1) ? 1 : 0;
}
