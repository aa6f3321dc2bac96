import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { aSource } from "../act/a-source.ts";
import { splitAct } from "../act/split-act.ts";
import { cleanText } from "../document/clean-text.ts";
import { fold } from "./text-line.ts";
import { readClauses } from "./read-clauses.ts";

const acts = new URL("../../../../shared/resolutions/", import.meta.url);
const table = new URL("../../../test/regulation/capability-clauses.json", import.meta.url);
const slugs = ["zheleznogorsk", "bogotol", "desnogorsk", "zaozersk", "lensky"];

function readAct(slug: string) {
  const source = aSource(readFileSync(new URL(`${slug}.txt`, acts), "utf8"));
  const clean = cleanText(source);
  return { source, clauses: readClauses(clean, splitAct(clean)) };
}

describe.skipIf(!existsSync(acts) || !existsSync(table))("the clause tree of the five acts", () => {
  const facts = existsSync(table)
    ? (JSON.parse(readFileSync(table, "utf8")) as Record<string, Record<string, string[]>>)
    : {};

  it.each(slugs)("has every clause that a capability names: %s", (slug) => {
    const { clauses } = readAct(slug);
    const ids = new Set(clauses.map((clause) => clause.id));
    const asked = [...new Set(Object.values(facts[slug] ?? {}).flat())];
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(slugs)("holds ordered spans and parents that exist: %s", (slug) => {
    const { source, clauses } = readAct(slug);
    const ids = clauses.map((clause) => clause.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [index, clause] of clauses.entries()) {
      expect(clause.parent === null || ids.includes(clause.parent)).toBe(true);
      expect(clause.span.end).toBeLessThanOrEqual(source.text.length);
      expect(clause.span.start).toBeGreaterThanOrEqual(clauses[index - 1]?.span.start ?? 0);
      const words = fold(source.text.slice(clause.span.start, clause.span.end));
      expect(words).toContain((clause.text || clause.heading || "").slice(-12));
    }
  });
});
