import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { Improvement } from "./improvement.entity.ts";
import type { ImprovementId } from "./improvement.entity.ts";
import { ImprovementState } from "./quality.enums.ts";

export interface ImprovementFacts {
  system: string;
  problem: string;
  action: string;
  responsible: string | null;
  dueOn: PlainDate | null;
  state: ImprovementState;
  result: string | null;
}

const LONGEST_TEXT = 4_000;

function refusalOf({
  problem,
  action,
  state,
  result,
  ...others
}: ImprovementFacts): SubmissionRefusal | null {
  if (problem === "" || action === "")
    return refuse("TEXT_MISSING", "Опишите, что мешает, и напишите, что нужно сделать.");
  const texts = [problem, action, result, others.responsible, others.system];
  if (texts.some((text) => (text?.length ?? 0) > LONGEST_TEXT))
    return refuse("TEXT_TOO_LONG", `Текст длиннее ${LONGEST_TEXT} знаков. Сократите его.`);
  const isEnded = state === ImprovementState.DONE || state === ImprovementState.REJECTED;
  return isEnded && result === null
    ? refuse("NOTE_MISSING", "Напишите, что получилось или почему отказались.")
    : null;
}

/** Adds an improvement, or changes everything of one. */
export async function saveImprovement(
  ctx: MunicipalContext,
  id: ImprovementId | null,
  given: ImprovementFacts,
): Promise<Improvement | SubmissionRefusal> {
  const facts = {
    ...given,
    problem: given.problem.trim(),
    action: given.action.trim(),
    responsible: given.responsible?.trim() || null,
    result: given.result?.trim() || null,
  };
  const own = { municipality: ctx.municipalityId };
  const known = id === null ? null : await ctx.em.findOne(Improvement, { ...own, id });
  if (id !== null && !known) throw notFound();
  const refused = refusalOf(facts);
  if (refused) return refused;
  const now = ctx.clock.now();
  const improvement =
    known ??
    ctx.em.create(Improvement, {
      ...own,
      id: newId<ImprovementId>(now.getTime()),
      ...facts,
      createdAt: now,
      createdByName: ctx.viewer.displayName,
      changedAt: now,
    });
  Object.assign(improvement, facts, { changedAt: now });
  ctx.em.persist(improvement);
  recordAudit(ctx, known ? "improvement.changed" : "improvement.added", facts.system);
  await ctx.em.flush();
  return improvement;
}
