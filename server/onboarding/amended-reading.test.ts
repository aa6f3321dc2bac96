import { expect, test } from "vitest";
import { aCreatingText, anAmendingText } from "../../test/support/act-text.ts";
import type { ResolutionDraft } from "../regulation/draft.ts";
import { readFileAsResolution } from "../regulation/read-file.ts";
import { RegulationVersion } from "../regulation/regulation.entity.ts";
import { storedClauses } from "../regulation/stored-clause.ts";
import { amendedReading, isAmendable } from "./amended-reading.ts";

async function draftOf(text: string): Promise<ResolutionDraft> {
  const reading = await readFileAsResolution("act.txt", Buffer.from(text));
  if (reading.outcome === "REFUSED") throw new Error(reading.refusal.message);
  return reading;
}

async function aVersion(more = ""): Promise<RegulationVersion> {
  const { source, act, clauses, variant } = await draftOf(aCreatingText());
  const facts = { sourceText: source.text + more, act, variant, clauses: storedClauses(clauses, variant) };
  return Object.assign(new RegulationVersion(), facts);
}

test("an amending act is worked into the text it amends", async () => {
  const reading = amendedReading(await aVersion(), await draftOf(anAmendingText()));
  expect(reading?.sourceText).toContain("3.3. Протокол заседания подписывает руководитель МЦУ.");
  expect(reading?.clauses.map(({ id }) => id)).toContain("3.4");
});

test("a text too long to be read at once is not amended", async () => {
  const amending = await draftOf(anAmendingText());
  const long = await aVersion("\n".repeat(1_000_000));
  expect([isAmendable(await aVersion(), amending), isAmendable(long, amending)]).toEqual([true, false]);
  expect(amendedReading(long, amending)).toBeNull();
});
