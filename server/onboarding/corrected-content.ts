import type { ResolutionDraft } from "../regulation/draft.ts";
import type { FieldSpec, PlaceSpec } from "../regulation/value/place.ts";
import { checkedValue } from "./corrected-value.ts";
import { InvalidCorrectionError } from "./correction.ts";
import type { Correction } from "./correction.ts";

/** A draft while one correction is applied to it. */
export interface Correcting {
  /** Changed in place. */
  draft: ResolutionDraft;
  correction: Correction;
  /** Codes of roles that the regulation has, but this document does not define. */
  rolesElsewhere: readonly string[];
}

/** The refusal of a correction, with a Russian sentence. */
export function invalid({ correction }: Correcting, message: string): InvalidCorrectionError {
  return new InvalidCorrectionError(correction.path, message);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What the draft stores for a field: matches of capabilities keep the confidence they were read with. */
function stored(field: FieldSpec, value: unknown, before: unknown): unknown {
  if (field.valueSet !== "capability" || !Array.isArray(value)) return value;
  const known = Array.isArray(before) ? (before as { code: string }[]) : [];
  return value.map((code: string) => known.find((match) => match.code === code) ?? { code, confidence: 1 });
}

/** Content with one field set; the value itself when the content has no fields. */
export function withField(of: Correcting, field: FieldSpec, content: unknown, value: unknown): unknown {
  const roles = [...of.draft.variant.roles.map(({ code }) => code), ...of.rolesElsewhere];
  const outcome = checkedValue(value, field, roles);
  if ("refusal" in outcome) throw invalid(of, outcome.refusal);
  if (field.property === null) return outcome.value;
  const record = content as Record<string, unknown>;
  return { ...record, [field.property]: stored(field, outcome.value, record[field.property]) };
}

/** Content filled from an object of named fields, or from a single value for the field that names it. */
export function filled(of: Correcting, { fields }: PlaceSpec, content: unknown): unknown {
  const { value } = of.correction;
  const main = fields.find(({ input }) => input === "TEXT" || input === "LONG_TEXT") ?? fields[0];
  if (!main) return content;
  if (!isRecord(value)) return withField(of, main, content, value);
  return Object.entries(value)
    .filter(([name]) => name !== "clause")
    .reduce((so, [name, each]) => {
      const field = fields.find((spec) => spec.property === name || spec.field === name);
      if (!field) throw invalid(of, `Поля «${name}» здесь нет.`);
      return withField(of, field, so, each);
    }, content);
}

/** The clause that a person named as the ground of what they add; null when none. */
export function namedClause(of: Correcting): string | null {
  const { value } = of.correction;
  if (!isRecord(value) || value["clause"] === undefined || value["clause"] === null) return null;
  const id = value["clause"];
  if (of.draft.clauses.some((clause) => clause.id === id)) return id as string;
  throw invalid(of, `Пункта «${String(id)}» в документе нет.`);
}

/** A value with the ground of something a person set. */
export function newlySet(place: PlaceSpec, content: unknown, clause: string | null): unknown {
  const ground = { clause, span: null, origin: "EDITED", confidence: 1 };
  if (place.ground === "SOURCED") return { value: content, ...ground };
  // A provision always names a clause; one that a person adds without naming it has an empty one.
  const own = place.path.endsWith("roles") ? ground : { ...ground, clause: clause ?? "" };
  return { ...(content as object), ...own };
}

/** A corrected value keeps its clause and span: they still show where it stands in the source. */
export function corrected(place: PlaceSpec, before: unknown, content: unknown): unknown {
  if (place.ground === "SOURCED")
    return { ...(before as object), value: content, origin: "EDITED", confidence: 1 };
  const origin = place.ground === "OWN" ? { origin: "EDITED" } : {};
  return { ...(content as object), ...origin, confidence: 1 };
}
