/** Risks with what belongs to them. */
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import { select } from "../kernel/select.ts";
import type { RiskLinkKind, RiskState } from "./information.enums.ts";
import { Refutation, Risk, type RiskId } from "./risk.entity.ts";
import { RiskNotice } from "./risk-notice.entity.ts";

/** @throws {DenialError} NOT_FOUND for a risk that is not the municipality's */
export async function getRisk(ctx: MunicipalContext, id: RiskId): Promise<Risk> {
  const found = await ctx.em.findOne(Risk, { municipality: ctx.municipalityId, id });
  if (!found) throw notFound();
  return found;
}

const notices = perOperation(async (ctx: MunicipalContext, ids: readonly RiskId[]) => {
  const own = { municipality: ctx.municipalityId, riskId: { $in: [...ids] } };
  return groupBy(await ctx.em.find(RiskNotice, own, { orderBy: { id: "asc" } }), ({ riskId }) => riskId);
});

/** Notices of a risk, the first one first. Batched. */
export async function noticesOf(ctx: MunicipalContext, id: RiskId): Promise<RiskNotice[]> {
  return (await notices(ctx).load(id)) ?? [];
}

const refutations = perOperation(async (ctx: MunicipalContext, ids: readonly RiskId[]) => {
  const rows = await ctx.em.find(
    Refutation,
    { $or: ids.map((id) => ({ risk: [ctx.municipalityId, id] as Refutation["risk"] })) },
    { orderBy: { publishedOn: "asc", id: "asc" } },
  );
  return groupBy(rows, ({ risk }) => risk[1]);
});

/** Refutations of a risk in the order of their days. Batched. */
export async function refutationsOf(ctx: MunicipalContext, id: RiskId): Promise<Refutation[]> {
  return (await refutations(ctx).load(id)) ?? [];
}

interface LinkRow {
  readonly riskId: RiskId;
  readonly kind: RiskLinkKind;
  readonly targetId: string;
}

const links = perOperation(async (ctx: MunicipalContext, ids: readonly RiskId[]) => {
  const rows = await select<LinkRow>(
    ctx.em,
    `select risk_id as "riskId", kind, target_id as "targetId" from risk_link
     where municipality_id = ? and risk_id = any(string_to_array(?, ',')::uuid[]) order by linked_at, target_id`,
    [ctx.municipalityId, ids.join(",")],
  );
  return groupBy(rows, ({ riskId }) => riskId);
});

/** What a risk is seen by, of one kind, in the order in which it was linked. Batched. */
export async function linkedIds(ctx: MunicipalContext, id: RiskId, kind: RiskLinkKind): Promise<string[]> {
  const all = (await links(ctx).load(id)) ?? [];
  return all.filter((row) => row.kind === kind).map(({ targetId }) => targetId);
}

const ofTargets = perOperation(async (ctx: MunicipalContext, targetIds: readonly string[]) => {
  const rows = await select<{ targetId: string; riskId: RiskId }>(
    ctx.em,
    `select target_id as "targetId", risk_id as "riskId" from risk_link
     where municipality_id = ? and target_id = any(string_to_array(?, ',')::uuid[]) order by linked_at desc`,
    [ctx.municipalityId, targetIds.join(",")],
  );
  const risks = await ctx.em.find(Risk, {
    municipality: ctx.municipalityId,
    id: { $in: [...new Set(rows.map(({ riskId }) => riskId))] },
  });
  const byId = new Map(risks.map((risk) => [risk.id, risk]));
  return new Map(
    [...groupBy(rows, ({ targetId }) => targetId)].map(([id, found]) => [
      id,
      found.map(({ riskId }) => byId.get(riskId)!),
    ]),
  );
});

/** Risks that a publication, a submission or a problem belongs to, the latest first. Batched. */
export async function risksOf(ctx: MunicipalContext, targetId: string): Promise<Risk[]> {
  return (await ofTargets(ctx).load(targetId)) ?? [];
}

export interface RiskCountRow {
  readonly state: RiskState;
  readonly count: number;
  readonly overdue: number;
}

/** How many risks stand where. */
export function countRisks(ctx: MunicipalContext, today: string): Promise<RiskCountRow[]> {
  return select<RiskCountRow>(
    ctx.em,
    `select state, count(*)::int as count,
       count(*) filter (where due_on < ?::date and state in ('NOTICED', 'REPORTED', 'IN_REACTION'))::int as overdue
     from risk where municipality_id = ? group by state`,
    [today, ctx.municipalityId],
  );
}
