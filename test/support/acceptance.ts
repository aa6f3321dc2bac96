/** The five acts of the demo through the API: the originals beside the project, or the digests in it. */
import { existsSync, readFileSync } from "node:fs";
import { silentLog } from "../../server/kernel/log.ts";
import { seedFirstRun } from "../../server/seed/seed.ts";
import { Region } from "../../server/municipality/region.entity.ts";
import { anApi, type TestApi } from "./api.ts";
import { anAccount, aWorld, type World } from "./world.ts";

/** By the Russian name of the municipality, as columns stand. */
export const ACTS = ["bogotol", "desnogorsk", "zheleznogorsk", "zaozersk", "lensky"] as const;

const original = (slug: string) => new URL(`../../../shared/resolutions/${slug}.txt`, import.meta.url);
const digest = (slug: string) => new URL(`../../seeds/${slug}/resolution.md`, import.meta.url);

export const hasOriginals = ACTS.every((slug) => existsSync(original(slug)));

export interface Row {
  group: string;
  key: string;
  valueSet: string | null;
  spread: string;
  cells: { isPresent: boolean; values: string[]; clauses: string[] }[];
}

export interface Comparison {
  columns: { municipality: { name: string }; act: { number: string } }[];
  rows: Row[];
}

interface Brought {
  __typename: string;
  import: { id: string; revision: number; proposedInForceFrom: string };
}

const IMPORT = `mutation ($input: ImportResolutionInput!) { importResolution(input: $input) { __typename
  ... on ResolutionImported { import { id revision proposedInForceFrom } } } }`;
const CONFIRM =
  "mutation ($input: ConfirmImportInput!) { confirmImport(input: $input) { __typename ... on ImportObstructed { obstacles { code } } } }";

async function settle(api: TestApi, token: string, fileName: string, file: URL): Promise<void> {
  const content = readFileSync(file).toString("base64");
  const brought = await api.send<{ importResolution: Brought }>(token, IMPORT, {
    input: { fileName, content },
  });
  const { import: row } = brought.data!.importResolution;
  const { id, revision, proposedInForceFrom: inForceFrom } = row;
  const settled = await api.send(token, CONFIRM, { input: { id, revision, inForceFrom } });
  if (!settled.text.includes("ImportConfirmed")) throw new Error(`${fileName}: ${settled.text}`);
}

/** Imports the five into an empty database and compares them. */
export async function compareActs(source: "originals" | "digests"): Promise<Comparison> {
  const world: World = await aWorld();
  const { database, clock } = world;
  await seedFirstRun({ database, clock, log: silentLog, isDemo: false, print: () => undefined });
  const regions = await world.inScope({ role: "app_platform" }, (em) => em.find(Region, {}));
  const api = await anApi(world);
  try {
    const officer = await anAccount(world, { regions, regionalRole: "ONBOARDING_OFFICER" });
    const token = await api.signIn(officer);
    for (const slug of ACTS)
      await settle(api, token, `${slug}.txt`, source === "originals" ? original(slug) : digest(slug));
    const answer = await api.send<{ regulationComparison: Comparison }>(
      token,
      `{ regulationComparison(input: { on: "2026-10-01" }) { columns { municipality { name } act { number } }
        rows { group key valueSet spread cells { isPresent values clauses } } } }`,
    );
    return answer.data!.regulationComparison;
  } finally {
    await api.close();
  }
}
