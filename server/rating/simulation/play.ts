/** A period of work in an invented town, day by day, within the hours it has: what it leaves in the register. */
import type { Assumptions } from "./assumptions.ts";
import { mattersOf, type Matter, PERIOD_DAYS, WARM_UP } from "./town.ts";

/** What is done about a matter. */
export type Deed = "WORK" | "FORM_LETTER" | "FORWARD" | "CLOSE_AND_REOPEN";

/** A row of the register as far as ratings look; days from the start of the period. */
export interface SimRow {
  readonly matter: Matter;
  readonly receivedOn: number;
  readonly registeredOn: number;
  readonly originalDueOn: number;
  /** Null while it is not answered. */
  readonly answeredOn: number | null;
  readonly solvedOn: number | null;
  readonly isReleased: boolean;
  readonly isRepeat: boolean;
  readonly isSameMatter: boolean;
  readonly isKnown: boolean;
  readonly isSplit: boolean;
  readonly isMoved: boolean;
  /** Sector as the register shows it now. */
  readonly sector: string;
  /** Mark in the source system, 1 to 5. */
  readonly sourceMark: number | null;
}

/** How a centre plays. Each part left out is honest work. */
export interface Strategy {
  readonly code: string;
  readonly deed?: (matter: Matter) => Deed;
  /** Hours a day come first to what has the lowest; by the term when absent. */
  readonly order?: (matter: Matter, dueOn: number) => number;
  /** Days between receipt and registration of what the centre types in itself. */
  readonly lag?: (matter: Matter) => number;
  /** Not begun before so many days after arrival. */
  readonly putOff?: (matter: Matter) => number;
  /** Into how many rows the centre writes it down. */
  readonly parts?: (matter: Matter) => number;
  readonly sector?: (matter: Matter) => string;
  readonly isReceiptEdited?: boolean;
  /** Whether a matter that came again is marked as a repeat by a person; and any other. */
  readonly isRepeat?: (matter: Matter) => boolean;
  /** Whether what is typed in is written down without its applicant. */
  readonly isNameless?: boolean;
}

export const HONEST: Strategy = { code: "HONEST" };

/** The day on which the register is read. */
export const READ_ON = PERIOD_DAYS + 10;
const TAKEN_BACK_AFTER = 10;
/** More work than hours begins so long before the period that all of it is felt. */
const OVERLOADED_FROM = -45;

interface Task {
  readonly matter: Matter;
  readonly registeredOn: number;
  readonly dueOn: number;
  readonly deed: Deed;
  hoursLeft: number;
  doneOn: number | null;
}

/** What a town is like. */
export interface TownFacts {
  /** Matters a day. */
  readonly perDay: number;
  /** How much of them falls to the first sectors. */
  readonly lean: number;
  /** Hours that the matters need, with those that come again, in parts of those there are. */
  readonly load: number;
  readonly assumptions: Assumptions;
  /** What is late already waits until nothing is left that can still be in time; else all goes by its term. */
  readonly isInTimeFirst?: boolean;
}

/** Everything that came to the town, as the strategy leaves it on the day the register is read. */
export function play(strategy: Strategy, seed: number, facts: TownFacts): SimRow[] {
  const { assumptions, load } = facts;
  const coming = mattersOf(seed, facts);
  const needed = coming.reduce((sum, matter) => sum + honestHours(matter, assumptions), 0);
  const hoursOn = (day: number) =>
    needed / (WARM_UP + PERIOD_DAYS) / (day < OVERLOADED_FROM ? Math.min(1, load) : load);
  const tasks: Task[] = [];
  let nextId = coming.length;
  let open: Task[] = [];
  let at = 0;
  const waiting: Matter[] = [];
  for (let day = -WARM_UP; day < READ_ON; day += 1) {
    while (at < coming.length && coming[at]!.arrivedOn < day + 1) waiting.push(coming[at++]!);
    for (const matter of waiting.filter(({ arrivedOn }) => arrivedOn < day + 1)) {
      const task = taskOf(strategy, matter, assumptions);
      tasks.push(task);
      open.push(task);
      waiting.splice(waiting.indexOf(matter), 1);
    }
    workThrough(strategy, open, day, hoursOn(day), facts);
    for (const task of open) {
      const again = task.doneOn === null ? null : comesAgain(task, task.doneOn, nextId, assumptions);
      if (again === null) continue;
      nextId += 1;
      waiting.push(again);
    }
    open = open.filter(({ doneOn }) => doneOn === null);
  }
  return tasks.flatMap((task) => rowsOf(strategy, task, assumptions));
}

/** With what comes again of it though the work is honest. */
function honestHours(matter: Matter, { forwardHours, comesAgain: again }: Assumptions): number {
  if (matter.isForeign) return forwardHours;
  return matter.effort * (1 + (matter.isSolvable ? again.solved : again.explained));
}

