/** How long a clock runs and why: what is read, kept and explained. */
import type { PlainDate } from "../kernel/plain-date.ts";
import type { TermSource, TermUnit } from "./submission-term.entity.ts";
import type { TermKind } from "./term-kind.ts";

/** A clock's length with its ground. */
export interface TermRule {
  readonly kind: TermKind;
  /** 1 or more. */
  readonly amount: number;
  readonly unit: TermUnit;
  readonly source: TermSource;
  /** Clause of the regulation or article of the law; null for a setting of the centre. */
  readonly clause: string | null;
}

/** What to do when the last day of a term is a day off. */
export type LastDayPolicy = "NEXT" | "PREVIOUS" | "NONE";

/** How a centre counts: its zone, its hours, its habits. */
export interface WorkRules {
  /** IANA name. */
  readonly timeZone: string;
  readonly lastDayPolicy: LastDayPolicy;
  /** Working days before the last day by which the answer is due inside the centre; 0 for the last day itself. */
  readonly controlDays: number;
  /** Minutes since midnight. */
  readonly workdayStart: number;
  readonly workdayEnd: number;
  /** Break in minutes since midnight; null when hours run through. */
  readonly lunch: readonly [start: number, end: number] | null;
}

/** A clock with its days. */
export interface ComputedTerm extends TermRule {
  readonly startedAt: Date;
  /** Plain counting; null for clocks in hours. */
  readonly legalDue: PlainDate | null;
  /** After the policy for a last day that is a day off. */
  readonly rolledDue: PlainDate | null;
  /** Last instant that is in time. */
  readonly dueAt: Date;
}

/** Longest term that is counted; a longer one is a slip of the pen. */
export const LONGEST_AMOUNT = 3_660;

/** How a centre counts that has set nothing. */
export const DEFAULT_WORK_RULES: Omit<WorkRules, "timeZone"> = {
  lastDayPolicy: "PREVIOUS",
  controlDays: 0,
  workdayStart: 9 * 60,
  workdayEnd: 18 * 60,
  lunch: null,
};
