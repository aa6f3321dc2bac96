import { Arg, Authorized, Int, Query, Resolver } from "type-graphql";
import { type MunicipalContext, type RegionWideContext, todayOf } from "../kernel/context.ts";
import { badInput } from "../kernel/errors.ts";
import { AmongTenants, InMunicipality } from "../kernel/rooms.ts";
import { FORMULA_VERSION, INDICATORS } from "./indicator-book.ts";
import { indicatorSeries, indicatorTable } from "./indicator-table.ts";
import { IndicatorBy, IndicatorPoint, IndicatorTable, WorkChange } from "./indicator-table.types.ts";
import { IndicatorDefinition } from "./indicator.types.ts";
import { PeriodInput, periodOf } from "./period.types.ts";
import { workChanges } from "./work-changes.ts";

const PERIOD = { description: "The period." };
const LONGEST_SERIES = 24;

@Resolver()
export class IndicatorResolver {
  @Query(() => [IndicatorDefinition], { description: "Every indicator that figures are told by." })
  indicators(@AmongTenants() _ctx: MunicipalContext | RegionWideContext): IndicatorDefinition[] {
    return INDICATORS.map((indicator) => ({ ...indicator, formulaVersion: FORMULA_VERSION }));
  }

  @Authorized("indicator:view")
  @Query(() => IndicatorTable, {
    description: "Indicators of the municipality, with the period before and the year before.",
  })
  indicatorTable(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("period", () => PeriodInput, PERIOD) period: PeriodInput,
    @Arg("by", () => IndicatorBy, { description: "By what rows are told apart." }) by: IndicatorBy,
  ): Promise<IndicatorTable> {
    return indicatorTable(ctx, periodOf(period, todayOf(ctx)), by);
  }

  @Authorized("indicator:view")
  @Query(() => [IndicatorPoint], { description: "Totals of the municipality, period by period." })
  indicatorSeries(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("period", () => PeriodInput, { description: "The last period." }) period: PeriodInput,
    @Arg("count", () => Int, { description: "How many periods, 1 to 24.", defaultValue: 12 }) count: number,
  ): Promise<IndicatorPoint[]> {
    if (count < 1 || count > LONGEST_SERIES) throw badInput("Число периодов — от 1 до 24.");
    return indicatorSeries(ctx, periodOf(period, todayOf(ctx)), count);
  }

  @Authorized("indicator:view")
  @Query(() => [WorkChange], {
    description:
      "What changed against the period before more than chance would, the surest first; at most 12.",
  })
  workChanges(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("period", () => PeriodInput, PERIOD) period: PeriodInput,
  ): Promise<WorkChange[]> {
    return workChanges(ctx, periodOf(period, todayOf(ctx)));
  }
}
