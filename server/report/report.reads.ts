/** Reads for the pages of reports. */
import type { MunicipalContext, RegionWideContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import { perOperation } from "../kernel/loaders.ts";
import { type Connection, connectionOf, decodeCursor, pageSize } from "../kernel/paging.ts";
import { select } from "../kernel/select.ts";
import { termRulesOf } from "../term/term-book.reads.ts";
import { Report, type ReportId } from "./report.entity.ts";
import type { ReportPeriod } from "./report.enums.ts";
import { ReportDraft } from "./report-draft.entity.ts";
import type { ReportFilter } from "./report.inputs.ts";
import type { ReportDuty } from "./report.types.ts";
import { type Reporting, reportingOf } from "./report-ground.reads.ts";
import { ReportIssue } from "./report-issue.entity.ts";
import { spanOf } from "./report-period.ts";
import type { ReportRule } from "./report-rules.ts";
import { dueAtOf } from "./report-schedule.ts";

/** Working copies by report. Batched. */
export const draftById = perOperation(async (ctx: MunicipalContext, ids: readonly ReportId[]) => {
  const keys = ids.map((id): [typeof ctx.municipalityId, ReportId] => [ctx.municipalityId, id]);
  const drafts = await ctx.em.find(ReportDraft, { report: { $in: keys } as never });
  return new Map(drafts.map((draft) => [draft.report[1], draft]));
});

/** Versions of a report, newest first. */
export function issuesOf(
  ctx: MunicipalContext | RegionWideContext,
  reportId: ReportId,
): Promise<ReportIssue[]> {
  return ctx.em.find(ReportIssue, { reportId }, { orderBy: { version: "desc" } });
}

/** The centre's reports by their terms, the latest first. */
export async function reportsPage(
  ctx: MunicipalContext,
  filter: ReportFilter | null,
  page: { first: number; after: string | null },
): Promise<Connection<Report>> {
  const size = pageSize(page.first);
  const { sql, values } = conditionsOf(ctx, filter);
  const behind =
    page.after === null ? null : (decodeCursor(page.after, ["string", "string"]) as [string, string]);
  const rows = await select<{ id: ReportId }>(
    ctx.em,
    `select r.id from report r join report_draft d on d.municipality_id = r.municipality_id and d.report_id = r.id
     where ${sql} ${behind ? "and (r.due_at, r.id) < (?::timestamptz, ?::uuid)" : ""}
     order by r.due_at desc, r.id desc limit ${size + 1}`,
    [...values, ...(behind ?? [])],
  );
  const [total] = await select<{ count: number }>(
    ctx.em,
    `select count(*)::int as count from report r
     join report_draft d on d.municipality_id = r.municipality_id and d.report_id = r.id where ${sql}`,
    values,
  );
  const found = await ctx.em.find(
    Report,
    { municipality: ctx.municipalityId, id: { $in: rows.map(({ id }) => id) } },
    { orderBy: { dueAt: "desc", id: "desc" } },
  );
  return connectionOf(
    found,
    size,
    total!.count,
    ({ dueAt, id }) => [dueAt.toISOString(), id],
    (row) => row,
  );
}

function conditionsOf(
  ctx: MunicipalContext,
  filter: ReportFilter | null,
): { sql: string; values: unknown[] } {
  const parts = ["r.municipality_id = ?"];
  const values: unknown[] = [ctx.municipalityId];
  if (filter?.states && filter.states.length > 0) {
    parts.push("d.state = any(string_to_array(?, ','))");
    values.push(filter.states.join(","));
  }
  if (filter?.isOverdue) {
    parts.push("r.sent_at is null and r.due_at < ?");
    values.push(ctx.clock.now());
  }
  if (filter?.ruleKey) {
    parts.push("r.rule_key = ?");
    values.push(filter.ruleKey);
  }
  return { sql: parts.join(" and "), values };
}

/** Duties to report, with the term of the running period. */
export async function dutiesOf(ctx: MunicipalContext): Promise<ReportDuty[]> {
  const reporting = await reportingOf(ctx);
  if (!reporting) return [];
  return Promise.all(reporting.rules.map((rule) => dutyView(ctx, reporting, rule)));
}

export async function dutyView(
  ctx: MunicipalContext,
  reporting: Pick<Reporting, "roleTitles">,
  rule: ReportRule,
): Promise<ReportDuty> {
  const { kind, term, period, by, ...facts } = rule;
  const { calendar } = await termRulesOf(ctx);
  const span = period === "ON_REQUEST" || rule.isOff ? null : spanOf(period, todayOf(ctx));
  return {
    ...facts,
    kind: kind.code,
    byTitle: by === null ? null : (reporting.roleTitles.get(by) ?? null),
    period: period as ReportPeriod,
    periodSource: facts.periodSource as ReportDuty["periodSource"],
    termSource: facts.termSource as ReportDuty["termSource"],
    recipientsSource: facts.recipientsSource as ReportDuty["recipientsSource"],
    workingDays: term.workingDays,
    minutes: term.minutes,
    currentStartsOn: span?.startsOn ?? null,
    currentEndsOn: span?.endsOn ?? null,
    currentDueAt: span ? dueAtOf(span.endsOn, term, calendar, ctx.timeZone) : null,
  };
}
