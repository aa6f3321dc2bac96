/** Begins reports: on schedule, by hand ahead of it, and on request. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { newId } from "../kernel/ids.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { refuse } from "../submission/submission-refusal.ts";
import { endOfDay } from "../term/local-time.ts";
import { termRulesOf } from "../term/term-book.reads.ts";
import { figuresOf } from "./figures/report-figures.ts";
import { getReport, recordReportEvent, type WorkedReport } from "./find-report.ts";
import type { ReportId } from "./report.entity.ts";
import { ReportPeriod, ReportState } from "./report.enums.ts";
import { ReportDraft } from "./report-draft.entity.ts";
import { type Reporting, reportingOf } from "./report-ground.reads.ts";
import { type ReportSpan, type Rhythm, spanOf, spanText } from "./report-period.ts";
import { isForRegion } from "./report-kinds.ts";
import type { ReportRefusal } from "./report-refusal.ts";
import type { ReportRule } from "./report-rules.ts";
import { dueAtOf } from "./report-schedule.ts";
import { word } from "./report-words.ts";

/** Days that a report on request may tell of: a year and the leap day. */
const LONGEST_DAYS = 366;
const LONGEST_TITLE = 300;
const EARLIEST = "2000-01-01";

interface Begun {
  readonly rule: ReportRule;
  readonly version: number;
  readonly span: ReportSpan;
  readonly dueAt: Date;
  readonly title: string;
  readonly askedBy: string | null;
  readonly requestId: string | null;
  readonly recipients: readonly string[];
}

/** The name of a report where nobody gave it another. */
export function titleOf(rule: ReportRule, span: ReportSpan): string {
  const named =
    rule.kind.code === "OTHER" && rule.subject !== null ? rule.subject : word("reportKind", rule.kind.code);
  const title = `${named.charAt(0).toUpperCase()}${named.slice(1)}`;
  return `${title} ${spanText(rule.period, span)}`.slice(0, LONGEST_TITLE);
}

/**
 * Begins the report on a period.
 *
 * @returns the report, and whether it was there before: a period never has two
 */
export async function beginPeriod(
  ctx: MunicipalContext,
  { version }: Pick<Reporting, "version">,
  rule: ReportRule & { readonly period: Rhythm },
  span: ReportSpan,
): Promise<{ id: ReportId; isNew: boolean }> {
  const { calendar } = await termRulesOf(ctx);
  const dueAt = dueAtOf(span.endsOn, rule.term, calendar, ctx.timeZone);
  const title = titleOf(rule, span);
  const { recipients } = rule;
  return begin(ctx, { rule, version, span, dueAt, title, askedBy: null, requestId: null, recipients });
}

async function begin(ctx: MunicipalContext, facts: Begun): Promise<{ id: ReportId; isNew: boolean }> {
  const { rule, span } = facts;
  const id = await insertReport(ctx, facts);
  if (id === null) {
    const [row] = await select<{ id: ReportId }>(
      ctx.em,
      "select id from report where municipality_id = ? and rule_key = ? and period = ? and starts_on = ?",
      [ctx.municipalityId, rule.key, rule.period, span.startsOn],
    );
    return { id: row!.id, isNew: false };
  }
  const { kind, channel, period } = rule;
  const ask = { kind: kind.code, channel, period, span, isForRegion: rule.isForRegion };
  const figures = await figuresOf(ctx, ask);
  ctx.em.persist(
    ctx.em.create(ReportDraft, {
      report: [ctx.municipalityId, id],
      state: ReportState.DRAFT,
      title: facts.title,
      askedBy: facts.askedBy,
      requestId: facts.requestId,
      figures,
      own: [],
      lateToldAt: null,
    }),
  );
  recordReportEvent(ctx, id, "DRAFTED");
  recordAudit(ctx, "report.drafted", facts.title, { rule: rule.key, startsOn: span.startsOn });
  await ctx.em.flush();
  return { id, isNew: true };
}

/** @returns null when the period has its report already, however many ask at once */
async function insertReport(ctx: MunicipalContext, facts: Begun): Promise<ReportId | null> {
  const { rule, span, version, dueAt, recipients } = facts;
  const now = ctx.clock.now();
  const rows = await select<{ id: ReportId }>(
    ctx.em,
    `insert into report (municipality_id, id, region_id, rule_key, kind, channel, period, starts_on, ends_on, due_at,
       recipients, is_for_region, clauses, regulation_version, sent_count, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)), ?,
       array(select jsonb_array_elements_text(?::jsonb)), ?, 0, ?)
     on conflict (municipality_id, rule_key, period, starts_on) where period <> 'ON_REQUEST' do nothing returning id`,
    [
      ctx.municipalityId,
      newId<ReportId>(now.getTime()),
      ctx.regionId,
      rule.key,
      rule.kind.code,
      rule.channel,
      rule.period,
      span.startsOn,
      span.endsOn,
      dueAt,
      JSON.stringify(recipients),
      rule.isForRegion,
      JSON.stringify(rule.clauses),
      version,
      now,
    ],
  );
  return rows[0]?.id ?? null;
}

