import { LockMode } from "@mikro-orm/core";
import { changedByOther } from "../cooperation/text.rules.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { SubmissionRefusal } from "../submission/submission-refusal.ts";
import { recordInformation } from "./record-information.ts";
import { Risk, type RiskId } from "./risk.entity.ts";

export type RiskOutcome = Risk | SubmissionRefusal;

/** A risk and its revision as the viewer saw it. */
export interface SeenRisk {
  readonly id: RiskId;
  readonly revision: number;
}

/**
 * The risk under a lock; a refusal when somebody else changed it meanwhile.
 *
 * @throws {DenialError} NOT_FOUND for a risk that is not the municipality's
 */
export async function lockRisk(ctx: MunicipalContext, { id, revision }: SeenRisk): Promise<RiskOutcome> {
  const risk = await ctx.em.findOne(
    Risk,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!risk) throw notFound();
  return risk.revision === revision ? risk : changedByOther(risk.revision);
}

/** Notes an act; the journal has the number of the risk, never its title. */
export function recordRisk(
  ctx: MunicipalContext,
  risk: Risk,
  action: string,
  note: string | null = null,
): void {
  recordInformation(ctx, { about: "risk", subjectId: risk.id, subject: `№ ${risk.number}`, action, note });
}

/** What notices of a risk carry. */
export const paramsOf = (risk: Risk): Record<string, unknown> => ({
  riskId: risk.id,
  number: String(risk.number),
});
