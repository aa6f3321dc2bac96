/** Lists of meetings, and when the next one is due. */
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { type Connection, connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import type { PageAsked } from "../kernel/newest-first.ts";
import { select } from "../kernel/select.ts";
import { instantOf, localDay } from "../term/local-time.ts";
import { nextMeetingDueOn } from "./frequency.rules.ts";
import { Meeting } from "./meeting.entity.ts";
import type { MeetingFilter } from "./meeting.inputs.ts";
import type { ProcedureFrequency } from "./meeting.types.ts";
import { procedureToday } from "./procedure.reads.ts";

/** One page of meetings by their time, the latest first. */
export async function meetingsPage(
  ctx: MunicipalContext,
  filter: MeetingFilter | null,
  { first, after }: PageAsked,
): Promise<Connection<Meeting>> {
  const size = pageSize(first);
  const from = within(filter?.from) ? instantOf(ctx.timeZone, filter!.from!, 0) : null;
  const to = within(filter?.to) ? instantOf(ctx.timeZone, addDays(filter!.to!, 1), 0) : null;
  const own = {
    municipality: ctx.municipalityId,
    ...(filter?.states ? { state: { $in: filter.states } } : {}),
    ...(from || to ? { startsAt: { ...(from ? { $gte: from } : {}), ...(to ? { $lt: to } : {}) } } : {}),
  };
  const behind = after === null ? [] : [behindOf(after)];
  const rows = await ctx.em.find(Meeting, { $and: [own, ...behind] } as never, {
    orderBy: { startsAt: "desc", id: "desc" },
    limit: size + 1,
  });
  const total = await ctx.em.count(Meeting, own as never);
  return connectionOf(
    rows,
    size,
    total,
    ({ startsAt, id }) => [startsAt.toISOString(), id],
    (row) => row,
  );
}

/** Days beyond every meeting bound nothing, and some of them no database can hold. */
const within = (day: PlainDate | null | undefined): boolean =>
  day != null && day >= "1970-01-02" && day <= "2999-12-31";

function behindOf(after: string): Record<string, unknown> {
  const [at, id] = decodeCursor(after, ["string", "string"]) as [string, string];
  const startsAt = new Date(at);
  return { $or: [{ startsAt: { $lt: startsAt } }, { startsAt, id: { $lt: id } }] };
}

/** How often the centre meets and when the next meeting is due. */
export async function frequencyOf(ctx: MunicipalContext): Promise<ProcedureFrequency> {
  const { procedure } = await procedureToday(ctx);
  const today = todayOf(ctx);
  const [row] = await select<{ heldAt: Date | null; beganOn: PlainDate | null }>(
    ctx.em,
    `select (select max(starts_at) from meeting where municipality_id = ? and state = 'HELD') as "heldAt",
       (select min(in_force_from)::text from regulation where municipality_id = ?) as "beganOn"`,
    [ctx.municipalityId, ctx.municipalityId],
  );
  const lastHeldOn = row?.heldAt ? localDay(ctx.timeZone, new Date(row.heldAt)) : null;
  const { value, text, clause, source, note } = procedure.frequency;
  const nextDueOn = nextMeetingDueOn(value, lastHeldOn ?? row?.beganOn ?? today);
  return {
    value,
    text,
    clause,
    source,
    note,
    lastHeldOn,
    nextDueOn,
    isOverdue: nextDueOn !== null && nextDueOn < today,
  };
}
