/** The municipalities of the demo, made from the digests, each with a session of its head and one submission. */
import { silentLog } from "../../server/kernel/log.ts";
import type { Municipality } from "../../server/municipality/municipality.entity.ts";
import { Municipality as MunicipalityEntity } from "../../server/municipality/municipality.entity.ts";
import { Region } from "../../server/municipality/region.entity.ts";
import { RegulationVersion } from "../../server/regulation/regulation.entity.ts";
import { seedFirstRun } from "../../server/seed/seed.ts";
import { anApi, type TestApi } from "./api.ts";
import { anAccount, aWorld, tenantScope, type World } from "./world.ts";

export interface Centre {
  readonly name: string;
  readonly slug: string;
  /** Session of its head. */
  readonly token: string;
  /** Capability → clauses, by its regulation. */
  readonly held: ReadonlyMap<string, readonly string[]>;
  /** Capability → what the API says of it. */
  readonly features: ReadonlyMap<string, { clauses: string[]; page: string }>;
  /** Codes of channels by which submissions may come in. */
  readonly channels: readonly string[];
  readonly submissionId: string;
}

export interface DemoCentres {
  readonly api: TestApi;
  readonly centres: readonly Centre[];
}

/** Builds them in an empty database. Close the API afterwards. */
export async function demoCentres(): Promise<DemoCentres> {
  const world = await aWorld();
  // Every one of the five is in force by then.
  world.clock.advanceMinutes(200 * 24 * 60);
  const { database, clock } = world;
  await seedFirstRun({ database, clock, log: silentLog, isDemo: true, print: () => undefined });
  const api = await anApi(world, { DEMO: "on" });
  const regions = await world.inScope({ role: "app_platform" }, (em) => em.find(Region, {}));
  const settings = { region_ids: regions.map(({ id }) => id).join(",") };
  const towns = await world.inScope({ role: "app_region", settings }, (em) =>
    em.find(MunicipalityEntity, {}, { orderBy: { name: "asc" } }),
  );
  const centres: Centre[] = [];
  for (const town of towns) centres.push(await aDemoCentre(world, api, town));
  return { api, centres };
}

interface Told {
  municipality: {
    features: { capability: { code: string }; clauses: string[]; page: string }[];
    openChannels: { code: string }[];
  };
}

async function aDemoCentre(world: World, api: TestApi, town: Municipality): Promise<Centre> {
  const token = await api.signIn(await anAccount(world, { municipality: town, roleCodes: ["HEAD"] }), town);
  const { data } = await api.send<Told>(
    token,
    `query ($slug: String!) { municipality(slug: $slug) {
      features { capability { code } clauses page } openChannels { code } } }`,
    { slug: town.slug },
  );
  const { features, openChannels } = data!.municipality;
  return {
    name: town.name,
    slug: town.slug,
    token,
    held: await heldBy(world, town),
    features: new Map(features.map(({ capability, clauses, page }) => [capability.code, { clauses, page }])),
    channels: openChannels.map(({ code }) => code),
    submissionId: await aRegistered(api, token, openChannels[0]!.code),
  };
}

/** Straight from the regulation, past the code under test. */
function heldBy(world: World, town: Municipality): Promise<Map<string, readonly string[]>> {
  return world.inScope(tenantScope(town), async (em) => {
    const [version] = await em.find(
      RegulationVersion,
      {},
      { orderBy: { version: "desc" }, limit: 1, populate: ["variant"] },
    );
    return new Map(version!.variant.capabilities.map(({ code, clauses }) => [code, clauses]));
  });
}

async function aRegistered(api: TestApi, token: string, channel: string): Promise<string> {
  const answer = await api.send<{ registerSubmission: { submission?: { id: string } } }>(
    token,
    `mutation ($input: RegisterSubmissionInput!) { registerSubmission(input: $input) {
      ... on SubmissionSaved { submission { id } } ... on SubmissionRefused { code message } } }`,
    {
      input: {
        channel,
        regime: "MESSAGE",
        applicantKind: "CITIZEN",
        summary: "Не горит фонарь во дворе",
        text: "Не горит фонарь.",
      },
    },
  );
  const id = answer.data?.registerSubmission.submission?.id;
  if (id === undefined) throw new Error(`Not registered: ${answer.text}`);
  return id;
}
