/** Proposals: put forward, sent, replied to, adopted or declined, carried out. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { sectorById } from "../classifier/classifier.reads.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import { changedByOther, notNow } from "../cooperation/text.rules.ts";
import { permissionsOf } from "../identity/authorization.ts";
import { actorName } from "../identity/stand-in.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { forbidden, notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { ProposalEvent, type ProposalEventId } from "./proposal-event.entity.ts";
import { type ProposalKind, ProposalState, ProposalStep } from "./proposal.enums.ts";
import { mayTake, PROPOSAL_STEPS } from "./proposal-steps.ts";
import { Proposal, type ProposalId } from "./proposal.entity.ts";
import { type ProposalFacts, proposalRefusal, sendingRefusal } from "./proposal.rules.ts";

type Outcome = Proposal | SubmissionRefusal;

/** Who decides about proposals and is told of new ones. */
const DECIDING_ROLES = ["HEAD", "DEPUTY_HEAD", "CURATOR", "COORDINATOR"];

function record(ctx: MunicipalContext, proposal: Proposal, action: string, note: string | null = null): void {
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(ProposalEvent, {
      municipality: ctx.municipalityId,
      id: newId<ProposalEventId>(at.getTime()),
      proposalId: proposal.id,
      at,
      action,
      accountId: ctx.viewer.accountId,
      actor: actorName(ctx),
      note,
    }),
  );
  recordAudit(ctx, "proposal.changed", `№ ${proposal.number}`, { action });
}

/** @throws {DenialError} NOT_FOUND for a sector or a recipient that is not the municipality's */
async function checkLinks(
  ctx: MunicipalContext,
  { sectorId, addresseeRecipientId }: ProposalFacts,
): Promise<void> {
  if (sectorId !== null && !(await sectorById(ctx, sectorId))) throw notFound();
  if (addresseeRecipientId === null) return;
  const own = { municipality: ctx.municipalityId, id: addresseeRecipientId };
  if ((await ctx.em.count(Recipient, own)) === 0) throw notFound();
}

/**
 * Puts a proposal forward under the next number.
 *
 * @param ground figures it rests on, as they are now; null for none
 */
export async function putForward(
  ctx: MunicipalContext,
  kind: ProposalKind,
  facts: ProposalFacts,
  ground: Proposal["ground"] = null,
): Promise<Outcome> {
  const refused = proposalRefusal(kind, facts);
  if (refused) return refused;
  await checkLinks(ctx, facts);
  await select(ctx.em, "select pg_advisory_xact_lock(hashtextextended(?::text, 0))", [
    `proposal:${ctx.municipalityId}`,
  ]);
  const [last] = await select<{ number: number }>(
    ctx.em,
    "select coalesce(max(number), 0)::int as number from proposal where municipality_id = ?",
    [ctx.municipalityId],
  );
  const now = ctx.clock.now();
  const proposal = ctx.em.create(Proposal, {
    ...facts,
    kind,
    ground,
    municipality: ctx.municipalityId,
    id: newId<ProposalId>(now.getTime()),
    number: last!.number + 1,
    state: ProposalState.PUT_FORWARD,
    authorAccountId: ctx.viewer.accountId,
    authorName: actorName(ctx),
    createdAt: now,
    sentOn: null,
    replyDueOn: null,
    repliedOn: null,
    reply: null,
    decidedOn: null,
    doneOn: null,
    reminded: 0,
    revision: 1,
  });
  ctx.em.persist(proposal);
  record(ctx, proposal, "PUT_FORWARD");
  await ctx.em.flush();
  await notify(ctx, {
    kind: NotificationKind.PROPOSAL_CHANGED,
    roleCodes: DECIDING_ROLES,
    params: { proposalId: proposal.id, number: String(proposal.number) },
  });
  return proposal;
}

async function lockProposal(ctx: MunicipalContext, id: ProposalId, revision: number): Promise<Outcome> {
  const proposal = await ctx.em.findOne(
    Proposal,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!proposal) throw notFound();
  return proposal.revision === revision ? proposal : changedByOther(proposal.revision);
}

/** Changes a proposal that nobody has decided about yet: by its author, or by those who decide. */
export async function changeProposal(
  ctx: MunicipalContext,
  { id, revision }: { readonly id: ProposalId; readonly revision: number },
  facts: ProposalFacts,
): Promise<Outcome> {
  const proposal = await lockProposal(ctx, id, revision);
  if (isRefusal(proposal)) return proposal;
  const isOwn = proposal.authorAccountId === ctx.viewer.accountId;
  if (!isOwn && !(await permissionsOf(ctx)).has("plan:change")) throw forbidden();
  if (proposal.state !== ProposalState.PUT_FORWARD)
    return refuse("ALREADY_SENT", "Предложение уже направлено или рассмотрено. Внесите новое.");
  const refused = proposalRefusal(proposal.kind, facts);
  if (refused) return refused;
  await checkLinks(ctx, facts);
  Object.assign(proposal, facts, { revision: proposal.revision + 1 });
  record(ctx, proposal, "CHANGED");
  await ctx.em.flush();
  return proposal;
}

export interface ProposalStepFacts {
  readonly id: ProposalId;
  readonly revision: number;
  readonly step: ProposalStep;
  readonly note: string | null;
  readonly replyDueOn: PlainDate | null;
}

/**
 * Takes a step.
 *
 * @throws {DenialError} FORBIDDEN for whoever has no right to it
 */
export async function takeProposalStep(ctx: MunicipalContext, facts: ProposalStepFacts): Promise<Outcome> {
  const { id, revision, step, note, replyDueOn } = facts;
  const proposal = await lockProposal(ctx, id, revision);
  if (isRefusal(proposal)) return proposal;
  const { from, needsNote, needsAddressee } = PROPOSAL_STEPS[step];
  if (!from.includes(proposal.state)) return notNow();
  const { accountId } = ctx.viewer;
  if (!mayTake(step, proposal, { accountId, permissions: await permissionsOf(ctx) })) throw forbidden();
  const today = todayOf(ctx);
  const refused =
    textRefusal(note, needsNote) ?? (needsAddressee ? sendingRefusal(proposal, replyDueOn, today) : null);
  if (refused) return refused;
  apply(proposal, facts, today);
  record(ctx, proposal, step, note);
  await ctx.em.flush();
  await notify(ctx, {
    kind: NotificationKind.PROPOSAL_CHANGED,
    accountIds: [proposal.authorAccountId],
    params: { proposalId: id, number: String(proposal.number), step },
  });
  return proposal;
}

function apply(proposal: Proposal, { step, note, replyDueOn }: ProposalStepFacts, today: PlainDate): void {
  proposal.state = PROPOSAL_STEPS[step].to;
  proposal.revision += 1;
  switch (step) {
    case ProposalStep.SEND:
      Object.assign(proposal, { sentOn: today, replyDueOn, reminded: 0 });
      return;
    case ProposalStep.RECORD_REPLY:
      Object.assign(proposal, { repliedOn: today, reply: note });
      return;
    case ProposalStep.ADOPT:
    case ProposalStep.DECLINE:
      proposal.decidedOn = today;
      return;
    case ProposalStep.FINISH:
      proposal.doneOn = today;
      return;
    case ProposalStep.WITHDRAW:
  }
}
