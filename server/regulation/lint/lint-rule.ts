import type { Act } from "../act-draft.ts";
import type { Finding } from "../draft.ts";
import type { Span } from "../sourced.ts";
import type { RegulationVariant } from "../variant.ts";
import type { ActText } from "../facts/act-text.ts";

/** What the rules of the linter look at. */
export interface LintInput {
  readonly text: ActText;
  readonly act: Act;
  readonly variant: RegulationVariant;
}

/** Looks for one kind of contradiction or hole. */
export type LintRule = (input: LintInput) => Finding[];

/** Where in the text and in the draft a finding belongs. */
export interface FindingPlace {
  readonly clause?: string | null;
  readonly span?: Span | null;
  readonly path?: string | null;
}

/** Makes a finding; what the place leaves out is null. */
export function finding(
  code: string,
  severity: Finding["severity"],
  message: string,
  messageEn: string,
  place: FindingPlace = {},
): Finding {
  const { clause = null, span = null, path = null } = place;
  return { code, severity, clause, span, path, message, messageEn };
}
