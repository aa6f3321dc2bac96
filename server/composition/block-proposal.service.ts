/** Proposals on the composition of sector blocks: put forward by those who lead them, approved by whom the act names. */
import { recordAudit } from "../audit/record-audit.ts";
import { permissionsOf } from "../identity/authorization.ts";
import { actorName } from "../identity/stand-in.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { forbidden, notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { appoint, type AppointmentRequestFacts, refusalOfSectors } from "./appointment.service.ts";
import { BlockProposal, type BlockProposalId, BlockProposalState } from "./block-proposal.entity.ts";
import { blockRule, holdsOneOf, notApprover } from "./block-rule.ts";
import { refusalOfTexts } from "./composition-text.ts";
import type { CompositionRefusal } from "./composition.rules.ts";
import { Member } from "./member.entity.ts";

type Outcome = BlockProposal | CompositionRefusal;

/**
 * Proposes somebody for a block.
 *
 * @throws {DenialError} FORBIDDEN for whoever neither proposes by the act nor keeps the composition, NOT_FOUND for a
 * member who is not the municipality's
 */
export async function proposeForBlock(
  ctx: MunicipalContext,
  asked: AppointmentRequestFacts,
): Promise<Outcome> {
  const rule = await blockRule(ctx);
  const isAsked = rule !== null && holdsOneOf(ctx, [...rule.proposers, ...rule.approvers]);
  if (!isAsked && !(await permissionsOf(ctx)).has("composition:change")) throw forbidden();
  const own = { municipality: ctx.municipalityId };
  if ((await ctx.em.count(Member, { ...own, id: asked.memberId })) === 0) throw notFound();
  if (asked.sectorIds.length === 0)
    return {
      code: "SECTOR_UNKNOWN",
      message: "Укажите отраслевой блок, в который предлагается человек.",
      clause: null,
    };
  const refusal = await refusalOfSectors(ctx, asked.sectorIds);
  if (refusal) return refusal;
  const now = ctx.clock.now();
  const proposal = ctx.em.create(BlockProposal, {
    ...own,
    ...asked,
    id: newId<BlockProposalId>(now.getTime()),
    sectorIds: [...new Set(asked.sectorIds)],
    state: BlockProposalState.PROPOSED,
    proposedByName: actorName(ctx),
    proposedAt: now,
    decidedByName: null,
    note: null,
  });
  ctx.em.persist(proposal);
  const { roleCode, validFrom, validTo } = asked;
  recordAudit(ctx, "blockProposal.made", roleCode, { roleCode, validFrom, validTo });
  await ctx.em.flush();
  return proposal;
}

/** Approves a proposal, which makes the appointment, or declines it. */
export async function decideOnBlock(
  ctx: MunicipalContext,
  id: BlockProposalId,
  isApproved: boolean,
  note: string | null,
): Promise<Outcome> {
  const own = { municipality: ctx.municipalityId };
  // One decision at a time, and no other appointment meanwhile.
  await ctx.em.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `composition:${ctx.municipalityId}`,
  ]);
  const proposal = await ctx.em.findOne(BlockProposal, { ...own, id });
  if (!proposal) throw notFound();
  const rule = await blockRule(ctx);
  if (rule !== null && !holdsOneOf(ctx, rule.approvers)) return notApprover(rule);
  if (rule === null && !(await permissionsOf(ctx)).has("composition:change")) throw forbidden();
  if (proposal.state !== BlockProposalState.PROPOSED)
    return { code: "ALREADY_DECIDED", message: "Решение по этому предложению уже принято.", clause: null };
  if (!isApproved && note === null)
    return { code: "NOTE_MISSING", message: "Напишите, почему предложение отклонено.", clause: null };
  const refusal = refusalOfTexts([note]) ?? (isApproved ? await appointed(ctx, proposal) : null);
  if (refusal) return refusal;
  proposal.state = isApproved ? BlockProposalState.APPROVED : BlockProposalState.DECLINED;
  proposal.decidedByName = actorName(ctx);
  proposal.note = note;
  recordAudit(ctx, "blockProposal.decided", proposal.roleCode, { state: proposal.state });
  await ctx.em.flush();
  return proposal;
}

async function appointed(ctx: MunicipalContext, proposal: BlockProposal): Promise<CompositionRefusal | null> {
  const { memberId, roleCode, sectorIds, validFrom, validTo } = proposal;
  const asked = { memberId, roleCode, sectorIds: sectorIds as SectorId[], validFrom, validTo };
  const outcome = await appoint(ctx, asked);
  return "code" in outcome ? outcome : null;
}
