/** Steps of a report from draft to sent, and the next version after that. */
import { createHash } from "node:crypto";
import { recordAudit } from "../audit/record-audit.ts";
import { enqueue } from "../job/enqueue.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { refuse } from "../submission/submission-refusal.ts";
import { endOfDay } from "../term/local-time.ts";
import { isRunning } from "./figures/report-figures.ts";
import { lockReport, recordReportEvent, type WorkedReport } from "./find-report.ts";
import type { ReportId } from "./report.entity.ts";
import { ReportStep } from "./report.enums.ts";
import { canonicalJson } from "./canonical-json.ts";
import { documentOfReport } from "./report-document.ts";
import { ReportIssue, type ReportIssueId } from "./report-issue.entity.ts";
import { isRefusal, notInState, type ReportRefusal, staleFigures, stillRunning } from "./report-refusal.ts";
import { REPORT_STEPS } from "./report-steps.ts";

const LONGEST_NOTE = 2_000;
const APPROVERS = ["HEAD", "DEPUTY_HEAD", "CURATOR", "COORDINATOR"];

export interface StepAsked {
  readonly id: ReportId;
  /** The one seen; null where the newest will do. */
  readonly revision: number | null;
  readonly note: string | null;
}

/** Takes one step; the caller has asked for the permission of the step. */
export async function stepReport(
  ctx: MunicipalContext,
  step: ReportStep,
  { id, revision, note }: StepAsked,
): Promise<WorkedReport | ReportRefusal> {
  const worked = await lockReport(ctx, id, revision);
  if (isRefusal(worked)) return worked;
  const refused = refusalOf(ctx, step, worked, note);
  if (refused) return refused;
  const { report, draft } = worked;
  draft.state = REPORT_STEPS[step].to;
  draft.revision += 1;
  recordReportEvent(ctx, id, step, note?.trim() || null);
  recordAudit(ctx, `report.${AUDITED[step]}`, draft.title, {
    startsOn: report.startsOn,
    period: report.period,
  });
  if (step === ReportStep.SEND) await keepAsSent(ctx, worked);
  await ctx.em.flush();
  await tell(ctx, step, worked);
  return worked;
}

const AUDITED: Readonly<Record<ReportStep, string>> = {
  SUBMIT: "submitted",
  RETURN: "returned",
  APPROVE: "approved",
  SEND: "sent",
  REVISE: "revised",
};

function refusalOf(
  ctx: MunicipalContext,
  step: ReportStep,
  { report, draft }: WorkedReport,
  note: string | null,
): ReportRefusal | null {
  if (!REPORT_STEPS[step].from.includes(draft.state)) return notInState();
  if ((note?.length ?? 0) > LONGEST_NOTE)
    return refuse("TEXT_TOO_LONG", `Пояснение длиннее ${LONGEST_NOTE} знаков. Сократите его.`);
  if (step === ReportStep.RETURN && !note?.trim())
    return refuse("TEXT_MISSING", "Напишите, что нужно исправить.");
  if (step === ReportStep.REVISE && !note?.trim())
    return refuse("TEXT_MISSING", "Напишите, почему нужна новая редакция.");
  if (step !== ReportStep.APPROVE && step !== ReportStep.SEND) return null;
  if (isRunning(ctx, report)) return stillRunning();
  return new Date(draft.figures.at) <= endOfDay(ctx.timeZone, report.endsOn) ? staleFigures() : null;
}

/** The report as it goes out, and the job that makes its files and letters: both or neither. */
async function keepAsSent(ctx: MunicipalContext, { report, draft }: WorkedReport): Promise<void> {
  const now = ctx.clock.now();
  const version = report.sentCount + 1;
  const content = await documentOfReport(ctx, { report, draft }, version);
  const id = newId<ReportIssueId>(now.getTime());
  ctx.em.persist(
    ctx.em.create(ReportIssue, {
      municipality: ctx.municipalityId,
      id,
      regionId: ctx.regionId,
      reportId: report.id,
      isForRegion: report.isForRegion,
      version,
      sentAt: now,
      content,
      contentHash: createHash("sha256").update(canonicalJson(content)).digest("hex"),
    }),
  );
  report.sentAt ??= now;
  report.sentCount = version;
  await enqueue(ctx, "send-report", { issueId: id });
}

async function tell(ctx: MunicipalContext, step: ReportStep, { report }: WorkedReport): Promise<void> {
  const params = { reportId: report.id, reportKind: report.kind, dueAt: report.dueAt.toISOString() };
  if (step === ReportStep.SUBMIT)
    await notify(ctx, { kind: NotificationKind.REPORT_DUE, roleCodes: APPROVERS, params });
  if (step === ReportStep.SEND)
    await notify(ctx, { kind: NotificationKind.REPORT_SENT, roleCodes: APPROVERS, params });
}
