import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { CentreFile } from "../centre-file/centre-file.entity.ts";
import { filesOf } from "../centre-file/centre-file.service.ts";
import { Topic } from "../classifier/topic.entity.ts";
import { Cluster } from "../cluster/cluster.entity.ts";
import { memberById } from "../composition/composition.reads.ts";
import { Member } from "../composition/member.entity.ts";
import { permissionsOf } from "../identity/authorization.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { newestFirst } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { hasField } from "../regulation/features.ts";
import { standingOf } from "../regulation/standing.ts";
import { getPoll, historyOf, questionsOf, stagesOf } from "./find-poll.ts";
import { Poll, type PollId } from "./poll.entity.ts";
import { PollStep } from "./poll.enums.ts";
import { PollEvent } from "./poll-event.entity.ts";
import { pollDuties } from "./poll-procedure.reads.ts";
import { PollQuestion } from "./poll-question.entity.ts";
import { isValidTurnout } from "./poll-result.rules.ts";
import { PollStage } from "./poll-stage.entity.ts";
import { POLL_STEPS } from "./poll-steps.ts";
import { clustersOf, pollsOfCluster, topicsOf } from "./poll-subject.service.ts";
import { isStageOverdue } from "./poll.rules.ts";
import { PollConnection, PollDutyView, PollFilter } from "./poll.types.ts";
import { Settlement, type SettlementId } from "./settlement.entity.ts";
import { settlementById } from "./settlement.service.ts";

const conditionsOf = (filter: PollFilter | null): Record<string, unknown> => {
  const text = filter?.text?.trim().replaceAll(/[\\%_]/gu, String.raw`\$&`);
  const settlementId = optionalId<SettlementId>(filter?.settlementId);
  return {
    ...(filter?.kinds?.length ? { kind: { $in: filter.kinds } } : {}),
    ...(filter?.states?.length ? { state: { $in: filter.states } } : {}),
    ...(settlementId === null ? {} : { settlementId }),
    ...(filter?.from ? { endsOn: { $gte: filter.from } } : {}),
    ...(text ? { title: { $ilike: `%${text}%` } } : {}),
    ...(filter?.to ? { $and: [{ startsOn: { $lte: filter.to } }] } : {}),
  };
};

@Resolver(() => Poll)
export class PollResolver {
  @Authorized("poll:view")
  @Query(() => PollConnection, { description: "Polls, votes and hearings, those that begin latest first." })
  polls(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => PollFilter, { nullable: true, description: "Which ones." })
    filter: PollFilter | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Poll>> {
    return newestFirst(ctx, Poll, "startsOn", { first, after: after ?? null }, conditionsOf(filter));
  }

  @Authorized("poll:view")
  @Query(() => Poll, { description: "A poll. NOT_FOUND unless it is the municipality's." })
  poll(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The poll." }) id: string,
  ): Promise<Poll> {
    return getPoll(ctx, clientId<PollId>(id));
  }

  @Authorized("poll:view")
  @Query(() => [PollDutyView], {
    description:
      "Who answers for polls, settlements and direct lines here, by the regulation in force today.",
  })
  pollDuties(@InMunicipality() ctx: MunicipalContext): Promise<PollDutyView[]> {
    return pollDuties(ctx);
  }

  @FieldResolver(() => [PollQuestion], { description: "Its questions in their order." })
  questions(@Ctx() ctx: MunicipalContext, @Root() { id }: Poll): Promise<PollQuestion[]> {
    return questionsOf(ctx, id);
  }

  @FieldResolver(() => [PollStage], { description: "What has to be done on the way." })
  stages(@Ctx() ctx: MunicipalContext, @Root() poll: Poll): Promise<PollStage[]> {
    return stagesOf(ctx, poll);
  }

  @FieldResolver(() => Settlement, { nullable: true, description: "Settlement that it is held in." })
  settlement(@Ctx() ctx: MunicipalContext, @Root() { settlementId }: Poll): Promise<Settlement | null> {
    return settlementById(ctx, settlementId);
  }

  @FieldResolver(() => Member, { nullable: true, description: "The authorised person for it." })
  async officer(@Ctx() ctx: MunicipalContext, @Root() { officerMemberId }: Poll): Promise<Member | null> {
    return officerMemberId === null ? null : memberById(ctx, officerMemberId);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: "Whether enough took part; null before the results or when no fewest is set.",
  })
  isValid(@Root() poll: Poll): boolean | null {
    return isValidTurnout(poll);
  }

  @FieldResolver(() => [CentreFile], { description: "Documents attached to it." })
  files(@Ctx() ctx: MunicipalContext, @Root() { id }: Poll): Promise<CentreFile[]> {
    return filesOf(ctx, id);
  }

  @FieldResolver(() => [Cluster], { description: "Problems that it helps to understand." })
  clusters(@Ctx() ctx: MunicipalContext, @Root() { id }: Poll): Promise<Cluster[]> {
    return clustersOf(ctx, id);
  }

  @FieldResolver(() => [Topic], { description: "Topics that it helps to understand." })
  topics(@Ctx() ctx: MunicipalContext, @Root() { id }: Poll): Promise<Topic[]> {
    return topicsOf(ctx, id);
  }

  @FieldResolver(() => [PollEvent], { description: "What happened to it, oldest first." })
  history(@Ctx() ctx: MunicipalContext, @Root() { id }: Poll): Promise<PollEvent[]> {
    return historyOf(ctx, id);
  }

  @FieldResolver(() => [PollStep], {
    description: "What the viewer may do now; what the regulation does not ask the centre to do is left out.",
  })
  async steps(@Ctx() ctx: MunicipalContext, @Root() { state }: Poll): Promise<PollStep[]> {
    if (!(await permissionsOf(ctx)).has("poll:change")) return [];
    const standing = await standingOf(ctx);
    return Object.values(PollStep).filter(
      (step) =>
        POLL_STEPS[step].from.includes(state) && hasField(standing, "Mutation.takePollStep", { step }),
    );
  }
}

@Resolver(() => PollStage)
export class PollStageResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether its day is over and it is neither done nor dropped.",
  })
  isOverdue(@Ctx() ctx: MunicipalContext, @Root() stage: PollStage): boolean {
    return isStageOverdue(stage, todayOf(ctx));
  }
}

@Resolver(() => Cluster)
export class ClusterPollsResolver {
  @FieldResolver(() => [Poll], { description: "Polls about it or its topic, the latest first." })
  polls(@Ctx() ctx: MunicipalContext, @Root() { id }: Cluster): Promise<Poll[]> {
    return pollsOfCluster(ctx, id);
  }
}
