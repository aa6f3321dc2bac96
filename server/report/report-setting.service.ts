/** What a centre sets about its reports: the period and term where the regulation is silent, and where they go. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { refuse } from "../submission/submission-refusal.ts";
import { reportingOf } from "./report-ground.reads.ts";
import type { Rhythm } from "./report-period.ts";
import type { ReportRefusal } from "./report-refusal.ts";
import type { ReportAddress, ReportRule } from "./report-rules.ts";
import { ReportSetting } from "./report-setting.entity.ts";

const MOST_WORKING_DAYS = 60;
const MINUTES_OF_DAY = 1440;
const LONGEST_TEXT = 300;
const MOST_RECIPIENTS = 20;
const EMAIL = /^[^\s@<>,;]{1,64}@[^\s@<>,;]{1,190}\.[^\s@<>,;]{2,60}$/u;

export interface SettingFacts {
  readonly key: string;
  readonly period: Rhythm | null;
  readonly workingDays: number | null;
  readonly minutes: number | null;
  readonly recipients: readonly string[] | null;
  readonly isOff: boolean;
  readonly addresses: readonly ReportAddress[];
  readonly note: string | null;
}

/** @throws {DenialError} NOT_FOUND for a report that the regulation does not ask for */
export async function changeReportRule(
  ctx: MunicipalContext,
  given: SettingFacts,
): Promise<ReportRule | ReportRefusal> {
  const facts = {
    ...given,
    recipients: given.recipients?.map((name) => name.trim()).filter((name) => name !== "") ?? null,
    addresses: given.addresses.map(({ recipient, email }) => ({
      recipient: recipient.trim(),
      email: email.trim(),
    })),
    note: given.note?.trim() || null,
  };
  const rule = await findRule(ctx, facts.key);
  const refused = refusalOf(rule, facts);
  if (refused) return refused;
  const now = ctx.clock.now();
  const where = { municipality: ctx.municipalityId, key: facts.key };
  const known = await ctx.em.findOne(ReportSetting, where);
  const isSame = known !== null && known.period === facts.period;
  await ctx.em.upsert(ReportSetting, {
    ...where,
    ...facts,
    recipients: facts.recipients && facts.recipients.length > 0 ? [...facts.recipients] : null,
    since: isSame ? known.since : todayOf(ctx),
    changedAt: now,
    changedByName: ctx.viewer.displayName,
  });
  recordAudit(ctx, "report_rule.changed", facts.key, {
    period: facts.period,
    workingDays: facts.workingDays,
    isOff: facts.isOff,
  });
  await ctx.em.flush();
  return findRule(ctx, facts.key);
}

/** Back to what the regulation says and what is usual. */
export async function resetReportRule(ctx: MunicipalContext, key: string): Promise<ReportRule> {
  await findRule(ctx, key);
  await ctx.em.nativeDelete(ReportSetting, { municipality: ctx.municipalityId, key });
  recordAudit(ctx, "report_rule.reset", key);
  await ctx.em.flush();
  return findRule(ctx, key);
}

async function findRule(ctx: MunicipalContext, key: string): Promise<ReportRule> {
  const reporting = await reportingOf(ctx);
  const rule = reporting?.rules.find((each) => each.key === key);
  if (!rule) throw notFound();
  return rule;
}

function refusalOf(rule: ReportRule, facts: SettingFacts): ReportRefusal | null {
  const clause = rule.clauses[0] ?? null;
  if (rule.periodSource === "ACT" && (facts.isOff || (facts.period !== null && facts.period !== rule.period)))
    return refuse(
      "SET_BY_ACT",
      "Периодичность этого отчёта установлена положением, изменить её здесь нельзя.",
      clause,
    );
  if (rule.recipientsSource === "ACT" && (facts.recipients?.length ?? 0) > 0)
    return refuse(
      "SET_BY_ACT",
      "Получатели этого отчёта названы в положении, изменить их здесь нельзя.",
      clause,
    );
  const { workingDays, minutes, recipients, addresses, note } = facts;
  if (!isWithin(workingDays, 0, MOST_WORKING_DAYS) || !isWithin(minutes, 0, MINUTES_OF_DAY))
    return refuse("VALUE_OUT_OF_RANGE", `Срок — от 0 до ${MOST_WORKING_DAYS} рабочих дней и время суток.`);
  if ((recipients?.length ?? 0) > MOST_RECIPIENTS || addresses.length > MOST_RECIPIENTS)
    return refuse("VALUE_OUT_OF_RANGE", `Получателей — не больше ${MOST_RECIPIENTS}.`);
  if (
    [...(recipients ?? []), ...addresses.map(({ recipient }) => recipient), note ?? ""].some(
      (text) => text.length > LONGEST_TEXT,
    )
  )
    return refuse("TEXT_TOO_LONG", `Текст длиннее ${LONGEST_TEXT} знаков. Сократите его.`);
  return addresses.every(({ recipient, email }) => recipient !== "" && EMAIL.test(email))
    ? null
    : refuse("ADDRESS_WRONG", "Проверьте получателя и адрес электронной почты.");
}

const isWithin = (value: number | null, least: number, most: number): boolean =>
  value === null || (Number.isInteger(value) && value >= least && value <= most);
