import type { ResolutionDraft } from "../draft.ts";
import type { Span } from "../sourced.ts";
import { ACT_PLACES } from "./act-places.ts";
import { pointerOf, pointerTokens, valueAt } from "./json-pointer.ts";
import type { FieldSpec, PlaceSpec, ValueInput } from "./place.ts";
import { AMENDMENT_PLACES, VARIANT_PLACES } from "./variant-places.ts";

/** One value of a draft with its ground, as a reviewer sees it. */
export interface ReadValue {
  /** JSON pointer into the draft. */
  path: string;
  group: string;
  field: string;
  /** Codes of `labels` set `valueSet`, or plain text; empty when nothing was read. */
  values: string[];
  valueSet: string | null;
  input: ValueInput;
  clause: string | null;
  span: Span | null;
  /** An origin of the draft, or NOT_FOUND. */
  origin: string;
  /** 0..1 */
  confidence: number;
  isRemovable: boolean;
}

/** Every place of a draft that a person may correct. */
export const DRAFT_PLACES: readonly PlaceSpec[] = [...ACT_PLACES, ...VARIANT_PLACES, ...AMENDMENT_PLACES];

/** Places that count for what an act does: an amending act is no regulation, a composition only names people. */
const PLACES_OF: Readonly<Record<ResolutionDraft["outcome"], readonly PlaceSpec[]>> = {
  CREATE: [...ACT_PLACES, ...VARIANT_PLACES],
  AMEND: [...ACT_PLACES, ...AMENDMENT_PLACES],
  COMPLETE_COMPOSITION: [...ACT_PLACES, ...VARIANT_PLACES.filter(({ group }) => group === "people")],
};

interface Ground {
  clause: string | null;
  span: Span | null;
  origin: string;
  confidence: number;
}

const NOT_FOUND: Ground = { clause: null, span: null, origin: "NOT_FOUND", confidence: 0 };

/** Pointers that a pattern leads to: `*` becomes each index of the list standing there. */
function expand(draft: unknown, pattern: readonly string[]): string[][] {
  const star = pattern.indexOf("*");
  if (star < 0) return [[...pattern]];
  const outer = pattern.slice(0, star);
  const items = valueAt(draft, outer);
  if (!Array.isArray(items)) return [];
  return items.flatMap((_, index) => expand(draft, [...outer, String(index), ...pattern.slice(star + 1)]));
}

/** Pointers of every value that stands at a place, the absent single value included. */
export function pointersOf(draft: unknown, place: PlaceSpec): string[][] {
  return expand(draft, pointerTokens(place.path) ?? []).flatMap((pointer) => {
    if (!place.isList) return [pointer];
    const items = valueAt(draft, pointer);
    return Array.isArray(items) ? items.map((_, index) => [...pointer, String(index)]) : [];
  });
}

/** Pointer of one field of the value that stands at `item`. */
export function fieldPointer(place: PlaceSpec, item: readonly string[], { property }: FieldSpec): string[] {
  if (property === null) return [...item];
  return place.ground === "SOURCED" ? [...item, "value", property] : [...item, property];
}

/** The content of a value without its ground. */
export function contentOf(place: PlaceSpec, value: unknown): unknown {
  return place.ground === "SOURCED" ? valueAt(value, ["value"]) : value;
}

function groundOf(place: PlaceSpec, value: unknown): Ground {
  if (value === null || value === undefined) return NOT_FOUND;
  const ground = value as Ground;
  return {
    clause: ground.clause || null,
    span: ground.span,
    origin: place.ground === "BARE" ? "EXTRACTED" : ground.origin,
    confidence: ground.confidence,
  };
}

function asTexts(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) return [String(value)];
  return value.map((each: unknown) =>
    typeof each === "object" && each !== null && "code" in each ? String(each.code) : String(each),
  );
}

/** Values of one place, field by field. */
function valuesOf(draft: unknown, place: PlaceSpec): ReadValue[] {
  return pointersOf(draft, place).flatMap((item) => {
    const value = valueAt(draft, item);
    const content = contentOf(place, value);
    const ground = groundOf(place, value);
    return place.fields.map((spec) => ({
      path: pointerOf(fieldPointer(place, item, spec)),
      group: place.group,
      field: spec.field,
      values: asTexts(spec.property === null ? content : valueAt(content, [spec.property])),
      valueSet: spec.valueSet,
      input: spec.input,
      ...ground,
      isRemovable: place.isList || (place.isNullable && ground.origin !== "NOT_FOUND"),
    }));
  });
}

/**
 * Every value of a draft that counts for its outcome, flat, in the order of review. A single value that was
 * not read stands in the list with no values, so that it can be filled in.
 */
export function readValues(
  draft: Pick<ResolutionDraft, "outcome" | "act" | "variant" | "amendments">,
): ReadValue[] {
  return PLACES_OF[draft.outcome].flatMap((place) => valuesOf(draft, place));
}

/** The values of a variant alone; pointers start with `/variant`. */
export function variantValues(variant: ResolutionDraft["variant"]): ReadValue[] {
  return VARIANT_PLACES.flatMap((place) => valuesOf({ variant }, place));
}
