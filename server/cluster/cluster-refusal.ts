/** Why nothing was done with a problem. Codes: `labels` set `clusterRefusal`. */
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";

export type ClusterRefusal = SubmissionRefusal;
export { isRefusal } from "../submission/submission-refusal.ts";

export const changedMeanwhile = (currentRevision: number): ClusterRefusal => ({
  ...refuse(
    "CHANGED_MEANWHILE",
    "Проблему уже изменил кто-то другой. Посмотрите, что изменилось, и повторите.",
  ),
  currentRevision,
});

export const notInState = (): ClusterRefusal =>
  refuse("STEP_NOT_POSSIBLE", "В этом состоянии проблемы так поступить нельзя. Обновите страницу.");

export const titleWrong = (): ClusterRefusal =>
  refuse("TITLE_WRONG", "Назовите проблему: от 3 до 200 знаков.");

export const noteTooLong = (most: number): ClusterRefusal =>
  refuse("TEXT_TOO_LONG", `Пояснение длиннее ${most} знаков. Сократите его.`);

export const nothingChosen = (): ClusterRefusal =>
  refuse("NOTHING_CHOSEN", "Не выбрано ни одного обращения. Отметьте хотя бы одно.");

export const tooMany = (most: number): ClusterRefusal =>
  refuse("TOO_MANY", `За один раз можно выбрать не больше ${most}. Разделите на несколько раз.`);

export const nothingLeft = (): ClusterRefusal =>
  refuse("NOTHING_LEFT", "В проблеме не останется обращений. Отклоните её, если обращения о ней не говорят.");

export const sameProblem = (): ClusterRefusal =>
  refuse("SAME_PROBLEM", "Выберите другую проблему: с самой собой объединить нельзя.");

export const isMerged = (): ClusterRefusal =>
  refuse("IS_MERGED", "Эта проблема объединена с другой. Откройте ту или отмените объединение.");

export const causeUnknown = (): ClusterRefusal =>
  refuse("CAUSE_UNKNOWN", "Такой причины в перечне нет или она закрыта. Выберите другую.");

export const mechanismUnknown = (): ClusterRefusal =>
  refuse("MECHANISM_UNKNOWN", "Такого порядка нет или он закрыт. Выберите другой.");

export const nothingToUndo = (): ClusterRefusal =>
  refuse("NOTHING_TO_UNDO", "Отменять нечего: после этого действия проблему уже меняли иначе.");
