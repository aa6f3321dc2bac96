import type { Finding } from "../draft.ts";
import type { LintInput } from "./lint-rule.ts";
import { rules } from "./rules.ts";

/** Contradictions and holes of a regulation, in the order of the rules. */
export function lintVariant(input: LintInput): Finding[] {
  return rules.flatMap((rule) => rule(input));
}
