import type { GraphQLResolveInfo } from "graphql";
import { Arg, Authorized, Info, Query, Resolver } from "type-graphql";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { selectedFields } from "../kernel/selected-fields.ts";
import { SubmissionState } from "../submission/submission.enums.ts";
import { executorFacet, FACET_NAMES, facetOf, searchForFacets } from "./facets.reads.ts";
import { SubmissionFacets } from "./submission-facets.types.ts";
import { NO_FILTER, SubmissionFilter, SubmissionView } from "./submission-filter.types.ts";
import { countSubmissions, selectionOf } from "./submission-list.reads.ts";

/** Counts that stand beside the list whatever its filter is. */
const BESIDE: Readonly<Record<string, SubmissionFilter>> = {
  overdue: { view: SubmissionView.OVERDUE },
  dueToday: { view: SubmissionView.DUE_TODAY },
  dueSoon: { view: SubmissionView.DUE_SOON },
  repeats: { view: SubmissionView.REPEATS },
  new: { view: SubmissionView.ALL, states: [SubmissionState.NEW] },
  unassigned: { view: SubmissionView.UNASSIGNED },
  mine: { view: SubmissionView.MINE },
};

@Resolver(() => SubmissionFacets)
export class SubmissionFacetsResolver {
  @Authorized("submission:view")
  @Query(() => SubmissionFacets, {
    description: "How many submissions the viewer would see by each value of the filters.",
  })
  async submissionFacets(
    @InMunicipality() ctx: MunicipalContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("filter", () => SubmissionFilter, { nullable: true, description: "The filter so far." })
    filter: SubmissionFilter | null,
  ): Promise<SubmissionFacets> {
    const wanted = filter ?? NO_FILTER;
    const asked = new Set(selectedFields(info));
    const facets: Record<string, unknown> = { isExact: true };
    const counted = FACET_NAMES.filter((name) => asked.has(name) || asked.has("isExact"));
    const found = counted.length > 0 || asked.has("executors") ? await searchForFacets(ctx, wanted) : null;
    for (const name of counted) {
      const { values, isExact } = await facetOf(ctx, name, wanted, found);
      facets[name] = values;
      if (!isExact || found?.isCut) facets.isExact = false;
    }
    if (asked.has("executors")) facets.executors = await executorFacet(ctx, wanted, found);
    for (const [name, beside] of Object.entries(BESIDE)) {
      if (!asked.has(name)) continue;
      facets[name] = (await countSubmissions(ctx, await selectionOf(ctx, beside))).count;
    }
    return facets as unknown as SubmissionFacets;
  }
}
