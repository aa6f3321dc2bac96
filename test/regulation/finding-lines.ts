import type { Finding, ResolutionDraft } from "../../server/regulation/draft.ts";

const SCALARS = [
  "kind",
  "number",
  "signedOn",
  "place",
  "title",
  "issuingBody",
  "region",
  "municipality",
  "control",
  "entryIntoForce",
  "signatory",
] as const;

/** Findings that a line `CODE` or `CODE @clause` speaks of, printed with their clause and sentence. */
export function findingLines(findings: readonly Finding[], line: string): string[] {
  const [code, clause] = line.split(" @");
  return findings
    .filter((finding) => finding.code === code && (clause === undefined || finding.clause === clause))
    .map((finding) => `${finding.code} @${finding.clause}: ${finding.message}`);
}

/** Whether a finding of this code (and clause, where the line names one) was reported. */
export function hasFinding(findings: readonly Finding[], line: string): boolean {
  return findingLines(findings, line).length > 0;
}

/** JSON pointers of the header fields that were not found in the document. */
export function emptyHeaderPaths(draft: ResolutionDraft): string[] {
  return SCALARS.filter((field) => draft.act[field] === null).map((field) => `/act/${field}`);
}
