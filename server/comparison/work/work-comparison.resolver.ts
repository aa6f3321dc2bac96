import { Arg, Authorized, Query, Resolver } from "type-graphql";
import { clientId, optionalId } from "../../kernel/client-id.ts";
import type { RegionWideContext } from "../../kernel/context.ts";
import type { MunicipalityId, RegionId } from "../../kernel/ids.ts";
import { InRegion } from "../../kernel/rooms.ts";
import { compareWork } from "./work-comparison.service.ts";
import { WorkComparison, WorkComparisonInput } from "./work-comparison.types.ts";

@Resolver()
export class WorkComparisonResolver {
  @Authorized("comparison:view")
  @Query(() => WorkComparison, { description: "The work of the regions' municipalities side by side." })
  workComparison(
    @InRegion() ctx: RegionWideContext,
    @Arg("input", () => WorkComparisonInput, { description: "What to compare." }) input: WorkComparisonInput,
  ): Promise<WorkComparison> {
    return compareWork(ctx, {
      ...input,
      regionId: optionalId<RegionId>(input.regionId),
      municipalityIds: input.municipalityIds?.map((id) => clientId<MunicipalityId>(id)) ?? null,
      peersOf: optionalId<MunicipalityId>(input.peersOf),
      sortBy: input.sortBy ?? null,
      after: input.after ?? null,
    });
  }
}
