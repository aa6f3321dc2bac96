import type { AppointmentId } from "../composition/appointment.entity.ts";
import type { MemberId } from "../composition/member.entity.ts";
import type { InvitationId } from "../identity/invitation.entity.ts";
import type { PlainDate } from "../kernel/plain-date.ts";

/** Rows that confirming an import made or changed beside its version; enough to take it back. */
export interface ImportEffects {
  /** The municipality itself was made: undoing deletes it with everything in it. */
  isMunicipalityMade: boolean;
  invitations: InvitationId[];
  members: MemberId[];
  appointments: AppointmentId[];
  /** Members who left, and posts that changed, as they were. */
  changedMembers: { id: MemberId; post: string | null; leftOn: PlainDate | null }[];
  /** Appointments that ended, with the last day they had before. */
  endedAppointments: { id: AppointmentId; validTo: PlainDate | null }[];
}
