/**
 * Prints the API's contract from the decorators into `schema/api.graphql`; with `--check` only tells
 * whether the file is up to date.
 */
import "reflect-metadata";
import { readFileSync, writeFileSync } from "node:fs";
import { lexicographicSortSchema, printSchema } from "graphql";
import { buildApiSchema } from "./api/build-schema.ts";

const FILE = new URL("../schema/api.graphql", import.meta.url);
const HEADER = "# Printed from the decorators of the server by `npm run print`. Do not edit.\n\n";

const printed = `${HEADER}${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;

if (process.argv.includes("--check")) {
  const isFresh = readFileSync(FILE, "utf8") === printed;
  if (!isFresh) console.error("schema/api.graphql is stale: run `npm run print`.");
  process.exit(isFresh ? 0 : 1);
} else if (process.argv.includes("--stdout")) {
  process.stdout.write(printed);
} else {
  writeFileSync(FILE, printed);
}
