import type { GraphQLResolveInfo } from "graphql";
import { Arg, Authorized, Info, Int, Query, Resolver } from "type-graphql";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { mySectors } from "./my-sectors.ts";
import { NO_FILTER, SubmissionFilter, SubmissionSort, SubmissionView } from "./submission-filter.types.ts";
import { SubmissionConnection } from "./submission-list.types.ts";
import { submissionPage } from "./submission-page.ts";

/** The id of no sector. */
const NO_SECTOR = "00000000-0000-0000-0000-000000000000";

@Resolver(() => SubmissionConnection)
export class SubmissionListResolver {
  @Authorized("submission:view")
  @Query(() => SubmissionConnection, {
    description: "Submissions that the viewer sees, one page of them.",
  })
  submissions(
    @InMunicipality() ctx: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("filter", () => SubmissionFilter, { nullable: true, description: "Which; all when absent." })
    filter: SubmissionFilter | null,
    @Arg("sort", () => SubmissionSort, { defaultValue: SubmissionSort.URGENCY, description: "Order." })
    sort: SubmissionSort,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<SubmissionConnection> {
    return submissionPage(ctx, info, { filter: filter ?? NO_FILTER, sort, first, after: after ?? null });
  }

  @Authorized("submission:view")
  @Query(() => SubmissionConnection, {
    description: "Open submissions of the sectors that the viewer leads, the most urgent first.",
  })
  async sectorQueue(
    @InMunicipality() ctx: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<SubmissionConnection> {
    const sectorIds = await mySectors(ctx);
    // Whoever leads no sector has an empty queue, not everybody's.
    const filter = { view: SubmissionView.OPEN, sectorIds: sectorIds.length > 0 ? sectorIds : [NO_SECTOR] };
    return submissionPage(ctx, info, { filter, sort: SubmissionSort.URGENCY, first, after: after ?? null });
  }
}
