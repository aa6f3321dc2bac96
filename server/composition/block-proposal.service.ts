/** Proposals on the composition of sector blocks: put forward by those who lead them, approved by whom the act names. */
import { recordAudit } from "../audit/record-audit.ts";
import { permissionsOf } from "../identity/authorization.ts";
import { actorName } from "../identity/stand-in.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { forbidden, notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import {
  appoint,
  type AppointmentRequestFacts,
  lockComposition,
  refusalOfRequest,
} from "./appointment.service.ts";
import { BlockProposal, type BlockProposalId, BlockProposalState } from "./block-proposal.entity.ts";
import { type BlockDuty, blockRule, type BlockRule, holdsOneOf, notApprover } from "./block-rule.ts";
import { refusalOfTexts } from "./composition-text.ts";
import type { CompositionRefusal } from "./composition.rules.ts";
import { Member } from "./member.entity.ts";

type Outcome = BlockProposal | CompositionRefusal;

/** Whether the viewer may propose: by the act whoever proposes or approves, else whoever keeps the composition. */
export async function mayPropose(ctx: MunicipalContext, rule: BlockRule | null): Promise<boolean> {
  if (rule !== null && holdsOneOf(ctx, [...rule.proposers, ...rule.approvers])) return true;
  return (await permissionsOf(ctx)).has("composition:change");
}

/** Whether the viewer may decide: by the act nobody but those it names. */
export async function mayDecide(ctx: MunicipalContext, rule: BlockRule | null): Promise<boolean> {
  if (rule !== null) return holdsOneOf(ctx, rule.approvers);
  return (await permissionsOf(ctx)).has("composition:change");
}

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
  if (!(await mayPropose(ctx, rule))) throw forbidden();
  const own = { municipality: ctx.municipalityId };
  const member = await ctx.em.findOne(Member, { ...own, id: asked.memberId });
  if (!member) throw notFound();
  if (asked.sectorIds.length === 0)
    return {
      code: "SECTOR_UNKNOWN",
      message: "Укажите отраслевой блок, в который предлагается человек.",
      clause: null,
    };
  await lockComposition(ctx);
  const refusal = (await refusalOfRequest(ctx, member, asked)) ?? (await refusalOfSame(ctx, asked));
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
  await tell(ctx, NotificationKind.BLOCK_PROPOSED, rule?.approvers);
  return proposal;
}

/** One member, one role and one of the sectors await one decision. */
async function refusalOfSame(
  ctx: MunicipalContext,
  { memberId, roleCode, sectorIds }: AppointmentRequestFacts,
): Promise<CompositionRefusal | null> {
  const waiting = await ctx.em.find(BlockProposal, {
    municipality: ctx.municipalityId,
    state: BlockProposalState.PROPOSED,
    memberId,
    roleCode,
  });
  return waiting.some((each) => each.sectorIds.some((id) => sectorIds.includes(id as SectorId)))
    ? {
        code: "ALREADY_PROPOSED",
        message: "Такое предложение уже внесено и ждёт решения.",
        clause: null,
      }
    : null;
}

const tell = (ctx: MunicipalContext, kind: NotificationKind, duties: readonly BlockDuty[] = []) =>
  notify(ctx, { kind, roleCodes: duties.map(({ roleCode }) => roleCode), params: { blocks: "1" } });

/** Approves a proposal, which makes the appointment, or declines it. */
export async function decideOnBlock(
  ctx: MunicipalContext,
  id: BlockProposalId,
  isApproved: boolean,
  note: string | null,
): Promise<Outcome> {
  const own = { municipality: ctx.municipalityId };
  await lockComposition(ctx);
  const proposal = await ctx.em.findOne(BlockProposal, { ...own, id });
  if (!proposal) throw notFound();
  const rule = await blockRule(ctx);
  if (!(await mayDecide(ctx, rule))) {
    if (rule !== null) return notApprover(rule);
    throw forbidden();
  }
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
  await tell(ctx, NotificationKind.BLOCK_DECIDED, rule?.proposers);
  return proposal;
}

async function appointed(ctx: MunicipalContext, proposal: BlockProposal): Promise<CompositionRefusal | null> {
  const { memberId, roleCode, sectorIds, validFrom, validTo } = proposal;
  const asked = { memberId, roleCode, sectorIds: sectorIds as SectorId[], validFrom, validTo };
  const outcome = await appoint(ctx, asked);
  return "code" in outcome ? outcome : null;
}
