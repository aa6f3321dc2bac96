import type { LintRule } from "./lint-rule.ts";

/** All rules, in the order in which their findings are shown. */
export const rules: readonly LintRule[] = [];
