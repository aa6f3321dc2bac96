import type { ResolutionDraft } from "../../server/regulation/draft.ts";
import { actFacts } from "./act-facts.ts";
import type { Fact } from "./fact.ts";
import { variantFacts } from "./variant-facts.ts";

/** All facts of a draft, in no particular order. */
export function factsOf(draft: ResolutionDraft): Fact[] {
  return [...actFacts(draft), ...variantFacts(draft)];
}
