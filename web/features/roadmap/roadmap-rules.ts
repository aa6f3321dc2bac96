import type { RoadmapDemand, RoadmapRulesPartsFragment } from "@/lib/graphql.generated.ts";

/** Capabilities any of which opens roadmaps to a centre. */
export const roadmapCapabilities = [
  "RMP-01",
  "RMP-02",
  "RMP-03",
  "REC-04",
  "REC-05",
  "REC-08",
  "ACC-02",
  "ACC-03",
] as const;

/** What the regulation asks of one part; null when the part is not asked for. */
export function demandOf(rules: RoadmapRulesPartsFragment, wanted: RoadmapDemand) {
  return rules.demands.find(({ demand }) => demand === wanted) ?? null;
}
