import type { Finding, ResolutionDraft } from "../draft.ts";
import type { LintInput } from "./lint-rule.ts";
import { rulesByOutcome } from "./rules.ts";

/**
 * Contradictions and holes of a regulation, in the order of the rules. What was looked for and not found is
 * a finding; what a document of its kind need not have is none.
 */
export function lintVariant(input: LintInput, outcome: ResolutionDraft["outcome"]): Finding[] {
  return rulesByOutcome[outcome].flatMap((rule) => rule(input));
}
