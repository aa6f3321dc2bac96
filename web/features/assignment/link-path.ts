import type { AssignmentLinkKind } from "@/lib/graphql.generated.ts";

const folders: Readonly<Record<AssignmentLinkKind, string>> = {
  SUBMISSION: "submissions",
  CLUSTER: "clusters",
  MEASURE: "roadmaps/measures",
  POLL: "polls",
  SETTLEMENT: "polls/settlements",
};

/** Where a linked thing is shown. */
export const linkPath = (slug: string, kind: AssignmentLinkKind, id: string): string =>
  `/${slug}/${folders[kind]}/${id}`;
