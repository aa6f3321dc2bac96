/** What the centres of the demo have reported already: drawn up on its days, sent, kept as sent. */
import type { JobId } from "../../job/job.entity.ts";
import { inMunicipalityOf } from "../../job/program-context.ts";
import { type MunicipalContext, todayOf } from "../../kernel/context.ts";
import type { MunicipalityId } from "../../kernel/ids.ts";
import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import { select } from "../../kernel/select.ts";
import { beginPeriod } from "../../report/draft-report.ts";
import { type Reporting, reportingOf } from "../../report/report-ground.reads.ts";
import { type ReportSpan, type Rhythm, spanBefore, spanOf } from "../../report/report-period.ts";
import { isRefusal } from "../../report/report-refusal.ts";
import type { ReportRule } from "../../report/report-rules.ts";
import { ReportStep } from "../../report/report.enums.ts";
import { stepReport } from "../../report/step-report.ts";
import type { Seeding } from "../seed.ts";
import { townsOf } from "../submissions/fill-register.ts";

/** How many of the newest periods that are over; the others are of no use to look at. */
const PERIODS: Partial<Record<Rhythm, number>> = { WEEKLY: 3, MONTHLY: 2, QUARTERLY: 1 };
const STEPS = [ReportStep.SUBMIT, ReportStep.APPROVE, ReportStep.SEND] as const;
/** Minutes between two steps. */
const STEP_MINUTES = 40;

interface Past {
  readonly rule: ReportRule & { readonly period: Rhythm };
  readonly span: ReportSpan;
}

/** Sends them where a centre has reported nothing yet. The files are made by the queue, as ever. */
export async function sendPastReports(
  { database: { em: root }, clock, log }: Pick<Seeding, "database" | "clock" | "log">,
  ids: readonly MunicipalityId[],
): Promise<void> {
  for (const { id: municipalityId, regionId, timeZone } of await townsOf(root, ids)) {
    const job = { id: "reporting" as JobId, municipalityId, regionId, timeZone };
    await inMunicipalityOf({ root, clock, log }, job, async (ctx) => {
      const reporting = await reportingOf(ctx);
      if (!reporting || !(await isFresh(ctx))) return;
      for (const past of pastOf(reporting, todayOf(ctx))) await sendOne(ctx, reporting, past);
      await markTold(ctx);
    });
  }
}

async function isFresh(ctx: MunicipalContext): Promise<boolean> {
  const [found] = await select<{ isFresh: boolean }>(
    ctx.em,
    `select not exists (select from report where municipality_id = ?)
       and exists (select from submission where municipality_id = ?) as "isFresh"`,
    [ctx.municipalityId, ctx.municipalityId],
  );
  return found!.isFresh;
}

/** What was told of them is old news on the first day. */
async function markTold(ctx: MunicipalContext): Promise<void> {
  await ctx.em.flush();
  await select(
    ctx.em,
    `update notification set read_at = created_at
     where municipality_id = ? and read_at is null and kind in ('REPORT_DUE', 'REPORT_SENT')`,
    [ctx.municipalityId],
  );
}

/** Oldest first; what is not due by now is left to the centre. */
function pastOf({ rules }: Reporting, today: PlainDate): Past[] {
  return rules.flatMap((rule) => {
    const { period } = rule;
    if (period === "ON_REQUEST" || rule.isOff) return [];
    const spans: ReportSpan[] = [];
    let span = spanBefore(period, spanOf(period, today));
    for (let left = PERIODS[period] ?? 0; left > 0; left -= 1) {
      if (addDays(span.endsOn, 1) < today) spans.unshift(span);
      span = spanBefore(period, span);
    }
    return spans.map((each) => ({ rule: { ...rule, period }, span: each }));
  });
}

async function sendOne(ctx: MunicipalContext, reporting: Reporting, { rule, span }: Past): Promise<void> {
  const post = reporting.roleTitles.get(rule.by ?? "HEAD") ?? "Руководитель";
  // The morning of the first day after the period, on the wall clock of a demo: four hours UTC.
  let at = Date.parse(`${addDays(span.endsOn, 1)}T04:00:00Z`);
  const then = (displayName: string): MunicipalContext => ({
    ...ctx,
    clock: { now: () => new Date(at) },
    viewer: { ...ctx.viewer, displayName },
  });
  const { id } = await beginPeriod(then(post), reporting, rule, span);
  let revision: number | null = null;
  for (const step of STEPS) {
    at += STEP_MINUTES * 60_000;
    const signer = step === ReportStep.APPROVE ? (reporting.roleTitles.get("HEAD") ?? post) : post;
    const outcome = await stepReport(then(signer), step, { id, revision, note: null });
    if (isRefusal(outcome)) throw new Error(`A report of the demo was refused: ${outcome.code}`);
    revision = outcome.draft.revision;
  }
}
