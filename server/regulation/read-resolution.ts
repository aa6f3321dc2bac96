import { lintAct } from "./act/lint-act.ts";
import { decideOutcome } from "./act/outcome.ts";
import { readAct } from "./act/read-act.ts";
import { splitAct } from "./act/split-act.ts";
import { readAmendments } from "./amendment/read-amendments.ts";
import { lintClauses } from "./clause/lint-clauses.ts";
import { readClauses } from "./clause/read-clauses.ts";
import { cleanText } from "./document/clean-text.ts";
import type { SourceText } from "./document/source-text.ts";
import type { ResolutionReading } from "./draft.ts";
import { readFacts } from "./facts/read-facts.ts";

/**
 * Reads a document as a resolution: header, clause tree, facts and findings, or the reason why it is none that
 * concerns a centre. Pure and synchronous; time and memory grow with the length of the text.
 *
 * @param source the document as its reader gave it
 * @returns a draft of one of three outcomes, or a refusal
 */
export function readResolution(source: SourceText): ResolutionReading {
  const clean = cleanText(source);
  const parts = splitAct(clean);
  const clauses = readClauses(clean, parts);
  const act = readAct(clean, parts, clauses);
  const decided = decideOutcome(clean, parts, act);
  if (decided.outcome === "REFUSED") {
    return { schemaVersion: 1, outcome: "REFUSED", source, refusal: decided.refusal };
  }
  const { outcome } = decided;
  const facts = readFacts(clean, parts, clauses, act, outcome);
  return {
    schemaVersion: 1,
    outcome,
    source,
    act,
    clauses,
    variant: facts.variant,
    amendments: outcome === "AMEND" ? readAmendments(clean, parts) : [],
    findings: [...lintAct(clean, parts, act, clauses), ...lintClauses(clauses), ...facts.findings],
  };
}
