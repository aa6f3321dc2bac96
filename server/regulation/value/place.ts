import type { ResolutionDraft } from "../draft.ts";

/** How a person enters a value. */
export type ValueInput = "TEXT" | "LONG_TEXT" | "DATE" | "NUMBER" | "BOOLEAN" | "CODE" | "CODES" | "TEXTS";

/** One value within the content of a place. */
export interface FieldSpec {
  /** Code of `labels` set `field`. */
  readonly field: string;
  /** Property of the content; null when the content is the value itself. */
  readonly property: string | null;
  readonly input: ValueInput;
  /** Set of `labels` its codes stand in; null for plain text. */
  readonly valueSet: string | null;
  /** Whether it may be left blank, which stores null (or an empty list). */
  readonly isOptional: boolean;
}

/**
 * Where a value keeps its ground (clause, span, origin, confidence):
 * SOURCED beside its `value`, OWN in the same object, BARE without an origin of its own.
 */
export type GroundKind = "SOURCED" | "OWN" | "BARE";

/** A place of the draft where a value, or a list of values of one kind, stands. */
export interface PlaceSpec {
  /** JSON pointer; `*` stands for the index within an outer list. */
  readonly path: string;
  /** Code of `labels` set `group`. */
  readonly group: string;
  readonly isList: boolean;
  /** Whether a single value may be absent. */
  readonly isNullable: boolean;
  readonly ground: GroundKind;
  readonly fields: readonly FieldSpec[];
  /** Content of a value that a person adds, before its fields are filled. */
  readonly blank: (draft: ResolutionDraft) => unknown;
}

type FieldOptions = { at?: string | null; set?: string; optional?: boolean };

const field =
  (input: ValueInput) =>
  (name: string, { at = name, set, optional = false }: FieldOptions = {}): FieldSpec => ({
    field: name,
    property: at,
    input,
    valueSet: set ?? null,
    isOptional: optional,
  });

export const text = field("TEXT");
export const longText = field("LONG_TEXT");
export const date = field("DATE");
export const number = field("NUMBER");
export const flag = (name: string, options: FieldOptions = {}): FieldSpec =>
  field("BOOLEAN")(name, { set: "flag", ...options });
export const code = field("CODE");
export const codes = field("CODES");
export const texts = field("TEXTS");

const blankOf = (fields: readonly FieldSpec[]): Record<string, unknown> =>
  Object.fromEntries(
    fields.map(({ property, input, isOptional }) => {
      if (input === "CODES" || input === "TEXTS") return [property, []];
      if (input === "BOOLEAN") return [property, false];
      return [property, isOptional ? null : ""];
    }),
  );

type PlaceOptions = { ground?: GroundKind; blank?: PlaceSpec["blank"]; required?: boolean };

/** A place with one value; the value may be absent unless it is required. */
export function single(
  path: string,
  group: string,
  fields: readonly FieldSpec[],
  { ground = "SOURCED", blank = () => blankOf(fields), required = false }: PlaceOptions = {},
): PlaceSpec {
  return { path, group, isList: false, isNullable: !required, ground, fields, blank };
}

/** A place with any number of values of one kind. */
export function list(
  path: string,
  group: string,
  fields: readonly FieldSpec[],
  { ground = "SOURCED", blank = () => blankOf(fields) }: PlaceOptions = {},
): PlaceSpec {
  return { path, group, isList: true, isNullable: false, ground, fields, blank };
}
