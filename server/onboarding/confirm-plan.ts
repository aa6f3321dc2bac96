import type { OnboardingContext } from "../kernel/context.ts";
import type { RegionId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { regionById } from "../municipality/municipality.reads.ts";
import type { Region } from "../municipality/region.entity.ts";
import { freeSlug } from "../municipality/slug.ts";
import { regulationCells } from "../regulation/cells/regulation-cells.ts";
import { versionChanges } from "../regulation/changes.ts";
import type { Change } from "../regulation/changes.ts";
import type { ResolutionDraft } from "../regulation/draft.ts";
import type { RegulationVersion } from "../regulation/regulation.entity.ts";
import { storedClauses } from "../regulation/stored-clause.ts";
import { amendedReading, isAmendable } from "./amended-reading.ts";
import type { VersionReading } from "./amended-reading.ts";
import { peopleChanges } from "./people-changes.ts";
import { findMunicipality, findNewestVersion } from "./find-base.ts";
import type { KnownMunicipality } from "./find-base.ts";
import { inForceOf } from "./in-force.ts";
import { inRolesOf } from "./in-roles-of.ts";
import { obstaclesOf } from "./obstacles.ts";
import type { Obstacle } from "./obstacle.ts";
import type { ResolutionImport } from "./resolution-import.entity.ts";

/** What the officer answers when confirming; null leaves it to the act and the program. */
export interface ConfirmChoice {
  regionId: RegionId | null;
  inForceFrom: PlainDate | null;
  slug: string | null;
}

export const NO_CHOICE: ConfirmChoice = { regionId: null, inForceFrom: null, slug: null };

/** What confirming an import would do, and what stands in its way. */
export interface ConfirmPlan {
  draft: ResolutionDraft;
  region: Region | null;
  /** The municipality when it is here already. */
  municipality: KnownMunicipality | null;
  /** Its newest version. */
  base: RegulationVersion | null;
  /** The version to be made; null for an act on the composition, or when it cannot be worked out. */
  reading: VersionReading | null;
  /** First day; null when nothing leads to one. */
  from: PlainDate | null;
  /** Address of the new municipality; null for one that is here. */
  slug: string | null;
  obstacles: Obstacle[];
}

async function regionOf(
  ctx: OnboardingContext,
  chosen: RegionId | null,
  kept: RegionId | null,
): Promise<Region | null> {
  const id = chosen ?? kept;
  return id !== null && ctx.onboardingRegionIds.includes(id) ? regionById(ctx, id) : null;
}

function readingOf(draft: ResolutionDraft, base: RegulationVersion | null): VersionReading | null {
  if (draft.outcome === "COMPLETE_COMPOSITION") return null;
  if (draft.outcome === "AMEND") return base && amendedReading(base, draft);
  const { act, variant, clauses, findings, source } = draft;
  return { act, variant, clauses, findings, sourceText: source.text, unappliedClauses: [] };
}

/**
 * Works out what confirming would do. Only reads, and only what the officer may see: an address that is
 * taken in a foreign region is found out when confirming.
 *
 * @param isSlugTaken whether an address is taken, as far as known
 */
export async function planConfirmation(
  ctx: OnboardingContext,
  { region: kept }: Pick<ResolutionImport, "region">,
  reviewed: ResolutionDraft,
  choice: ConfirmChoice,
  isSlugTaken: (slug: string) => boolean = () => false,
): Promise<ConfirmPlan> {
  const region = await regionOf(ctx, choice.regionId, kept);
  const municipality = region && (await findMunicipality(ctx, region.id, reviewed));
  const base = municipality && (await findNewestVersion(ctx, municipality.id));
  const draft = base ? inRolesOf(base.variant.roles, reviewed) : reviewed;
  const reading = readingOf(draft, base);
  const name = draft.act.municipality?.value.name ?? "";
  const slug = municipality || !region ? null : (choice.slug ?? freeSlug(name, region.code, isSlugTaken));
  return {
    draft,
    region,
    municipality,
    base,
    reading,
    from: choice.inForceFrom ?? inForceOf(draft.act).on,
    slug,
    obstacles: obstaclesOf(draft, {
      hasRegion: region !== null,
      hasMunicipality: municipality !== null,
      newestInForceFrom: base?.inForceFrom ?? null,
      hasBase: base !== null,
      baseGround: {
        roles: base?.variant.roles.map(({ code }) => code) ?? [],
        sectors: base?.variant.sectors.map(({ value }) => value) ?? [],
      },
      isShortEnough: draft.outcome !== "AMEND" || base === null || isAmendable(base, draft),
      isReadable: draft.outcome === "COMPLETE_COMPOSITION" || reading !== null || base === null,
      unappliedClauses: reading?.unappliedClauses ?? [],
      chosenInForceFrom: choice.inForceFrom,
      slug,
      isSlugTaken: slug !== null && isSlugTaken(slug),
    }),
  };
}

/** What the plan would change against the version in force; empty for a municipality's first. */
export function plannedChanges({ base, reading, draft }: ConfirmPlan): Change[] {
  if (!base) return [];
  if (!reading) return peopleChanges(base.variant.people, draft.variant.people);
  const { act, variant, clauses } = reading;
  const after = { cells: regulationCells(act, variant), clauses: storedClauses(clauses, variant) };
  return [...versionChanges(base, after), ...peopleChanges(base.variant.people, variant.people)];
}
