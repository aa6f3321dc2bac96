/** Meetings as entries of a person's calendar: titles, places and times, no people. */
import type { MunicipalContext } from "../../kernel/context.ts";
import { select } from "../../kernel/select.ts";
import { MeetingState } from "../meeting.enums.ts";
import type { CalendarEntry } from "./write-calendar.ts";

const KEPT_DAYS = 180;
const MOST = 500;
const SHOWN = [MeetingState.CALLED, MeetingState.IN_SESSION, MeetingState.HELD, MeetingState.CANCELLED];

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly changedAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly place: string | null;
  readonly state: MeetingState;
}

/**
 * Meetings that participants were told of and in which the viewer takes part, by role or by a vote of the account.
 *
 * @param base address of the meetings in the portal
 */
export async function entriesFor(ctx: MunicipalContext, base: string): Promise<CalendarEntry[]> {
  const rows = await select<Row>(
    ctx.em,
    `select m.id, m.revision, m.changed_at as "changedAt", m.starts_at as "startsAt", m.ends_at as "endsAt",
       m.title, m.place, m.state from meeting m
     where m.municipality_id = ? and m.called_at is not null and m.state = any(string_to_array(?, ','))
       and m.starts_at > ? and exists (
         select from meeting_participant p where p.municipality_id = m.municipality_id and p.meeting_id = m.id
           and (p.account_id = ? or p.role_codes && string_to_array(?, ',')))
     order by m.starts_at desc, m.id limit ${MOST}`,
    [
      ctx.municipalityId,
      SHOWN.join(","),
      new Date(ctx.clock.now().getTime() - KEPT_DAYS * 86_400_000),
      ctx.viewer.accountId,
      ctx.roleCodes.join(","),
    ],
  );
  return rows.map(({ id, revision, changedAt, startsAt, endsAt, title, place, state }) => ({
    uid: `${id}@mcu-network`,
    sequence: revision,
    changedAt: new Date(changedAt),
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    title,
    place,
    url: `${base}/${id}`,
    isCancelled: state === MeetingState.CANCELLED,
  }));
}
