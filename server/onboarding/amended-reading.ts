import type { Act, Clause, Finding, RegulationVariant } from "../regulation/draft.ts";

/** The whole text of a version as the program reads it. */
export interface VersionReading {
  /** The act that created the regulation. */
  act: Act;
  variant: RegulationVariant;
  clauses: readonly Clause[];
  findings: readonly Finding[];
  sourceText: string;
  /** Items of the amending act whose change could not be carried out. */
  unappliedClauses: readonly string[];
}
