/** Marks of duties out of counts. Pure: counts, period and today come in. */
import type { PlainDate } from "../kernel/plain-date.ts";
import { endOfPeriod, type GrainPeriod } from "../indicator/period.ts";
import { type DutyRule, type KeptRule, THRESHOLDS, trackedFacts } from "./duty-book.ts";
import { roundsOf } from "./duty-periods.ts";

export type MarkCode = "DONE" | "PARTLY" | "NOT_DONE" | "NOT_DUE" | "UNTRACKED" | "NOT_OWED";
export type ReasonCode =
  | "NOT_YET"
  | "RUNNING"
  | "NO_OCCASION"
  | "ACT"
  | "OTHER_BODY"
  | "RIGHT"
  | "ELSEWHERE"
  | "LATER"
  | "NOT_COUNTED"
  | "NOT_IN_REGULATION"
  | "NO_REGULATION";

/** How many occasions there were, and how many of them were done. */
export interface Count {
  readonly done: number;
  readonly owed: number;
}

/** Count of a fact in a period; null when nothing is known of it there. */
export type CountOf = (fact: string, period: GrainPeriod) => Count | null;

/** What was counted for a mark. */
export interface Evidence extends Count {
  readonly fact: string;
  readonly period: GrainPeriod;
}

export interface Judgement {
  readonly mark: MarkCode;
  /** Why there is no judgement; null for the first three marks. */
  readonly reason: ReasonCode | null;
  /** Day by which what is missing has to be done; null when nothing is missing or no day is set. */
  readonly dueOn: PlainDate | null;
  /** Rounds or occasions that are not done. */
  readonly missing: number;
  readonly evidence: readonly Evidence[];
}

export interface Question {
  readonly period: GrainPeriod;
  /** As the municipality counts it. */
  readonly today: PlainDate;
  /** First day the duty was in force; rounds that began before it are not owed. */
  readonly inForceFrom: PlainDate;
  readonly countOf: CountOf;
}

const NOTHING = { dueOn: null, missing: 0, evidence: [] } as const;

/** A duty without a judgement. */
export function unjudged(mark: "NOT_DUE" | "UNTRACKED" | "NOT_OWED", reason: ReasonCode): Judgement {
  return { mark, reason, ...NOTHING };
}

/**
 * The mark of a duty that the regulation asks for. With less of what was done it is never better: NOT_DONE stands
 * below NOT_DUE, that below PARTLY, that below DONE.
 */
export function judge(rule: DutyRule, question: Question): Judgement {
  if (rule.kind === "OUTSIDE") return unjudged(rule.why === "ELSEWHERE" ? "UNTRACKED" : "NOT_DUE", rule.why);
  const facts = trackedFacts(rule);
  if (facts.length === 0) return unjudged("UNTRACKED", "LATER");
  switch (rule.kind) {
    case "SHARE":
      return judgeShare(rule, facts, question);
    case "EVERY":
      return judgeRounds(rule, facts, question);
    case "STANDING":
      return judgeStanding(rule, facts, question);
    default:
      return rule satisfies never;
  }
}

/** Owed by occasion. While the period runs, nothing done yet is no fault: the day of some occasions is still to come. */
function judgeShare(rule: KeptRule, facts: readonly string[], question: Question): Judgement {
  const evidence = evidenceOf(facts, question.period, question);
  const { done, owed } = sumOf(evidence);
  if (owed === 0) return { ...unjudged("NOT_DUE", "NO_OCCASION"), evidence };
  const dueOn = done < owed ? lastDay(question.period, question.today) : null;
  const missing = owed - done;
  if (done === 0 && dueOn !== null) return { mark: "NOT_DUE", reason: "RUNNING", dueOn, missing, evidence };
  return { mark: markOf(rule, done / owed), reason: null, dueOn, missing, evidence };
}

