/** Opens one figure: by sector, by channel, by month, and which list of submissions stands behind it. */
import type { RegionWideContext } from "../../kernel/context.ts";
import type { MunicipalityId } from "../../kernel/ids.ts";
import { FORMULA_VERSION } from "../../indicator/indicator-book.ts";
import type { PeriodInput } from "../../indicator/period.types.ts";
import { type Base, basesOf } from "./bases.ts";
import { CountedBy } from "./depersonalised.types.ts";
import type { MunicipalityWork } from "./municipality-work.types.ts";
import { townFigures } from "./town-figures.ts";
import { townById } from "./town.reads.ts";
import {
  cellsOf,
  comparedIndicator,
  earliestToday,
  monthsUpTo,
  seriesOf,
  shownPeriod,
  workPeriods,
} from "./work-comparison.service.ts";

const LISTS: Readonly<Partial<Record<Base, CountedBy>>> = {
  received: CountedBy.RECEIVED,
  posReceived: CountedBy.RECEIVED,
  due: CountedBy.DUE,
  overdueNow: CountedBy.OVERDUE_NOW,
  firstAnswered: CountedBy.FIRST_ANSWERED,
  answered: CountedBy.ANSWERED,
  marked: CountedBy.ANSWERED,
  reviewed: CountedBy.ANSWERED,
  solved: CountedBy.SOLVED,
};

/** @throws {DenialError} NOT_FOUND for a municipality of another region, BAD_INPUT for an unknown indicator */
export async function municipalityWork(
  ctx: RegionWideContext,
  id: MunicipalityId,
  code: string,
  input: PeriodInput,
): Promise<MunicipalityWork> {
  const town = await townById(ctx, id);
  const indicator = comparedIndicator(code);
  const periods = workPeriods(ctx, input);
  const { now, before, yearBefore } = periods;
  const today = earliestToday(ctx, [town]);
  const query = { towns: [town], indicators: [indicator], today };
  const months = monthsUpTo(now, 24, today);
  const figures = await townFigures(ctx, {
    ...query,
    periods: [now, before, yearBefore, ...months],
    partOf: null,
  });
  const sectors = await townFigures(ctx, { ...query, periods: [now], partOf: "federalSector" });
  const channels = await townFigures(ctx, { ...query, periods: [now], partOf: "channel" });
  const isMoment = indicator.numerator?.includes("overdueNow") ?? false;
  return {
    municipality: town,
    indicator: { ...indicator, formulaVersion: FORMULA_VERSION },
    period: shownPeriod(ctx, now, [town]),
    asOf: ctx.clock.now(),
    figure: {
      code,
      now: figures.of(id, indicator, now),
      before: figures.of(id, indicator, before),
      yearBefore: figures.of(id, indicator, yearBefore),
    },
    bySector: cellsOf(id, [indicator], sectors, now),
    byChannel: (isMoment ? [] : channels.partsOf(id, now)).map((channel) => ({
      channel,
      now: channels.of(id, indicator, now, channel),
    })),
    byMonth: seriesOf(id, indicator, figures, months).points,
    counted: LISTS[basesOf(indicator)[0]!] ?? null,
  };
}
