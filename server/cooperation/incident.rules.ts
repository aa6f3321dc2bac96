/** What may be done with a regional incident and by whom: pure. */
import { CooperationSide, type IncidentState } from "./cooperation.enums.ts";

/** Codes that the portal offers buttons by. */
export type IncidentStep =
  "OPEN" | "DECLINE" | "CHANGE_PARTICIPANTS" | "ADD_TASK" | "POST" | "CLOSE" | "REOPEN";

const BY_STATE: Readonly<Record<IncidentState, readonly IncidentStep[]>> = {
  PROPOSED: ["OPEN", "DECLINE"],
  OPEN: ["POST", "ADD_TASK", "CHANGE_PARTICIPANTS", "CLOSE"],
  CLOSED: ["REOPEN"],
  DECLINED: ["OPEN"],
};

/** A centre that takes part writes; the regional centre leads. */
export function incidentSteps(state: IncidentState, side: CooperationSide): readonly IncidentStep[] {
  return side === CooperationSide.REGION
    ? BY_STATE[state]
    : BY_STATE[state].filter((step) => step === "POST");
}
