/** What a training must have, and how it may go on: pure. */
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { Training, TrainingAttendee, TrainingTopic } from "./training.entity.ts";
import { TrainingState } from "./training.enums.ts";

const MOST_MINUTES = 7 * 24 * 60;
const MOST_ATTENDEES = 300;

export type TrainingFacts = Pick<
  Training,
  "title" | "programme" | "startsAt" | "minutes" | "place" | "lecturer"
>;

export function trainingRefusal({
  title,
  programme,
  minutes,
  place,
  lecturer,
}: TrainingFacts): SubmissionRefusal | null {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES)
    return refuse("LENGTH_WRONG", "Продолжительность — от одной минуты до семи суток.");
  return lineRefusal(title) ?? textRefusal(programme) ?? textRefusal(place) ?? textRefusal(lecturer);
}

/** Where a training may go from where it stands; what was held a moment ago may be opened again. */
export function stateRefusal(
  { state, startsAt }: Pick<Training, "state" | "startsAt">,
  to: TrainingState,
  note: string | null,
  now: Date,
): SubmissionRefusal | null {
  if (state === to) return refuse("STEP_NOT_ALLOWED", "Занятие уже в этом состоянии. Обновите страницу.");
  if (state !== TrainingState.PLANNED && to !== TrainingState.PLANNED)
    return refuse("STEP_NOT_ALLOWED", "Сначала верните занятие в план.");
  if (to === TrainingState.HELD && startsAt > now)
    return refuse("NOT_YET", "Занятие ещё не началось: отметить его проведённым можно после начала.");
  return textRefusal(note, to === TrainingState.CANCELLED);
}

type Line = Pick<TrainingAttendee, "memberId" | "recipientId" | "name">;

export function attendanceRefusal(attendees: readonly Line[]): SubmissionRefusal | null {
  if (attendees.length > MOST_ATTENDEES)
    return refuse("TOO_MANY", `В списке больше ${MOST_ATTENDEES} человек. Разделите занятие на группы.`);
  if (attendees.some(({ memberId, name }) => memberId === null && name === null))
    return refuse("NAME_MISSING", "Укажите, кто придёт: участника центра или имя.");
  const members = attendees.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]));
  if (new Set(members).size < members.length) return refuse("TWICE", "Один участник записан дважды.");
  return attendees.map(({ name }) => lineRefusalOf(name)).find((refused) => refused !== null) ?? null;
}

const lineRefusalOf = (name: string | null): SubmissionRefusal | null =>
  name === null ? null : lineRefusal(name);

const MOST_TOPICS = 60;

export type TopicFacts = Pick<TrainingTopic, "title" | "minutes" | "speaker">;

/** A programme fits into the training, and every point has a name and a length. */
export function programmeRefusal(
  topics: readonly TopicFacts[],
  { minutes: length }: Pick<Training, "minutes">,
): SubmissionRefusal | null {
  if (topics.length > MOST_TOPICS)
    return refuse("TOO_MANY", `В программе больше ${MOST_TOPICS} пунктов. Объедините некоторые из них.`);
  if (topics.some(({ minutes }) => !Number.isInteger(minutes) || minutes < 1))
    return refuse("LENGTH_WRONG", "Продолжительность каждого пункта — от одной минуты.");
  const total = topics.reduce((sum, { minutes }) => sum + minutes, 0);
  if (total > length)
    return refuse(
      "PROGRAMME_TOO_LONG",
      `Пункты программы занимают ${total} мин, а занятие — ${length} мин. Сократите пункты или продлите занятие.`,
    );
  return (
    topics
      .map(({ title, speaker }) => lineRefusal(title) ?? textRefusal(speaker))
      .find((refused) => refused !== null) ?? null
  );
}

/** When each point begins: after those before it, from the beginning of the training on. */
export function startsOf(topics: readonly Pick<TrainingTopic, "minutes">[], startsAt: Date): Date[] {
  let passed = 0;
  return topics.map(({ minutes }) => {
    const at = new Date(startsAt.getTime() + passed * 60_000);
    passed += minutes;
    return at;
  });
}
