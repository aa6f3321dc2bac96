/** Meetings in a person's day: those of today, and those whose agenda and time wait for the person's word. */
import { permissionsOf } from "../identity/authorization.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { addDays } from "../kernel/plain-date.ts";
import { instantOf } from "../term/local-time.ts";
import { Meeting } from "./meeting.entity.ts";
import { MeetingState, ProcedureAct } from "./meeting.enums.ts";
import type { MyDayMeetings } from "./meeting.types.ts";
import { procedureUnder } from "./procedure.reads.ts";
import { whoMay } from "./who-may.rules.ts";

const MOST = 10;
const NONE: MyDayMeetings = { today: [], toAgree: [] };

/** None for whoever does not see meetings. */
export async function myDayMeetings(ctx: MunicipalContext): Promise<MyDayMeetings> {
  if (!(await permissionsOf(ctx)).has("meeting:view")) return NONE;
  const waiting = await ctx.em.find(
    Meeting,
    { municipality: ctx.municipalityId, state: MeetingState.ON_AGREEMENT },
    { orderBy: { startsAt: "asc", id: "asc" }, limit: MOST },
  );
  const toAgree: Meeting[] = [];
  for (const meeting of waiting) {
    const procedure = await procedureUnder(ctx, meeting.regulationVersion);
    if (whoMay(procedure, ProcedureAct.AGREE, ctx).isAllowed) toAgree.push(meeting);
  }
  return { today: await meetingsOfToday(ctx), toAgree };
}

/** Called for a time within the local day, or open: by correspondence votes are taken for days. */
function meetingsOfToday(ctx: MunicipalContext): Promise<Meeting[]> {
  const today = todayOf(ctx);
  const [begins, ends] = [today, addDays(today, 1)].map((day) => instantOf(ctx.timeZone, day, 0));
  return ctx.em.find(
    Meeting,
    {
      municipality: ctx.municipalityId,
      state: { $in: [MeetingState.CALLED, MeetingState.IN_SESSION] },
      startsAt: { $lt: ends! },
      endsAt: { $gte: begins! },
    },
    { orderBy: { startsAt: "asc", id: "asc" }, limit: MOST },
  );
}
