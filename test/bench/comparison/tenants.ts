/** Made-up municipalities by the hundred: each has the regulation of a read act, varied by its number. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { regulationCells } from "../../../server/regulation/cells/regulation-cells.ts";
import { readDocument } from "../../../server/regulation/document/read-document.ts";
import type { ResolutionDraft } from "../../../server/regulation/draft.ts";
import type { RegulationVariant } from "../../../server/regulation/variant.ts";
import { readResolution } from "../../../server/regulation/read-resolution.ts";
import { storedClauses } from "../../../server/regulation/stored-clause.ts";

/** As many municipalities as an average region has. */
export const REGION_SIZE = 60;
const ZONES = ["Europe/Moscow", "Asia/Krasnoyarsk", "Asia/Yakutsk"];

export interface RegionRow {
  id: string;
  code: string;
  name: string;
  centre_name: string;
  time_zone: string;
}

/** Rows of one municipality, by table; columns as the tables have them. */
export interface TenantRows {
  municipality: Record<string, unknown>;
  regulation: Record<string, unknown>;
}

/** The same text gives the same id in every run. */
export function stableId(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `7${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** Acts read by the program itself: our own digests. */
export async function readActs(): Promise<ResolutionDraft[]> {
  const files = readdirSync("seeds")
    .toSorted()
    .map((folder) => join("seeds", folder, "resolution.md"))
    .filter((file) => existsSync(file));
  const acts: ResolutionDraft[] = [];
  for (const file of files) {
    const reading = readResolution(await readDocument(readFileSync(file), file));
    if (reading.outcome === "CREATE") acts.push(reading);
  }
  if (acts.length === 0) throw new Error("No act among the seeds could be read.");
  return acts;
}

/** Regions enough for so many municipalities. */
export function regionsFor(size: number): RegionRow[] {
  return Array.from({ length: Math.ceil(size / REGION_SIZE) }, (_, n) => ({
    id: stableId(`region ${n}`),
    code: `R${n}`,
    name: `Область ${n + 1}`,
    centre_name: `ЦУР области ${n + 1}`,
    time_zone: ZONES[n % ZONES.length]!,
  }));
}

/** Rows of the municipality with this number, counted from 0. */
export function tenantRows(acts: readonly ResolutionDraft[], n: number): TenantRows {
  const draft = acts[n % acts.length]!;
  const round = Math.floor(n / acts.length);
  const variant = varied(draft.variant, round);
  const regionNumber = Math.floor(n / REGION_SIZE);
  const id = stableId(`municipality ${n}`);
  const region = { region_id: stableId(`region ${regionNumber}`) };
  const { act } = draft;
  return {
    municipality: {
      id,
      ...region,
      slug: `okrug-${n}`,
      name: `${["Озёрный", "Заречный", "Лесной", "Горный"][n % 4]} округ ${n}`,
      kind: act.municipality?.value.kind ?? null,
      time_zone: ZONES[regionNumber % ZONES.length],
      created_at: "2026-01-01T00:00:00Z",
      is_demo: false,
    },
    regulation: {
      municipality_id: id,
      id: stableId(`regulation ${n}`),
      ...region,
      version: 1,
      in_force_from: "2026-01-01",
      in_force_to: null,
      import_id: stableId(`import ${n}`),
      act_kind: act.kind?.value ?? null,
      act_number: `${n + 1}-п`,
      act_signed_on: "2025-12-25",
      act_title: act.title?.value ?? null,
      act_issuing_body: act.issuingBody?.value ?? null,
      act_signatory: act.signatory?.value.name ?? null,
      administered_by: variant.administeredBy?.value ?? null,
      act,
      variant,
      clauses: storedClauses(draft.clauses, variant),
      findings: draft.findings,
      cells: regulationCells(act, variant),
      changes: null,
      source_text: draft.source.text,
    },
  };
}

/** Leaves out another part of each list each round, and gives every third municipality a sector of its own. */
function varied(variant: RegulationVariant, round: number): RegulationVariant {
  if (round === 0) return variant;
  const some = <T>(list: readonly T[], step: number): T[] =>
    list.filter((_, at) => (at + round) % step !== 0 || list.length < 3);
  const [sector] = variant.sectors;
  const own = { name: `Собственное направление ${round}`, federalCodes: [] };
  const isOdd = round % 3 === 0 && sector !== undefined;
  return {
    ...variant,
    sectors: [...some(variant.sectors, 4), ...(isOdd ? [{ ...sector, value: own }] : [])],
    roles: some(variant.roles, 6),
    reports: some(variant.reports, 3),
    systems: some(variant.systems, 5),
    capabilities: some(variant.capabilities, 7),
  };
}
