import type { GraphQLResolveInfo } from "graphql";
import { Arg, Authorized, ID, Info, Query, Resolver } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, RegionWideContext } from "../kernel/context.ts";
import type { MunicipalityId, RegionId } from "../kernel/ids.ts";
import { InMunicipality, InRegion } from "../kernel/rooms.ts";
import { selectedFields } from "../kernel/selected-fields.ts";
import { PeriodInput } from "../indicator/period.types.ts";
import { dutyMatrix, dutyStateOf, municipalDuties } from "./duty.service.ts";
import { DutyMatrix, DutyMatrixInput, DutyState, MunicipalDuties } from "./duty.types.ts";

@Resolver()
export class DutyResolver {
  @Authorized("composition:view")
  @Query(() => MunicipalDuties, {
    description: "What the municipality owes in a period, and what is done of it.",
  })
  duties(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("period", () => PeriodInput, { description: "The period; it has to have begun." })
    period: PeriodInput,
  ): Promise<MunicipalDuties> {
    return municipalDuties(ctx, period);
  }

  @Query(() => DutyMatrix, {
    description: "Duties of the regions' municipalities in a period, side by side.",
  })
  dutyMatrix(
    @InRegion() ctx: RegionWideContext,
    @Arg("input", () => DutyMatrixInput, { description: "What to show." })
    { period, regionId, municipalityIds, first, after }: DutyMatrixInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DutyMatrix> {
    return dutyMatrix(ctx, {
      period,
      regionId: regionId ? clientId<RegionId>(regionId) : null,
      municipalityIds: municipalityIds ? municipalityIds.map((id) => clientId<MunicipalityId>(id)) : null,
      first,
      after: after ?? null,
      isTotalWanted: selectedFields(info).includes("totalColumns"),
    });
  }

  @Query(() => DutyState, { description: "One mark of the matrix with what it follows from." })
  dutyState(
    @InRegion() ctx: RegionWideContext,
    @Arg("municipalityId", () => ID, { description: "Whose duty." }) municipalityId: string,
    @Arg("capability", () => String, { description: "Code of the capability." }) capability: string,
    @Arg("period", () => PeriodInput, { description: "The period." }) period: PeriodInput,
  ): Promise<DutyState> {
    return dutyStateOf(ctx, clientId<MunicipalityId>(municipalityId), capability, period);
  }
}
