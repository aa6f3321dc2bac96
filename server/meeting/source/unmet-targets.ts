/** Target indicators of running or just finished periods that the facts miss. */
import { TargetLight } from "../../cooperation/cooperation.enums.ts";
import { Target } from "../../cooperation/target.entity.ts";
import { factOf } from "../../cooperation/target-fact.reads.ts";
import { findIndicator } from "../../indicator/indicator-book.ts";
import { todayOf } from "../../kernel/context.ts";
import { addDays } from "../../kernel/plain-date.ts";
import { labelOf } from "../../regulation/report-lines.ts";
import type { AgendaProposal, AgendaSource } from "../agenda-sources.ts";
import { AgendaSubjectKind } from "../meeting.enums.ts";

const MOST = 10;
/** Older ones are history: a quarter, and the month in which it is summed up. */
const FRESH_DAYS = 120;
const WEIGHT = 0.8;

export const unmetTargets: AgendaSource = async (ctx) => {
  const today = todayOf(ctx);
  const targets = await ctx.em.find(
    Target,
    {
      municipality: ctx.municipalityId,
      cancelledAt: null,
      startsOn: { $lte: today, $gte: addDays(today, -FRESH_DAYS) },
    },
    { orderBy: { startsOn: "desc", id: "asc" }, limit: 5 * MOST },
  );
  const proposals: AgendaProposal[] = [];
  for (const target of targets) {
    const { value, light, cases } = await factOf(ctx, target);
    if (light !== TargetLight.MISSED || value === null) continue;
    const name = target.ownName ?? labelOf("indicator", target.indicator ?? "");
    const unit = unitOf(target);
    proposals.push({
      subjectKind: AgendaSubjectKind.INDICATOR,
      subjectId: target.id,
      title: `О целевом показателе: ${name}`,
      reason: `План: ${shown(target.planned, unit)}, факт: ${shown(value, unit)}${cases === null ? "" : ` (случаев: ${cases})`}. Период — с ${target.startsOn.split("-").toReversed().join(".")}.`,
      path: "/cooperation/targets",
      weight: WEIGHT,
    });
    if (proposals.length === MOST) break;
  }
  return proposals;
};

function unitOf({ indicator, ownUnit }: Target): string {
  return indicator === null ? (ownUnit ?? "") : (findIndicator(indicator)?.unit ?? "");
}

const number = new Intl.NumberFormat("ru-RU", { maximumFractionDigits: 1 });

function shown(value: number, unit: string): string {
  if (unit === "SHARE") return `${number.format(value * 100)} %`;
  return /^[A-Z_]*$/u.test(unit) ? number.format(value) : `${number.format(value)} ${unit}`;
}
