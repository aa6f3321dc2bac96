/** A value read from a document and the ground it stands on. */
import { z } from "zod";

/** Half-open range of UTF-16 code units in `source.text`. */
export const Span = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .describe("Half-open range of characters in source.text.");

export const Origin = z
  .enum(["EXTRACTED", "DEFAULT", "EDITED"])
  .describe(
    "EXTRACTED: read from the text; DEFAULT: the program's own, never read; EDITED: set by a person.",
  );

/** A value together with the ground it stands on. */
export const sourced = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    clause: z.string().nullable().describe("Id of the clause it was read from; null outside any clause."),
    span: Span.nullable(),
    origin: Origin,
    confidence: z.number().min(0).max(1),
  });

export const day = z.iso.date().describe("Calendar day, YYYY-MM-DD.");

export type Span = z.infer<typeof Span>;
export type Origin = z.infer<typeof Origin>;

/** A value with its ground. */
export interface Sourced<T> {
  value: T;
  clause: string | null;
  span: Span | null;
  origin: Origin;
  confidence: number;
}
