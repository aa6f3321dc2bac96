import type { GraphQLResolveInfo } from "graphql";
import { Arg, Authorized, Info, Query, Resolver } from "type-graphql";
import { DutyMatrixInput } from "../duty/duty.types.ts";
import { PeriodInput } from "../indicator/period.types.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, RegionWideContext } from "../kernel/context.ts";
import type { MunicipalityId, RegionId } from "../kernel/ids.ts";
import { InMunicipality, InRegion } from "../kernel/rooms.ts";
import { selectedFields } from "../kernel/selected-fields.ts";
import { coverageOf, regionCoverage } from "./coverage.service.ts";
import { Coverage, RegionCoverage } from "./coverage.types.ts";

@Resolver()
export class CoverageResolver {
  @Authorized("composition:view")
  @Query(() => Coverage, {
    description: "The regulation clause by clause: what it asks for, where that works, what shows it.",
  })
  coverage(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("period", () => PeriodInput, {
      nullable: true,
      description: "Period of the evidence; the last whole month when absent.",
    })
    period: PeriodInput | null,
  ): Promise<Coverage> {
    return coverageOf(ctx, period ?? null);
  }

  @Query(() => RegionCoverage, {
    description: "How much of the regions' regulations the program does, by municipality and group.",
  })
  regionCoverage(
    @InRegion() ctx: RegionWideContext,
    @Arg("input", () => DutyMatrixInput, { description: "What to show." })
    { period, regionId, municipalityIds, first, after }: DutyMatrixInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegionCoverage> {
    return regionCoverage(ctx, {
      period,
      regionId: regionId ? clientId<RegionId>(regionId) : null,
      municipalityIds: municipalityIds ? municipalityIds.map((id) => clientId<MunicipalityId>(id)) : null,
      first,
      after: after ?? null,
      isTotalWanted: selectedFields(info).includes("totalCount"),
    });
  }
}
