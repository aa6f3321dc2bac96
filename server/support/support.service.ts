/** Requests for help: asked, talked about, taken through their steps. */
import { recordAudit } from "../audit/record-audit.ts";
import { notNow } from "../cooperation/text.rules.ts";
import { actorName } from "../identity/stand-in.ts";
import type { InformationSystemId } from "../information-system/information-system.entity.ts";
import { getSystem } from "../information-system/information-system.service.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { forbidden } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { lockRequest, viewerOf } from "./find-support.ts";
import { type SupportKind, SupportPriority, SupportState, SupportStep } from "./support.enums.ts";
import {
  SupportEntry,
  type SupportEntryId,
  SupportRequest,
  type SupportRequestId,
} from "./support-request.entity.ts";
import { supportDueAt } from "./support-setting.service.ts";
import { mayTake, SUPPORT_STEPS } from "./support-steps.ts";
import { supportersOf } from "./supporters.ts";

type Outcome = SupportRequest | SubmissionRefusal;

export interface SupportFacts {
  readonly kind: SupportKind;
  readonly priority: SupportPriority;
  readonly subject: string;
  readonly text: string;
  readonly systemId: InformationSystemId | null;
}

/**
 * Asks for help under the next number.
 *
 * @source the municipality's regulation, capability `SEC-01`
 * @throws {DenialError} NOT_FOUND for a system that is not the municipality's
 */
export async function askForSupport(ctx: MunicipalContext, facts: SupportFacts): Promise<Outcome> {
  const { kind, priority, subject, text, systemId } = facts;
  if (text === "") return refuse("TEXT_MISSING", "Опишите, что случилось: без этого помочь нельзя.");
  const refused = lineRefusal(subject) ?? textRefusal(text);
  if (refused) return refused;
  if (systemId !== null) await getSystem(ctx, systemId);
  const createdAt = ctx.clock.now();
  const request = ctx.em.create(SupportRequest, {
    kind,
    priority,
    subject,
    systemId,
    createdAt,
    municipality: ctx.municipalityId,
    id: newId<SupportRequestId>(createdAt.getTime()),
    number: await nextNumber(ctx),
    state: SupportState.NEW,
    authorAccountId: ctx.viewer.accountId,
    authorName: actorName(ctx),
    assigneeAccountId: null,
    assigneeName: null,
    dueAt: await supportDueAt(ctx, priority, createdAt),
    answeredAt: null,
    closedAt: null,
    isReminded: false,
    revision: 1,
  });
  ctx.em.persist(request);
  addEntry(ctx, request, null, text);
  recordAudit(ctx, "support.asked", `№ ${request.number}`, { kind, priority });
  await ctx.em.flush();
  await notify(ctx, {
    kind: NotificationKind.SUPPORT_ASKED,
    roleCodes: await supportersOf(ctx),
    params: paramsOf(request),
    isUrgent: priority === SupportPriority.URGENT,
  });
  return request;
}

async function nextNumber(ctx: MunicipalContext): Promise<number> {
  await select(ctx.em, "select pg_advisory_xact_lock(hashtextextended(?::text, 0))", [
    `support:${ctx.municipalityId}`,
  ]);
  const [last] = await select<{ number: number }>(
    ctx.em,
    "select coalesce(max(number), 0)::int as number from support_request where municipality_id = ?",
    [ctx.municipalityId],
  );
  return last!.number + 1;
}

const paramsOf = ({ id, number, dueAt }: SupportRequest) => ({
  supportRequestId: id,
  number: String(number),
  dueAt: dueAt.toISOString(),
});

function addEntry(
  ctx: MunicipalContext,
  request: SupportRequest,
  step: SupportStep | null,
  text: string | null,
): void {
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(SupportEntry, {
      municipality: ctx.municipalityId,
      id: newId<SupportEntryId>(at.getTime()),
      requestId: request.id,
      at,
      accountId: ctx.viewer.accountId,
      actor: actorName(ctx),
      step,
      text,
    }),
  );
}

/** Adds a message to the thread of a request that is not closed. */
export async function writeToSupport(
  ctx: MunicipalContext,
  id: SupportRequestId,
  revision: number,
  text: string,
): Promise<Outcome> {
  const request = await lockRequest(ctx, id, revision);
  if (isRefusal(request)) return request;
  const { isAuthor, isSupport } = await viewerOf(ctx, request);
  if (!isAuthor && !isSupport) throw forbidden();
  if (request.state === SupportState.CLOSED)
    return refuse("CLOSED", "Заявка закрыта. Если помощь ещё нужна, создайте новую.");
  if (text === "") return refuse("TEXT_MISSING", "Напишите сообщение.");
  const refused = textRefusal(text);
  if (refused) return refused;
  request.revision += 1;
  addEntry(ctx, request, null, text);
  await ctx.em.flush();
  await tellOthers(ctx, request);
  return request;
}

/**
 * Takes a step.
 *
 * @throws {DenialError} FORBIDDEN for whoever has no right to it
 */
export async function takeSupportStep(
  ctx: MunicipalContext,
  id: SupportRequestId,
  revision: number,
  { step, text }: { readonly step: SupportStep; readonly text: string | null },
): Promise<Outcome> {
  const request = await lockRequest(ctx, id, revision);
  if (isRefusal(request)) return request;
  const { from, to, needsText } = SUPPORT_STEPS[step];
  if (!from.includes(request.state)) return notNow();
  if (!mayTake(step, request, await viewerOf(ctx, request))) throw forbidden();
  const refused = textRefusal(text, needsText);
  if (refused) return refused;
  request.state = to;
  request.revision += 1;
  await apply(ctx, request, step);
  addEntry(ctx, request, step, text);
  recordAudit(ctx, "support.changed", `№ ${request.number}`, { step });
  await ctx.em.flush();
  await tellOthers(ctx, request);
  return request;
}

async function apply(ctx: MunicipalContext, request: SupportRequest, step: SupportStep): Promise<void> {
  const now = ctx.clock.now();
  const own = { assigneeAccountId: ctx.viewer.accountId, assigneeName: actorName(ctx) };
  switch (step) {
    case SupportStep.TAKE:
      Object.assign(request, own);
      return;
    case SupportStep.ANSWER:
      if (request.assigneeAccountId === null) Object.assign(request, own);
      request.answeredAt ??= now;
      return;
    case SupportStep.RETURN:
      // Whoever was not helped waits as long again; the first answer stays the first.
      Object.assign(request, { dueAt: await supportDueAt(ctx, request.priority, now), isReminded: false });
      return;
    case SupportStep.CLOSE:
      request.closedAt = now;
  }
}

/** The side that did not act: whoever asked, and whoever has taken it or may take it. */
async function tellOthers(ctx: MunicipalContext, request: SupportRequest): Promise<void> {
  const { authorAccountId, assigneeAccountId } = request;
  const isAuthor = authorAccountId === ctx.viewer.accountId;
  await notify(ctx, {
    kind: NotificationKind.SUPPORT_CHANGED,
    accountIds: isAuthor ? (assigneeAccountId === null ? [] : [assigneeAccountId]) : [authorAccountId],
    roleCodes: isAuthor && assigneeAccountId === null ? await supportersOf(ctx) : [],
    params: paramsOf(request),
  });
}
