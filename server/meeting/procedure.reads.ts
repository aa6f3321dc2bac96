/** The procedure of meetings of the viewer's municipality on a day, or under the version that governs a meeting. */
import type { MunicipalContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { type Standing, standingOf } from "../regulation/standing.ts";
import type { Meetings } from "../regulation/variant.ts";
import { governingVersion } from "../submission/governing-version.ts";
import {
  type Procedure,
  type ProcedureGround,
  procedureOf,
  type ProcedureWishes,
} from "./procedure.rules.ts";

type Act = Pick<ProcedureGround, "meetings" | "roles">;

/** A version never changes, so it is read once. Bounded: the least recently read goes first. */
const kept = new Map<string, Act>();
const MOST_KEPT = 500;

const SILENT: Meetings = {
  forms: null,
  frequency: null,
  chair: null,
  substitute: null,
  organiser: null,
  agendaAgreedBy: null,
  participantsChosenBy: null,
  attendedBy: [],
  invited: [],
  quorum: null,
  decisionRule: null,
  minutesKeptBy: null,
  minutesSignedBy: [],
  minutesSentTo: [],
};

/** The procedure in force on a day; today when absent. */
export async function procedureToday(
  ctx: MunicipalContext,
  day: PlainDate = todayOf(ctx),
): Promise<{ procedure: Procedure; version: number }> {
  const standing = await standingOf(ctx, day);
  return { procedure: await under(ctx, standing), version: standing?.version ?? 0 };
}

/** The procedure under the version that governs a meeting. */
export async function procedureUnder(ctx: MunicipalContext, version: number): Promise<Procedure> {
  return under(ctx, (await governingVersion(ctx, version))?.standing ?? null);
}

async function under(ctx: MunicipalContext, standing: Standing | null): Promise<Procedure> {
  const act = standing ? await actOf(ctx, standing.regulationId) : { meetings: SILENT, roles: [] };
  const wishes = (await wishesLoader(ctx).load("wishes")) ?? new Map();
  return procedureOf({ ...act, capabilities: standing?.capabilities ?? new Map() }, wishes);
}

async function actOf(ctx: MunicipalContext, id: string): Promise<Act> {
  const known = kept.get(id);
  if (known) return known;
  const [act] = await select<Act>(
    ctx.em,
    `select variant->'meetings' as meetings,
       (select coalesce(jsonb_agg(jsonb_build_object('code', role->>'code', 'title', role->>'title') order by at), '[]')
        from jsonb_array_elements(variant->'roles') with ordinality as r(role, at)) as roles
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

const wishesLoader = perOperation(async (ctx: MunicipalContext, keys: readonly "wishes"[]) => {
  const rows = await select<{ rule: string; values: string[]; note: string }>(
    ctx.em,
    `select rule, values, note from meeting_setting where municipality_id = ?`,
    [ctx.municipalityId],
  );
  const wishes: ProcedureWishes = new Map(rows.map(({ rule, values, note }) => [rule, { values, note }]));
  return new Map(keys.map((key) => [key, wishes]));
});

/** Settings were changed in this operation. */
export const forgetWishes = (ctx: MunicipalContext): void => void wishesLoader(ctx).clearAll();
