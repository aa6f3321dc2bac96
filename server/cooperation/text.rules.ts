/** Texts that people type: pure. */
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { LONGEST_SUBJECT, LONGEST_TEXT } from "./request.rules.ts";

/** The refusal of a line and a text that are empty or too long; null when they are fine. */
export function textRefusal(subject: string, ...texts: readonly string[]): SubmissionRefusal | null {
  if (subject === "" || texts.some((text) => text === ""))
    return refuse("TEXT_MISSING", "Заполните тему и текст: без них непонятно, о чём речь.");
  if (subject.length > LONGEST_SUBJECT)
    return refuse("TEXT_TOO_LONG", `Тема длиннее ${LONGEST_SUBJECT} знаков. Сократите её.`);
  if (texts.some((text) => text.length > LONGEST_TEXT))
    return refuse("TEXT_TOO_LONG", `Текст длиннее ${LONGEST_TEXT} знаков. Сократите его или приложите файл.`);
  return null;
}

/** As above for a text that may be left out. */
export function noteRefusal(note: string | null, isNeeded: boolean): SubmissionRefusal | null {
  if (isNeeded && note === null)
    return refuse("NOTE_MISSING", "Напишите пояснение: другая сторона должна понять, что делать.");
  return (note?.length ?? 0) > LONGEST_TEXT
    ? refuse("TEXT_TOO_LONG", `Текст длиннее ${LONGEST_TEXT} знаков. Сократите его или приложите файл.`)
    : null;
}

/** Text without blanks around it; null when nothing is left. */
export const trimmed = (text: string | null | undefined): string | null => text?.trim() || null;

/** The writer saw an older revision. */
export const changedByOther = (currentRevision: number): SubmissionRefusal => ({
  code: "CHANGED_MEANWHILE",
  message: "Запись уже изменил кто-то другой. Посмотрите, что изменилось, и повторите.",
  clause: null,
  currentRevision,
});

/** The state does not allow the step any more. */
export const notNow = (): SubmissionRefusal =>
  refuse("STEP_NOT_ALLOWED", "Сейчас это сделать нельзя: состояние изменилось. Обновите страницу.");
