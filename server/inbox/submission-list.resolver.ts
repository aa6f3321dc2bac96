import type { GraphQLResolveInfo } from "graphql";
import { Arg, Authorized, Info, Int, Query, Resolver } from "type-graphql";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { fieldsBelow, selectedFields } from "../kernel/selected-fields.ts";
import { highlights } from "./highlight.ts";
import { NO_FILTER, SubmissionFilter, SubmissionSort } from "./submission-filter.types.ts";
import { countSubmissions, listSubmissions, selectionOf } from "./submission-list.reads.ts";
import { SubmissionConnection } from "./submission-list.types.ts";

@Resolver(() => SubmissionConnection)
export class SubmissionListResolver {
  @Authorized("submission:view")
  @Query(() => SubmissionConnection, {
    description: "Submissions that the viewer sees, one page of them.",
  })
  async submissions(
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
    const asked = new Set(selectedFields(info));
    const selection = await selectionOf(ctx, filter ?? NO_FILTER);
    const withText = fieldsBelow(info, ["edges", "node"]).includes("text");
    const page = await listSubmissions(ctx, selection, { sort, first, after: after ?? null, withText });
    const isCounted = asked.has("totalCount") || asked.has("isTotalExact");
    const total = isCounted ? await countSubmissions(ctx, selection) : { count: 0, isExact: false };
    const marks = await highlights(
      ctx,
      selection.found?.terms.words ?? "",
      page.rows.map(({ node }) => node.id),
    );
    return {
      edges: page.rows.map(({ node, cursor }) => ({ node, cursor, highlight: marks.get(node.id) ?? [] })),
      pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.rows.at(-1)?.cursor ?? null },
      totalCount: total.count,
      isTotalExact: total.isExact,
    };
  }
}
