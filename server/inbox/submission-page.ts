import type { GraphQLResolveInfo } from "graphql";
import type { MunicipalContext } from "../kernel/context.ts";
import { fieldsBelow, selectedFields } from "../kernel/selected-fields.ts";
import { highlights } from "./highlight.ts";
import type { SubmissionFilter, SubmissionSort } from "./submission-filter.types.ts";
import { countSubmissions, listSubmissions, selectionOf } from "./submission-list.reads.ts";
import type { SubmissionConnection } from "./submission-list.types.ts";

export interface PageAsked {
  readonly filter: SubmissionFilter;
  readonly sort: SubmissionSort;
  readonly first: number;
  readonly after: string | null;
}

/** One page of the register with what the client selected of it, and no more. */
export async function submissionPage(
  ctx: MunicipalContext,
  info: GraphQLResolveInfo,
  { filter, ...order }: PageAsked,
): Promise<SubmissionConnection> {
  const asked = new Set(selectedFields(info));
  const selection = await selectionOf(ctx, filter);
  const withText = fieldsBelow(info, ["edges", "node"]).includes("text");
  const page = await listSubmissions(ctx, selection, { ...order, withText });
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
