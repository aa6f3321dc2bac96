import type { OnboardingContext } from "../kernel/context.ts";
import type { MunicipalityId, RegionId } from "../kernel/ids.ts";
import type { ActReference } from "../regulation/act-draft.ts";
import type { ResolutionDraft } from "../regulation/draft.ts";
import { RegulationVersion } from "../regulation/regulation.entity.ts";
import { foldName } from "../regulation/value/fold-name.ts";

/** A municipality that already has its place here. */
export interface KnownMunicipality {
  id: MunicipalityId;
  slug: string;
  name: string;
}

/** Numbers are compared without blanks and case: `0302-П` is `0302 -п`. */
const bareNumber = (number: string): string => number.toLowerCase().replace(/[\s№]/g, "");

/** The municipality one of whose versions was made by one of these acts; null when none was. */
async function byReference(
  ctx: OnboardingContext,
  region: RegionId,
  references: readonly ActReference[],
): Promise<MunicipalityId | null> {
  const dated = references.filter(({ number, signedOn }) => number !== null && signedOn !== null);
  if (dated.length === 0) return null;
  const rows = await ctx.em.execute<{ municipality_id: MunicipalityId; number: string; day: string }[]>(
    `select municipality_id, act_number as number, act_signed_on as day from regulation
     where region_id = ? and act_number is not null and act_signed_on = any(string_to_array(?, ',')::date[])`,
    [region, dated.map(({ signedOn }) => signedOn).join(",")],
  );
  const found = rows.find((row) =>
    dated.some(
      ({ number, signedOn }) => signedOn === row.day && bareNumber(number ?? "") === bareNumber(row.number),
    ),
  );
  return found?.municipality_id ?? null;
}

async function municipalitiesOf(ctx: OnboardingContext, region: RegionId): Promise<KnownMunicipality[]> {
  return ctx.em.execute<KnownMunicipality[]>(
    "select id, slug, name from municipality where region_id = ? order by id",
    [region],
  );
}

/** Acts that a document says it belongs to: those it amends first, then those it rests on. */
function referencesOf({ act, outcome }: ResolutionDraft): ActReference[] {
  if (outcome === "CREATE") return [];
  const rested = act.legalBases.filter(({ value }) => value.kind === "MUNICIPAL_ACT");
  return [...act.amends, ...rested].map(({ value }) => value);
}

/**
 * The municipality a document is about, when it is here: by the act it belongs to, else by its name.
 *
 * @returns null when there is none yet
 */
export async function findMunicipality(
  ctx: OnboardingContext,
  region: RegionId,
  draft: ResolutionDraft,
): Promise<KnownMunicipality | null> {
  const known = await municipalitiesOf(ctx, region);
  const referred = await byReference(ctx, region, referencesOf(draft));
  const name = foldName(draft.act.municipality?.value.name ?? "");
  return (
    known.find(({ id }) => id === referred) ??
    known.find((each) => name !== "" && foldName(each.name) === name) ??
    null
  );
}

/** The newest version of a municipality with everything a later act may change; null when it has none. */
export function findNewestVersion(
  ctx: OnboardingContext,
  municipality: MunicipalityId,
): Promise<RegulationVersion | null> {
  return ctx.em.findOne(
    RegulationVersion,
    { municipality },
    {
      orderBy: { version: "desc" },
      populate: ["act", "variant", "clauses", "findings", "cells", "sourceText"],
    },
  );
}
