import { createHash } from "node:crypto";
import { consolidate } from "../regulation/amendment/consolidate.ts";
import type { Act, Clause } from "../regulation/act-draft.ts";
import type { Finding, ResolutionDraft } from "../regulation/draft.ts";
import type { RegulationVariant } from "../regulation/variant.ts";
import { readResolution } from "../regulation/read-resolution.ts";
import type { RegulationVersion } from "../regulation/regulation.entity.ts";
import { draftClauses } from "../regulation/stored-clause.ts";
import { keepConfirmed } from "./keep-confirmed.ts";

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

/** Longest text an act may amend, in characters: a thousand pages, read anew in about a second. */
const LONGEST_AMENDED = 1_000_000;

/**
 * Whether a version is short enough to be amended by an act. Its text is read anew each time the act is
 * looked at, inside the operation; real regulations have a fiftieth of the limit.
 */
export function isAmendable(base: RegulationVersion, amending: ResolutionDraft): boolean {
  return base.sourceText.length + amending.source.text.length <= LONGEST_AMENDED;
}

/**
 * Works an amending act into the text of the version it amends and reads the outcome anew. What the
 * amendment did not touch stays as it was confirmed.
 *
 * @returns null when the text is too long to be amended, or no regulation any more
 */
export function amendedReading(base: RegulationVersion, amending: ResolutionDraft): VersionReading | null {
  if (!isAmendable(base, amending)) return null;
  const { text, unapplied } = consolidate(base.sourceText, draftClauses(base.clauses), amending.amendments);
  const bytes = Buffer.from(text);
  const reading = readResolution({
    fileName: amending.source.fileName,
    format: "TXT",
    encoding: "utf-8",
    byteLength: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    text,
  });
  if (reading.outcome !== "CREATE") return null;
  const { clauses, findings } = reading;
  return {
    // The header of the creating act was reviewed once, and an amendment does not change it.
    act: base.act,
    variant: keepConfirmed(base, { sourceText: text, clauses, variant: reading.variant }),
    clauses,
    findings,
    sourceText: text,
    unappliedClauses: [...new Set(unapplied.map(({ clause }) => clause))],
  };
}
