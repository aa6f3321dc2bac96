/**
 * A demand to put a breach right as an assignment, where the regulation knows such demands: it has an owner and a day
 * already. The two end together.
 */
import { leadsOf } from "../composition/composition.reads.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import type { CorrectionDemand, CorrectionDemandId } from "../quality/correction-demand.entity.ts";
import { demandCorrection, type DemandFacts, settleDemand } from "../quality/demand.service.ts";
import { standingOf } from "../regulation/standing.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { Assignment } from "./assignment.entity.ts";
import { AssignmentLinkKind, AssignmentSource, AssignmentState, CLOSED_STATES } from "./assignment.enums.ts";
import { LONGEST_TITLE } from "./assignment.rules.ts";
import { usualController } from "./control.reads.ts";
import { recordAssignmentEvent } from "./find-assignment.ts";
import { newAssignments } from "./new-assignment.ts";
import type { Owner } from "./owner.reads.ts";

/** Capability whose clause asks for such demands. */
const DEMANDS = "QLT-05";

type Outcome = CorrectionDemand | SubmissionRefusal;

/** Sends a demand; where the regulation asks for it, whoever has to act finds it among the assignments. */
export async function demandAsAssignment(ctx: MunicipalContext, facts: DemandFacts): Promise<Outcome> {
  const demand = await demandCorrection(ctx, facts);
  if (isRefusal(demand)) return demand;
  const clauses = (await standingOf(ctx))?.capabilities.get(DEMANDS);
  const owner = clauses ? await ownerOf(ctx, demand) : null;
  if (!clauses || !owner) return demand;
  const { id, breach, demand: text, dueOn, sectorId, submissionId } = demand;
  await newAssignments(ctx, [
    {
      ...owner,
      sourceKind: AssignmentSource.DEMAND,
      demandId: id,
      ground: "Требование исправить предоставленные сведения",
      clause: clauses[0] ?? null,
      title: `Исправить: ${breach}`.replaceAll(/\s+/gu, " ").slice(0, LONGEST_TITLE),
      text,
      dueOn,
      sectorId,
      controlledByRole: await usualController(ctx),
      links: submissionId === null ? [] : [{ kind: AssignmentLinkKind.SUBMISSION, linkedId: submissionId }],
    },
  ]);
  return demand;
}

/** The lead of the block; where it has none, the recipient that supplied the data. */
async function ownerOf(
  ctx: MunicipalContext,
  { sectorId, recipientId }: CorrectionDemand,
): Promise<Owner | null> {
  const [lead] = sectorId === null ? [] : await leadsOf(ctx, sectorId, todayOf(ctx));
  if (lead) return { ownerMemberId: lead.memberId, ownerRecipientId: null };
  return recipientId === null ? null : { ownerMemberId: null, ownerRecipientId: recipientId };
}

/** Notes how a demand was met, or withdraws it, and closes its assignment. */
export async function settleWithAssignment(
  ctx: MunicipalContext,
  id: CorrectionDemandId,
  settlement: string,
  isWithdrawn: boolean,
): Promise<Outcome> {
  const demand = await settleDemand(ctx, id, settlement, isWithdrawn);
  if (isRefusal(demand)) return demand;
  const assignment = await ctx.em.findOne(Assignment, { municipality: ctx.municipalityId, demandId: id });
  if (!assignment || CLOSED_STATES.includes(assignment.state)) return demand;
  assignment.state = isWithdrawn ? AssignmentState.CANCELLED : AssignmentState.DONE;
  assignment.closedAt = ctx.clock.now();
  assignment.revision += 1;
  recordAssignmentEvent(ctx, assignment.id, "DEMAND_SETTLED", { note: demand.settlement });
  await ctx.em.flush();
  return demand;
}
