import type { Opt } from "@mikro-orm/core";
import { Entity, Property } from "@mikro-orm/decorators/legacy";

/**
 * What is counted of submissions, each measure by a day of its own: receipt, the day the answer is due, first
 * answer, answer, solution, closing, promised day (`migrations/0006-indicators.sql`). Indicators are formulas
 * over sums of these.
 */
@Entity({ abstract: true })
export abstract class Measures {
  /** Received. */
  @Property({ type: "integer", default: 0 })
  received!: Opt<number>;

  /** Of the received, found to repeat an earlier one. */
  @Property({ type: "integer", default: 0 })
  repeats!: Opt<number>;

  /** Of the received, messages of ПОС. */
  @Property({ type: "integer", default: 0 })
  posReceived!: Opt<number>;

  /** Of those, on the fast track. */
  @Property({ type: "integer", default: 0 })
  fastTrack!: Opt<number>;

  /** Of the received, registered more than three days after receipt. */
  @Property({ type: "integer", default: 0 })
  lateRegistered!: Opt<number>;

  /** Of the received, with a root cause. */
  @Property({ type: "integer", default: 0 })
  withCause!: Opt<number>;

  /** Final answers due, those of forwarded and dismissed submissions left out. */
  @Property({ type: "integer", default: 0 })
  due!: Opt<number>;

  /** Of the due, answered in time, extensions and promises counted in. */
  @Property({ type: "integer", default: 0 })
  kept!: Opt<number>;

  /** Of the due, answered late. */
  @Property({ type: "integer", default: 0 })
  missed!: Opt<number>;

  /** Of the due, not answered yet. */
  @Property({ type: "integer", default: 0 })
  openDue!: Opt<number>;

  /** Of the due, answered by the term as it was at registration, late registration taken off. */
  @Property({ type: "integer", default: 0 })
  keptOriginally!: Opt<number>;

  /** First answers given, interim ones included. */
  @Property({ type: "integer", default: 0 })
  firstAnswered!: Opt<number>;

  /** Final answers sent. */
  @Property({ type: "integer", default: 0 })
  answered!: Opt<number>;

  /** Of the answered, returned for rework at least once. */
  @Property({ type: "integer", default: 0 })
  returned!: Opt<number>;

  /** Of the answered, found solved. */
  @Property({ type: "integer", default: 0 })
  answeredSolved!: Opt<number>;

  /** Of the answered, marked by the applicant. */
  @Property({ type: "integer", default: 0 })
  marked!: Opt<number>;

  /** Sum of those marks, 1 to 5 each. */
  @Property({ type: "integer", default: 0 })
  markSum!: Opt<number>;

  /** Of those marks, 4 and 5. */
  @Property({ type: "integer", default: 0 })
  goodMarks!: Opt<number>;

  /** Of the marked, marked in the system the submission came from. */
  @Property({ type: "integer", default: 0 })
  sourceMarked!: Opt<number>;

  /** Sum of those marks. */
  @Property({ type: "integer", default: 0 })
  sourceMarkSum!: Opt<number>;

  /** Of the answered, reviewed. */
  @Property({ type: "integer", default: 0 })
  reviewed!: Opt<number>;

  /** Sum of the newest scores, 0 to 100 each. */
  @Property({ type: "integer", default: 0 })
  scoreSum!: Opt<number>;

  /** Found solved. */
  @Property({ type: "integer", default: 0 })
  solved!: Opt<number>;

  /** Closed. */
  @Property({ type: "integer", default: 0 })
  closed!: Opt<number>;

  /** Of the closed, with a root cause. */
  @Property({ type: "integer", default: 0 })
  closedWithCause!: Opt<number>;

  /** Postponed to a promised day. */
  @Property({ type: "integer", default: 0 })
  promised!: Opt<number>;

  /** Of those, answered by that day. */
  @Property({ type: "integer", default: 0 })
  promisesKept!: Opt<number>;
}

/** Names of the columns. */
export const MEASURES = [
  "received",
  "repeats",
  "posReceived",
  "fastTrack",
  "lateRegistered",
  "withCause",
  "due",
  "kept",
  "missed",
  "openDue",
  "keptOriginally",
  "firstAnswered",
  "answered",
  "returned",
  "answeredSolved",
  "marked",
  "markSum",
  "goodMarks",
  "sourceMarked",
  "sourceMarkSum",
  "reviewed",
  "scoreSum",
  "solved",
  "closed",
  "closedWithCause",
  "promised",
  "promisesKept",
] as const satisfies readonly (keyof Measures)[];

export type Measure = (typeof MEASURES)[number];
export type MeasureSums = { readonly [Key in Measure]: number };
