import { pointerTokens } from "../regulation/value/json-pointer.ts";
import type { FieldSpec, PlaceSpec } from "../regulation/value/place.ts";
import { DRAFT_PLACES } from "../regulation/value/read-values.ts";

/** What a correction's pointer means: a list, a whole value, or one field of a value. */
export interface CorrectionTarget {
  place: PlaceSpec;
  /** Pointer of the list when `isList`, else of the value. */
  tokens: string[];
  isList: boolean;
  /** Null when the whole value is meant. */
  field: FieldSpec | null;
}

const isIndex = (token: string): boolean => /^(0|[1-9]\d{0,5})$/.test(token);

function restAfter(pattern: readonly string[], tokens: readonly string[]): string[] | null {
  const fits = pattern.every(
    (each, at) => each === tokens[at] || (each === "*" && isIndex(tokens[at] ?? "")),
  );
  return fits ? tokens.slice(pattern.length) : null;
}

/** The field a pointer's tail names; undefined when the place has no such field. */
function fieldAt(place: PlaceSpec, tail: readonly string[]): FieldSpec | null | undefined {
  const inner = place.ground === "SOURCED" && tail[0] === "value" ? tail.slice(1) : tail;
  if (inner.length === 0) return place.fields.find(({ property }) => property === null) ?? null;
  return inner.length === 1 ? place.fields.find(({ property }) => property === inner[0]) : undefined;
}

function targetWithin(place: PlaceSpec, tokens: string[]): CorrectionTarget | null {
  const pattern = pointerTokens(place.path) ?? [];
  const rest = restAfter(pattern, tokens);
  if (rest === null) return null;
  const outer = tokens.slice(0, pattern.length);
  if (place.isList && (rest.length === 0 || (rest.length === 1 && rest[0] === "-")))
    return { place, tokens: outer, isList: true, field: null };
  if (place.isList && !isIndex(rest[0] ?? "")) return null;
  const item = place.isList ? tokens.slice(0, pattern.length + 1) : outer;
  const field = fieldAt(place, tokens.slice(item.length));
  return field === undefined ? null : { place, tokens: item, isList: false, field };
}

/**
 * Finds what a pointer means among the places a person may correct.
 *
 * @returns null when it names anything else, so no other part of the draft can be reached
 */
export function findTarget(path: string): CorrectionTarget | null {
  const tokens = pointerTokens(path);
  if (tokens === null) return null;
  for (const place of DRAFT_PLACES) {
    const target = targetWithin(place, tokens);
    if (target) return target;
  }
  return null;
}
