import { z } from "zod";
import data from "./capabilities.json" with { type: "json" };

const Bilingual = z.strictObject({ ru: z.string().min(1), en: z.string().min(1) });

/** A thing that a regulation may oblige a centre to do, and what shows that it was done. */
export const Capability = z.strictObject({
  code: z.string().regex(/^[A-Z]{3}-\d{2}$/),
  group: z.string().describe("Code of `capabilityGroup` in schema/labels.json."),
  module: z
    .string()
    .nullable()
    .describe("Code of `module` in schema/labels.json; null when it adds no menu entry."),
  name: Bilingual,
  evidence: Bilingual.describe("What shows that it was carried out in a period."),
});
export type Capability = z.infer<typeof Capability>;

/** All capabilities in the order in which they are shown. */
export const capabilities: readonly Capability[] = z.array(Capability).parse(data);

const byCode = new Map(capabilities.map((capability) => [capability.code, capability]));

/** The capability of a code, null for a code that is not known. */
export function findCapability(code: string): Capability | null {
  return byCode.get(code) ?? null;
}
