/** Accounts of workload, and proposals on structure and staff that rest on one. */
import { recordAudit } from "../audit/record-audit.ts";
import { sectorById } from "../classifier/classifier.reads.ts";
import { actorName } from "../identity/stand-in.ts";
import { endOfPeriod, type GrainPeriod } from "../indicator/period.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { ProposalKind } from "../proposal/proposal.enums.ts";
import type { Proposal } from "../proposal/proposal.entity.ts";
import type { ProposalFacts } from "../proposal/proposal.rules.ts";
import { putForward } from "../proposal/proposal.service.ts";
import { textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { WorkloadAccount, type WorkloadAccountId } from "./workload-account.entity.ts";
import { readWorkload } from "./workload.reads.ts";

/**
 * Keeps the workload of a period as it is now. A period that runs has no account yet: its figures grow.
 *
 * @source the municipality's regulation, capability `WRK-01`
 */
export async function keepWorkload(
  ctx: MunicipalContext,
  period: GrainPeriod,
  conclusion: string | null,
): Promise<WorkloadAccount | SubmissionRefusal> {
  if (endOfPeriod(period) >= todayOf(ctx))
    return refuse("NOT_YET", "Период ещё не закончился. Выберите прошедший: его данные уже не изменятся.");
  const refused = textRefusal(conclusion);
  if (refused) return refused;
  const keptAt = ctx.clock.now();
  const account = ctx.em.create(WorkloadAccount, {
    municipality: ctx.municipalityId,
    id: newId<WorkloadAccountId>(keptAt.getTime()),
    grain: period.grain as WorkloadAccount["grain"],
    startsOn: period.startsOn,
    figures: await readWorkload(ctx, period),
    conclusion,
    keptAt,
    accountId: ctx.viewer.accountId,
    keptByName: actorName(ctx),
  });
  ctx.em.persist(account);
  recordAudit(ctx, "workload.kept", period.startsOn, { grain: period.grain });
  await ctx.em.flush();
  return account;
}

/**
 * Puts forward a proposal on structure or staff with the figures it rests on, as the register has them now.
 *
 * @source the municipality's regulation, capability `WRK-01`
 * @throws {DenialError} NOT_FOUND for a sector that is not the municipality's
 */
export async function proposeStaff(
  ctx: MunicipalContext,
  period: GrainPeriod,
  facts: ProposalFacts,
): Promise<Proposal | SubmissionRefusal> {
  if (facts.sectorId !== null && !(await sectorById(ctx, facts.sectorId))) throw notFound();
  const all = await readWorkload(ctx, period);
  const own = all.filter(({ sectorId }) => sectorId === facts.sectorId);
  const figures = facts.sectorId === null ? all : own;
  if (figures.length === 0)
    return refuse(
      "NOTHING_TO_REST_ON",
      "У этого направления нет обращений за период. Выберите другое направление или период.",
    );
  const ground = { grain: period.grain as WorkloadAccount["grain"], startsOn: period.startsOn, figures };
  return putForward(ctx, ProposalKind.STAFF, facts, ground);
}
