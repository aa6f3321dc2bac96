/**
 * Acts of municipalities that do not exist, each odd in another way: the importer must know the genre, not five texts.
 */
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDocument } from "../../server/regulation/document/read-document.ts";
import type { ResolutionReading } from "../../server/regulation/draft.ts";
import { readResolution } from "../../server/regulation/read-resolution.ts";
import { documentFile } from "./document-files.ts";
import { loadExpectation } from "./expectation-file.ts";
import { findingLines, hasFinding } from "./finding-lines.ts";
import { makeScan } from "./pdf-file.ts";
import { type GroupScore, isFlagged, overallF1, scoreDraft } from "./score.ts";
import { scoreTable } from "./score-table.ts";

const MADE_UP = new URL("made-up/", import.meta.url);
const REFUSED = new URL("refused/", import.meta.url);
const NAMES = readdirSync(MADE_UP);
const BAR = 0.95;

const scored = new Map<string, readonly GroupScore[]>();
afterAll(() =>
  console.info([...scored].map(([name, scores]) => `${name}\n${scoreTable(scores)}`).join("\n\n")),
);

async function readFile(name: string, bytes: Uint8Array): Promise<ResolutionReading> {
  return readResolution(await readDocument(bytes, name));
}

describe.each(NAMES)("made-up act %s", (name) => {
  const folder = new URL(`${name}/`, MADE_UP);
  const expectation = loadExpectation(new URL("expected.json", folder));
  let reading: ResolutionReading;

  beforeAll(async () => {
    const file = await documentFile(readFileSync(new URL(expectation.file, folder), "utf8"), expectation);
    reading = await readFile(file.name, file.bytes);
    if (reading.outcome !== "REFUSED") scored.set(name, scoreDraft(expectation, reading));
  });

  test("the outcome of the act is told", () => {
    expect(reading.outcome).toBe(expectation.outcome);
  });

  test("no wrong value goes without a warning", () => {
    const findings = reading.outcome === "REFUSED" ? [] : reading.findings;
    const silent = scored
      .get(name)
      ?.flatMap(({ wrong }) => wrong.filter((fact) => !isFlagged(fact, findings)));
    expect(silent?.map((fact) => `${fact.group}: ${fact.text} @${fact.clause}`)).toEqual([]);
  });

  test("holes are found and nothing stated is reported", () => {
    const findings = reading.outcome === "REFUSED" ? [] : reading.findings;
    const { present = [], absent = [] } = expectation.findings ?? {};
    expect({
      notFound: present.filter((line) => !hasFinding(findings, line)),
      falselyReported: absent.flatMap((line) => findingLines(findings, line)),
    }).toEqual({ notFound: [], falselyReported: [] });
  });
});

test("made-up acts are read with high F1", () => {
  // An act that was refused has no scores, and counts as read not at all.
  const marks = NAMES.map((name) => {
    const scores = scored.get(name);
    return scores ? overallF1(scores) : 0;
  });
  expect(NAMES.length).toBeGreaterThanOrEqual(10);
  expect(marks.reduce((sum, mark) => sum + mark, 0) / marks.length).toBeGreaterThanOrEqual(BAR);
});

describe("documents that create no centre", () => {
  const reasons = JSON.parse(readFileSync(new URL("reasons.json", REFUSED), "utf8")) as Record<
    string,
    { code: string; title: string }
  >;

  test.each(Object.entries(reasons).map(([name, reason]) => ({ name, ...reason })))(
    "$title",
    async ({ name, code }) => {
      const reading = await readFile(name, readFileSync(new URL(name, REFUSED)));
      expect(reading).toMatchObject({
        outcome: "REFUSED",
        refusal: { code, message: expect.stringMatching(/[а-я]/) },
      });
    },
  );

  test("a scan without text is refused", async () => {
    const reading = await readFile("scan.pdf", await makeScan());
    expect(reading).toMatchObject({ outcome: "REFUSED", refusal: { code: "NO_TEXT" } });
  });
});
