/** Texts of roadmaps as people type them: pure. */
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";

const LONGEST_LINE = 300;
const LONGEST_TEXT = 4_000;

/** The refusal of a title; null when it is fine. */
export function lineRefusal(line: string): SubmissionRefusal | null {
  if (line === "") return refuse("TITLE_MISSING", "Напишите название: без него непонятно, о чём речь.");
  return line.length > LONGEST_LINE
    ? refuse("TEXT_TOO_LONG", `Название длиннее ${LONGEST_LINE} знаков. Сократите его.`)
    : null;
}

/** The refusal of a text or a note. */
export function textRefusal(text: string | null, isNeeded = false): SubmissionRefusal | null {
  if (isNeeded && text === null)
    return refuse("NOTE_MISSING", "Напишите пояснение: оно останется в истории.");
  return (text?.length ?? 0) > LONGEST_TEXT
    ? refuse("TEXT_TOO_LONG", `Текст длиннее ${LONGEST_TEXT} знаков. Сократите его.`)
    : null;
}
