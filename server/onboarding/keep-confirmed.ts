import type { Clause } from "../regulation/act-draft.ts";
import type { RegulationVariant } from "../regulation/variant.ts";
import { recountCapabilities } from "../regulation/recount-capabilities.ts";
import { foldName } from "../regulation/value/fold-name.ts";
import { pointerTokens, valueAt, writeAt } from "../regulation/value/json-pointer.ts";
import type { PlaceSpec } from "../regulation/value/place.ts";
import { VARIANT_PLACES } from "../regulation/value/variant-places.ts";
import { spanMover, withMovedSpans } from "./move-spans.ts";
import type { ClausedText } from "./move-spans.ts";

/** A variant with the text it was read from. */
export interface ReadVariant extends ClausedText {
  clauses: readonly Pick<Clause, "id" | "text" | "heading" | "span">[];
  variant: RegulationVariant;
}

/** Duties of roles move with their roles. */
const TOP_PLACES = VARIANT_PLACES.filter(({ path }) => !path.includes("*"));

/** Clauses that a value, or a list of values with what they hold, stands on. */
function clausesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(clausesOf);
  if (typeof value !== "object" || value === null) return [];
  const own = "clause" in value && typeof value.clause === "string" ? [value.clause] : [];
  return "duties" in value ? [...own, ...clausesOf(value.duties)] : own;
}

/** Clauses that only one of the texts has, or whose words differ. */
function changedClauses(before: ReadVariant, after: ReadVariant): Set<string> {
  const wordsOf = ({ clauses }: ReadVariant) =>
    new Map(clauses.map(({ id, heading, text }) => [id, foldName(`${heading ?? ""} ${text}`)]));
  const [old, now] = [wordsOf(before), wordsOf(after)];
  return new Set([...old.keys(), ...now.keys()].filter((id) => old.get(id) !== now.get(id)));
}

/**
 * Carries a reviewed variant over to a new reading of the amended text: what stands on clauses that the
 * amendment did not touch stays as it was confirmed, corrections of the officer included.
 */
export function keepConfirmed(confirmed: ReadVariant, reading: ReadVariant): RegulationVariant {
  const result = structuredClone(reading.variant);
  const changed = changedClauses(confirmed, reading);
  const move = spanMover(confirmed, reading);
  const isTouched = (value: unknown) => clausesOf(value).some((clause) => changed.has(clause));
  const keep = ({ path }: PlaceSpec) => {
    const tokens = (pointerTokens(path) ?? []).slice(1);
    const before = valueAt(confirmed.variant, tokens);
    if (!isTouched(before) && !isTouched(valueAt(reading.variant, tokens)))
      writeAt(result, tokens, withMovedSpans(before, move));
  };
  TOP_PLACES.forEach(keep);
  result.capabilities = recountCapabilities(reading.variant, result);
  return result;
}
