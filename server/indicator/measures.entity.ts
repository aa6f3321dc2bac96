import type { Opt } from "@mikro-orm/core";
import { Entity, Property } from "@mikro-orm/decorators/legacy";

/**
 * What is counted of submissions, each measure by a day of its own: receipt, the day the answer is due, first
 * answer, answer, solution, closing, promised day, and for ratings the day the term as at registration ended
 * (`migrations/0006-indicators.sql`). Indicators and ratings are formulas over sums of these.
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

  /** Matters whose term, as it was at registration, ended: each counts once, on a day nobody can move. Splits are left out. */
  @Property({ type: "integer", default: 0 })
  rated!: Opt<number>;

  /** Of the rated, answered by that term, late registration taken off. */
  @Property({ type: "integer", default: 0 })
  ratedKept!: Opt<number>;

  /** Of the rated, forwarded or left without an answer on a ground of the law. */
  @Property({ type: "integer", default: 0 })
  ratedReleased!: Opt<number>;

  /** Of the rated, not answered and not released. */
  @Property({ type: "integer", default: 0 })
  ratedOpen!: Opt<number>;

  /** Of the rated, found solved. */
  @Property({ type: "integer", default: 0 })
  ratedSolved!: Opt<number>;

  /** Of the rated, found by the program to repeat an earlier matter of the same applicant. */
  @Property({ type: "integer", default: 0 })
  ratedAgain!: Opt<number>;

  /** Of the rated, those whose applicant is known. */
  @Property({ type: "integer", default: 0 })
  ratedKnown!: Opt<number>;

  /** Of the rated, marked by the applicant in the system the submission came from. */
  @Property({ type: "integer", default: 0 })
  ratedMarked!: Opt<number>;

  /** Of those marks, 4 and 5. */
  @Property({ type: "integer", default: 0 })
  ratedGood!: Opt<number>;

  /** Of the rated found solved, marked so. */
  @Property({ type: "integer", default: 0 })
  ratedSolvedMarked!: Opt<number>;

  /** Of those marks, 4 and 5. */
  @Property({ type: "integer", default: 0 })
  ratedSolvedGood!: Opt<number>;

  /** Of the rated, under another sector than at registration. */
  @Property({ type: "integer", default: 0 })
  ratedMoved!: Opt<number>;

  /** Left out of the rated: parts of a matter that is registered already. */
  @Property({ type: "integer", default: 0 })
  splitOff!: Opt<number>;
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
  "rated",
  "ratedKept",
  "ratedReleased",
  "ratedOpen",
  "ratedSolved",
  "ratedAgain",
  "ratedKnown",
  "ratedMarked",
  "ratedGood",
  "ratedSolvedMarked",
  "ratedSolvedGood",
  "ratedMoved",
  "splitOff",
] as const satisfies readonly (keyof Measures)[];

export type Measure = (typeof MEASURES)[number];
export type MeasureSums = { readonly [Key in Measure]: number };
