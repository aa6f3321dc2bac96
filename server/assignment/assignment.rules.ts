/** What an assignment must say, and what a step of it needs. */
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import type { AssignmentRefusal } from "./assignment-refusal.ts";
import { refuse } from "./assignment-refusal.ts";
import { AssignmentState, type AssignmentStep, OWED_STATES } from "./assignment.enums.ts";
import { ASSIGNMENT_STEPS } from "./assignment-steps.ts";

export const LONGEST_TITLE = 300;
export const LONGEST_TEXT = 4_000;
const LONGEST_NOTE = 4_000;
/** A term farther than five years is a slip of the pen. */
const MOST_DAYS = 5 * 366;

/** What has to be done by whom and when, before it is an assignment. */
export interface Wording {
  readonly title: string;
  readonly text: string;
  readonly hasOwner: boolean;
  readonly dueOn: PlainDate | null;
}

/** Why it cannot be set like this; null when it can. Nothing is set without an owner and a day. */
export function wordingRefusal(
  { title, text, hasOwner, dueOn }: Wording,
  today: PlainDate,
): AssignmentRefusal | null {
  if (title.trim() === "") return refuse("TITLE_MISSING", "Назовите поручение: о чём оно.");
  if (text.trim() === "") return refuse("TEXT_MISSING", "Напишите, что нужно сделать.");
  if (title.length > LONGEST_TITLE)
    return refuse("TEXT_TOO_LONG", `Название длиннее ${LONGEST_TITLE} знаков. Сократите его.`);
  if (text.length > LONGEST_TEXT)
    return refuse("TEXT_TOO_LONG", `Текст длиннее ${LONGEST_TEXT} знаков. Сократите его.`);
  if (!hasOwner)
    return refuse("OWNER_MISSING", "Укажите исполнителя: поручение без исполнителя не ставится.");
  if (dueOn === null) return refuse("DAY_MISSING", "Укажите срок: поручение без срока не ставится.");
  return dayRefusal(dueOn, today);
}

/** Why a day cannot be a term; null when it can. */
export function dayRefusal(dueOn: PlainDate, today: PlainDate): AssignmentRefusal | null {
  if (dueOn < today) return refuse("DAY_NOT_AHEAD", "Срок уже прошёл. Укажите день не раньше сегодняшнего.");
  return dueOn > addDays(today, MOST_DAYS)
    ? refuse("DAY_TOO_FAR", "Срок дальше пяти лет. Проверьте год.")
    : null;
}

/** What the person said with a step. */
export interface StepWords {
  readonly note: string | null;
  readonly dueOn: PlainDate | null;
  readonly hasOwner: boolean;
}

const NOTE_ASKED: Readonly<Record<AssignmentStep, string>> = {
  ACCEPT: "Пояснение слишком длинное.",
  REPORT: "Напишите, что сделано.",
  ASK_TIME: "Напишите, почему нужно больше времени.",
  CONFIRM: "Отчёта ещё нет. Напишите, почему поручение считается исполненным.",
  RETURN: "Напишите, что нужно доделать.",
  PROLONG: "Напишите, почему продлён срок.",
  HAND_OVER: "Напишите, почему меняется исполнитель.",
  CANCEL: "Напишите, почему поручение снято.",
};

/** Why a step lacks something; null when it has all it needs. */
export function stepRefusal(
  step: AssignmentStep,
  { state, dueOn: current }: { readonly state: AssignmentState; readonly dueOn: PlainDate },
  { note, dueOn, hasOwner }: StepWords,
  today: PlainDate,
): AssignmentRefusal | null {
  const { needs } = ASSIGNMENT_STEPS[step];
  if ((note?.length ?? 0) > LONGEST_NOTE)
    return refuse("TEXT_TOO_LONG", `Пояснение длиннее ${LONGEST_NOTE} знаков. Сократите его.`);
  const isNoteNeeded =
    needs.includes("NOTE") || (needs.includes("NOTE_UNLESS_REPORTED") && state !== AssignmentState.REPORTED);
  if (isNoteNeeded && !note?.trim()) return refuse("NOTE_MISSING", NOTE_ASKED[step]);
  if (needs.includes("OWNER") && !hasOwner) return refuse("OWNER_MISSING", "Укажите нового исполнителя.");
  if (!needs.includes("DAY")) return null;
  if (dueOn === null) return refuse("DAY_MISSING", "Укажите новый срок.");
  if (dueOn <= current)
    return refuse("DAY_NOT_LATER", "Новый срок должен быть позже прежнего. Укажите более поздний день.");
  return dayRefusal(dueOn, today);
}

/** The term is over and the owner has still to act. A report in time stops the clock until it is returned. */
export function isOverdue(
  { state, dueOn }: { readonly state: AssignmentState; readonly dueOn: PlainDate },
  today: PlainDate,
): boolean {
  return OWED_STATES.includes(state) && dueOn < today;
}