function taskOf(strategy: Strategy, matter: Matter, assumptions: Assumptions): Task {
  const deed = matter.isForeign ? "FORWARD" : (strategy.deed?.(matter) ?? "WORK");
  const { isTyped, termDays } = assumptions.channels[matter.channel];
  const lag = isTyped ? (strategy.lag?.(matter) ?? matter.luck.lag * assumptions.honestLagDays) : 0;
  const registeredOn = matter.arrivedOn + lag;
  const hours =
    deed === "WORK" || deed === "CLOSE_AND_REOPEN"
      ? matter.effort
      : deed === "FORWARD"
        ? assumptions.forwardHours
        : assumptions.formLetterHours;
  return { matter, deed, registeredOn, dueOn: registeredOn + termDays, hoursLeft: hours, doneOn: null };
}

const MUCH_LATER = 1_000;

/** Spends a day's hours: what is first in the strategy's order is finished before the next is begun. */
function workThrough(
  strategy: Strategy,
  open: readonly Task[],
  day: number,
  hours: number,
  { isInTimeFirst }: TownFacts,
): void {
  const ready = open.filter(
    ({ matter, registeredOn }) =>
      registeredOn <= day + 1 && matter.arrivedOn + (strategy.putOff?.(matter) ?? 0) <= day + 1,
  );
  const rank = ({ matter, dueOn }: Task) =>
    (isInTimeFirst && dueOn < day ? MUCH_LATER : 0) + (strategy.order?.(matter, dueOn) ?? dueOn);
  let left = hours;
  for (const task of ready.toSorted((one, other) => rank(one) - rank(other))) {
    if (left <= 0) return;
    const spent = Math.min(left, task.hoursLeft);
    task.hoursLeft -= spent;
    left -= spent;
    if (task.hoursLeft <= 1e-9) task.doneOn = Math.max(task.registeredOn, day + 1 - left / hours);
  }
}

/** How it ended for the resident. */
function endOf({
  matter,
  deed,
}: Task): "solved" | "explained" | "formLetter" | "forwardedWrongly" | "forwarded" {
  if (deed === "FORWARD") return matter.isForeign ? "forwarded" : "forwardedWrongly";
  if (deed === "FORM_LETTER") return "formLetter";
  return matter.isSolvable ? "solved" : "explained";
}

/** A resident who was not helped writes again. */
function comesAgain(task: Task, doneOn: number, id: number, assumptions: Assumptions): Matter | null {
  const end = endOf(task);
  const { matter } = task;
  if (end === "forwarded" || matter.repeats !== null) return null;
  if (matter.luck.comesAgain >= assumptions.comesAgain[end]) return null;
  return { ...matter, id, arrivedOn: doneOn + assumptions.comesAgainAfterDays, repeats: matter.id };
}

function rowsOf(strategy: Strategy, task: Task, assumptions: Assumptions): SimRow[] {
  const { matter, deed, registeredOn, dueOn } = task;
  const doneOn = deed === "CLOSE_AND_REOPEN" ? reopenedDone(task) : task.doneOn;
  const isReleased = deed === "FORWARD" && doneOn !== null;
  const isClaimed =
    deed === "WORK" || deed === "CLOSE_AND_REOPEN" ? matter.isSolvable : deed === "FORM_LETTER";
  const isTyped = assumptions.channels[matter.channel].isTyped;
  const isKnown = matter.isKnown && !(strategy.isNameless && isTyped);
  const row: SimRow = {
    matter,
    receivedOn: strategy.isReceiptEdited && isTyped ? registeredOn : matter.arrivedOn,
    registeredOn,
    originalDueOn: dueOn,
    answeredOn: isReleased ? null : doneOn,
    solvedOn: isReleased || !isClaimed ? null : doneOn,
    isReleased,
    isRepeat: strategy.isRepeat?.(matter) ?? matter.repeats !== null,
    isSameMatter: matter.repeats !== null && isKnown,
    isKnown,
    isSplit: false,
    isMoved: strategy.sector !== undefined && strategy.sector(matter) !== matter.sector,
    sector: strategy.sector?.(matter) ?? matter.sector,
    sourceMark: isReleased || doneOn === null ? null : markOf(task, doneOn, assumptions),
  };
  const parts = strategy.parts?.(matter) ?? 1;
  const more = Array.from({ length: parts - 1 }, () => ({
    ...row,
    isSplit: isKnown,
    sourceMark: null,
  }));
  return [row, ...more];
}

/** Closed a day before the term, taken back some days later and then worked on: the last answer counts. */
function reopenedDone({ doneOn, dueOn }: Task): number | null {
  const closedOn = dueOn - 1;
  if (doneOn !== null && doneOn <= closedOn) return doneOn;
  if (closedOn + TAKEN_BACK_AFTER > READ_ON) return closedOn;
  return doneOn;
}

function markOf(task: Task, doneOn: number, assumptions: Assumptions): number | null {
  const { matter, dueOn } = task;
  const { answersMarked } = assumptions.channels[matter.channel];
  if (matter.luck.marks >= answersMarked) return null;
  const { goodMark } = assumptions;
  const end = endOf(task);
  const mood = end === "solved" || end === "explained" ? goodMark[end] : goodMark.formLetter;
  const late = doneOn > dueOn ? goodMark.lateLoss : 0;
  const slow = Math.max(0, doneOn - matter.arrivedOn) * goodMark.slowLossPerDay;
  return matter.luck.mood < mood - late - slow ? 5 : 2;
}
