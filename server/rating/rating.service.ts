/** Ratings as the figures are now. */
import { SMALL_CELL } from "../indicator/indicator-book.ts";
import { overdueOf, sumsOf } from "../indicator/measure.reads.ts";
import { endOfPeriod, type GrainPeriod } from "../indicator/period.ts";
import { type PeriodGrain, type PeriodInput, periodOf } from "../indicator/period.types.ts";
import { type MunicipalContext, type RegionWideContext, todayOf } from "../kernel/context.ts";
import { badInput, notFound } from "../kernel/errors.ts";
import type { MunicipalityId, RegionId } from "../kernel/ids.ts";
import { type PlainDate, plainDateIn } from "../kernel/plain-date.ts";
import { select } from "../kernel/select.ts";
import { coarse } from "./coarse.ts";
import { pooled } from "./pooled.ts";
import { formulaOf, RATING_RULES, type RatingFormula } from "./rating-book.ts";
import type { RatingSubject } from "./rating-cell.ts";
import { recipientsOf, subjectRecipients, subjectTowns, townsOf } from "./rating.reads.ts";
import type { Rating, RatingFormulaFacts, RecipientCounts, RecipientRatingBasis } from "./rating.types.ts";
import { rate, type RatingRow } from "./rate.ts";

/** The formula that municipalities are rated by. */
export const MUNICIPALITIES = formulaOf("MUNICIPALITIES");

/** A region the viewer sees. */
export interface RatedRegion {
  readonly id: RegionId;
  readonly timeZone: string;
}

/**
 * The region to rate: the one asked for, or the viewer's only one.
 *
 * @throws {DenialError} NOT_FOUND for a region that is not the viewer's; BAD_INPUT when one of several must be named
 */
export async function ratedRegion(ctx: RegionWideContext, asked: RegionId | null): Promise<RatedRegion> {
  const id = asked ?? (ctx.regionIds.length === 1 ? ctx.regionIds[0]! : null);
  if (id === null) throw badInput("Выберите регион.");
  if (!ctx.regionIds.includes(id)) throw notFound();
  const [region] = await select<{ id: RegionId; time_zone: string }>(
    ctx.em,
    "select id, time_zone from region where id = ?",
    [id],
  );
  if (!region) throw notFound();
  return { id: region.id, timeZone: region.time_zone };
}

/**
 * A period that is over: before that, whoever answers first would lead.
 *
 * @throws {DenialError} BAD_INPUT for a week, or a period that still runs
 */
export function finishedPeriod(input: PeriodInput, today: PlainDate): GrainPeriod {
  const period = periodOf(input, today);
  if (period.grain === "WEEK")
    throw badInput("За неделю рейтинг не считают: выберите месяц, квартал или год.");
  if (endOfPeriod(period) >= today)
    throw badInput("Период ещё не закончился. Рейтинг считают за завершённый.");
  return period;
}

/** Municipalities of a region with sums that point at nobody. */
export async function regionSubjects(
  ctx: RegionWideContext,
  regionId: RegionId,
  period: GrainPeriod,
): Promise<RatingSubject<MunicipalityId>[]> {
  const subjects = await subjectTowns(ctx, await townsOf(ctx, regionId), period);
  return subjects.map((subject) => ({
    ...subject,
    cells: pooled(coarse(subject.cells, SMALL_CELL), SMALL_CELL),
  }));
}

export const todayIn = (ctx: RegionWideContext, region: RatedRegion): PlainDate =>
  plainDateIn(region.timeZone, ctx.clock.now());

/** Recipients of the municipality by one of the formulas its regulation asks for. */
export async function rateRecipients(
  ctx: MunicipalContext,
  basis: RecipientRatingBasis,
  input: PeriodInput,
): Promise<Rating> {
  const period = finishedPeriod(input, todayOf(ctx));
  const formula = formulaOf(basis);
  const rows = rate(formula, await subjectRecipients(ctx, period)).filter(({ cases }) => cases > 0);
  return ratingOf(formula, period, rows, ctx.clock.now());
}

export function ratingOf(
  formula: RatingFormula,
  period: GrainPeriod,
  rows: readonly RatingRow[],
  asOf: Date,
): Rating {
  return {
    formula: formulaFacts(formula, RATING_RULES.formulaVersion),
    grain: period.grain as PeriodGrain,
    startsOn: period.startsOn,
    endsOn: endOfPeriod(period),
    asOf,
    rows,
  };
}

export function formulaFacts(formula: RatingFormula, version: string): RatingFormulaFacts {
  const { code, channel, minimumSample, components } = formula;
  return { code, version, channel, minimumSample, components };
}

/** What every recipient had to do in a period, by name: for centres whose regulation knows no rating. */
export async function countRecipients(ctx: MunicipalContext, input: PeriodInput): Promise<RecipientCounts[]> {
  const today = todayOf(ctx);
  const period = periodOf(input, today);
  const grain = period.grain === "WEEK" ? "WEEK" : "MONTH";
  const query = { municipalityIds: [ctx.municipalityId], slice: "RECIPIENT", by: ["recipientId"] } as const;
  const sums = await sumsOf(ctx, { ...query, grain, from: period.startsOn, to: endOfPeriod(period) });
  const overdue = await overdueOf(ctx, query, { from: null, to: null, today });
  const sumsBy = new Map(sums.map((row) => [row.recipientId, row]));
  const overdueBy = new Map(overdue.map((row) => [row.recipientId, row.overdueOpen]));
  return (await recipientsOf(ctx)).flatMap(({ id, name }) => {
    const row = sumsBy.get(id);
    if (!row && !overdueBy.has(id)) return [];
    return {
      recipientId: id,
      name,
      received: row?.received ?? 0,
      repeats: row?.repeats ?? 0,
      answered: row?.answered ?? 0,
      overdue: overdueBy.get(id) ?? 0,
      postponed: row?.promised ?? 0,
    };
  });
}
