/** What a poll must have, how it may change and go on: pure. */
import type { PlainDate } from "../kernel/plain-date.ts";
import { addDays, daysBetween } from "../kernel/plain-date.ts";
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { labelOf } from "../regulation/report-lines.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { Poll } from "./poll.entity.ts";
import { PollKind, PollState, PollStep } from "./poll.enums.ts";
import type { PollQuestion } from "./poll-question.entity.ts";
import type { PollStage } from "./poll-stage.entity.ts";
import { POLL_STAGES, POLL_STEPS, type StageRule } from "./poll-steps.ts";

const MOST_QUESTIONS = 30;
const MOST_OPTIONS = 50;
const LONGEST_PERIOD_DAYS = 366;
const MOST_PEOPLE = 20_000_000;
const LINK = /^https?:\/\/[^\s<>"']+$/iu;
const LONGEST_LINK = 2_000;

export type PollFacts = Pick<
  Poll,
  | "kind"
  | "title"
  | "about"
  | "startsOn"
  | "endsOn"
  | "place"
  | "settlementId"
  | "link"
  | "organiser"
  | "officerMemberId"
  | "invitedCount"
  | "leastCount"
>;

export interface QuestionFacts {
  readonly text: string;
  readonly isMultiple: boolean;
  readonly options: readonly string[];
}

/** The refusal of an address that leads nowhere or somewhere it must not. */
export const linkRefusal = (link: string | null): SubmissionRefusal | null =>
  link !== null && (link.length > LONGEST_LINK || !LINK.test(link))
    ? refuse("LINK_WRONG", "Ссылка должна начинаться с https:// или http:// и не содержать пробелов.")
    : null;

/** The refusal of a poll as it is typed; null when it is fine. */
export function pollRefusal(facts: PollFacts, questions: readonly QuestionFacts[]): SubmissionRefusal | null {
  const { title, about, startsOn, endsOn, place, link, organiser, invitedCount, leastCount } = facts;
  if (endsOn < startsOn) return refuse("DATES_REVERSED", "Последний день раньше первого. Исправьте период.");
  if (daysBetween(startsOn, endsOn) > LONGEST_PERIOD_DAYS)
    return refuse("PERIOD_TOO_LONG", "Период длиннее года. Проверьте дни.");
  if (organiser === "") return refuse("ORGANISER_MISSING", "Укажите, какой орган проводит опрос.");
  for (const count of [invitedCount, leastCount])
    if (count !== null && (count < 1 || count > MOST_PEOPLE))
      return refuse("COUNT_WRONG", "Число жителей — целое, не меньше одного.");
  if (invitedCount !== null && leastCount !== null && leastCount > invitedCount)
    return refuse("COUNT_WRONG", "Минимум участников больше числа тех, кто может участвовать.");
  return (
    lineRefusal(title) ??
    lineRefusal(organiser) ??
    textRefusal(about) ??
    textRefusal(place) ??
    linkRefusal(link) ??
    questionsRefusal(questions)
  );
}

function questionsRefusal(questions: readonly QuestionFacts[]): SubmissionRefusal | null {
  if (questions.length > MOST_QUESTIONS)
    return refuse("TOO_MANY", `Вопросов больше ${MOST_QUESTIONS}. Разделите опрос на несколько.`);
  for (const [at, { text, options }] of questions.entries()) {
    const refused = questionRefusal(at + 1, text, options);
    if (refused) return refused;
  }
  return null;
}

function questionRefusal(number: number, text: string, options: readonly string[]): SubmissionRefusal | null {
  if (text === "" || options.some((option) => option === ""))
    return refuse("TEXT_MISSING", `Вопрос ${number}: напишите вопрос и каждый вариант ответа.`);
  if (options.length < 2)
    return refuse("OPTIONS_MISSING", `Вопрос ${number}: нужны хотя бы два варианта ответа.`);
  if (options.length > MOST_OPTIONS)
    return refuse("TOO_MANY", `Вопрос ${number}: вариантов больше ${MOST_OPTIONS}.`);
  const folded = options.map((option) => option.toLocaleLowerCase("ru"));
  if (new Set(folded).size < options.length)
    return refuse("TWICE", `Вопрос ${number}: один вариант ответа записан дважды.`);
  return [text, ...options].map((line) => lineRefusal(line)).find((refused) => refused !== null) ?? null;
}

/** After the announcement residents know the question, the days and the place: these stay as announced. */
export function frozenRefusal(
  poll: Poll,
  questions: readonly PollQuestion[],
  facts: PollFacts,
  asked: readonly QuestionFacts[],
): SubmissionRefusal | null {
  if (poll.state === PollState.PUBLISHED || poll.state === PollState.CANCELLED)
    return refuse("STEP_NOT_ALLOWED", "Работа с опросом закончена: изменить его уже нельзя.");
  const kept = ["kind", "title", "startsOn", "endsOn", "place", "organiser", "leastCount"] as const;
  const isSame =
    poll.state === PollState.DRAFT ||
    (kept.every((key) => poll[key] === facts[key]) && isSameQuestions(questions, asked));
  return isSame
    ? null
    : refuse(
        "ALREADY_ANNOUNCED",
        "Жителям уже объявлены вопросы, период и место. Чтобы изменить их, отзовите объявление.",
      );
}

export const isSameQuestions = (
  questions: readonly PollQuestion[],
  asked: readonly QuestionFacts[],
): boolean =>
  questions.length === asked.length &&
  questions.every(
    ({ text, isMultiple, options }, at) =>
      text === asked[at]!.text &&
      isMultiple === asked[at]!.isMultiple &&
      options.map((option) => option.text).join("\n") === asked[at]!.options.join("\n"),
  );

/** What has to be done on the way and by which day, for a poll of a kind and a period. */
export const stagesFor = ({ kind, startsOn, endsOn }: Pick<Poll, "kind" | "startsOn" | "endsOn">) =>
  POLL_STAGES[kind].map(({ code, from, days, ground }) => ({
    code,
    ground,
    dueOn: days === null ? null : addDays(from === "START" ? startsOn : endsOn, days),
  }));

/** Whether a stage is late on a day. */
export const isStageOverdue = (
  { dueOn, doneOn, isDropped }: Pick<PollStage, "dueOn" | "doneOn" | "isDropped">,
  today: PlainDate,
): boolean => dueOn !== null && doneOn === null && !isDropped && dueOn < today;

export interface StepState {
  readonly poll: Pick<
    Poll,
    "kind" | "state" | "startsOn" | "endsOn" | "participantCount" | "officerMemberId"
  >;
  readonly questions: readonly Pick<PollQuestion, "answeredCount">[];
  readonly stages: readonly Pick<PollStage, "code" | "doneOn" | "isDropped">[];
  /** Clause that gives the centre an authorised person; null when none does. */
  readonly officerClause: string | null;
  readonly today: PlainDate;
}

/** Why a step cannot be taken now; null when it can. */
export function stepRefusal(step: PollStep, standing: StepState): SubmissionRefusal | null {
  const { poll } = standing;
  if (!POLL_STEPS[step].from.includes(poll.state))
    return refuse("STEP_NOT_ALLOWED", "Сейчас это сделать нельзя: состояние изменилось. Обновите страницу.");
  return waitingStage(step, standing) ?? ownRefusal(step, standing);
}

function waitingStage(step: PollStep, { poll, stages }: StepState): SubmissionRefusal | null {
  const isWaiting = ({ code, before }: StageRule) =>
    before === step &&
    stages.some((stage) => stage.code === code && stage.doneOn === null && !stage.isDropped);
  const waiting = POLL_STAGES[poll.kind].find(isWaiting);
  return waiting
    ? refuse(
        "STAGE_NOT_DONE",
        `Сначала отметьте этап «${labelOf("pollStage", waiting.code)}» выполненным или ненужным с пояснением.`,
      )
    : null;
}

function ownRefusal(step: PollStep, standing: StepState): SubmissionRefusal | null {
  const { poll, questions, officerClause, today } = standing;
  switch (step) {
    case PollStep.ANNOUNCE:
      if (questions.length === 0 && poll.kind !== PollKind.HEARING)
        return refuse("QUESTIONS_MISSING", "Добавьте хотя бы один вопрос с вариантами ответа.");
      if (poll.endsOn < today)
        return refuse("ALREADY_OVER", "Период уже прошёл. Исправьте дни или внесите готовые итоги.");
      return officerClause !== null && poll.officerMemberId === null
        ? refuse(
            "OFFICER_MISSING",
            "Укажите муниципального уполномоченного, который отвечает за проведение.",
            officerClause,
          )
        : null;
    case PollStep.OPEN:
      return poll.startsOn > today
        ? refuse("NOT_YET", "Период ещё не начался: открыть можно с первого дня.")
        : null;
    case PollStep.COUNT:
    case PollStep.TAKE_RESULTS:
      return countRefusal(standing);
    default:
      return null;
  }
}

function countRefusal({ poll, questions, today }: StepState): SubmissionRefusal | null {
  if (poll.endsOn > today)
    return refuse("NOT_YET", "Период ещё не закончился: итоги подводят в последний день или позже.");
  return poll.participantCount === null || questions.some(({ answeredCount }) => answeredCount === null)
    ? refuse("RESULTS_MISSING", "Сначала внесите итоги: число участников и голоса по каждому варианту.")
    : null;
}
