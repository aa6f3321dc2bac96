/** The steps of one invented submission, taken by the program's own table of states, until today. */
import { isOpenState, type Step, stepRule } from "../../submission/submission-states.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { AnswerDesk } from "./answer-desk.ts";
import type { CentrePerson } from "./centre.ts";
import type { Clocks } from "./clocks.ts";
import type { MarkRow, ReviewRow, SubmissionRow } from "./rows.ts";

export interface CourseEvent {
  readonly at: Date;
  readonly kind: string;
  readonly actor: CentrePerson;
  readonly note: string | null;
  readonly details: Record<string, unknown>;
}

/** What a step sets besides the state. */
export interface Taken {
  readonly by: CentrePerson;
  readonly note?: string | null;
  readonly details?: Record<string, unknown>;
  readonly change?: Partial<SubmissionRow>;
  readonly promisedOn?: PlainDate;
}

export class Course {
  readonly events: CourseEvent[] = [];
  readonly marks: MarkRow[] = [];
  readonly reviews: ReviewRow[] = [];
  /** The history has come to today: nothing more has happened yet. */
  isOver = false;

  constructor(
    readonly row: SubmissionRow,
    readonly clocks: Clocks,
    readonly desk: AnswerDesk,
    readonly now: number,
  ) {}

  /**
   * Takes a step at an instant, which may lie in the future: then the course ends before it.
   *
   * @returns whether it was taken
   * @throws {RangeError} when the state does not allow it: the generator itself is wrong then
   */
  take(step: Step, at: number, { by, note = null, details = {}, change = {}, promisedOn }: Taken): boolean {
    if (this.isOver || at > this.now) {
      this.isOver = true;
      return false;
    }
    const { from, to, event } = stepRule(step);
    const { row } = this;
    if (!from.includes(row.state)) throw new RangeError(`${step} is not allowed in ${row.state}`);
    const moved = to !== null && to !== row.state ? { from: row.state, to } : {};
    const moment = new Date(at);
    Object.assign(row, change, to === null ? {} : { state: to, isOpen: isOpenState(to) });
    row.revision += 1;
    if (promisedOn !== undefined) row.promisedOn = promisedOn;
    this.clocks.take(step, moment, promisedOn);
    this.record(event, moment, by, note, { ...moved, ...details });
    return true;
  }

  /** Something that changes no state. */
  record(
    kind: string,
    at: Date,
    actor: CentrePerson,
    note: string | null = null,
    details: Record<string, unknown> = {},
  ): void {
    this.events.push({ at, kind, actor, note, details });
    this.row.lastEventAt = at;
    this.row.lastEventKind = kind;
    this.row.lastEventActor = actor.name;
  }

  /** Puts on the row what follows from its clocks, as the program does after each step. */
  settle(): void {
    const { receivedAt, firstAnsweredAt } = this.row;
    this.row.answerDueAt = this.clocks.finalDue;
    if (firstAnsweredAt)
      this.row.firstAnswerMinutes = this.clocks.book.workingMinutes(receivedAt, firstAnsweredAt);
    const { dueAt, dueKind } = this.row.isOpen ? this.clocks.nearest() : { dueAt: null, dueKind: null };
    this.row.dueAt = dueAt;
    this.row.dueKind = dueKind;
  }

  /** Instant of the last event. */
  get lastAt(): number {
    return this.row.lastEventAt.getTime();
  }
}
