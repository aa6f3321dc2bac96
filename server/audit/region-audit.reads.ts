/** The journal of the regional centre, filtered and page by page. */
import type { FilterQuery } from "@mikro-orm/core";
import type { RegionalContext } from "../kernel/context.ts";
import { badInput } from "../kernel/errors.ts";
import type { RegionId } from "../kernel/ids.ts";
import type { PageAsked } from "../kernel/newest-first.ts";
import { type Connection, connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import { addDays, type PlainDate } from "../kernel/plain-date.ts";
import { Region } from "../municipality/region.entity.ts";
import { instantOf } from "../term/local-time.ts";
import { RegionAuditEvent, type RegionAuditEventId } from "./region-audit-event.entity.ts";

/** Which acts are wanted; what is null is not asked for. */
export interface RegionAuditWanted {
  /** First part of the codes, e.g. `request`. */
  readonly about: string | null;
  /** Part of a name or of what it was done to. */
  readonly text: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

const LONGEST_TEXT = 200;

/**
 * One page of the viewer's regions, newest first.
 *
 * @throws {DenialError} BAD_INPUT for a wrong page size, cursor or filter
 */
export async function regionAuditPage(
  ctx: RegionalContext,
  wanted: RegionAuditWanted,
  { first, after }: PageAsked,
): Promise<Connection<RegionAuditEvent>> {
  const size = pageSize(first);
  const conditions = await conditionsOf(ctx, wanted);
  const [id] = after ? (decodeCursor(after, ["string"]) as [RegionAuditEventId]) : [null];
  const behind = id === null ? {} : { id: { $lt: id } };
  const rows = await ctx.em.find(
    RegionAuditEvent,
    { $and: [conditions, behind] } as FilterQuery<RegionAuditEvent>,
    { orderBy: { id: "desc" }, limit: size + 1 },
  );
  const total = await ctx.em.count(RegionAuditEvent, conditions as FilterQuery<RegionAuditEvent>);
  return connectionOf(
    rows,
    size,
    total,
    (row) => [row.id],
    (row) => row,
  );
}

async function conditionsOf(
  ctx: RegionalContext,
  { about, text, from, to }: RegionAuditWanted,
): Promise<Record<string, unknown>> {
  const asked = text?.trim() ?? "";
  if (asked.length > LONGEST_TEXT) throw badInput(`Искать можно не больше ${LONGEST_TEXT} знаков.`);
  if (from !== null && to !== null && from > to) throw badInput("Первый день позже последнего.");
  const zone = await zoneOf(ctx, ctx.regionIds);
  const like = `%${asked.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return {
    $and: [
      { region: { $in: [...ctx.regionIds] } },
      about === null ? {} : { action: { $like: `${about.replaceAll(/[^a-z]/gi, "")}.%` } },
      asked === "" ? {} : { $or: [{ actor: { $ilike: like } }, { subject: { $ilike: like } }] },
      from === null ? {} : { at: { $gte: instantOf(zone, from, 0) } },
      to === null ? {} : { at: { $lt: instantOf(zone, addDays(to, 1), 0) } },
    ],
  };
}

/** Days are those of the first of the viewer's regions. */
export async function zoneOf(ctx: Pick<RegionalContext, "em">, ids: readonly RegionId[]): Promise<string> {
  const [region] = await ctx.em.find(
    Region,
    { id: { $in: [...ids] } },
    { orderBy: { name: "asc" }, limit: 1 },
  );
  return region?.timeZone ?? "Europe/Moscow";
}
