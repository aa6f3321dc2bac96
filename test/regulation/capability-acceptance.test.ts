/** Capabilities read from the five originals, against the table a person drew up by reading them. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../server/regulation/document/read-document.ts";
import { readResolution } from "../../server/regulation/read-resolution.ts";
import clausesByAct from "./capability-clauses.json" with { type: "json" };

const ORIGINALS = new URL("../../../shared/resolutions/", import.meta.url);
const table: Record<string, Record<string, string[]>> = clausesByAct;
const slugs = Object.keys(table);

/** `code clause`; an unnumbered paragraph is cited by the clause it continues. */
async function pairsRead(slug: string): Promise<string[]> {
  const bytes = await readFile(new URL(`${slug}.txt`, ORIGINALS));
  const reading = readResolution(await readDocument(bytes, `${slug}.txt`));
  if (reading.outcome === "REFUSED") throw new Error(reading.refusal.message);
  return reading.variant.capabilities.flatMap(({ code, clauses }) =>
    clauses.map((clause) => `${code} ${clause.replace(/\.par\.\d+$/, "")}`),
  );
}

function pairsExpected(slug: string): string[] {
  return Object.entries(table[slug] ?? {}).flatMap(([code, clauses]) =>
    clauses.map((clause) => `${code} ${clause}`),
  );
}

/** Persons of a composition show who the members are, line by line; the table names only the clause above them. */
const isPerson = (pair: string): boolean => /^CMP-0[19] П/.test(pair);

describe.skipIf(!existsSync(ORIGINALS))("capabilities of the five acts", () => {
  const read = new Map<string, string[]>();
  beforeAll(async () => {
    for (const slug of slugs) read.set(slug, await pairsRead(slug));
  });

  it.each(slugs)("are found in at least 19 of 20 clauses: %s", (slug) => {
    const expected = pairsExpected(slug);
    const missed = expected.filter((pair) => !read.get(slug)?.includes(pair));
    expect(missed.length / expected.length, missed.join("; ")).toBeLessThanOrEqual(0.05);
  });

  it.each(slugs)("are claimed for few clauses beyond the table: %s", (slug) => {
    const expected = new Set(pairsExpected(slug));
    const claimed = [...new Set(read.get(slug))].filter((pair) => !isPerson(pair));
    const beyond = claimed.filter((pair) => !expected.has(pair));
    expect(beyond.length / claimed.length, beyond.join("; ")).toBeLessThanOrEqual(0.1);
  });

  it.each(slugs)("name no code the act lacks but one: %s", (slug) => {
    const codes = new Set(read.get(slug)?.map((pair) => pair.slice(0, 6)));
    const foreign = [...codes].filter((code) => !table[slug]?.[code]);
    expect(foreign.length, foreign.join("; ")).toBeLessThanOrEqual(1);
  });
});
