import { readFileSync } from "node:fs";
import { z } from "zod";
import type { FileWish } from "./document-files.ts";
import type { Expectation } from "./expectation.ts";

const lines = z.array(z.string());

const ExpectationFile = z.strictObject({
  file: z.string().default("act.txt"),
  format: z.enum(["docx", "rtf", "pdf"]).optional(),
  encoding: z.string().optional(),
  outcome: z.string(),
  facts: z.record(z.string(), z.array(z.union([z.string(), lines]))).default({}),
  clauses: z.record(z.string(), lines).optional(),
  optional: z.record(z.string(), lines).optional(),
  findings: z.strictObject({ present: lines.optional(), absent: lines.optional() }).optional(),
});

/** Reads an expectation; a file of another shape throws, so that a slip of the pen cannot pass as a success. */
export function loadExpectation(file: URL): Expectation & FileWish {
  return ExpectationFile.parse(JSON.parse(readFileSync(file, "utf8")));
}