/** Owed at least once in every round; a round that still runs is owed by its end. */
function judgeRounds(
  rule: Extract<KeptRule, { kind: "EVERY" }>,
  facts: readonly string[],
  question: Question,
): Judgement {
  const last = endOfPeriod(question.period);
  const rounds = roundsOf(rule.rhythm, question.period).map((round) => {
    const evidence = evidenceOf(facts, round, question);
    return { round, evidence, isFilled: sumOf(evidence).done > 0 };
  });
  const evidence = rounds.flatMap((each) => each.evidence);
  const open = rounds.filter((each) => !each.isFilled && each.round.startsOn >= question.inForceFrom);
  const isOver = ({ round }: (typeof rounds)[number]) =>
    round.endsOn < question.today && round.endsOn <= last;
  const missed = open.filter(isOver).length;
  const next = open.find((each) => !isOver(each));
  const filled = rounds.filter(({ isFilled }) => isFilled).length;
  const dueOn = next ? next.round.endsOn : missed > 0 ? open[0]!.round.endsOn : null;
  if (filled + missed === 0)
    return { mark: "NOT_DUE", reason: "NOT_YET", dueOn, missing: open.length, evidence };
  const mark = markOf(rule, filled / (filled + missed));
  return { mark, reason: null, dueOn, missing: open.length, evidence };
}

/** How things stood when they were looked at last. */
function judgeStanding(rule: KeptRule, facts: readonly string[], question: Question): Judgement {
  const evidence = evidenceOf(facts, question.period, question);
  if (evidence.length === 0) return unjudged("UNTRACKED", "NOT_COUNTED");
  const { done, owed } = sumOf(evidence);
  const mark = markOf(rule, owed === 0 ? 0 : done / owed);
  const isShort = mark !== "DONE";
  return {
    mark,
    reason: null,
    dueOn: isShort ? lastDay(question.period, question.today) : null,
    missing: isShort ? Math.max(1, owed - done) : 0,
    evidence,
  };
}

function evidenceOf(facts: readonly string[], period: GrainPeriod, { countOf }: Question): Evidence[] {
  return facts.flatMap((fact) => {
    const count = countOf(fact, period);
    return count ? [{ fact, period, ...count }] : [];
  });
}

/** More done than owed is no more than all of it. */
function sumOf(evidence: readonly Count[]): Count {
  let done = 0;
  let owed = 0;
  for (const count of evidence) {
    done += Math.max(0, count.done);
    owed += Math.max(0, count.owed);
  }
  return { done: owed > 0 ? Math.min(done, Math.max(owed, 0)) : done, owed };
}

function markOf({ done }: KeptRule, share: number): "DONE" | "PARTLY" | "NOT_DONE" {
  if (share >= (done ?? THRESHOLDS.done)) return "DONE";
  return share > THRESHOLDS.partly ? "PARTLY" : "NOT_DONE";
}

/** Last day of a period that still runs; null once it is over: no day is left to do it by. */
function lastDay(period: GrainPeriod, today: PlainDate): PlainDate | null {
  const last = endOfPeriod(period);
  return last >= today ? last : null;
}

/** How a municipality stands over its duties. */
export interface MarkCounts {
  readonly done: number;
  readonly partly: number;
  readonly notDone: number;
  readonly notDue: number;
  readonly untracked: number;
  readonly notOwed: number;
}

export function countMarks(marks: readonly MarkCode[]): MarkCounts {
  const of = (mark: MarkCode) => marks.filter((each) => each === mark).length;
  return {
    done: of("DONE"),
    partly: of("PARTLY"),
    notDone: of("NOT_DONE"),
    notDue: of("NOT_DUE"),
    untracked: of("UNTRACKED"),
    notOwed: of("NOT_OWED"),
  };
}

/** Share of the judged duties that are done; null when none was judged. */
export function shareOfDone({ done, partly, notDone }: MarkCounts): number | null {
  const judged = done + partly + notDone;
  return judged === 0 ? null : done / judged;
}
