import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Expectation } from "./expectation.ts";

const lines = z.array(z.string());

const ExpectationFile = z.object({
  outcome: z.string(),
  facts: z.record(z.string(), z.array(z.union([z.string(), lines]))).default({}),
  clauses: z.record(z.string(), lines).optional(),
  optional: z.record(z.string(), lines).optional(),
  findings: z.object({ present: lines.optional(), absent: lines.optional() }).optional(),
});

/** Reads an expectation; a file of another shape throws, so that a slip of the pen cannot pass as a success. */
export function loadExpectation(file: URL): Expectation {
  return ExpectationFile.parse(JSON.parse(readFileSync(file, "utf8")));
}
