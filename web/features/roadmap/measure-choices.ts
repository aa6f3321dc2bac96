import type { MeasureChoices } from "@/features/roadmap/measure-dialog.tsx";
import { demandOf } from "@/features/roadmap/roadmap-rules.ts";
import {
  RoadmapChoicesDocument,
  RoadmapMechanismsDocument,
  type RoadmapRulesPartsFragment,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";

/** What a measure may name: people, recipients, topics and the rest of the centre's lists. */
export async function measureChoices(
  slug: string,
  rules: RoadmapRulesPartsFragment,
): Promise<MeasureChoices> {
  const [{ municipality, topics, causes }, found] = await Promise.all([
    load(RoadmapChoicesDocument, { slug }),
    demandOf(rules, "MECHANISM") ? load(RoadmapMechanismsDocument, {}) : null,
  ]);
  return {
    members: (municipality?.members.edges ?? []).map(({ node: { id, name, post } }) => ({
      id,
      name: [name, post].filter(Boolean).join(", "),
    })),
    recipients: (municipality?.recipients.edges ?? []).map(({ node }) => node),
    topics,
    sectors: municipality?.sectors ?? [],
    causes,
    mechanisms: found?.mechanisms ?? null,
  };
}
