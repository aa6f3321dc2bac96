/** Everything that terms of one municipality follow from, read once and then asked without a query. */
import type { TopicId } from "../classifier/topic.entity.ts";
import { daysBetween, type PlainDate } from "../kernel/plain-date.ts";
import { computeTerm } from "./compute-term.ts";
import {
  DEFAULT_TERMS,
  effectiveRule,
  mostSpecial,
  type OwnTerm,
  type RuleSelector,
} from "./effective-rule.ts";
import { endOfDay, localDay } from "./local-time.ts";
import type { RegulationTerm } from "./regulation-terms.ts";
import type { TermFacts } from "./term-facts.ts";
import { TermKind } from "./term-kind.ts";
import type { ComputedTerm, TermRule, WorkRules } from "./term-rule.ts";
import type { WorkCalendar } from "./work-calendar.ts";
import { workingMinutesBetween } from "./working-minutes.ts";

/** What a version of the regulation says of terms, and when it is in force. */
export interface TermsInForce {
  readonly from: PlainDate;
  /** Last day, counted in; null for the newest. */
  readonly to: PlainDate | null;
  readonly terms: readonly RegulationTerm[];
}

export interface TermBookFacts {
  readonly rules: WorkRules;
  readonly calendar: WorkCalendar;
  readonly own: readonly OwnTerm[];
  readonly regulations: readonly TermsInForce[];
  readonly urgentWords: readonly string[];
  readonly urgentTopicIds: readonly TopicId[];
}

/** A clock as it starts; registration is over at once. */
export interface StartedTerm extends ComputedTerm {
  readonly metAt: Date | null;
}

/** Counted clocks that are remembered at once. */
const MOST_DAYS = 10_000;

export class TermBook {
  readonly rules: WorkRules;
  readonly calendar: WorkCalendar;
  readonly own: readonly OwnTerm[];
  readonly #regulations: readonly TermsInForce[];
  readonly #urgentWords: readonly string[];
  readonly #urgentTopics: ReadonlySet<TopicId>;
  readonly #days = new Map<string, Pick<ComputedTerm, "legalDue" | "rolledDue" | "dueAt">>();

  constructor({ rules, calendar, own, regulations, urgentWords, urgentTopicIds }: TermBookFacts) {
    this.rules = rules;
    this.calendar = calendar;
    this.own = own;
    this.#regulations = regulations;
    this.#urgentWords = urgentWords.map((word) => word.toLowerCase());
    this.#urgentTopics = new Set(urgentTopicIds);
  }

  /** Terms of the regulation in force on a day; none before the first. */
  regulationOn(day: PlainDate): readonly RegulationTerm[] {
    return this.#regulations.find(({ from, to }) => from <= day && (to === null || day <= to))?.terms ?? [];
  }

  /** The length of a clock that starts on a day; null when it does not run. */
  rule(kind: TermKind, selector: RuleSelector, on: PlainDate): TermRule | null {
    return effectiveRule(kind, selector, this.own, this.regulationOn(on));
  }

  /** The days of a rule from a moment on. Clocks in days are counted once for all that start on the same one. */
  compute(rule: TermRule, startedAt: Date): ComputedTerm {
    if (rule.unit === "HOUR" || rule.unit === "WORKING_HOUR")
      return computeTerm(rule, startedAt, this.calendar, this.rules);
    const key = `${localDay(this.rules.timeZone, startedAt)} ${rule.amount} ${rule.unit}`;
    let days = this.#days.get(key);
    if (!days) {
      const { legalDue, rolledDue, dueAt } = computeTerm(rule, startedAt, this.calendar, this.rules);
      days = { legalDue, rolledDue, dueAt };
      if (this.#days.size >= MOST_DAYS) this.#days.clear();
      this.#days.set(key, days);
    }
    return { ...rule, startedAt, ...days };
  }

  /** A day promised to the applicant, as a clock. */
  promise(startedAt: Date, day: PlainDate): ComputedTerm {
    const from = localDay(this.rules.timeZone, startedAt);
    const amount = daysBetween(from, day);
    const kind = TermKind.POSTPONED;
    return this.compute({ kind, amount, unit: "CALENDAR_DAY", source: "PROMISE", clause: null }, startedAt);
  }

  /** The last instant of a day here. */
  endOf(day: PlainDate): Date {
    return endOfDay(this.rules.timeZone, day);
  }

  /** Minutes of the centre's working time between two instants. */
  workingMinutes(from: Date, to: Date): number {
    return workingMinutesBetween(from, to, this.rules, this.calendar);
  }

  /** Of higher importance by the centre's own words and topics. */
  isUrgent(text: string, topicId: TopicId | null): boolean {
    if (topicId !== null && this.#urgentTopics.has(topicId)) return true;
    if (this.#urgentWords.length === 0) return false;
    const folded = text.toLowerCase();
    return this.#urgentWords.some((word) => folded.includes(word));
  }

  /** Clocks that start when a submission is registered. Asks nothing, so it serves a million rows. */
  termsFor(facts: TermFacts): StartedTerm[] {
    const on = localDay(this.rules.timeZone, facts.registeredAt);
    return startingKinds(facts).flatMap((kind) => {
      const rule = kind === TermKind.ACCELERATED ? this.accelerated(facts, on) : this.rule(kind, facts, on);
      if (rule === null) return [];
      const startsAt = mostSpecial(DEFAULT_TERMS, kind, facts)?.startsAt;
      const startedAt = startsAt === "RECEIVED" ? facts.receivedAt : facts.registeredAt;
      const metAt = kind === TermKind.REGISTRATION ? facts.registeredAt : null;
      return [{ ...this.compute(rule, startedAt), metAt }];
    });
  }

  /** The accelerated term: the topic's own, never longer than the regulation says (ACC-01). */
  accelerated(
    { acceleratedDays, ...selector }: RuleSelector & Pick<TermFacts, "acceleratedDays">,
    on: PlainDate,
  ): TermRule | null {
    const limit = this.rule(TermKind.ACCELERATED, selector, on);
    if (acceleratedDays === null || acceleratedDays < 1) return limit;
    if (limit !== null && limit.unit === "CALENDAR_DAY" && limit.amount <= acceleratedDays) return limit;
    const clause = limit?.clause ?? null;
    return {
      kind: TermKind.ACCELERATED,
      amount: acceleratedDays,
      unit: "CALENDAR_DAY",
      source: "SETTING",
      clause,
    };
  }
}

function startingKinds({ isFastTrack, isAccelerated, isUrgent }: TermFacts): TermKind[] {
  return [
    TermKind.REGISTRATION,
    TermKind.FORWARDING,
    TermKind.ANSWER,
    ...(isFastTrack ? [TermKind.FAST_TRACK] : []),
    ...(isAccelerated ? [TermKind.ACCELERATED] : []),
    isUrgent ? TermKind.FIRST_ANSWER_URGENT : TermKind.FIRST_ANSWER,
  ];
}

/** The nearest clock that still runs. */
export function nearestDue(
  terms: readonly { kind: TermKind; dueAt: Date; metAt: Date | null; cancelledAt?: Date | null }[],
): { dueAt: Date | null; dueKind: TermKind | null } {
  let found: (typeof terms)[number] | null = null;
  for (const term of terms) {
    if (term.metAt !== null || (term.cancelledAt ?? null) !== null) continue;
    if (found === null || term.dueAt < found.dueAt) found = term;
  }
  return { dueAt: found?.dueAt ?? null, dueKind: found?.kind ?? null };
}
