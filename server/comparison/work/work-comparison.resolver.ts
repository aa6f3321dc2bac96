import { Arg, Authorized, ID, Int, Query, Resolver } from "type-graphql";
import { clientId } from "../../kernel/client-id.ts";
import type { RegionWideContext } from "../../kernel/context.ts";
import type { MunicipalityId } from "../../kernel/ids.ts";
import { InRegion } from "../../kernel/rooms.ts";
import { PeriodInput } from "../../indicator/period.types.ts";
import { depersonalisedSubmissions } from "./depersonalised.service.ts";
import { DepersonalisedFilter, DepersonalisedPage } from "./depersonalised.types.ts";
import { municipalityWork } from "./municipality-work.service.ts";
import { MunicipalityWork } from "./municipality-work.types.ts";
import { compareWork } from "./work-comparison.service.ts";
import { WorkComparison, WorkComparisonInput } from "./work-comparison.types.ts";
import { workRequest } from "./work-request.ts";

@Resolver()
export class WorkComparisonResolver {
  @Authorized("comparison:view")
  @Query(() => WorkComparison, { description: "The work of the regions' municipalities side by side." })
  workComparison(
    @InRegion() ctx: RegionWideContext,
    @Arg("input", () => WorkComparisonInput, { description: "What to compare." }) input: WorkComparisonInput,
  ): Promise<WorkComparison> {
    return compareWork(ctx, workRequest(input));
  }

  @Authorized("comparison:view")
  @Query(() => MunicipalityWork, { description: "What one figure of the comparison is made of." })
  municipalityWork(
    @InRegion() ctx: RegionWideContext,
    @Arg("municipalityId", () => ID, { description: "Id of the municipality." }) municipalityId: string,
    @Arg("indicator", () => String, { description: "Code of the indicator." }) indicator: string,
    @Arg("period", () => PeriodInput, { description: "The period." }) period: PeriodInput,
  ): Promise<MunicipalityWork> {
    return municipalityWork(ctx, clientId<MunicipalityId>(municipalityId), indicator, period);
  }

  @Authorized("comparison:view")
  @Query(() => DepersonalisedPage, {
    description: "Submissions behind a figure, without anything about people, the newest first.",
  })
  depersonalisedSubmissions(
    @InRegion() ctx: RegionWideContext,
    @Arg("municipalityId", () => ID, { description: "Id of the municipality." }) municipalityId: string,
    @Arg("filter", () => DepersonalisedFilter, { description: "Which of them." })
    filter: DepersonalisedFilter,
    @Arg("first", () => Int, { defaultValue: 50, description: "Rows of the page." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the page before." })
    after: string | null,
  ): Promise<DepersonalisedPage> {
    return depersonalisedSubmissions(
      ctx,
      clientId<MunicipalityId>(municipalityId),
      filter,
      first,
      after ?? null,
    );
  }
}
