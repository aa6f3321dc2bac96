/** Terms that a regulation names, as clocks of the register. */
import type { RegulationVariant } from "../regulation/variant.ts";
import type { Regime } from "../submission/submission.enums.ts";
import vocabulary from "./regulation-terms.json" with { type: "json" };
import type { TermKind } from "./term-kind.ts";
import type { TermRule } from "./term-rule.ts";

type Deadline = RegulationVariant["deadlines"][number];

/** A clock of a regulation; a null regime fits both. */
export interface RegulationTerm extends TermRule {
  readonly regime: Regime | null;
}

interface Entry {
  kind: string;
  words: readonly string[];
  not?: readonly string[];
  regime?: string | null;
}

/** A week is seven calendar days; a day that is not called a working one is a calendar day. */
const UNITS = {
  HOUR: ["HOUR", 1],
  WORKING_HOUR: ["WORKING_HOUR", 1],
  DAY: ["CALENDAR_DAY", 1],
  CALENDAR_DAY: ["CALENDAR_DAY", 1],
  WORKING_DAY: ["WORKING_DAY", 1],
  WEEK: ["CALENDAR_DAY", 7],
  MONTH: ["MONTH", 1],
} as const;

/** What a regulation says of clocks; terms of anything else are left out, as are «не ранее». */
export function regulationTerms(deadlines: readonly Deadline[]): RegulationTerm[] {
  return deadlines.flatMap(({ value: { subject, amount, unit, isMaximum }, clause }) => {
    const entry = isMaximum && Number.isInteger(amount) && amount > 0 ? entryOf(subject) : undefined;
    if (!entry) return [];
    const regime = (entry.regime ?? null) as Regime | null;
    const kind = entry.kind as TermKind;
    return [{ kind, regime, ...termUnitOf({ amount, unit }), source: "REGULATION" as const, clause }];
  });
}

/** A length as clocks count it. */
export function termUnitOf({
  amount,
  unit,
}: Pick<Deadline["value"], "amount" | "unit">): Pick<TermRule, "amount" | "unit"> {
  const [kept, factor] = UNITS[unit];
  return { amount: amount * factor, unit: kept };
}

function entryOf(subject: string): Entry | undefined {
  const folded = subject.toLowerCase();
  const has = (word: string) => folded.includes(word);
  return (vocabulary as readonly Entry[]).find(({ words, not = [] }) => words.every(has) && !not.some(has));
}
