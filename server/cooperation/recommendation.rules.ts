/** What may be done with a recommendation and by whom: pure. */
import {
  CooperationSide,
  RecommendationSource,
  RecommendationState,
  RecommendationStep,
} from "./cooperation.enums.ts";
import type { Recommendation } from "./recommendation.entity.ts";

interface StepRule {
  readonly from: readonly RecommendationState[];
  readonly to: RecommendationState;
  readonly by: "AUTHOR" | "ADOPTER";
  readonly needsNote: boolean;
}

const { PROPOSED, ACCEPTED, IN_WORK, ADOPTED, DECLINED, WITHDRAWN } = RecommendationState;

/** Step → from which states, to which one, by whom. */
export const RECOMMENDATION_STEPS: Readonly<Record<RecommendationStep, StepRule>> = {
  ACCEPT: { from: [PROPOSED], to: ACCEPTED, by: "ADOPTER", needsNote: false },
  START: { from: [PROPOSED, ACCEPTED], to: IN_WORK, by: "ADOPTER", needsNote: false },
  ADOPT: { from: [ACCEPTED, IN_WORK], to: ADOPTED, by: "ADOPTER", needsNote: true },
  DECLINE: { from: [PROPOSED, ACCEPTED, IN_WORK], to: DECLINED, by: "ADOPTER", needsNote: true },
  WITHDRAW: { from: [PROPOSED, ACCEPTED, IN_WORK], to: WITHDRAWN, by: "AUTHOR", needsNote: true },
  REOPEN: { from: [ADOPTED, DECLINED], to: ACCEPTED, by: "ADOPTER", needsNote: true },
};

type Facts = Pick<Recommendation, "source" | "state">;

/** Which side made it; it alone may withdraw it. */
export const authorOf = ({ source }: Pick<Recommendation, "source">): CooperationSide =>
  source === RecommendationSource.REGION ? CooperationSide.REGION : CooperationSide.MUNICIPALITY;

/** Whether a side may take a step now. The municipality is always the one that adopts. */
export function mayTakeRecommendation(row: Facts, step: RecommendationStep, side: CooperationSide): boolean {
  const { from, by } = RECOMMENDATION_STEPS[step];
  const allowed = by === "AUTHOR" ? authorOf(row) : CooperationSide.MUNICIPALITY;
  return from.includes(row.state) && side === allowed;
}

/** What a side may do now. */
export function recommendationSteps(row: Facts, side: CooperationSide): RecommendationStep[] {
  return Object.values(RecommendationStep).filter((step) => mayTakeRecommendation(row, step, side));
}
