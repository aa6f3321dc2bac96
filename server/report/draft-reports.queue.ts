/** Begins the reports whose period is over, and tells of those that were not sent in time. */
import type { Queue } from "../job/queue.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notifyAll } from "../notification/notify.ts";
import { beginPeriod, tellDrafted } from "./draft-report.ts";
import { reportingOf, versionsOf } from "./report-ground.reads.ts";
import { type OwedSpan, owedSpans, type Reign, spanKey } from "./report-schedule.ts";

const EVERY_MINUTES = 15;
const BATCH = 200;

/** Looks often, so that a week's draft is there soon after its Sunday ends on the municipality's clock. */
export const draftReports: Queue = {
  name: "draft-reports",
  everyMinutes: EVERY_MINUTES,
  async run(work) {
    for (let isMore = true; isMore;) {
      work.throwIfStopping();
      isMore = await work.inMunicipality(draftNext);
    }
    await work.inMunicipality(tellOverdue);
  },
};

/**
 * Begins one report: a unit of work of its own, so that a stop loses nothing.
 *
 * @returns whether another may be owed
 */
export async function draftNext(ctx: MunicipalContext): Promise<boolean> {
  const [owed] = await missingOf(ctx);
  if (!owed) return false;
  const { rule, startsOn, endsOn } = owed;
  const reporting = await reportingOf(ctx, endsOn);
  const { id, isNew } = await beginPeriod(ctx, reporting!, rule, { startsOn, endsOn });
  if (isNew) await tellDrafted(ctx, rule, id);
  return true;
}

/** Periods that are over and have no report, the oldest first. */
export async function missingOf(ctx: MunicipalContext): Promise<OwedSpan[]> {
  const { beganOn, versions } = await versionsOf(ctx);
  const reigns: Reign[] = [];
  for (const { from, to } of versions) {
    const reporting = await reportingOf(ctx, from);
    if (reporting) reigns.push({ from, to, rules: reporting.rules });
  }
  const spans = owedSpans(reigns, beganOn, todayOf(ctx));
  if (spans.length === 0) return [];
  const there = await select<{ ruleKey: string; period: string; startsOn: string }>(
    ctx.em,
    `select rule_key as "ruleKey", period, starts_on::text as "startsOn" from report
     where municipality_id = ? and period <> 'ON_REQUEST'`,
    [ctx.municipalityId],
  );
  const keys = new Set(there.map(({ ruleKey, period, startsOn }) => spanKey(ruleKey, period, startsOn)));
  return spans
    .filter(({ rule, startsOn }) => !keys.has(spanKey(rule.key, rule.period, startsOn)))
    .toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : 1));
}

/** Tells once of each report whose term is over. */
export async function tellOverdue(ctx: MunicipalContext): Promise<void> {
  const now = ctx.clock.now();
  const late = await select<{ id: string; kind: string; dueAt: Date }>(
    ctx.em,
    `with late as materialized (
       select r.municipality_id, r.id from report r
       join report_draft d on d.municipality_id = r.municipality_id and d.report_id = r.id
       where r.municipality_id = ? and r.sent_at is null and r.due_at < ? and d.late_told_at is null
       order by r.due_at, r.id limit ${BATCH} for update of d)
     update report_draft d set late_told_at = ? from late l join report r on r.municipality_id = l.municipality_id and r.id = l.id
     where d.municipality_id = l.municipality_id and d.report_id = l.id
     returning r.id, r.kind, r.due_at as "dueAt"`,
    [ctx.municipalityId, now, now],
  );
  await notifyAll(
    ctx,
    late.map(({ id, kind, dueAt }) => ({
      kind: NotificationKind.REPORT_OVERDUE,
      roleCodes: ["HEAD", "DEPUTY_HEAD", "CURATOR"],
      params: { reportId: id, reportKind: kind, dueAt: new Date(dueAt).toISOString() },
    })),
  );
}