/** Tells whoever draws the report up that it waits. */
export async function tellDrafted(ctx: MunicipalContext, rule: ReportRule, id: ReportId): Promise<void> {
  const { report } = await getReport(ctx, id);
  await notify(ctx, {
    kind: NotificationKind.REPORT_DUE,
    roleCodes: rule.by === null ? ["HEAD", "DEPUTY_HEAD"] : [rule.by],
    params: { reportId: id, reportKind: report.kind, dueAt: report.dueAt.toISOString() },
  });
}

/** Begins the report on a period by hand: the running one as well, ahead of the schedule. */
export async function draftReport(
  ctx: MunicipalContext,
  key: string,
  day: PlainDate,
): Promise<WorkedReport | ReportRefusal> {
  if (day > todayOf(ctx) || day < EARLIEST)
    return refuse("PERIOD_NOT_BEGUN", "Период ещё не начался. Выберите текущий или прошедший.");
  const reporting = await reportingOf(ctx);
  const rule = reporting?.rules.find((each) => each.key === key);
  if (!reporting || !rule) throw notFound();
  const { period } = rule;
  if (period === "ON_REQUEST")
    return refuse(
      "ASKED_ONLY",
      "Такая информация готовится по запросу. Укажите, кто и к какому сроку запросил.",
    );
  const { id } = await beginPeriod(ctx, reporting, { ...rule, period }, spanOf(period, day));
  return getReport(ctx, id);
}

export interface RequestFacts {
  readonly title: string;
  readonly askedBy: string;
  readonly dueOn: PlainDate;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly recipients: readonly string[];
  readonly requestId: string | null;
}

/** Begins an answer to a request for information. */
export async function draftRequested(
  ctx: MunicipalContext,
  facts: RequestFacts,
): Promise<WorkedReport | ReportRefusal> {
  const reporting = await reportingOf(ctx);
  const rule = reporting?.rules.find(({ kind }) => kind.code === "REQUESTED");
  if (!reporting || !rule) throw notFound();
  const refused = refusalOfRequest(ctx, facts);
  if (refused) return refused;
  if (facts.requestId !== null) await requireRequest(ctx, facts.requestId);
  const recipients = facts.recipients.length > 0 ? facts.recipients : [facts.askedBy.trim()];
  const { id } = await begin(ctx, {
    rule: { ...rule, period: ReportPeriod.ON_REQUEST, isForRegion: isForRegion(recipients) },
    version: reporting.version,
    span: { startsOn: facts.from, endsOn: facts.to },
    dueAt: endOfDay(ctx.timeZone, facts.dueOn),
    title: facts.title.trim(),
    askedBy: facts.askedBy.trim(),
    requestId: facts.requestId,
    recipients,
  });
  return getReport(ctx, id);
}

/** @throws {DenialError} NOT_FOUND for a request that was not sent to this centre */
async function requireRequest(ctx: MunicipalContext, id: string): Promise<void> {
  const sql = "select 1 from centre_request where municipality_id = ? and id = ?";
  const found = await select(ctx.em, sql, [ctx.municipalityId, id]);
  if (found.length === 0) throw notFound();
}

function refusalOfRequest(ctx: MunicipalContext, facts: RequestFacts): ReportRefusal | null {
  const { title, askedBy, dueOn, from, to } = facts;
  if (title.trim() === "" || askedBy.trim() === "")
    return refuse("TEXT_MISSING", "Напишите, что запрошено и кто запросил.");
  if ([title, askedBy].some((text) => text.length > LONGEST_TITLE))
    return refuse("TEXT_TOO_LONG", `Текст длиннее ${LONGEST_TITLE} знаков. Сократите его.`);
  if (from > to || to > todayOf(ctx) || from < EARLIEST)
    return refuse("DATES_REVERSED", "Укажите период, который закончился не позже сегодняшнего дня.");
  if ((Date.parse(to) - Date.parse(from)) / 86_400_000 >= LONGEST_DAYS)
    return refuse("PERIOD_TOO_LONG", `Период — не больше ${LONGEST_DAYS} дней. Сократите его.`);
  return dueOn < todayOf(ctx)
    ? refuse("DAY_NOT_AHEAD", "Срок уже прошёл. Укажите день не раньше сегодняшнего.")
    : null;
}
