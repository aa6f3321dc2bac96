/** What a direct line must have, and how it may go on: pure. */
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { DirectLine } from "./direct-line.entity.ts";
import { DirectLineState } from "./poll.enums.ts";

const MOST_MINUTES = 24 * 60;
const MOST_QUESTIONS = 100_000;

export type DirectLineFacts = Pick<
  DirectLine,
  "theme" | "startsAt" | "minutes" | "channel" | "answererMemberId" | "answererName"
>;

export function lineFactsRefusal(facts: DirectLineFacts): SubmissionRefusal | null {
  const { theme, minutes, channel, answererMemberId, answererName } = facts;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES)
    return refuse("LENGTH_WRONG", "Продолжительность — от одной минуты до суток.");
  if (channel === "")
    return refuse("CHANNEL_MISSING", "Укажите, как обратиться на прямую линию: телефон, адрес или страницу.");
  if (answererMemberId === null && answererName === null)
    return refuse("NAME_MISSING", "Укажите, кто отвечает жителям: участника центра или имя и должность.");
  return (
    lineRefusal(theme) ?? lineRefusal(channel) ?? (answererName === null ? null : lineRefusal(answererName))
  );
}

export interface LineClosing {
  readonly state: DirectLineState;
  readonly answeredAtOnce: number | null;
  readonly note: string | null;
}

/** Where a line may go from where it stands; what was held may be opened again to correct it. */
export function closingRefusal(
  { state, startsAt }: Pick<DirectLine, "state" | "startsAt">,
  { state: to, answeredAtOnce, note }: LineClosing,
  now: Date,
): SubmissionRefusal | null {
  if (state === to) return refuse("STEP_NOT_ALLOWED", "Линия уже в этом состоянии. Обновите страницу.");
  if (state !== DirectLineState.PLANNED && to !== DirectLineState.PLANNED)
    return refuse("STEP_NOT_ALLOWED", "Сначала верните линию в план.");
  if (to === DirectLineState.HELD && startsAt > now)
    return refuse("NOT_YET", "Линия ещё не началась: отметить её проведённой можно после начала.");
  if (to === DirectLineState.HELD && answeredAtOnce === null)
    return refuse("COUNT_MISSING", "Укажите, на сколько вопросов ответили сразу. Если таких нет — ноль.");
  if (answeredAtOnce !== null && (answeredAtOnce < 0 || answeredAtOnce > MOST_QUESTIONS))
    return refuse("COUNT_WRONG", "Число вопросов — целое, не меньше нуля.");
  return textRefusal(note, to === DirectLineState.CANCELLED);
}
