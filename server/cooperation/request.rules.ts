/** What may be done with a request, by whom and when it is reminded of: pure. */
import type { PlainDate } from "../kernel/plain-date.ts";
import { addDays } from "../kernel/plain-date.ts";
import type { CentreRequest } from "./centre-request.entity.ts";
import { CooperationSide, RequestDirection, RequestState, RequestStep } from "./cooperation.enums.ts";

interface StepRule {
  readonly from: readonly RequestState[];
  /** Null: the state stays. */
  readonly to: RequestState | null;
  readonly by: "ASKER" | "ANSWERER";
  /** Whether more time has to be asked for, or must not be. */
  readonly isTimeAsked?: boolean;
  /** Whether it cannot be done without a word. */
  readonly needsNote: boolean;
}

const { SENT, ANSWERED, RETURNED, ACCEPTED, WITHDRAWN } = RequestState;
const WAITING = [SENT, RETURNED] as const;

/** Step → from which states, to which one, by which side. */
export const REQUEST_STEPS: Readonly<Record<RequestStep, StepRule>> = {
  ANSWER: { from: WAITING, to: ANSWERED, by: "ANSWERER", needsNote: true },
  ASK_TIME: { from: WAITING, to: null, by: "ANSWERER", isTimeAsked: false, needsNote: true },
  GRANT_TIME: { from: WAITING, to: null, by: "ASKER", isTimeAsked: true, needsNote: false },
  REFUSE_TIME: { from: WAITING, to: null, by: "ASKER", isTimeAsked: true, needsNote: true },
  ACCEPT: { from: [ANSWERED], to: ACCEPTED, by: "ASKER", needsNote: false },
  RETURN: { from: [ANSWERED], to: RETURNED, by: "ASKER", needsNote: true },
  WITHDRAW: { from: [SENT, RETURNED, ANSWERED], to: WITHDRAWN, by: "ASKER", needsNote: true },
};

/** States in which an answer is owed. */
export const OWED_STATES: readonly RequestState[] = WAITING;
/** States in which somebody still has to act. */
export const OPEN_STATES: readonly RequestState[] = [...WAITING, ANSWERED];

type Facts = Pick<CentreRequest, "direction" | "state" | "askedDueOn">;

/** Which side asked. */
export function askerOf({ direction }: Pick<CentreRequest, "direction">): CooperationSide {
  return direction === RequestDirection.TO_CENTRE ? CooperationSide.REGION : CooperationSide.MUNICIPALITY;
}

/** Whether a side may take a step now. */
export function mayTake(request: Facts, step: RequestStep, side: CooperationSide): boolean {
  const { from, by, isTimeAsked } = REQUEST_STEPS[step];
  const isAsker = side === askerOf(request);
  return (
    from.includes(request.state) &&
    isAsker === (by === "ASKER") &&
    (isTimeAsked === undefined || isTimeAsked === (request.askedDueOn !== null))
  );
}

/** What a side may do now, in the order in which it is offered. */
export function stepsOf(request: Facts, side: CooperationSide): RequestStep[] {
  return Object.values(RequestStep).filter((step) => mayTake(request, step, side));
}

/** Whether the term is over and an answer is owed. */
export function isOverdue({ state, dueAt }: Pick<CentreRequest, "state" | "dueAt">, now: Date): boolean {
  return OWED_STATES.includes(state) && dueAt < now;
}

/** Days ahead of the last one on which the first reminder goes out. */
const AHEAD_DAYS = 2;

/**
 * Which reminder a day calls for: 0 none yet, 1 ahead, 2 on the last day, 3 when it is over.
 *
 * @param today as the municipality counts it
 */
export function reminderOf(dueOn: PlainDate, today: PlainDate): 0 | 1 | 2 | 3 {
  if (today > dueOn) return 3;
  if (today === dueOn) return 2;
  return today >= addDays(dueOn, -AHEAD_DAYS) ? 1 : 0;
}

/** Length of a line, of a text. */
export const LONGEST_SUBJECT = 200;
export const LONGEST_TEXT = 10_000;
/** A later day is a slip of the pen. */
export const LONGEST_TERM_DAYS = 366;
