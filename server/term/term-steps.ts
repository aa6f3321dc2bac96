/** What each step does to the clocks. */
import type { Step } from "../submission/submission-states.ts";
import type { TermKind } from "./term-kind.ts";
import steps from "./term-steps.json" with { type: "json" };

export interface StepTerms {
  /** Clocks whose demand is fulfilled. */
  readonly meets?: readonly TermKind[];
  /** Clocks that no longer matter. */
  readonly cancels?: readonly TermKind[];
  /** Those of messages only: an appeal's term is the law's and no promise stops it. */
  readonly cancelsForMessages?: readonly TermKind[];
  readonly cancelsRest?: boolean;
  /** Clocks that were met and run again: an answer sent back is no answer. */
  readonly reopens?: readonly TermKind[];
  readonly starts?: readonly TermKind[];
  /** A clock that ran since registration and is met by the step. */
  readonly records?: TermKind;
}

export const STEP_TERMS = steps as unknown as Readonly<Partial<Record<Step, StepTerms>>>;
