import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { ResolutionReading } from "./draft.ts";

const FILE = new URL("../../schema/regulation.schema.json", import.meta.url);

/** JSON Schema of what one document gives, as text with a final line end. */
export function regulationSchema(): string {
  const schema = z.toJSONSchema(ResolutionReading, { target: "draft-2020-12", reused: "ref" });
  const head = {
    title: "Reading of a resolution",
    description: "What the importer reads from one document.",
  };
  return `${JSON.stringify({ ...schema, ...head }, null, 2)}\n`;
}

/** The schema as it was last printed. */
export const printedSchema = (): string => readFileSync(FILE, "utf8");

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, regulationSchema());
