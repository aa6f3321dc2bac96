/** Why nothing was done with a meeting. Codes: `labels` set `meetingRefusal`. */
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { ProcedureSource } from "./meeting.enums.ts";
import type { Forbidden } from "./who-may.rules.ts";

export { isRefusal } from "../submission/submission-refusal.ts";

export interface MeetingRefusal extends SubmissionRefusal {
  /** Where the rule that stands against it comes from; absent when no rule of the procedure does. */
  readonly source?: ProcedureSource;
  /** Roles that may. */
  readonly by?: readonly string[];
}

export const changedMeanwhile = (currentRevision: number): MeetingRefusal => ({
  ...refuse(
    "CHANGED_MEANWHILE",
    "Заседание уже изменил кто-то другой. Посмотрите, что изменилось, и повторите.",
  ),
  currentRevision,
});

export const notNow = (): MeetingRefusal =>
  refuse("STEP_NOT_POSSIBLE", "На этом этапе заседания так поступить нельзя. Обновите страницу.");

export const refusalOf = ({ code, message, clause, source, by }: Forbidden): MeetingRefusal => ({
  ...refuse(code, message, clause),
  source,
  by,
});

/** A rule of the procedure stands against it. */
export const against = (
  code: string,
  message: string,
  rule: { readonly clause: string | null; readonly source: ProcedureSource },
): MeetingRefusal => ({ ...refuse(code, message, rule.clause), source: rule.source });
