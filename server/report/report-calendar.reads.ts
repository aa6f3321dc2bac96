/** When reports are due: those that were begun, and those that will be owed. */
import type { MunicipalContext } from "../kernel/context.ts";
import { todayOf } from "../kernel/context.ts";
import { badInput } from "../kernel/errors.ts";
import { addDays, type PlainDate, plainDate, plainDateIn } from "../kernel/plain-date.ts";
import { termRulesOf } from "../term/term-book.reads.ts";
import { instantOf } from "../term/local-time.ts";
import { Report } from "./report.entity.ts";
import { reportingOf } from "./report-ground.reads.ts";
import { endedWithin, spanOf } from "./report-period.ts";
import { dueAtOf, spanKey } from "./report-schedule.ts";
import type { ReportDue } from "./report.types.ts";

/** Terms end within so many days after a period. */
const LONGEST_TERM_DAYS = 62;
const EARLIEST = "2000-01-01";
const LATEST = "2100-01-01";

/**
 * Everything due in the month of a day, by the term.
 *
 * @throws {DenialError} BAD_INPUT for a day no report of this program can be due on
 */
export async function reportsDue(ctx: MunicipalContext, day: PlainDate): Promise<ReportDue[]> {
  if (day < EARLIEST || day >= LATEST) throw badInput("Выберите месяц между 2000 и 2099 годом.");
  const startsOn = plainDate(`${day.slice(0, 7)}-01`);
  const { endsOn } = spanOf("MONTHLY", startsOn);
  const begun = await ctx.em.find(
    Report,
    {
      municipality: ctx.municipalityId,
      dueAt: {
        $gte: instantOf(ctx.timeZone, startsOn, 0),
        $lt: instantOf(ctx.timeZone, addDays(endsOn, 1), 0),
      },
    },
    { orderBy: { dueAt: "asc", id: "asc" } },
  );
  const all = [...begun.map(viewOf(ctx)), ...(await owedWithin(ctx, startsOn, endsOn, begun))];
  return all.toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

const viewOf =
  ({ timeZone }: MunicipalContext) =>
  (report: Report): ReportDue => ({
    key: `${report.ruleKey} ${report.startsOn}`,
    kind: report.kind,
    startsOn: report.startsOn,
    endsOn: report.endsOn,
    dueAt: report.dueAt,
    dueOn: plainDateIn(timeZone, report.dueAt),
    report,
  });

/** What the regulation in force will ask for: its period is not over yet. */
async function owedWithin(
  ctx: MunicipalContext,
  startsOn: PlainDate,
  endsOn: PlainDate,
  begun: readonly Report[],
): Promise<ReportDue[]> {
  const today = todayOf(ctx);
  const reporting = await reportingOf(ctx);
  if (!reporting || endsOn < today) return [];
  const { calendar } = await termRulesOf(ctx);
  const there = new Set(begun.map(({ ruleKey, period, startsOn: from }) => spanKey(ruleKey, period, from)));
  const from = [addDays(startsOn, -LONGEST_TERM_DAYS), today].toSorted().at(-1)!;
  return reporting.rules.flatMap((rule) => {
    const { period } = rule;
    if (period === "ON_REQUEST" || rule.isOff) return [];
    return endedWithin(period, from, endsOn).flatMap((span): ReportDue[] => {
      const dueAt = dueAtOf(span.endsOn, rule.term, calendar, ctx.timeZone);
      const dueOn = plainDateIn(ctx.timeZone, dueAt);
      const isHere = dueOn >= startsOn && dueOn <= endsOn;
      if (!isHere || there.has(spanKey(rule.key, period, span.startsOn))) return [];
      return [
        { key: `${rule.key} ${span.startsOn}`, kind: rule.kind.code, ...span, dueAt, dueOn, report: null },
      ];
    });
  });
}
