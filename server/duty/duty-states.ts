/** Judgements of all duties of one municipality, and how they are shown. */
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { SMALL_CELL } from "../indicator/indicator-book.ts";
import { endOfPeriod, type GrainPeriod } from "../indicator/period.ts";
import { type Capability, capabilities } from "../regulation/capability/catalogue.ts";
import { FEATURES } from "../regulation/features.ts";
import { DUTY_RULES, type Fact, FACTS } from "./duty-book.ts";
import {
  type Count,
  type CountOf,
  countMarks,
  type Evidence,
  judge,
  type Judgement,
  shareOfDone,
  unjudged,
} from "./duty.rules.ts";
import type { DutyCounts, DutyEvidence, DutyState } from "./duty.types.ts";
import type { Governing } from "./governing.reads.ts";

/** One municipality in one period. */
export interface DutyCase {
  readonly period: GrainPeriod;
  readonly today: PlainDate;
  /** Null when no version was in force. */
  readonly governing: Governing | null;
  readonly countOf: CountOf;
}

/** The judgement of one capability. */
export function judgementOf(code: string, { period, today, governing, countOf }: DutyCase): Judgement {
  if (!governing) return unjudged("NOT_OWED", "NO_REGULATION");
  if (!governing.content.capabilities.has(code)) return unjudged("NOT_OWED", "NOT_IN_REGULATION");
  return judge(DUTY_RULES.get(code)!, {
    period,
    today,
    inForceFrom: governing.askedFrom(code),
    countOf: (fact, round) => versionCount(FACTS.get(fact)!, governing) ?? countOf(fact, round),
  });
}

/** Parts of the version in force that are evidence themselves. */
function versionCount(fact: Fact, { content }: Governing): Count | null {
  if (fact.source !== "REGULATION") return null;
  const done = fact.of === "version" ? 1 : content[fact.of];
  return { done, owed: 1 };
}

/** Every capability of the catalogue with its judgement. */
export function judgementsOf(of: DutyCase): { capability: Capability; judgement: Judgement }[] {
  return capabilities.map((capability) => ({ capability, judgement: judgementOf(capability.code, of) }));
}

export function countsOf(judgements: readonly Judgement[]): DutyCounts {
  const counts = countMarks(judgements.map(({ mark }) => mark));
  return { ...counts, share: shareOfDone(counts) };
}

/**
 * @param isOwn seen from inside the municipality: links are there, and small counts are not hidden
 */
export function stateOf(
  capability: Capability,
  judgement: Judgement,
  governing: Governing | null,
  isOwn: boolean,
): DutyState {
  const { mark, reason, dueOn, missing } = judgement;
  const isOfApplicants = judgement.evidence.some(({ fact }) => pointsAtApplicants(FACTS.get(fact)!));
  return {
    capability,
    mark,
    reason,
    clauses: governing?.content.capabilities.get(capability.code) ?? [],
    roles: governing?.content.roles.get(capability.code) ?? [],
    dueOn,
    missing: isOwn || !isOfApplicants || !isSmall(missing) ? missing : null,
    evidence: judgement.evidence.map((each) => evidenceOf(each, isOwn)),
    page: isOwn ? pageOf(capability.code, judgement) : null,
  };
}

function evidenceOf({ fact, period, done, owed }: Evidence, isOwn: boolean): DutyEvidence {
  const source = FACTS.get(fact)!;
  const to = endOfPeriod(period);
  const counts = isOwn || !pointsAtApplicants(source) ? { done, owed } : withoutSmall({ done, owed });
  return {
    fact,
    ...counts,
    from: period.startsOn,
    to,
    page: isOwn ? listOf(source, period.startsOn, to) : null,
  };
}

const pointsAtApplicants = (fact: Fact) =>
  fact.source === "REGISTER" || (fact.source === "ROWS" && fact.isOfApplicants === true);

const isSmall = (count: number) => count > 0 && count < SMALL_CELL;

/** Neither a part nor what is left of the whole may be small. */
export function withoutSmall({ done, owed }: Count): { done: number | null; owed: number | null } {
  const isHidden = isSmall(done) || isSmall(owed) || isSmall(owed - done);
  return { done: isHidden ? null : done, owed: isSmall(owed) ? null : owed };
}

function listOf(fact: Fact, from: PlainDate, to: PlainDate): string | null {
  if (fact.source === "LATER" || fact.page === undefined) return null;
  return fact.page.replace("{from}", from).replace("{to}", to);
}

/** Where the work is done: the capability's own page, else the list of its first evidence. */
function pageOf(code: string, { evidence: [first] }: Judgement): string | null {
  const page = FEATURES.get(code)?.page;
  if (page !== undefined) return page;
  const fact = first && FACTS.get(first.fact);
  return fact ? (listOf(fact, first.period.startsOn, endOfPeriod(first.period)) ?? null) : null;
}

/** Whether a day lies in a period. */
export function holds(period: GrainPeriod, day: PlainDate): boolean {
  return period.startsOn <= day && day < addDays(endOfPeriod(period), 1);
}
