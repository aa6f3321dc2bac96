import type { GraphQLResolveInfo } from "graphql";
import { Arg, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { RegionWideContext } from "../kernel/context.ts";
import type { MunicipalityId, RegionId } from "../kernel/ids.ts";
import { InRegion } from "../kernel/rooms.ts";
import { selectedFields } from "../kernel/selected-fields.ts";
import type { Row } from "./comparison-rows.ts";
import { compareRegulations, rowsOf } from "./comparison.service.ts";
import { ComparisonRow, RegulationComparison, RegulationComparisonInput } from "./comparison.types.ts";

@Resolver(() => RegulationComparison)
export class ComparisonResolver {
  @Query(() => RegulationComparison, {
    description: "Regulations in force of the regions' municipalities, side by side.",
  })
  regulationComparison(
    @InRegion() ctx: RegionWideContext,
    @Arg("input", () => RegulationComparisonInput, { description: "What to compare." })
    { regionId, municipalityIds, first, after, on, groups }: RegulationComparisonInput,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegulationComparison> {
    return compareRegulations(ctx, {
      regionId: regionId ? clientId<RegionId>(regionId) : null,
      municipalityIds: municipalityIds ? municipalityIds.map((id) => clientId<MunicipalityId>(id)) : null,
      first,
      after: after ?? null,
      on: on ?? null,
      groups: groups ?? null,
      isTotalWanted: selectedFields(info).includes("totalColumns"),
    });
  }

  @FieldResolver(() => [ComparisonRow], { description: "Everything that at least one of the columns has." })
  rows(@InRegion() ctx: RegionWideContext, @Root() comparison: RegulationComparison): Promise<Row[]> {
    return rowsOf(ctx, comparison);
  }
}
