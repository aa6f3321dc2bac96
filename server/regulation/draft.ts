/**
 * The shape of what is read from a resolution: one place for the importer, the register of
 * regulations, the API and `schema/regulation.schema.json`, which is printed from here.
 */
import { z } from "zod";
import { Span } from "./sourced.ts";
import { Act, Clause } from "./act-draft.ts";
import { RegulationVariant } from "./variant.ts";

export const Finding = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  severity: z.enum(["ERROR", "WARNING", "INFO"]),
  clause: z.string().nullable(),
  span: Span.nullable(),
  path: z.string().nullable().describe("JSON pointer into the draft of the value it speaks of."),
  message: z.string().describe("Plain Russian sentence."),
  messageEn: z.string(),
});

export const Amendment = z.strictObject({
  clause: z.string().describe("Item of the amending act."),
  span: Span,
  operation: z.enum([
    "REPLACE_CLAUSE",
    "REPLACE_WORDS",
    "ADD_CLAUSE",
    "ADD_WORDS",
    "REMOVE_CLAUSE",
    "REMOVE_WORDS",
    "REPLACE_ANNEX",
  ]),
  target: z.string().nullable().describe("Clause id in the amended act; null when it could not be told."),
  oldText: z.string().nullable(),
  newText: z.string().nullable(),
  confidence: z.number().min(0).max(1),
});

export const SourceDescription = z.strictObject({
  fileName: z.string(),
  format: z.enum(["TXT", "MD", "HTML", "DOCX", "DOC", "RTF", "PDF"]),
  encoding: z.string().nullable(),
  byteLength: z.int(),
  sha256: z.string(),
  text: z.string().describe("The original characters; every span points here."),
});

export const ResolutionDraft = z.strictObject({
  schemaVersion: z.literal(1),
  outcome: z.enum(["CREATE", "AMEND", "COMPLETE_COMPOSITION"]),
  source: SourceDescription,
  act: Act,
  clauses: z.array(Clause),
  variant: RegulationVariant,
  amendments: z.array(Amendment),
  findings: z.array(Finding),
});

export const ResolutionRefusal = z.strictObject({
  schemaVersion: z.literal(1),
  outcome: z.literal("REFUSED"),
  source: SourceDescription,
  refusal: z.strictObject({
    code: z.enum(["REGIONAL_CENTRE_ACT", "OTHER_SUBJECT", "NOT_AN_ACT", "NO_TEXT"]),
    message: z.string(),
    messageEn: z.string(),
  }),
});

/** What one document gives: a draft of one of three outcomes, or a refusal with its reason. */
export const ResolutionReading = z.discriminatedUnion("outcome", [ResolutionDraft, ResolutionRefusal]);

export type Finding = z.infer<typeof Finding>;
export type Amendment = z.infer<typeof Amendment>;
export type SourceDescription = z.infer<typeof SourceDescription>;
export type ResolutionDraft = z.infer<typeof ResolutionDraft>;
export type ResolutionRefusal = z.infer<typeof ResolutionRefusal>;
export type ResolutionReading = z.infer<typeof ResolutionReading>;
