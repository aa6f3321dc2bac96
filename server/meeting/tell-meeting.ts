/** Tells those who take part in a meeting: by the roles they hold in the centre. */
import type { MunicipalContext } from "../kernel/context.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import type { Meeting } from "./meeting.entity.ts";
import { MeetingParticipant } from "./participant.entity.ts";

type Kind = "MEETING_CALLED" | "MEETING_CHANGED" | "MEETING_CANCELLED" | "MEETING_SOON" | "MEETING_TO_AGREE";

/** @param roleCodes whom to tell; the participants when absent */
export async function tellOfMeeting(
  ctx: MunicipalContext,
  meeting: Pick<Meeting, "id" | "startsAt" | "number" | "year">,
  kind: Kind,
  roleCodes?: readonly string[],
): Promise<void> {
  const participants = roleCodes
    ? []
    : await ctx.em.find(MeetingParticipant, { meeting: [ctx.municipalityId, meeting.id] });
  await notify(ctx, {
    kind: NotificationKind[kind],
    roleCodes: roleCodes ?? [...new Set(participants.flatMap((each) => each.roleCodes))],
    accountIds: participants.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])),
    params: { meetingId: meeting.id, startsAt: meeting.startsAt.toISOString() },
  });
}
