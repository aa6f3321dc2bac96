/** The part of a variant that opens features to a made-up centre. */
import type { RegulationVariant } from "../../server/regulation/variant.ts";

/** Capabilities, each with a clause of its own. */
export function withCapabilities(...codes: readonly string[]): Pick<RegulationVariant, "capabilities"> {
  return {
    capabilities: ["INT-01", ...codes].map((code, index) => ({
      code,
      clauses: [`2.${index + 1}`],
      confidence: 0.9,
    })),
  };
}
