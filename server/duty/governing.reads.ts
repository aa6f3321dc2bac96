/** Which version of the regulation a period is judged by, and what that version asks for. */
import type { MunicipalContext, RegionWideContext } from "../kernel/context.ts";
import type { MunicipalityId } from "../kernel/ids.ts";
import { daysBetween, earlierOf, type PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { endOfPeriod, type GrainPeriod } from "../indicator/period.ts";

export type ReadingContext = MunicipalContext | RegionWideContext;

/** A version as far as its dates go. */
export interface VersionDates {
  readonly id: string;
  readonly version: number;
  readonly inForceFrom: PlainDate;
  /** Null while it is in force. */
  readonly inForceTo: PlainDate | null;
}

/** What a version asks for. */
export interface VersionContent {
  /** Capability → clauses that ask for it. */
  readonly capabilities: ReadonlyMap<string, readonly string[]>;
  /** Capability → roles whose duties ask for it. */
  readonly roles: ReadonlyMap<string, readonly DutyRole[]>;
  readonly agreements: number;
  readonly terms: number;
}

export interface DutyRole {
  readonly code: string;
  /** As the regulation names it. */
  readonly title: string;
}

/** The version a period is judged by. */
export interface Governing extends VersionDates {
  readonly content: VersionContent;
  /** Versions that were in force in the period, this one included. */
  readonly versions: readonly VersionDates[];
  /** First day a capability has been asked for, by any version of those in force until then. */
  readonly askedFrom: (capability: string) => PlainDate;
}

/**
 * The version in force longest in a period; of two with as many days, the later.
 *
 * @returns null when none was in force
 */
export function longestInForce(versions: readonly VersionDates[], period: GrainPeriod): VersionDates | null {
  let longest: { days: number; version: VersionDates } | null = null;
  for (const version of versions) {
    const days = daysInForce(version, period);
    if (days <= 0) continue;
    if (
      !longest ||
      days > longest.days ||
      (days === longest.days && version.version > longest.version.version)
    )
      longest = { days, version };
  }
  return longest?.version ?? null;
}

/** Days of a period on which a version was in force; not above 0 when none. */
export function daysInForce({ inForceFrom, inForceTo }: VersionDates, period: GrainPeriod): number {
  const from = inForceFrom > period.startsOn ? inForceFrom : period.startsOn;
  const to = earlierOf(inForceTo ?? endOfPeriod(period), endOfPeriod(period));
  return daysBetween(from, to) + 1;
}

/** What each of some municipalities is judged by; those without a version in the period are left out. */
export async function governingOf(
  ctx: ReadingContext,
  towns: readonly MunicipalityId[],
  period: GrainPeriod,
): Promise<Map<MunicipalityId, Governing>> {
  const rows = await select<VersionDates & { municipalityId: MunicipalityId }>(
    ctx.em,
    `select municipality_id as "municipalityId", id, version, in_force_from as "inForceFrom",
       in_force_to as "inForceTo"
     from regulation where municipality_id = any(?::uuid[]) and in_force_from <= ? order by municipality_id, version`,
    [`{${towns.join(",")}}`, endOfPeriod(period)],
  );
  const byTown = Map.groupBy(rows, ({ municipalityId }) => municipalityId);
  const contents = await contentsOf(ctx, rows);
  const governing = new Map<MunicipalityId, Governing>();
  for (const [town, all] of byTown) {
    const chosen = longestInForce(all, period);
    if (!chosen) continue;
    const askedFrom = (capability: string) =>
      all.find(({ id }) => contents.get(id)!.capabilities.has(capability))?.inForceFrom ?? chosen.inForceFrom;
    governing.set(town, {
      ...chosen,
      content: contents.get(chosen.id)!,
      versions: all.filter((version) => daysInForce(version, period) > 0),
      askedFrom,
    });
  }
  return governing;
}

/** A version never changes, so it is read once. Asked for only by ids that the caller's policies gave. */
const kept = new Map<string, VersionContent>();
const MOST_KEPT = 2_000;

interface ContentRow {
  readonly id: string;
  readonly capabilities: { code: string; clauses: string[] }[];
  readonly roles: (DutyRole & { capabilities: string[] })[] | null;
  readonly agreements: number;
  readonly terms: number;
}

const CONTENT_SQL = `
  select id, variant->'capabilities' as capabilities,
    coalesce(jsonb_array_length(variant->'agreements'), 0) as agreements,
    coalesce(jsonb_array_length(variant->'terms'), 0) as terms,
    (select jsonb_agg(jsonb_build_object('code', r->'code', 'title', r->'title',
       'capabilities', jsonb_path_query_array(r, '$.duties[*].capabilities[*].code')))
     from jsonb_array_elements(variant->'roles') r) as roles
  from regulation where municipality_id = any(?::uuid[]) and id = any(?::uuid[])`;

async function contentsOf(
  ctx: ReadingContext,
  versions: readonly { id: string; municipalityId: MunicipalityId }[],
): Promise<ReadonlyMap<string, VersionContent>> {
  const missing = versions.filter(({ id }) => !kept.has(id));
  const found = new Map(versions.flatMap(({ id }) => (kept.has(id) ? [[id, kept.get(id)!] as const] : [])));
  if (missing.length === 0) return found;
  const towns = [...new Set(missing.map(({ municipalityId }) => municipalityId))];
  const ids = missing.map(({ id }) => id);
  const rows = await select<ContentRow>(ctx.em, CONTENT_SQL, [`{${towns.join(",")}}`, `{${ids.join(",")}}`]);
  for (const row of rows) {
    const content = contentOf(row);
    found.set(row.id, content);
    kept.set(row.id, content);
  }
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return found;
}

function contentOf({ capabilities, roles, agreements, terms }: ContentRow): VersionContent {
  const byCapability = new Map<string, DutyRole[]>();
  for (const { code, title, capabilities: codes } of roles ?? [])
    for (const each of new Set(codes))
      byCapability.set(each, [...(byCapability.get(each) ?? []), { code, title }]);
  return {
    capabilities: new Map(capabilities.map(({ code, clauses }) => [code, clauses])),
    roles: byCapability,
    agreements,
    terms,
  };
}
