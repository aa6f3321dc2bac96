/** Why a step or a registration was not done: a sentence that says what to do, and the clause if one forbids it. */

/** Code of `labels` set `submissionRefusal`. */
export type SubmissionRefusalCode = string;

export interface SubmissionRefusal {
  readonly code: SubmissionRefusalCode;
  /** Russian sentence to show. */
  readonly message: string;
  readonly clause: string | null;
  /** Set when somebody else changed it meanwhile. */
  readonly currentRevision: number | null;
}

export function refuse(
  code: SubmissionRefusalCode,
  message: string,
  clause: string | null = null,
): SubmissionRefusal {
  return { code, message, clause, currentRevision: null };
}

/** Whether an outcome is a refusal and not what was asked for. */
export function isRefusal<T extends object>(outcome: T | SubmissionRefusal): outcome is SubmissionRefusal {
  return "code" in outcome && "message" in outcome;
}

/** The writer saw an older revision. */
export const changedMeanwhile = (currentRevision: number): SubmissionRefusal => ({
  code: "CHANGED_MEANWHILE",
  message: "Обращение уже изменил кто-то другой. Посмотрите, что изменилось, и повторите.",
  clause: null,
  currentRevision,
});
