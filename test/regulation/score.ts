import type { Finding, ResolutionDraft } from "../../server/regulation/draft.ts";
import { type Expectation, expectedGroups, optionalPatterns, type Pattern } from "./expectation.ts";
import { factsOf } from "./draft-facts.ts";
import type { Fact } from "./fact.ts";

/** How well one group of facts was read. */
export interface GroupScore {
  readonly group: string;
  readonly hits: number;
  /** Asked for and not read, as the expectation prints it. */
  readonly missing: readonly string[];
  /** Read and neither asked for nor optional. */
  readonly wrong: readonly Fact[];
  /** 0..1; a group that is empty on both sides scores 1. */
  readonly f1: number;
}

/** Scores every group that the expectation speaks of. */
export function scoreDraft(expectation: Expectation, draft: ResolutionDraft): GroupScore[] {
  const facts = Map.groupBy(factsOf(draft), (fact) => fact.group);
  return [...expectedGroups(expectation)].map(([group, expected]) =>
    scoreGroup(group, expected, optionalPatterns(expectation, group), facts.get(group) ?? []),
  );
}

function scoreGroup(
  group: string,
  expected: readonly Pattern[][],
  optional: readonly Pattern[],
  facts: readonly Fact[],
): GroupScore {
  const unused = new Set(facts);
  const missing: string[] = [];
  for (const readings of expected) {
    const hit = [...unused].find((fact) => readings.some((pattern) => matches(pattern, fact)));
    if (hit) unused.delete(hit);
    else missing.push(readings.map((pattern) => pattern.printed).join(" | "));
  }
  const wrong = [...unused].filter((fact) => !optional.some((pattern) => matches(pattern, fact)));
  const hits = expected.length - missing.length;
  return { group, hits, missing, wrong, f1: f1(hits, missing.length, wrong.length) };
}

function f1(hits: number, missing: number, wrong: number): number {
  return hits + missing + wrong === 0 ? 1 : (2 * hits) / (2 * hits + missing + wrong);
}

/** F1 over all facts of a document, each fact counting once. */
export function overallF1(scores: readonly GroupScore[]): number {
  const sum = (count: (score: GroupScore) => number) =>
    scores.reduce((total, score) => total + count(score), 0);
  return f1(
    sum((s) => s.hits),
    sum((s) => s.missing.length),
    sum((s) => s.wrong.length),
  );
}

/** A person is warned of a doubtful value: low confidence and a finding on its place. */
export function isFlagged(fact: Fact, findings: readonly Finding[]): boolean {
  const onPlace = (finding: Finding) =>
    finding.path === fact.path ||
    finding.path?.startsWith(`${fact.path}/`) ||
    (finding.clause !== null && finding.clause === fact.clause);
  return fact.confidence < 0.7 && findings.some(onPlace);
}

function matches(pattern: Pattern, fact: Fact): boolean {
  const { start, words, clauses } = pattern;
  const fits = words.length > 0 ? fact.text.startsWith(start) : startFits(start, fact.text);
  return (
    fits &&
    words.every((word) => fact.text.includes(word)) &&
    (clauses.length === 0 || (fact.clause !== null && clauses.includes(fact.clause)))
  );
}

function startFits(start: string, text: string): boolean {
  return start.endsWith("*") ? text.startsWith(start.slice(0, -1)) : text === start;
}
