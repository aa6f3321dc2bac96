/** Risks: noticed, changed, led from step to step. */
import { sectorById } from "../classifier/classifier.reads.ts";
import { listAccounts } from "../composition/centre-account.reads.ts";
import { notNow } from "../cooperation/text.rules.ts";
import { requirePermissions } from "../identity/authorization.ts";
import { actorName } from "../identity/stand-in.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { InformationSubject } from "./information-subject.entity.ts";
import { type RiskLinkKind, RiskState, RiskStep } from "./information.enums.ts";
import { lockRisk, paramsOf, recordRisk, type RiskOutcome, type SeenRisk } from "./lock-risk.ts";
import { addLinks } from "./risk-link.service.ts";
import { RISK_STEPS } from "./risk-steps.ts";
import { Refutation, Risk, type RiskId } from "./risk.entity.ts";
import { type RiskFacts, riskRefusal, stepRefusal } from "./risk.rules.ts";

/** @throws {DenialError} NOT_FOUND for a sector, a subject or an owner that is not the municipality's */
async function checkFacts(
  ctx: MunicipalContext,
  { sectorId, subjectId, ownerAccountId }: RiskFacts,
): Promise<string> {
  if (sectorId !== null && !(await sectorById(ctx, sectorId))) throw notFound();
  if (
    subjectId !== null &&
    (await ctx.em.count(InformationSubject, { municipality: ctx.municipalityId, id: subjectId })) === 0
  )
    throw notFound();
  if (ownerAccountId === ctx.viewer.accountId) return actorName(ctx);
  const owner = (await listAccounts(ctx)).find(({ accountId }) => accountId === ownerAccountId);
  if (!owner || owner.recipientId !== null) throw notFound();
  return owner.name;
}

async function nextNumber(ctx: MunicipalContext): Promise<number> {
  await select(ctx.em, "select pg_advisory_xact_lock(hashtextextended(?::text, 0))", [
    `risk:${ctx.municipalityId}`,
  ]);
  const [last] = await select<{ number: number }>(
    ctx.em,
    "select coalesce(max(number), 0)::int as number from risk where municipality_id = ?",
    [ctx.municipalityId],
  );
  return last!.number + 1;
}

export interface RiskTarget {
  readonly kind: RiskLinkKind;
  readonly targetId: string;
}

/** Notes a risk under the next number, with what it is seen by. */
export async function noticeRisk(
  ctx: MunicipalContext,
  facts: RiskFacts,
  targets: readonly RiskTarget[],
): Promise<RiskOutcome> {
  const refused = riskRefusal(facts);
  if (refused) return refused;
  const ownerName = await checkFacts(ctx, facts);
  const now = ctx.clock.now();
  const risk = ctx.em.create(Risk, {
    ...facts,
    ownerName,
    municipality: ctx.municipalityId,
    id: newId<RiskId>(now.getTime()),
    number: await nextNumber(ctx),
    state: RiskState.NOTICED,
    noticedAt: now,
    noticedByName: actorName(ctx),
    reportedAt: null,
    startedAt: null,
    offsetAt: null,
    offsetNote: null,
    closedAt: null,
    isDismissed: false,
    reminded: 0,
    revision: 1,
  });
  ctx.em.persist(risk);
  recordRisk(ctx, risk, "NOTICED");
  await ctx.em.flush();
  await addLinks(ctx, risk.id, targets);
  await tellOwner(ctx, risk);
  return risk;
}

async function tellOwner(ctx: MunicipalContext, risk: Risk): Promise<void> {
  await notify(ctx, {
    kind: NotificationKind.RISK_ASSIGNED,
    accountIds: [risk.ownerAccountId],
    params: paramsOf(risk),
  });
}

/** Changes what is known of a risk, its owner, term and plan, until it is closed. */
export async function changeRisk(
  ctx: MunicipalContext,
  seen: SeenRisk,
  facts: RiskFacts,
): Promise<RiskOutcome> {
  const risk = await lockRisk(ctx, seen);
  if (isRefusal(risk)) return risk;
  if (risk.state === RiskState.CLOSED) return notNow();
  const refused = riskRefusal(facts);
  if (refused) return refused;
  const before = risk.ownerAccountId;
  const ownerName = before === facts.ownerAccountId ? risk.ownerName : await checkFacts(ctx, facts);
  if (before === facts.ownerAccountId)
    await checkFacts(ctx, { ...facts, ownerAccountId: ctx.viewer.accountId });
  const isLater = facts.dueOn !== risk.dueOn;
  Object.assign(risk, facts, { ownerName, revision: risk.revision + 1, ...(isLater ? { reminded: 0 } : {}) });
  recordRisk(ctx, risk, "CHANGED");
  await ctx.em.flush();
  if (before !== facts.ownerAccountId) await tellOwner(ctx, risk);
  return risk;
}

export interface RiskStepFacts extends SeenRisk {
  readonly step: RiskStep;
  readonly note: string | null;
  /** With `START` and `RESUME`: the plan and the day as they are to be; null keeps them. */
  readonly plan: string | null;
  readonly dueOn: Risk["dueOn"] | null;
}

/**
 * Takes a step; `REPORT` is `reportRisk`.
 *
 * @throws {DenialError} FORBIDDEN for whoever has no right to it
 */
export async function takeRiskStep(ctx: MunicipalContext, facts: RiskStepFacts): Promise<RiskOutcome> {
  const { step, note } = facts;
  const risk = await lockRisk(ctx, facts);
  if (isRefusal(risk)) return risk;
  const { from, permission, needsPlan } = RISK_STEPS[step];
  await requirePermissions(ctx, [permission]);
  if (step === RiskStep.REPORT || !from.includes(risk.state)) return notNow();
  const planned = needsPlan
    ? { plan: facts.plan ?? risk.plan, dueOn: facts.dueOn ?? risk.dueOn }
    : { plan: risk.plan, dueOn: risk.dueOn };
  const refutations = await ctx.em.count(Refutation, { risk: [ctx.municipalityId, risk.id] } as never);
  const { isDisinformation } = risk;
  const standing = { risk: { ...planned, isDisinformation }, refutations, today: todayOf(ctx) };
  const refused = stepRefusal(step, note, standing) ?? riskRefusal({ ...risk, ...planned });
  if (refused) return refused;
  Object.assign(risk, planned, { reminded: planned.dueOn === risk.dueOn ? risk.reminded : 0 });
  apply(risk, step, note, ctx.clock.now());
  recordRisk(ctx, risk, step, note);
  await ctx.em.flush();
  await notify(ctx, {
    kind: NotificationKind.RISK_CHANGED,
    accountIds: [risk.ownerAccountId],
    params: { ...paramsOf(risk), step },
  });
  return risk;
}

function apply(risk: Risk, step: RiskStep, note: string | null, now: Date): void {
  risk.state = RISK_STEPS[step].to;
  risk.revision += 1;
  switch (step) {
    case RiskStep.START:
      risk.startedAt = now;
      return;
    case RiskStep.OFFSET:
      Object.assign(risk, { offsetAt: now, offsetNote: note });
      return;
    case RiskStep.CLOSE:
      risk.closedAt = now;
      return;
    case RiskStep.DISMISS:
      Object.assign(risk, { closedAt: now, isDismissed: true });
      return;
    case RiskStep.RESUME:
      Object.assign(risk, {
        startedAt: risk.startedAt ?? now,
        offsetAt: null,
        closedAt: null,
        isDismissed: false,
      });
      return;
    case RiskStep.REPORT:
  }
}
