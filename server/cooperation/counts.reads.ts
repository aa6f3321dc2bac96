/** What waits for a side: for menus and for the summary of a day. */
import { type Looking, ownRows, sideOf } from "./acting.ts";
import { CentreRequest } from "./centre-request.entity.ts";
import type { CooperationCounts } from "./counts.resolver.ts";
import {
  CooperationSide,
  IncidentState,
  PracticeState,
  RecommendationState,
  RequestView,
} from "./cooperation.enums.ts";
import { visibleIncidents } from "./incident.reads.ts";
import { Practice } from "./practice.entity.ts";
import { visiblePractices } from "./practice.service.ts";
import { Recommendation } from "./recommendation.entity.ts";
import { RegionalIncident } from "./regional-incident.entity.ts";
import { conditionsOf } from "./request.reads.ts";

export async function countsFor(ctx: Looking): Promise<CooperationCounts> {
  const isRegion = sideOf(ctx) === CooperationSide.REGION;
  const blank = { direction: null, states: null, municipalityId: null, mailingId: null };
  const requests = (view: RequestView) => ctx.em.count(CentreRequest, conditionsOf(ctx, { ...blank, view }));
  const open = isRegion
    ? [RecommendationState.PROPOSED, RecommendationState.ACCEPTED, RecommendationState.IN_WORK]
    : [RecommendationState.PROPOSED];
  const incidents = isRegion ? [IncidentState.PROPOSED, IncidentState.OPEN] : [IncidentState.OPEN];
  return {
    requests: await requests(RequestView.MINE),
    overdue: await requests(RequestView.OVERDUE),
    recommendations: await ctx.em.count(Recommendation, { ...ownRows(ctx), state: { $in: open } }),
    practices: isRegion
      ? await ctx.em.count(Practice, { ...visiblePractices(ctx), state: PracticeState.PROPOSED })
      : 0,
    incidents: await ctx.em.count(RegionalIncident, {
      ...visibleIncidents(ctx),
      state: { $in: incidents },
    }),
  };
}
