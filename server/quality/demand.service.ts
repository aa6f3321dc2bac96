import { recordAudit } from "../audit/record-audit.ts";
import { sectorById } from "../classifier/classifier.reads.ts";
import { leadsOf, memberById } from "../composition/composition.reads.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId, type RecipientId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { lockSubmission } from "../submission/find-submission.ts";
import { recordEvent } from "../submission/record-event.ts";
import type { Submission, SubmissionId } from "../submission/submission.entity.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { CorrectionDemand } from "./correction-demand.entity.ts";
import type { CorrectionDemandId } from "./correction-demand.entity.ts";
import { type DemandKind, DemandState } from "./quality.enums.ts";

export interface DemandFacts {
  kind: DemandKind;
  /** Submission it is about; null for data of a sector. */
  submissionId: SubmissionId | null;
  sectorId: SectorId | null;
  recipientId: RecipientId | null;
  breach: string;
  demand: string;
  clause: string | null;
  dueOn: PlainDate;
}

type Outcome = CorrectionDemand | SubmissionRefusal;

const LONGEST_TEXT = 4_000;

function refusalOf(ctx: MunicipalContext, { breach, demand, clause, dueOn }: DemandFacts) {
  if (breach === "" || demand === "")
    return refuse("TEXT_MISSING", "Опишите нарушение и напишите, что нужно сделать.");
  if ([breach, demand, clause ?? ""].some((text) => text.length > LONGEST_TEXT))
    return refuse("TEXT_TOO_LONG", `Текст длиннее ${LONGEST_TEXT} знаков. Сократите его.`);
  return dueOn < todayOf(ctx)
    ? refuse("DAY_NOT_AHEAD", "Срок исполнения уже прошёл. Укажите день не раньше сегодняшнего.")
    : null;
}

/** Whom a demand goes to: the leads of the sector; without any, the recipient itself. */
async function addresseeOf(
  ctx: MunicipalContext,
  sectorId: SectorId | null,
  recipientId: RecipientId | null,
): Promise<string | null> {
  const sector = await sectorById(ctx, sectorId);
  if (sectorId !== null && !sector) throw notFound();
  const leads = sectorId === null ? [] : await leadsOf(ctx, sectorId, todayOf(ctx));
  const members = await Promise.all(leads.map(({ memberId }) => memberById(ctx, memberId)));
  const names = members.map((member) => member?.name ?? member?.post ?? null).filter((name) => name !== null);
  if (names.length > 0) return names.join(", ");
  const own = { municipality: ctx.municipalityId };
  const recipient = recipientId && (await ctx.em.findOne(Recipient, { ...own, id: recipientId }));
  if (recipientId !== null && !recipient) throw notFound();
  return recipient?.name ?? sector?.name ?? null;
}

/** The facts with what the submission knows of itself. */
function withSubmission(facts: DemandFacts, submission: Submission | null): DemandFacts {
  return {
    ...facts,
    breach: facts.breach.trim(),
    demand: facts.demand.trim(),
    sectorId: facts.sectorId ?? submission?.sectorId ?? null,
    recipientId: facts.recipientId ?? submission?.recipientId ?? null,
  };
}

/** Sends a demand to the head of the block to put a breach right. */
export async function demandCorrection(ctx: MunicipalContext, given: DemandFacts): Promise<Outcome> {
  const submission = given.submissionId && (await lockSubmission(ctx, given.submissionId, null));
  if (submission && isRefusal(submission)) return submission;
  const facts = withSubmission(given, submission);
  const refused = refusalOf(ctx, facts);
  if (refused) return refused;
  const addressee = await addresseeOf(ctx, facts.sectorId, facts.recipientId);
  if (addressee === null)
    return refuse("ADDRESSEE_MISSING", "Укажите направление или исполнителя: требование некому направить.");
  const demand = newDemand(ctx, facts, addressee);
  ctx.em.persist(demand);
  if (submission) noteOn(ctx, submission, "DEMAND_SENT", demand);
  recordAudit(ctx, "demand.sent", addressee, { dueOn: facts.dueOn });
  await ctx.em.flush();
  await notify(ctx, {
    kind: NotificationKind.CORRECTION_DEMANDED,
    ...(submission ? { submission } : {}),
    roleCodes: ["SECTOR_LEAD"],
    recipientId: facts.recipientId,
    params: { dueOn: facts.dueOn },
  });
  return demand;
}

function noteOn(
  ctx: MunicipalContext,
  submission: Submission,
  kind: string,
  { id, dueOn }: CorrectionDemand,
) {
  submission.revision += 1;
  recordEvent(ctx, submission, kind, { details: { demandId: id, dueOn } });
}

function newDemand(ctx: MunicipalContext, facts: DemandFacts, addressee: string): CorrectionDemand {
  const now = ctx.clock.now();
  return ctx.em.create(CorrectionDemand, {
    municipality: ctx.municipalityId,
    id: newId<CorrectionDemandId>(now.getTime()),
    ...facts,
    addressee,
    state: DemandState.OPEN,
    createdAt: now,
    createdByName: ctx.viewer.displayName,
    settledAt: null,
    settledByName: null,
    settlement: null,
  });
}

/** Notes how a demand was met, or that it is withdrawn. */
export async function settleDemand(
  ctx: MunicipalContext,
  id: CorrectionDemandId,
  settlement: string,
  isWithdrawn: boolean,
): Promise<Outcome> {
  const text = settlement.trim();
  if (text === "") return refuse("NOTE_MISSING", "Напишите, что сделано или почему требование снято.");
  if (text.length > LONGEST_TEXT)
    return refuse("TEXT_TOO_LONG", `Текст длиннее ${LONGEST_TEXT} знаков. Сократите его.`);
  const own = { municipality: ctx.municipalityId, id };
  const found = await ctx.em.findOne(CorrectionDemand, own);
  if (!found) throw notFound();
  const submission = found.submissionId && (await lockSubmission(ctx, found.submissionId, null));
  if (submission && isRefusal(submission)) return submission;
  const demand = await ctx.em.findOneOrFail(CorrectionDemand, own, { refresh: true });
  if (demand.state !== DemandState.OPEN)
    return refuse("ALREADY_SETTLED", "Требование уже закрыто. Если нарушение повторилось, направьте новое.");
  Object.assign(demand, {
    state: isWithdrawn ? DemandState.WITHDRAWN : DemandState.SETTLED,
    settledAt: ctx.clock.now(),
    settledByName: ctx.viewer.displayName,
    settlement: text,
  });
  if (submission) noteOn(ctx, submission, "DEMAND_SETTLED", demand);
  recordAudit(ctx, isWithdrawn ? "demand.withdrawn" : "demand.settled", demand.addressee);
  await ctx.em.flush();
  return demand;
}
