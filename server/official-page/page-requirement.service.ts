/** What a municipality asks of its pages beyond the common requirements. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { changedByOther } from "../cooperation/text.rules.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { PageRequirement, type PageRequirementId } from "./page-assessment.entity.ts";

type Outcome = PageRequirement | SubmissionRefusal;

export type RequirementFacts = Pick<PageRequirement, "title" | "points" | "ground" | "validFrom" | "validTo">;

const MOST_POINTS = 100;

function factsRefusal({
  title,
  points,
  ground,
  validFrom,
  validTo,
}: RequirementFacts): SubmissionRefusal | null {
  if (!Number.isInteger(points) || points < 1 || points > MOST_POINTS)
    return refuse("VALUE_WRONG", `Баллы указывают целым числом от 1 до ${MOST_POINTS}.`);
  if (validTo !== null && validTo < validFrom)
    return refuse("DATES_CROSSED", "Последний день раньше первого. Исправьте даты.");
  return lineRefusal(title) ?? textRefusal(ground);
}

/** Sets a requirement, or changes one; assessments made by it stay as they are. */
export async function saveRequirement(
  ctx: MunicipalContext,
  seen: { readonly id: PageRequirementId; readonly revision: number } | null,
  facts: RequirementFacts,
): Promise<Outcome> {
  const refused = factsRefusal(facts);
  if (refused) return refused;
  const requirement = seen === null ? newRequirement(ctx, facts) : await lock(ctx, seen.id, seen.revision);
  if (isRefusal(requirement)) return requirement;
  if (seen !== null) Object.assign(requirement, facts, { revision: requirement.revision + 1 });
  recordAudit(ctx, "pageRequirement.saved", requirement.title, { points: requirement.points });
  await ctx.em.flush();
  return requirement;
}

function newRequirement(ctx: MunicipalContext, facts: RequirementFacts): PageRequirement {
  const requirement = ctx.em.create(PageRequirement, {
    ...facts,
    municipality: ctx.municipalityId,
    id: newId<PageRequirementId>(ctx.clock.now().getTime()),
    revision: 1,
  });
  ctx.em.persist(requirement);
  return requirement;
}

async function lock(ctx: MunicipalContext, id: PageRequirementId, revision: number): Promise<Outcome> {
  const found = await ctx.em.findOne(
    PageRequirement,
    { municipality: ctx.municipalityId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!found) throw notFound();
  return found.revision === revision ? found : changedByOther(found.revision);
}
