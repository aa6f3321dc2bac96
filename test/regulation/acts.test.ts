/**
 * The five originals, read by the importer and compared with what a person read in them. The texts themselves are no
 * part of the project: they stand beside it, and where they are absent there is nothing to compare.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDocument } from "../../server/regulation/document/read-document.ts";
import type { ResolutionDraft } from "../../server/regulation/draft.ts";
import { readResolution } from "../../server/regulation/read-resolution.ts";
import type { Expectation } from "./expectation.ts";
import { loadExpectation } from "./expectation-file.ts";
import { emptyHeaderPaths, findingLines, hasFinding } from "./finding-lines.ts";
import { type GroupScore, isFlagged, scoreDraft } from "./score.ts";
import { scoreTable } from "./score-table.ts";

const ORIGINALS = new URL("../../../shared/resolutions/", import.meta.url);
const SLUGS = ["zheleznogorsk", "bogotol", "desnogorsk", "zaozersk", "lensky"];

const tables: string[] = [];
afterAll(() => console.info(tables.join("\n\n")));

describe.skipIf(!existsSync(ORIGINALS)).each(SLUGS)("act of %s", (slug) => {
  const expectation: Expectation = loadExpectation(new URL(`expected/${slug}.json`, import.meta.url));
  let draft: ResolutionDraft;
  let scores: Map<string, GroupScore>;

  beforeAll(async () => {
    const bytes = await readFile(new URL(`${slug}.txt`, ORIGINALS));
    const reading = readResolution(await readDocument(bytes, `${slug}.txt`));
    if (reading.outcome === "REFUSED") throw new Error(reading.refusal.message);
    draft = reading;
    scores = new Map(scoreDraft(expectation, draft).map((score) => [score.group, score]));
    tables.push(`${slug}\n${scoreTable([...scores.values()])}`);
  });

  test("the outcome of the act is told", () => {
    expect(draft.outcome).toBe(expectation.outcome);
  });

  test.each([...Object.keys(expectation.facts), "clauses", "clauseKinds"])(
    "all %s of the act are read",
    (group) => {
      expect(scores.get(group)?.missing).toEqual([]);
    },
  );

  test.each([...Object.keys(expectation.facts), "clauses", "clauseKinds"])(
    "no wrong %s goes without warning",
    (group) => {
      const silent = scores.get(group)?.wrong.filter((fact) => !isFlagged(fact, draft.findings));
      expect(silent?.map((fact) => `${fact.text} @${fact.clause}`)).toEqual([]);
    },
  );

  test("contradictions and holes of the act are found", () => {
    const absent = expectation.findings?.present?.filter((line) => !hasFinding(draft.findings, line));
    expect(absent).toEqual([]);
  });

  test("nothing is reported that the act states", () => {
    const contradicted = expectation.findings?.absent?.flatMap((line) => findingLines(draft.findings, line));
    expect(contradicted).toEqual([]);
  });

  test("each empty field of the header has its finding", () => {
    const paths = new Set(draft.findings.map((finding) => finding.path));
    expect(emptyHeaderPaths(draft).filter((path) => !paths.has(path))).toEqual([]);
  });
});
