/**
 * The digests the program is seeded with, against the originals beside the project: the same facts in
 * other words. Where the originals are absent only the digests themselves can be tested.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import regions from "../../seeds/regions.json" with { type: "json" };
import { readDocument } from "../../server/regulation/document/read-document.ts";
import type { ResolutionDraft } from "../../server/regulation/draft.ts";
import { readResolution } from "../../server/regulation/read-resolution.ts";
import { comparableLines } from "./digest-lines.ts";
import { wordRuns } from "./word-runs.ts";

const ORIGINALS = new URL("../../../shared/resolutions/", import.meta.url);
const SLUGS = ["zheleznogorsk", "bogotol", "desnogorsk", "zaozersk", "lensky"];

const digestOf = (slug: string) => new URL(`../../seeds/${slug}/resolution.md`, import.meta.url);
const originalOf = (slug: string) => new URL(`${slug}.txt`, ORIGINALS);

async function read(file: URL): Promise<ResolutionDraft> {
  const reading = readResolution(
    await readDocument(await readFile(file), file.pathname.split("/").at(-1) ?? ""),
  );
  if (reading.outcome === "REFUSED") throw new Error(reading.refusal.message);
  return reading;
}

describe.each(SLUGS)("the digest of %s", (slug) => {
  it("creates a centre of a region of the demo", async () => {
    const digest = await read(digestOf(slug));
    expect(digest.outcome).toBe("CREATE");
    const region = regions.find(({ code }) => code === digest.act.region?.value.code);
    expect(region?.timeZone).toBe(digest.variant.centre.timeZone?.value);
  });

  it("has no error among its findings but a skipped item", async () => {
    const { findings } = await read(digestOf(slug));
    const errors = findings.filter(({ severity }) => severity === "ERROR").map(({ code }) => code);
    expect(errors.filter((code) => code !== "ORDER_ITEM_SKIPPED")).toEqual([]);
  });
});

describe.skipIf(!existsSync(ORIGINALS)).each(SLUGS)("the digest of %s and its original", (slug) => {
  it("give the same facts", async () => {
    expect(comparableLines(await read(digestOf(slug)))).toEqual(
      comparableLines(await read(originalOf(slug))),
    );
  });

  it("share no run of seven words but names", async () => {
    const original = wordRuns(await readFile(originalOf(slug), "utf8"));
    const digest = wordRuns(await readFile(digestOf(slug), "utf8"));
    expect([...digest].filter((run) => original.has(run))).toEqual([]);
  });
});
