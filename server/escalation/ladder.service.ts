/** Changing the ladder. The first change makes the steps that followed from the regulation the centre's own. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { standingOf } from "../regulation/standing.ts";
import type { Regime } from "../submission/submission.enums.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { EscalationStep, type EscalationStepId, TO_EXECUTOR } from "./escalation-step.entity.ts";
import { ladderOf } from "./ladder.reads.ts";

const MOST_STEPS = 20;
const FARTHEST_MINUTES = 60 * 24 * 60;

export interface StepWish {
  readonly offsetMinutes: number;
  readonly audience: string;
  readonly regime: Regime | null;
  readonly isOn: boolean;
}

/**
 * Adds a step, or changes everything that one says.
 *
 * @throws {DenialError} NOT_FOUND for a step that the ladder does not have
 */
export async function saveStep(
  ctx: MunicipalContext,
  id: EscalationStepId | null,
  wish: StepWish,
): Promise<SubmissionRefusal | null> {
  const steps = await ownSteps(ctx);
  const step = id === null ? null : steps.find((each) => each.id === id);
  if (step === undefined) throw notFound();
  const refusal = await refusalOf(ctx, wish, steps, step);
  if (refusal) return refusal;
  if (step) Object.assign(step, wish, { isDefault: false });
  else ctx.em.persist(newStep(ctx, newId<EscalationStepId>(ctx.clock.now().getTime()), wish, false));
  const { offsetMinutes, audience } = wish;
  recordAudit(ctx, step ? "escalationStep.changed" : "escalationStep.added", audience, { offsetMinutes });
  await ctx.em.flush();
  return null;
}

/** Takes a step away; the last one can only be switched off, or the ladder would be the default again. */
export async function deleteStep(
  ctx: MunicipalContext,
  id: EscalationStepId,
): Promise<SubmissionRefusal | null> {
  const steps = await ownSteps(ctx);
  const step = steps.find((each) => each.id === id);
  if (!step) throw notFound();
  if (steps.length === 1)
    return refuse("LAST_STEP", "Это последняя ступень: её нельзя удалить, но можно выключить.");
  ctx.em.remove(step);
  recordAudit(ctx, "escalationStep.deleted", step.audience, { offsetMinutes: step.offsetMinutes });
  await ctx.em.flush();
  return null;
}

async function refusalOf(
  ctx: MunicipalContext,
  wish: StepWish,
  steps: readonly EscalationStep[],
  own: EscalationStep | null,
): Promise<SubmissionRefusal | null> {
  if (Math.abs(wish.offsetMinutes) > FARTHEST_MINUTES)
    return refuse("OFFSET_OUT_OF_RANGE", "Ступень ставится не дальше 60 дней от срока.");
  if (own === null && steps.length >= MOST_STEPS)
    return refuse("TOO_MANY", `Ступеней не больше ${MOST_STEPS}.`);
  const standing = await standingOf(ctx);
  if (wish.audience !== TO_EXECUTOR && !standing?.roleCodes.includes(wish.audience))
    return refuse("ROLE_UNKNOWN", `Роли «${wish.audience}» в действующем положении нет.`);
  const twin = steps.find(
    (each) =>
      each !== own &&
      each.offsetMinutes === wish.offsetMinutes &&
      each.audience === wish.audience &&
      each.regime === wish.regime,
  );
  return twin
    ? refuse("STEP_REPEATED", "Такая ступень уже есть: измените её или задайте другое время.")
    : null;
}

/** The steps as rows, made of the default ladder when there are none yet. One change at a time. */
async function ownSteps(ctx: MunicipalContext): Promise<EscalationStep[]> {
  await select(ctx.em, "select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `escalation:${ctx.municipalityId}`,
  ]);
  const own = { municipality: ctx.municipalityId };
  const rows = await ctx.em.find(EscalationStep, own);
  if (rows.length > 0) return rows;
  const made = (await ladderOf(ctx)).map(({ id, ...wish }) => newStep(ctx, id, wish, true));
  ctx.em.persist(made);
  return made;
}

function newStep(
  ctx: MunicipalContext,
  id: EscalationStepId,
  { offsetMinutes, audience, regime, isOn }: StepWish,
  isDefault: boolean,
): EscalationStep {
  const facts = { offsetMinutes, audience, regime, isOn, isDefault };
  return ctx.em.create(EscalationStep, { municipality: ctx.municipalityId, id, ...facts });
}
