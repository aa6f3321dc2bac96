/** What a regulation asks for is there for its municipality, and nothing else: page by page, for all five. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import entries from "../../schema/capability-features.json" with { type: "json" };
import { ask } from "./register-work.ts";
import { closeBrowser, visit } from "./visit.ts";

afterAll(closeBrowser);

/** What works in the portal; the rest is argued to lie outside of it. */
const features = Object.fromEntries(
  Object.entries(entries).flatMap(([code, entry]) => ("page" in entry ? [[code, entry] as const] : [])),
);

const towns = ["bogotolskii", "desnogorsk", "lenskii", "zaozersk", "zheleznogorsk"] as const;
const pages = [...new Set(Object.values(features).map(({ page }) => page))].toSorted();

/** Pages of the daily work of every centre: a capability adds parts to them, it does not open them. */
const everybodys: ReadonlySet<string> = new Set([
  "/submissions",
  "/submissions/new",
  "/submissions/imports",
  "/my-day",
  "/analysis",
  "/indicators",
  "/leadership",
  "/clusters",
  "/duties/due",
  "/regulation",
  "/regulation/versions",
  "/composition",
  "/documents",
  "/personal-data",
  "/recipients",
  "/quality",
  "/rating",
  "/settings/terms",
  "/settings/topics",
  "/cooperation/requests",
  "/cooperation/recommendations",
  "/cooperation/practices",
  "/cooperation/targets",
  "/cooperation/incidents",
]);

/** Parts of a page that stand behind a choice in its address, and the page of one submission. */
const channels = ["POS", "INCIDENT_MANAGEMENT", "EDDS"];

interface Walk {
  /** Capabilities that the regulation asks for, as the API tells. */
  readonly held: ReadonlySet<string>;
  /** Pages that are there. */
  readonly found: ReadonlySet<string>;
  /** Page → capabilities whose parts it shows. */
  readonly marked: ReadonlyMap<string, ReadonlySet<string>>;
}

const walks = new Map<string, Walk>();

// All at once: most of a visit is waiting for the page to come to rest.
beforeAll(async () => {
  await Promise.all(towns.map(async (town) => walks.set(town, await walk(town))));
}, 300_000);

/** Parts are on the page before any script of it runs: nothing of a page waits for its data. */
const marksOf = (html: string): string[] =>
  [...html.matchAll(/ data-feature="([^"]*)"/g)].flatMap(([, codes = ""]) => codes.split(" "));

/** Addresses at which the parts of a page are looked for. */
async function addressesOf(page: Page, path: string): Promise<string[]> {
  if (path === "/analysis") return [path, ...channels.map((channel) => `${path}?channel=${channel}`)];
  if (path !== "/submissions") return [path];
  const answered =
    "submissions(filter: { states: [ANSWERED, SOLVED, CLOSED] }, first: 1) { edges { node { id } } }";
  const { submissions } = await ask<{ submissions: { edges: { node: { id: string } }[] } }>(
    page,
    `{ ${answered} }`,
  );
  return [path, ...submissions.edges.map(({ node }) => `${path}/${node.id}`)];
}

async function walk(town: string): Promise<Walk> {
  const found = new Set<string>();
  const marked = new Map<string, Set<string>>();
  let held: ReadonlySet<string> = new Set();
  await visit({ login: `${town}-head` }, async ({ page }) => {
    const { viewer } = await ask<{
      viewer: { municipality: { features: { capability: { code: string } }[] } };
    }>(page, "{ viewer { municipality { features { capability { code } } } } }");
    held = new Set(viewer.municipality.features.map(({ capability }) => capability.code));
    for (const path of pages) {
      const marks = new Set<string>();
      for (const address of await addressesOf(page, path)) {
        const answer = await page.request.get(`/${town}${address}`);
        const html = await answer.text();
        const status = answer.status();
        if (status !== 404 && status !== 200) throw new Error(`${address} answers ${status}.`);
        if (status === 200) found.add(path);
        for (const mark of marksOf(html)) marks.add(mark);
      }
      marked.set(path, marks);
    }
  });
  return { held, found, marked };
}

function walkOf(town: string): Walk {
  const walked = walks.get(town);
  if (!walked) throw new Error(`Nobody walked ${town}.`);
  return walked;
}

/** A page that further capabilities open by their fields, whose own page is another. */
const fieldOf: Readonly<Record<string, string>> = {
  "/proposals": "Mutation.proposeStaff",
  "/information-systems/access": "Query.accessReview",
  "/roadmaps": "Query.roadmaps",
  "/information": "Query.publications",
  "/information/risks": "Query.risks",
};

const capabilitiesOf = (page: string) =>
  Object.entries(features).flatMap(([code, { page: own, fields }]) =>
    own === page || fields.some((field) => field === fieldOf[page]) ? [code] : [],
  );

test.each(towns)("%s has the pages that its regulation asks for and no other", (town) => {
  const { held, found } = walkOf(town);
  for (const page of pages) {
    const isWanted = everybodys.has(page) || capabilitiesOf(page).some((code) => held.has(code));
    expect.soft([page, found.has(page)]).toEqual([page, isWanted]);
  }
});

test("the parts of a page are those of the capabilities that are held", () => {
  for (const page of pages) {
    const parts = new Set([...walks.values()].flatMap(({ marked }) => [...(marked.get(page) ?? [])]));
    for (const [town, { held, marked }] of walks) {
      const wanted = [...parts].filter((code) => held.has(code)).toSorted();
      expect.soft([town, page, [...(marked.get(page) ?? [])].toSorted()]).toEqual([town, page, wanted]);
    }
  }
});

test("every capability that opens a field of the API has its part or its page", () => {
  for (const [code, { fields, page }] of Object.entries(features)) {
    const holders = [...walks].filter(([, { held }]) => held.has(code));
    if (fields.length === 0 || !everybodys.has(page)) continue;
    // It may work on a second page as well: causes of one channel stand in the analysis.
    const without = holders.filter(
      ([, { marked }]) => ![...marked.values()].some((marks) => marks.has(code)),
    );
    expect.soft([code, without.map(([town]) => town)]).toEqual([code, []]);
  }
});
