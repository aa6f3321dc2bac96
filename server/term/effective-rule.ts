/** Which length holds: the centre's setting, its regulation, the default; never longer than the law allows. */
import type { TopicId } from "../classifier/topic.entity.ts";
import type { Regime } from "../submission/submission.enums.ts";
import type { RegulationTerm } from "./regulation-terms.ts";
import type { TermSource, TermUnit } from "./submission-term.entity.ts";
import defaults from "./term-defaults.json" with { type: "json" };
import type { TermKind } from "./term-kind.ts";
import type { TermRule } from "./term-rule.ts";

/** What a rule is chosen by. */
export interface RuleSelector {
  readonly regime: Regime | null;
  readonly channel: string | null;
  readonly topicId: TopicId | null;
}

/** From which moment a clock runs: receipt, registration, or the step that starts it. */
export type TermStart = "RECEIVED" | "REGISTERED" | "STEP";

export interface DefaultTerm extends RuleSelector {
  readonly kind: TermKind;
  /** Null: no norm is known, the clock runs only where the centre sets it. */
  readonly amount: number | null;
  readonly unit: TermUnit;
  readonly source: TermSource;
  readonly clause: string | null;
  readonly startsAt: TermStart;
  readonly note: string | null;
}

/** A length that the centre set; a null amount stops the clock. */
export interface OwnTerm extends RuleSelector {
  readonly kind: TermKind;
  readonly amount: number | null;
  readonly unit: TermUnit;
  readonly clause: string | null;
  readonly note: string | null;
}

interface Written {
  kind: string;
  regime?: string;
  channel?: string;
  amount: number | null;
  unit: string;
  source: string;
  clause: string | null;
  startsAt: string;
  note?: string;
}

/** Every default, with its ground. */
export const DEFAULT_TERMS: readonly DefaultTerm[] = (defaults.rules as readonly Written[]).map(
  (written) => ({
    ...(written as unknown as DefaultTerm),
    regime: (written.regime ?? null) as Regime | null,
    channel: written.channel ?? null,
    topicId: null,
    note: written.note ?? null,
  }),
);

/** The most special of the rules that fit: topic before channel before regime. */
export function mostSpecial<Rule extends RuleSelector & { kind: TermKind }>(
  rules: readonly Rule[],
  kind: TermKind,
  asked: RuleSelector,
): Rule | null {
  let found: Rule | null = null;
  for (const rule of rules) {
    if (rule.kind !== kind || !fits(rule, asked)) continue;
    if (found === null || weight(rule) > weight(found)) found = rule;
  }
  return found;
}

const fits = (rule: RuleSelector, asked: RuleSelector) =>
  (rule.regime === null || rule.regime === asked.regime) &&
  (rule.channel === null || rule.channel === asked.channel) &&
  (rule.topicId === null || rule.topicId === asked.topicId);

const weight = (rule: RuleSelector) =>
  (rule.topicId === null ? 0 : 4) + (rule.channel === null ? 0 : 2) + (rule.regime === null ? 0 : 1);

/**
 * The rule that holds; null when this clock does not run.
 *
 * A setting beats the regulation only by being shorter, and nothing beats a term of the law by being longer
 * or by being switched off.
 */
export function effectiveRule(
  kind: TermKind,
  asked: RuleSelector,
  own: readonly OwnTerm[],
  regulation: readonly RegulationTerm[],
): TermRule | null {
  const standard = mostSpecial(DEFAULT_TERMS, kind, asked);
  const setting = mostSpecial(own, kind, asked);
  const acts = shortest(
    regulation.filter((term) => term.kind === kind && (term.regime ?? asked.regime) === asked.regime),
  );
  const law = standard?.source === "LAW" ? asRule(standard, standard.source) : null;
  const wished = setting
    ? asRule(setting, "SETTING")
    : (acts ?? (standard && asRule(standard, standard.source)));
  if (wished === null) return law ?? (setting ? null : acts);
  return shortest([wished, acts, law].filter((rule) => rule !== null));
}

function asRule({ kind, amount, unit, clause }: OwnTerm | DefaultTerm, source: TermSource): TermRule | null {
  return amount === null ? null : { kind, amount, unit, source, clause };
}

/** The first of the shortest. */
function shortest<Rule extends TermRule>(rules: readonly Rule[]): Rule | null {
  return rules.reduce<Rule | null>(
    (best, rule) => (best === null || calendarDays(rule) < calendarDays(best) ? rule : best),
    null,
  );
}

/** Of two lengths, whether the first may last longer. Units differ, so both are put into calendar days. */
export function isLonger(one: Length, other: Length): boolean {
  return calendarDays(one) > calendarDays(other);
}

interface Length {
  readonly amount: number;
  readonly unit: TermUnit;
}

const DAYS_PER: Readonly<Record<TermUnit, number>> = {
  HOUR: 1 / 24,
  WORKING_HOUR: 7 / 40,
  CALENDAR_DAY: 1,
  WORKING_DAY: 7 / 5,
  MONTH: 31,
};

const calendarDays = ({ amount, unit }: Length) => amount * DAYS_PER[unit];
