import { createHash } from "node:crypto";
import type { Clock } from "../kernel/clock.ts";
import type { Connection, OnboardingContext, Viewer } from "../kernel/context.ts";
import type { AccountId, MunicipalityId, RegionId } from "../kernel/ids.ts";
import type { Log } from "../kernel/log.ts";
import { actInMunicipality, scopeOf } from "../kernel/scopes.ts";
import { unitOfWork } from "../kernel/unit-of-work.ts";
import type { EntityManager } from "../kernel/unit-of-work.ts";
import { confirmImport } from "../onboarding/confirm.service.ts";
import { bringDocument } from "../onboarding/import.service.ts";
import { readFileAsResolution } from "../regulation/read-file.ts";
import { planOf } from "../onboarding/import.reads.ts";
import { ResolutionImport } from "../onboarding/resolution-import.entity.ts";

/** Where a seeding run works. */
export interface SeedingSite {
  root: EntityManager;
  clock: Clock;
  log: Log;
  regionIds: readonly RegionId[];
}

/** What became of one document. */
export type SeedOutcome =
  /** The id is null when people undid it since. */
  | { kind: "here"; id: MunicipalityId | null }
  | { kind: "made"; id: MunicipalityId; name: string }
  | { kind: "refused"; reason: string };

/** How many residents, and by what source. */
export interface Residents {
  readonly count: number;
  readonly source: string;
}

/** Whoever reads the history of an import sees that no person did it. */
const PROGRAM: Viewer = {
  accountId: "00000000-0000-7000-8000-000000000000" as AccountId,
  login: "program",
  displayName: "Первичное наполнение",
  rooms: [],
};

const NO_CLIENT: Connection = {
  requestId: "seeding",
  address: "",
  sessionToken: null,
  setSessionToken: () => undefined,
};

function contextOf({ clock, log, regionIds }: SeedingSite, em: EntityManager): OnboardingContext {
  return {
    kind: "onboarding",
    em,
    clock,
    log,
    connection: NO_CLIENT,
    viewer: PROGRAM,
    regionIds,
    regionalRole: "ONBOARDING_OFFICER",
    onboardingRegionIds: regionIds,
  };
}

/**
 * Brings a document and confirms it at once, as an officer would, in one transaction: a kill in the middle
 * leaves nothing of it. A document that was brought before is left alone, even when people undid it since.
 */
export function seedMunicipality(
  site: SeedingSite,
  fileName: string,
  bytes: Uint8Array,
  residents: Residents | null = null,
): Promise<SeedOutcome> {
  const identity = { kind: "onboarding", regionIds: site.regionIds, viewer: PROGRAM } as const;
  return unitOfWork<SeedOutcome>(site.root, scopeOf(identity, site.regionIds), async (em) => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const known = await em.find(ResolutionImport, { sha256 }, { fields: ["madeForMunicipality"] });
    const made = known.find(({ madeForMunicipality }) => madeForMunicipality !== null);
    if (known.length > 0) return { kind: "here", id: made?.madeForMunicipality ?? null };
    const ctx = contextOf(site, em);
    const brought = await bringDocument(ctx, await readFileAsResolution(fileName, bytes));
    if (brought.isDuplicate) return { kind: "here", id: brought.import.madeForMunicipality };
    const { id, revision } = brought.import;
    // Where the act leaves its day to publication, a demo takes the day of signing.
    const inForceFrom = (await planOf(ctx, brought.import))?.from ?? null;
    const outcome = await confirmImport(ctx, id, revision, { regionId: null, inForceFrom, slug: null });
    switch (outcome.kind) {
      case "confirmed":
        if (residents) await keepResidents(ctx, outcome.municipality.id, residents);
        return { kind: "made", id: outcome.municipality.id, name: outcome.municipality.name };
      case "obstructed":
        return { kind: "refused", reason: outcome.obstacles.map(({ ru }) => ru).join(" ") };
      case "conflict":
        return { kind: "refused", reason: "документ уже изменил кто-то другой" };
    }
  });
}

function keepResidents(
  ctx: OnboardingContext,
  id: MunicipalityId,
  { count, source }: Residents,
): Promise<void> {
  return actInMunicipality(ctx, id, async (inside) => {
    await inside.em.execute("update municipality set population = ?, population_source = ? where id = ?", [
      count,
      source,
      id,
    ]);
  });
}
