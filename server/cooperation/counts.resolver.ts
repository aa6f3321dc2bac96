import { Arg, Authorized, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { OperationContext } from "../kernel/context.ts";
import { AmongTenants } from "../kernel/rooms.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { acting, type Looking, ownRows, sideOf } from "./acting.ts";
import { CentreRequest } from "./centre-request.entity.ts";
import {
  CooperationSide,
  IncidentState,
  PracticeState,
  RecommendationState,
  RequestView,
} from "./cooperation.enums.ts";
import { removeFile } from "./file.service.ts";
import { visibleIncidents } from "./incident.reads.ts";
import { Practice } from "./practice.entity.ts";
import { visiblePractices } from "./practice.service.ts";
import { Recommendation } from "./recommendation.entity.ts";
import { RegionalIncident } from "./regional-incident.entity.ts";
import { conditionsOf } from "./request.reads.ts";

@ObjectType({ description: "What waits for the viewer's side, for menus." })
export class CooperationCounts {
  @Field(() => Int, { description: "Requests on which it has to act." })
  readonly requests!: number;

  @Field(() => Int, { description: "Requests whose term is over without an answer." })
  readonly overdue!: number;

  @Field(() => Int, {
    description: "Recommendations not decided on; to the regional centre those under way.",
  })
  readonly recommendations!: number;

  @Field(() => Int, { description: "Practices offered and not decided on." })
  readonly practices!: number;

  @Field(() => Int, { description: "Incidents open; to the regional centre those raised too." })
  readonly incidents!: number;
}

@Resolver()
export class CooperationCountsResolver {
  @Authorized("cooperation:view")
  @Query(() => CooperationCounts, { description: "What waits for the viewer's side." })
  async cooperationCounts(@AmongTenants() ctx: Looking): Promise<CooperationCounts> {
    const isRegion = sideOf(ctx) === CooperationSide.REGION;
    const blank = { direction: null, states: null, municipalityId: null, mailingId: null };
    const requests = (view: RequestView) =>
      ctx.em.count(CentreRequest, conditionsOf(ctx, { ...blank, view }));
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

  @Mutation(() => SubmissionRefused, {
    nullable: true,
    description: "Takes away a file that the viewer's side added; null when done, else why not.",
  })
  async removeCooperationFile(
    @Ctx() ctx: OperationContext,
    @Arg("id", () => ID, { description: "The file." }) id: string,
  ): Promise<SubmissionRefused | null> {
    const refusal = await removeFile(await acting(ctx), clientId<string>(id));
    return refusal && new SubmissionRefused(refusal);
  }
}
