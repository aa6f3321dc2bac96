import { allProvisions } from "./all-provisions.ts";
import type { RegulationVariant } from "./variant.ts";

/** `code clause` pairs that provisions account for. */
function pairsOf(
  variant: RegulationVariant,
): Map<string, { code: string; clause: string; confidence: number }> {
  return new Map(
    allProvisions(variant).flatMap(({ clause, capabilities }) =>
      capabilities.map(
        ({ code, confidence }) => [`${code} ${clause}`, { code, clause, confidence }] as const,
      ),
    ),
  );
}

/**
 * Carries corrected provisions over to the variant's list of capabilities. What other facts of the
 * regulation account for stays.
 *
 * @param before the variant as it was; `after` already has the corrected provisions
 */
export function recountCapabilities(
  before: RegulationVariant,
  after: RegulationVariant,
): RegulationVariant["capabilities"] {
  const old = pairsOf(before);
  const now = pairsOf(after);
  const kept = after.capabilities.map((held) => ({
    ...held,
    clauses: held.clauses.filter(
      (clause) => now.has(`${held.code} ${clause}`) || !old.has(`${held.code} ${clause}`),
    ),
  }));
  for (const [pair, { code, clause, confidence }] of now) {
    if (old.has(pair)) continue;
    const held = kept.find((each) => each.code === code);
    if (!held) kept.push({ code, clauses: [clause], confidence });
    else if (!held.clauses.includes(clause)) held.clauses.push(clause);
  }
  return kept
    .filter((held, at) => held.clauses.length > 0 || after.capabilities[at]?.clauses.length === 0)
    .toSorted((a, b) => a.code.localeCompare(b.code));
}
