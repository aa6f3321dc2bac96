/** What a municipality works by on a day, read from its regulation. A version never changes, so it is read once. */
import type { MunicipalContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select, type Statement } from "../kernel/select.ts";
import type { RegulationVariant } from "./variant.ts";

/** The parts of a version that decide what may be done. */
export interface Standing {
  readonly regulationId: string;
  readonly version: number;
  /** Role that the regulation gives administration to; null when it is silent. */
  readonly administeredBy: string | null;
  readonly roleCodes: readonly string[];
  /** Capability → clauses that ask for it. */
  readonly capabilities: ReadonlyMap<string, readonly string[]>;
  readonly channels: RegulationVariant["channels"];
  readonly incidentClasses: RegulationVariant["incidentClasses"];
  readonly causeObligatory: RegulationVariant["causeObligatory"];
  readonly deadlines: RegulationVariant["deadlines"];
}

/** Bounded: the least recently read goes first. */
const MOST_KEPT = 500;
const kept = new Map<string, Standing>();
const ofOperation = new WeakMap<MunicipalContext, Map<PlainDate, Promise<Standing | null>>>();

/** By the version in force; a centre whose first version has yet to come is prepared under it. */
const VERSION_SQL = `
  select id from regulation where municipality_id = ?
  order by (in_force_from <= ?::date and (in_force_to is null or in_force_to >= ?::date)) desc, version desc limit 1`;

const CONTENT_SQL = `
  select version, administered_by as "administeredBy",
    jsonb_path_query_array(variant, '$.roles[*].code') as "roleCodes",
    variant->'capabilities' as capabilities, variant->'channels' as channels,
    variant->'incidentClasses' as "incidentClasses", variant->'causeObligatory' as "causeObligatory",
    variant->'deadlines' as deadlines
  from regulation where municipality_id = ? and id = ?`;

/**
 * What the viewer's municipality works by.
 *
 * @param day the day that counts; today in the municipality's zone when absent
 * @returns null for a municipality without any version
 */
export function standingOf(ctx: MunicipalContext, day: PlainDate = todayOf(ctx)): Promise<Standing | null> {
  const days = ofOperation.get(ctx) ?? new Map<PlainDate, Promise<Standing | null>>();
  ofOperation.set(ctx, days);
  const known = days.get(day);
  if (known) return known;
  const found = findStanding(ctx, day);
  days.set(day, found);
  return found;
}

/** Finds the version that is in force; its row is one id. */
export function versionStatement(ctx: MunicipalContext, day: PlainDate = todayOf(ctx)): Statement {
  return { sql: VERSION_SQL, values: [ctx.municipalityId, day, day] };
}

/**
 * What a version says, when it is kept; null when it has to be read first.
 *
 * @param regulationId as `versionStatement` found it in the same transaction: that is the right to know it
 */
export const keptStanding = (regulationId: string): Standing | null => kept.get(regulationId) ?? null;

/** Spares the operation the look-up of a version that was found in its own transaction, when it is kept. */
export function keepStandingFor(ctx: MunicipalContext, day: PlainDate, regulationId: string): void {
  const standing = keptStanding(regulationId);
  if (standing) ofOperation.set(ctx, new Map([[day, Promise.resolve(standing)]]));
}

async function findStanding(ctx: MunicipalContext, day: PlainDate): Promise<Standing | null> {
  const { sql, values } = versionStatement(ctx, day);
  const [version] = await select<{ id: string }>(ctx.em, sql, values);
  if (!version) return null;
  const standing = kept.get(version.id) ?? (await readStanding(ctx, version.id));
  kept.delete(version.id);
  kept.set(version.id, standing);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return standing;
}

type Content = Omit<Standing, "regulationId" | "capabilities"> & Pick<RegulationVariant, "capabilities">;

async function readStanding(ctx: MunicipalContext, id: string): Promise<Standing> {
  const [row] = await select<Content>(ctx.em, CONTENT_SQL, [ctx.municipalityId, id]);
  const { capabilities, ...content } = row!;
  return {
    ...content,
    regulationId: id,
    capabilities: new Map(capabilities.map(({ code, clauses }) => [code, clauses])),
  };
}
