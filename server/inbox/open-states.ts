import states from "../../schema/submission-states.json" with { type: "json" };
import { SubmissionState } from "../submission/submission.enums.ts";

/** States in which work remains. */
export const OPEN_STATES: readonly SubmissionState[] = Object.values(SubmissionState).filter(
  (state) => states.states[state].isOpen,
);
