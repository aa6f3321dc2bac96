/** The reports a municipality owes on a day: its regulation in force then, and what the centre set beside it. */
import type { MunicipalContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { standingOf } from "../regulation/standing.ts";
import type { RegulationVariant } from "../regulation/variant.ts";
import { type ReportGround, type ReportRule, reportRules, type ReportWish } from "./report-rules.ts";

interface Act {
  readonly reports: RegulationVariant["reports"];
  readonly roles: readonly { code: string; title: string }[];
  readonly centre: string | null;
}

/** A version never changes, so it is read once. Bounded: the least recently read goes first. */
const kept = new Map<string, Act>();
const MOST_KEPT = 500;

/** What reports of a municipality follow from. */
export interface Reporting {
  readonly rules: readonly ReportRule[];
  readonly version: number;
  /** Name of the centre as the regulation gives it. */
  readonly centre: string | null;
  readonly roleTitles: ReadonlyMap<string, string>;
}

/** @returns null for a municipality without any version on the day */
export async function reportingOf(
  ctx: MunicipalContext,
  day: PlainDate = todayOf(ctx),
): Promise<Reporting | null> {
  const standing = await standingOf(ctx, day);
  if (!standing) return null;
  const act = await actOf(ctx, standing.regulationId);
  const ground: ReportGround = { reports: act.reports, capabilities: standing.capabilities };
  return {
    rules: reportRules(ground, await wishesOf(ctx)),
    version: standing.version,
    centre: act.centre,
    roleTitles: new Map(act.roles.map(({ code, title }) => [code, title])),
  };
}

async function actOf(ctx: MunicipalContext, id: string): Promise<Act> {
  const known = kept.get(id);
  if (known) return known;
  const [act] = await select<Act>(
    ctx.em,
    `select variant->'reports' as reports, variant->'roles' as roles, variant->'centre'->'name'->>'value' as centre
     from regulation where municipality_id = ? and id = ?`,
    [ctx.municipalityId, id],
  );
  kept.set(id, act!);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return act!;
}

function wishesOf(ctx: MunicipalContext): Promise<ReportWish[]> {
  return select<ReportWish>(
    ctx.em,
    `select key, period, working_days as "workingDays", minutes, recipients, is_off as "isOff", addresses,
       since::text as since
     from report_setting where municipality_id = ?`,
    [ctx.municipalityId],
  );
}

export interface Version {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** Spells of time with one version of the regulation each, and the day the municipality began to work here. */
export async function versionsOf(
  ctx: MunicipalContext,
): Promise<{ beganOn: PlainDate; versions: readonly Version[] }> {
  const versions = await select<Version>(
    ctx.em,
    `select in_force_from::text as "from", in_force_to::text as "to" from regulation
     where municipality_id = ? order by in_force_from`,
    [ctx.municipalityId],
  );
  const [town] = await select<{ on: PlainDate }>(
    ctx.em,
    `select (created_at at time zone time_zone)::date::text as "on" from municipality where id = ?`,
    [ctx.municipalityId],
  );
  return { beganOn: town!.on, versions };
}
