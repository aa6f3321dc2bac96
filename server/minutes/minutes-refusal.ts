/** Why nothing was done with minutes. Codes: `labels` set `minutesRefusal`. */
import type { DecisionId } from "../assignment/assignment.entity.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";

export interface MinutesRefusal extends SubmissionRefusal {
  /** The decision it is about. */
  readonly decisionId?: DecisionId | null;
}
export { isRefusal, refuse } from "../submission/submission-refusal.ts";

export const changedMeanwhile = (currentRevision: number): MinutesRefusal => ({
  ...refuse("CHANGED_MEANWHILE", "Протокол уже изменил кто-то другой. Обновите страницу и повторите."),
  currentRevision,
});

export const notInState = (): MinutesRefusal =>
  refuse("STEP_NOT_POSSIBLE", "В этом состоянии протокола так поступить нельзя. Обновите страницу.");

export const notDraft = (): MinutesRefusal =>
  refuse(
    "NOT_A_DRAFT",
    "Менять можно только черновик. Верните протокол на доработку, а подписанный исправьте уточнённым протоколом.",
  );
