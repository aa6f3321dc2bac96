/** Clocks of an invented submission, run by the program's own table of what each step does to them. */
import { answerDue } from "../../term/answer-due.ts";
import { nearestDue, type TermBook } from "../../term/term-book.ts";
import type { TermFacts } from "../../term/term-facts.ts";
import { TermKind } from "../../term/term-kind.ts";
import type { ComputedTerm } from "../../term/term-rule.ts";
import steps from "../../term/term-steps.json" with { type: "json" };
import type { PlainDate } from "../../kernel/plain-date.ts";
import { localDay } from "../../term/local-time.ts";
import { Regime } from "../../submission/submission.enums.ts";

export interface RunningTerm extends ComputedTerm {
  metAt: Date | null;
  cancelledAt: Date | null;
}

interface StepEffect {
  readonly meets?: readonly string[];
  readonly cancels?: readonly string[];
  readonly cancelsForMessages?: readonly string[];
  readonly starts?: readonly string[];
  readonly reopens?: readonly string[];
  readonly cancelsRest?: boolean;
}
const EFFECTS: Readonly<Record<string, StepEffect>> = steps;

const isRunning = ({ metAt, cancelledAt }: RunningTerm) => metAt === null && cancelledAt === null;

export class Clocks {
  readonly terms: RunningTerm[];

  constructor(
    readonly book: TermBook,
    readonly facts: TermFacts,
  ) {
    this.terms = book.termsFor(facts).map((term) => ({ ...term, cancelledAt: null }));
  }

  /** Last instant for the final answer, whatever else is late; null when no clock runs. */
  get answerDue(): Date | null {
    return nearestDue(this.terms.filter(({ kind }) => kind !== TermKind.FORWARDING)).dueAt;
  }

  /** By when the final answer is or was due, as the register keeps it. */
  get finalDue(): Date | null {
    return answerDue(this.terms);
  }

  nearest(): ReturnType<typeof nearestDue> {
    return nearestDue(this.terms);
  }

  /** @param promisedOn day promised to the applicant, for postponing */
  take(step: string, at: Date, promisedOn: PlainDate | null = null): void {
    const effect = EFFECTS[step];
    if (!effect) return;
    const isMessage = this.facts.regime === Regime.MESSAGE;
    const forMessages = isMessage ? (effect.cancelsForMessages ?? []) : [];
    const cancelled = new Set([...(effect.cancels ?? []), ...forMessages]);
    const answer = this.terms.find((term) => term.kind === TermKind.ANSWER && isRunning(term));
    for (const term of this.terms) {
      if (term.cancelledAt !== null) continue;
      if (term.metAt !== null) {
        if (effect.reopens?.includes(term.kind)) term.metAt = null;
      } else if (effect.meets?.includes(term.kind)) term.metAt = at;
      else if (cancelled.has(term.kind) || effect.cancelsRest) term.cancelledAt = at;
    }
    for (const kind of effect.starts ?? []) this.#start(kind as TermKind, at, promisedOn, answer);
  }

  #start(kind: TermKind, at: Date, promisedOn: PlainDate | null, answer: RunningTerm | undefined): void {
    const rule =
      kind === TermKind.POSTPONED
        ? null
        : this.book.rule(kind, this.facts, localDay(this.book.rules.timeZone, at));
    // The extended term runs on from the day on which the answer was due.
    const due = kind === TermKind.EXTENSION ? answer?.legalDue : null;
    const from = due ? this.book.endOf(due) : at;
    const term =
      kind === TermKind.POSTPONED && promisedOn !== null
        ? this.book.promise(at, promisedOn)
        : rule && this.book.compute(rule, from);
    if (term) this.terms.push({ ...term, metAt: null, cancelledAt: null });
  }
}
