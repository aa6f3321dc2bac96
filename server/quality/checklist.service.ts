import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import type { SubmissionRefusal } from "../submission/submission-refusal.ts";
import { QualityChecklist } from "./quality-checklist.entity.ts";
import type { QualityCriterion } from "./quality-checklist.entity.ts";
import usualChecklist from "./quality-checklist.json" with { type: "json" };
import { refusalOfChecklist } from "./quality.rules.ts";

const find = (ctx: MunicipalContext) =>
  ctx.em.findOne(QualityChecklist, { municipality: ctx.municipalityId });

/** By what the centre reviews answers: its own checklist, or the usual one. */
export async function checklistOf(ctx: MunicipalContext): Promise<QualityCriterion[]> {
  return (await find(ctx))?.criteria ?? usualChecklist;
}

/** A line of a checklist as a person writes it; a new one has no code yet. */
export interface CriterionFacts {
  code: string | null;
  name: string;
  weight: number;
}

/** Sets the checklist. Reviews made before keep the lines they were made by. */
export async function changeChecklist(
  ctx: MunicipalContext,
  given: readonly CriterionFacts[],
): Promise<QualityCriterion[] | SubmissionRefusal> {
  const taken = new Set(given.map(({ code }) => code));
  let next = 0;
  const newCode = () => {
    do next += 1;
    while (taken.has(`OWN_${next}`));
    return `OWN_${next}`;
  };
  const criteria = given.map(({ code, name, weight }) => ({
    code: code ?? newCode(),
    name: name.trim(),
    weight,
  }));
  const refused = refusalOfChecklist(criteria);
  if (refused) return refused;
  const row =
    (await find(ctx)) ?? ctx.em.create(QualityChecklist, { municipality: ctx.municipalityId, criteria });
  row.criteria = criteria;
  ctx.em.persist(row);
  recordAudit(ctx, "quality.checklistChanged", String(criteria.length));
  await ctx.em.flush();
  return criteria;
}
