/** Settlements of a district: connected to the feedback platform, with their authorised persons and a journal. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { changedByOther } from "../cooperation/text.rules.ts";
import { actorName } from "../identity/stand-in.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { perOperation } from "../kernel/loaders.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import {
  Settlement,
  SettlementContact,
  type SettlementContactId,
  type SettlementId,
} from "./settlement.entity.ts";
import { contactRefusal, type SettlementFacts, settlementRefusal } from "./settlement.rules.ts";
import type { SettlementContactWay } from "./poll.enums.ts";

type Outcome = Settlement | SubmissionRefusal;

interface Seen {
  readonly id: SettlementId;
  readonly revision: number;
}

/** @throws {DenialError} NOT_FOUND for a settlement that is not the municipality's */
export async function getSettlement(ctx: MunicipalContext, id: SettlementId): Promise<Settlement> {
  const settlement = await ctx.em.findOne(Settlement, { municipality: ctx.municipalityId, id });
  if (!settlement) throw notFound();
  return settlement;
}

async function lockSettlement(ctx: MunicipalContext, { id, revision }: Seen): Promise<Outcome> {
  const settlement = await ctx.em.findOne(
    Settlement,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!settlement) throw notFound();
  return settlement.revision === revision ? settlement : changedByOther(settlement.revision);
}

/** @param seen null for a new one */
export async function saveSettlement(
  ctx: MunicipalContext,
  seen: Seen | null,
  facts: SettlementFacts,
): Promise<Outcome> {
  const refused = settlementRefusal(facts, todayOf(ctx));
  if (refused) return refused;
  if (seen === null) {
    const settlement = ctx.em.create(Settlement, {
      ...facts,
      municipality: ctx.municipalityId,
      id: newId<SettlementId>(ctx.clock.now().getTime()),
      revision: 1,
    });
    ctx.em.persist(settlement);
    recordAudit(ctx, "settlement.added", facts.name, { state: facts.state });
    await ctx.em.flush();
    return settlement;
  }
  const settlement = await lockSettlement(ctx, seen);
  if (isRefusal(settlement)) return settlement;
  Object.assign(settlement, facts, { revision: settlement.revision + 1 });
  recordAudit(ctx, "settlement.changed", facts.name, { state: facts.state });
  await ctx.em.flush();
  return settlement;
}

export interface ContactFacts {
  readonly heldOn: PlainDate;
  readonly way: SettlementContactWay;
  readonly text: string;
}

/** Adds to the journal of work with a settlement. */
export async function recordSettlementContact(
  ctx: MunicipalContext,
  id: SettlementId,
  facts: ContactFacts,
): Promise<Outcome> {
  const settlement = await getSettlement(ctx, id);
  const refused = contactRefusal(facts, todayOf(ctx));
  if (refused) return refused;
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(SettlementContact, {
      ...facts,
      municipality: ctx.municipalityId,
      id: newId<SettlementContactId>(at.getTime()),
      settlementId: id,
      at,
      accountId: ctx.viewer.accountId,
      actor: actorName(ctx),
    }),
  );
  recordAudit(ctx, "settlement.contacted", settlement.name, { way: facts.way });
  await ctx.em.flush();
  return settlement;
}

/** The journal, the latest first. */
export const contactsOf = (ctx: MunicipalContext, settlementId: SettlementId): Promise<SettlementContact[]> =>
  ctx.em.find(
    SettlementContact,
    { municipality: ctx.municipalityId, settlementId },
    { orderBy: { heldOn: "desc", id: "desc" }, limit: 200 },
  );

const byId = perOperation(async (ctx: MunicipalContext, ids: readonly SettlementId[]) => {
  const rows = await ctx.em.find(Settlement, { municipality: ctx.municipalityId, id: { $in: [...ids] } });
  return new Map(rows.map((row) => [row.id, row]));
});

/** Batched. */
export async function settlementById(
  ctx: MunicipalContext,
  id: SettlementId | null,
): Promise<Settlement | null> {
  return id === null ? null : byId(ctx).load(id);
}
