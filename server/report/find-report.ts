/** Finds reports of the context's municipality. Another's is not found. */
import { LockMode } from "@mikro-orm/core";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import { Report, type ReportId } from "./report.entity.ts";
import { ReportDraft } from "./report-draft.entity.ts";
import { ReportEvent, type ReportEventId, type ReportEventKind } from "./report-event.entity.ts";
import { changedMeanwhile, type ReportRefusal } from "./report-refusal.ts";

export interface WorkedReport {
  readonly report: Report;
  readonly draft: ReportDraft;
}

/** @throws {DenialError} NOT_FOUND */
export async function getReport(ctx: MunicipalContext, id: ReportId): Promise<WorkedReport> {
  const report = await ctx.em.findOne(Report, { municipality: ctx.municipalityId, id });
  const draft = report && (await ctx.em.findOne(ReportDraft, { report: [ctx.municipalityId, id] }));
  if (!report || !draft) throw notFound();
  return { report, draft };
}

/**
 * The report for whoever changes it: held until the end of the transaction.
 *
 * @param revision the one seen; null where the newest will do
 * @throws {DenialError} NOT_FOUND
 */
export async function lockReport(
  ctx: MunicipalContext,
  id: ReportId,
  revision: number | null,
): Promise<WorkedReport | ReportRefusal> {
  const where = { municipality: ctx.municipalityId, id };
  const report = await ctx.em.findOne(Report, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!report) throw notFound();
  const draft = await ctx.em.findOneOrFail(
    ReportDraft,
    { report: [ctx.municipalityId, id] },
    { refresh: true },
  );
  return revision === null || draft.revision === revision
    ? { report, draft }
    : changedMeanwhile(draft.revision);
}

/** Notes what was done, in the transaction that does it. */
export function recordReportEvent(
  ctx: MunicipalContext,
  reportId: ReportId,
  kind: ReportEventKind,
  note: string | null = null,
): void {
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(ReportEvent, {
      municipality: ctx.municipalityId,
      id: newId<ReportEventId>(at.getTime()),
      reportId,
      kind,
      at,
      actor: ctx.viewer.displayName,
      note,
    }),
  );
}
