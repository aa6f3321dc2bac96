import type { CleanText } from "../document/source-text.ts";
import type { Act, Clause } from "../act-draft.ts";
import type { Finding } from "../draft.ts";
import type { ActParts } from "./act-parts.ts";
import { lintAnnexes } from "./lint-annexes.ts";
import { lintDoubts } from "./lint-doubts.ts";
import { lintMissing } from "./lint-missing.ts";
import { lintReferences } from "./lint-references.ts";

/**
 * Holes and contradictions of the act itself: what is not stated, left blank, inferred or does not fit
 * together. Every null of {@link Act} has its finding here.
 */
export function lintAct(clean: CleanText, parts: ActParts, act: Act, clauses: readonly Clause[]): Finding[] {
  return [
    ...lintMissing(clean, parts, act),
    ...lintDoubts(clean, parts, act),
    ...lintAnnexes(clean, parts, act),
    ...lintReferences(act, clauses),
  ];
}
