import type { ResolutionDraft } from "../../server/regulation/draft.ts";
import { factsOf } from "./draft-facts.ts";

/** Facts told in the words of the act: a digest has the same ones in its own words. */
const WORDED: Readonly<Record<string, (text: string) => string>> = {
  terms: (text) => text.replace(/^.* \/ (?!-$)/u, ""),
  reports: (text) => text.replace(/: .*$/u, ""),
  deadlines: (text) => text.replace(/: .*$/u, ""),
  ratings: (text) => text.replace(/: .*$/u, ""),
  meetings: (text) => text.replace(/^(invited|attendedby|minutessentto) .*$/u, "$1"),
};

/** Findings about the wording of a text, not about what it settles. */
const WORDING_FINDINGS = new Set(["GUILLEMETS_UNCLOSED", "TERM_USED_UNDEFINED", "TERM_MEANING_UNCERTAIN"]);

/** Everything a draft says that does not depend on the wording of its provisions, as sorted lines. */
export function comparableLines(draft: ResolutionDraft): string[] {
  const facts = factsOf(draft).map(
    ({ group, text, clause }) => `${group}: ${WORDED[group]?.(text) ?? text} @${clause}`,
  );
  const clauses = draft.clauses.map(({ id, kind, parent }) => `clause ${id} ${kind} under ${parent}`);
  const roles = draft.variant.roles.map(({ code, duties }) => `role ${code} with ${duties.length} duties`);
  const capabilities = draft.variant.capabilities.map(
    ({ code, clauses: ids }) => `${code}: ${ids.join(", ")}`,
  );
  const findings = draft.findings
    .filter(({ code }) => !WORDING_FINDINGS.has(code))
    .map(({ code, severity, clause }) => `finding ${severity} ${code} @${clause}`);
  return [...facts, ...clauses, ...roles, ...capabilities, ...findings].toSorted();
}
