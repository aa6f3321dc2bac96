import { Query, Resolver } from "type-graphql";
import { AmongTenants } from "../kernel/rooms.ts";
import type { MunicipalContext, RegionWideContext } from "../kernel/context.ts";
import { FORMULA_VERSION, INDICATORS } from "./indicator-book.ts";
import { IndicatorDefinition } from "./indicator.types.ts";

@Resolver()
export class IndicatorResolver {
  @Query(() => [IndicatorDefinition], { description: "Every indicator that figures are told by." })
  indicators(@AmongTenants() _ctx: MunicipalContext | RegionWideContext): IndicatorDefinition[] {
    return INDICATORS.map((indicator) => ({ ...indicator, formulaVersion: FORMULA_VERSION }));
  }
}
