/** The table of states and steps, `schema/submission-states.json`: the portal reads the same file. */
import { registerEnumType } from "type-graphql";
import table from "../../schema/submission-states.json" with { type: "json" };
import type { Permission } from "../identity/permissions.ts";
import type { SubmissionState } from "./submission.enums.ts";
import type { EventKind } from "./submission-event.entity.ts";

export type Step = keyof typeof table.steps;

export const STEPS = Object.keys(table.steps) as Step[];

/** The same list as an enum object, for the API. */
export const StepEnum = Object.fromEntries(STEPS.map((step) => [step, step])) as { [S in Step]: S };
registerEnumType(StepEnum, {
  name: "SubmissionStep",
  description:
    "What may be done with a submission; which states allow it stands in `submission-states.json`.",
});

export interface StepRule {
  readonly from: readonly SubmissionState[];
  /** State after it; null when it stays. */
  readonly to: SubmissionState | null;
  readonly permission: Permission;
  /** Kind of the event that the history keeps. */
  readonly event: EventKind;
}

const RULES = table.steps as unknown as Readonly<Record<Step, StepRule>>;
const STATES = table.states as Readonly<Record<SubmissionState, { readonly isOpen: boolean }>>;

/** When a step may be taken, by whom, and what comes of it. */
export const stepRule = (step: Step): StepRule => RULES[step];

/** Whether somebody still has to do something in this state. */
export const isOpenState = (state: SubmissionState): boolean => STATES[state].isOpen;
