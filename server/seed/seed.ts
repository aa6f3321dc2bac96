import populations from "../../seeds/populations.json" with { type: "json" };
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { seedDemoAccounts } from "../identity/demo-accounts.ts";
import type { DemoMunicipality } from "../identity/demo-accounts.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Database } from "../kernel/database/database.ts";
import type { Log } from "../kernel/log.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import { unitOfWork } from "../kernel/unit-of-work.ts";
import type { EntityManager } from "../kernel/unit-of-work.ts";
import type { Region } from "../municipality/region.entity.ts";
import { sendPastReports } from "./reports/past-reports.ts";
import { holdMeetings } from "./meetings/past-meetings.ts";
import { signMinutes } from "./minutes/signed-minutes.ts";
import { seedMunicipality } from "./seed-municipality.ts";
import type { Residents, SeedingSite } from "./seed-municipality.ts";
import { liveThrough } from "./centre-life/past-centre-life.ts";
import { fillInformation } from "./information/past-information.ts";
import { drawUpRoadmaps } from "./roadmaps/past-roadmaps.ts";
import { fillDemo, furnishMunicipalities } from "./submissions/fill-demo.ts";
import { seedRegions } from "./seed-regions.ts";

export interface Seeding {
  database: Database;
  clock: Clock;
  log: Log;
  /** Whether to add the demo: the municipalities of `seeds/` and accounts to try them with. */
  isDemo: boolean;
  /** How many invented submissions the registers of a demo begin with; none when absent. */
  submissions?: number;
  /** Leaves out what happened between the first and the last event. */
  isBrief?: boolean;
  /** Registers with submissions are an error; otherwise they are left as they are. */
  mustBeEmpty?: boolean;
  /** Shows a line of progress to whoever started the program. */
  print(line: string): void;
}

const FOLDER = new URL("../../seeds/", import.meta.url);

/** Folders of `seeds/` with a resolution, by name. */
function digests(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/resolution.md`, FOLDER)))
    .map(({ name }) => name)
    .toSorted();
}

function residentsOf(folder: string): Residents | null {
  const count = (populations.residents as Readonly<Record<string, number>>)[folder];
  return count === undefined ? null : { count, source: populations.source };
}

/** @returns the municipalities that came of the digests, now or before */
async function seedMunicipalities(site: SeedingSite, print: Seeding["print"]): Promise<MunicipalityId[]> {
  const ids: MunicipalityId[] = [];
  const folders = digests();
  for (const [at, folder] of folders.entries()) {
    const bytes = readFileSync(new URL(`${folder}/resolution.md`, FOLDER));
    const outcome = await seedMunicipality(site, `${folder}.md`, bytes, residentsOf(folder));
    const place = `${at + 1} из ${folders.length}`;
    if (outcome.kind === "made") print(`Подключён муниципалитет ${place}: ${outcome.name}`);
    if (outcome.kind !== "refused" && outcome.id !== null) ids.push(outcome.id);
    if (outcome.kind === "refused") print(`Не подключён ${place} (seeds/${folder}): ${outcome.reason}`);
  }
  return ids;
}

const ROLES_SQL = `
  select m.id, m.slug, m.name,
    (select jsonb_agg(jsonb_build_object('code', role ->> 'code', 'title', role ->> 'title') order by ordinal)
     from jsonb_array_elements(r.variant -> 'roles') with ordinality as roles(role, ordinal)) as roles
  from municipality m
  join lateral (select variant from regulation where municipality_id = m.id order by version desc limit 1) r on true
  order by m.name, m.id`;

/** The municipalities that are here, with the roles of their newest regulation. */
function municipalitiesWithRoles(
  root: EntityManager,
  regions: readonly Region[],
): Promise<DemoMunicipality[]> {
  const settings = { region_ids: regions.map(({ id }) => id).join(",") };
  return unitOfWork(root, { role: "app_region", settings }, async (em) => {
    const rows =
      await em.execute<(DemoMunicipality & { roles: DemoMunicipality["roles"] | null })[]>(ROLES_SQL);
    return rows.map((row) => ({ ...row, roles: row.roles ?? [] }));
  });
}

/**
 * Fills an empty database with what the program needs to begin, and a demo with its municipalities and
 * accounts. May run at every start, and goes on where a killed run stopped.
 */
export async function seedFirstRun(seeding: Seeding): Promise<void> {
  const { database, clock, log, isDemo, submissions = 0, print } = seeding;
  const root = database.em;
  const regions = await seedRegions(root);
  if (!isDemo) return;
  const site = { root, clock, log, regionIds: regions.map(({ id }) => id) };
  const ids = await seedMunicipalities(site, print);
  const municipalities = await municipalitiesWithRoles(root, regions);
  const recipients = submissions > 0 ? await furnishMunicipalities(seeding, ids) : new Map();
  const demo = municipalities.map((each) => ({ ...each, recipient: recipients.get(each.id) ?? null }));
  await seedDemoAccounts(root, clock, demo, regions);
  if (submissions === 0) return;
  await fillDemo(seeding, submissions, ids);
  await sendPastReports(seeding, ids);
  await holdMeetings(seeding, ids);
  await signMinutes(seeding, ids);
  await drawUpRoadmaps(seeding, ids);
  await liveThrough(seeding, ids);
  await fillInformation(seeding, ids);
}
