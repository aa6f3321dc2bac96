/** What is written down of meetings of other bodies: pure. */
import { type PlainDate, plainDate } from "../kernel/plain-date.ts";
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { OutsideMeetingState } from "./outside-meeting.entity.ts";

export interface OutsideMeetingFacts {
  readonly body: string;
  readonly matter: string;
  readonly heldOn: PlainDate;
}

const EARLIEST = plainDate("2000-01-01");
const LATEST = plainDate("2099-12-31");

/** The refusal of a meeting; null when it is fine. */
export function factsRefusal({ body, matter, heldOn }: OutsideMeetingFacts): SubmissionRefusal | null {
  if (body === "") return refuse("BODY_MISSING", "Укажите, кто проводит заседание.");
  if (heldOn < EARLIEST || heldOn > LATEST)
    return refuse("DAY_UNLIKELY", "Проверьте день заседания: год должен быть от 2000 до 2099.");
  return lineRefusal(body) ?? lineRefusal(matter);
}

/** The refusal of what became of it; null when it is fine. */
export function resultRefusal(
  heldOn: PlainDate,
  today: PlainDate,
  state: OutsideMeetingState,
  result: string | null,
): SubmissionRefusal | null {
  const isOver = state === OutsideMeetingState.ATTENDED || state === OutsideMeetingState.MISSED;
  if (isOver && heldOn > today)
    return refuse("TOO_EARLY", "Заседание ещё не прошло. Запишите итог в его день или позже.");
  if (state !== OutsideMeetingState.PLANNED && result === null)
    return refuse("NOTE_MISSING", "Напишите, что решили на заседании или почему участие не состоялось.");
  return textRefusal(result);
}
