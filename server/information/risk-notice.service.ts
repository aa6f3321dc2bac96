/** Tells the head of the municipality and the regional centre of a risk, and keeps the proof that they know. */
import { LockMode } from "@mikro-orm/core";
import { recordRegionAudit } from "../audit/record-region-audit.ts";
import { tellRegion } from "../cooperation/telling.ts";
import { notNow } from "../cooperation/text.rules.ts";
import { actorName } from "../identity/stand-in.ts";
import type { MunicipalContext, RegionalContext } from "../kernel/context.ts";
import { forbidden, notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { RegionNotificationKind } from "../notification/region-notification-kind.ts";
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { headRoleOf } from "./information-setting.service.ts";
import { NoticeReceipt, RiskAddressee, RiskState } from "./information.enums.ts";
import { RiskNotice, type RiskNoticeId } from "./risk-notice.entity.ts";
import type { Risk } from "./risk.entity.ts";
import { getRisk } from "./risk.reads.ts";
import { lockRisk, paramsOf, recordRisk, type RiskOutcome, type SeenRisk } from "./lock-risk.ts";

export interface ReportFacts extends SeenRisk {
  readonly addressees: readonly RiskAddressee[];
  readonly text: string;
}

/** Sends a notice to each addressee. What is sent is a copy: later changes of the risk do not touch it. */
export async function reportRisk(
  ctx: MunicipalContext,
  { addressees, text, ...seen }: ReportFacts,
): Promise<RiskOutcome> {
  const risk = await lockRisk(ctx, seen);
  if (isRefusal(risk)) return risk;
  if (risk.state === RiskState.CLOSED) return notNow();
  if (addressees.length === 0) return refuse("ADDRESSEE_MISSING", "Выберите, кого уведомить.");
  const refused = textRefusal(text === "" ? null : text, true);
  if (refused) return refused;
  const now = ctx.clock.now();
  if (risk.state === RiskState.NOTICED) risk.state = RiskState.REPORTED;
  risk.reportedAt ??= now;
  risk.revision += 1;
  for (const addressee of new Set(addressees)) {
    if (addressee === RiskAddressee.HEAD_OF_MUNICIPALITY) await tellHead(ctx, risk, text);
    else await tellCentreOfRegion(ctx, risk, text);
    recordRisk(ctx, risk, `REPORTED_TO_${addressee}`, text);
  }
  await ctx.em.flush();
  return risk;
}

function draw(
  ctx: MunicipalContext,
  risk: Risk,
  facts: Pick<RiskNotice, "addressee" | "roleCode" | "regionId" | "text">,
): RiskNotice {
  const sentAt = ctx.clock.now();
  const notice = ctx.em.create(RiskNotice, {
    ...facts,
    municipality: ctx.municipalityId,
    id: newId<RiskNoticeId>(sentAt.getTime()),
    riskId: risk.id,
    riskNumber: risk.number,
    level: risk.level,
    title: risk.title,
    sentAt,
    toldCount: null,
    receipt: null,
    receivedAt: null,
    receivedById: null,
    receivedByName: null,
  });
  ctx.em.persist(notice);
  return notice;
}

async function tellHead(ctx: MunicipalContext, risk: Risk, text: string): Promise<void> {
  const { roleCode } = await headRoleOf(ctx);
  const addressee = RiskAddressee.HEAD_OF_MUNICIPALITY;
  const notice = draw(ctx, risk, { addressee, roleCode, regionId: null, text });
  notice.toldCount = await notify(ctx, {
    kind: NotificationKind.RISK_REPORTED,
    roleCodes: [roleCode],
    params: paramsOf(risk),
    isUrgent: true,
  });
}

async function tellCentreOfRegion(ctx: MunicipalContext, risk: Risk, text: string): Promise<void> {
  const { regionId } = ctx;
  const notice = draw(ctx, risk, {
    addressee: RiskAddressee.REGIONAL_CENTRE,
    roleCode: null,
    regionId,
    text,
  });
  await tellRegion(ctx, RegionNotificationKind.RISK_REPORTED, notice.id, { level: risk.level });
}

async function lockNotice(ctx: MunicipalContext | RegionalContext, id: RiskNoticeId): Promise<RiskNotice> {
  const visible =
    ctx.kind === "municipal"
      ? { municipality: ctx.municipalityId }
      : { regionId: { $in: [...ctx.regionIds] } };
  const notice = await ctx.em.findOne(RiskNotice, { ...visible, id } as never, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });
  if (!notice) throw notFound();
  return notice;
}

/**
 * Notes that the addressee has opened a notice. The first time counts; once it is known, nothing changes.
 *
 * @throws {DenialError} FORBIDDEN for whoever is not the addressee
 */
export async function openRiskNotice(
  ctx: MunicipalContext | RegionalContext,
  id: RiskNoticeId,
): Promise<RiskNotice> {
  const notice = await lockNotice(ctx, id);
  const isAddressee =
    ctx.kind === "municipal"
      ? notice.roleCode !== null && ctx.roleCodes.includes(notice.roleCode)
      : notice.regionId !== null;
  if (!isAddressee) throw forbidden();
  if (notice.receipt !== null) return notice;
  const name = ctx.kind === "municipal" ? actorName(ctx) : ctx.viewer.displayName;
  Object.assign(notice, {
    receipt: NoticeReceipt.OPENED,
    receivedAt: ctx.clock.now(),
    receivedById: ctx.viewer.accountId,
    receivedByName: name,
  });
  await note(ctx, notice, "RECEIVED", null);
  return notice;
}

async function note(
  ctx: MunicipalContext | RegionalContext,
  notice: RiskNotice,
  action: string,
  words: string | null,
): Promise<void> {
  if (ctx.kind === "municipal") recordRisk(ctx, await getRisk(ctx, notice.riskId), action, words);
  else
    recordRegionAudit(ctx, notice.regionId!, "risk_notice.opened", `№ ${notice.riskNumber}`, {
      municipalityId: notice.municipality,
    });
  await ctx.em.flush();
}

/** Notes that a notice to the head of the municipality was handed over outside of the portal, and who took it. */
export async function handOverRiskNotice(
  ctx: MunicipalContext,
  id: RiskNoticeId,
  takenBy: string,
): Promise<RiskNotice | SubmissionRefusal> {
  const notice = await lockNotice(ctx, id);
  if (notice.addressee !== RiskAddressee.HEAD_OF_MUNICIPALITY)
    return refuse("NOT_BY_HAND", "ЦУР подтверждает получение сам, когда открывает уведомление.");
  if (notice.receipt !== null) return notNow();
  const refused = lineRefusal(takenBy);
  if (refused)
    return refused.code === "TITLE_MISSING" ? refuse("NAME_MISSING", "Укажите, кто принял.") : refused;
  Object.assign(notice, {
    receipt: NoticeReceipt.HANDED_OVER,
    receivedAt: ctx.clock.now(),
    receivedById: ctx.viewer.accountId,
    receivedByName: takenBy,
  });
  await note(ctx, notice, "HANDED_OVER", takenBy);
  return notice;
}
