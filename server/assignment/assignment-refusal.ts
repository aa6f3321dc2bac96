/** Why nothing was done with an assignment. Codes: `labels` set `assignmentRefusal`. */
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";

export type AssignmentRefusal = SubmissionRefusal;
export { isRefusal, refuse } from "../submission/submission-refusal.ts";

export const changedMeanwhile = (currentRevision: number): AssignmentRefusal => ({
  ...refuse(
    "CHANGED_MEANWHILE",
    "Поручение уже изменил кто-то другой. Посмотрите, что изменилось, и повторите.",
  ),
  currentRevision,
});

export const notInState = (): AssignmentRefusal =>
  refuse("STEP_NOT_POSSIBLE", "В этом состоянии поручения так поступить нельзя. Обновите страницу.");

export const notOwner = (): AssignmentRefusal =>
  refuse("NOT_THE_OWNER", "Это может сделать только исполнитель поручения.");

export const notController = (by: string): AssignmentRefusal =>
  refuse("NOT_THE_CONTROLLER", `Это может сделать только тот, кто контролирует поручение: ${by}.`);
