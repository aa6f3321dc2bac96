/** Why nothing was done with a report. Codes: `labels` set `reportRefusal`. */
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";

export type ReportRefusal = SubmissionRefusal;
export { isRefusal } from "../submission/submission-refusal.ts";

export const changedMeanwhile = (currentRevision: number): ReportRefusal => ({
  ...refuse("CHANGED_MEANWHILE", "Отчёт уже изменил кто-то другой. Посмотрите, что изменилось, и повторите."),
  currentRevision,
});

export const notInState = (): ReportRefusal =>
  refuse("STEP_NOT_POSSIBLE", "В этом состоянии отчёта так поступить нельзя. Обновите страницу.");

export const notDraft = (): ReportRefusal =>
  refuse(
    "NOT_A_DRAFT",
    "Менять можно только черновик. Верните отчёт на доработку или начните новую редакцию.",
  );

export const stillRunning = (): ReportRefusal =>
  refuse("PERIOD_NOT_OVER", "Период отчёта ещё не закончился. Отправьте отчёт после его окончания.");

export const staleFigures = (): ReportRefusal =>
  refuse(
    "FIGURES_BEFORE_END",
    "Данные заполнены до окончания периода. Заполните их заново, затем согласуйте отчёт.",
  );
