/** Which step leads from which state to which (`schema/meeting-steps.json`), read by server and portal alike. */
import { z } from "zod";
import data from "../../schema/meeting-steps.json" with { type: "json" };
import { MeetingState, MeetingStep, ProcedureAct } from "./meeting.enums.ts";

const Rule = z.strictObject({
  from: z.array(z.enum(MeetingState)),
  to: z.enum(MeetingState),
  act: z.enum(ProcedureAct),
});

export const MEETING_STEPS: Readonly<Record<MeetingStep, z.infer<typeof Rule>>> = z
  .record(z.enum(MeetingStep), Rule)
  .parse(data);

/** States in which agenda, facts and participants may still change. */
export const OPEN_STATES: readonly MeetingState[] = [
  MeetingState.DRAFT,
  MeetingState.ON_AGREEMENT,
  MeetingState.AGREED,
  MeetingState.CALLED,
  MeetingState.IN_SESSION,
];
