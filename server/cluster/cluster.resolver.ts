import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { permissionsOf } from "../identity/authorization.ts";
import { Cause } from "../classifier/cause.entity.ts";
import { Mechanism } from "../classifier/mechanism.entity.ts";
import { causeById, mechanismsOfTopic, sectorById, topicById } from "../classifier/classifier.reads.ts";
import { Topic } from "../classifier/topic.entity.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Sector } from "../municipality/sector.entity.ts";
import { Submission } from "../submission/submission.entity.ts";
import { Cluster, type ClusterId } from "./cluster.entity.ts";
import { ClusterSort } from "./cluster.enums.ts";
import {
  clusterById,
  clustersOfSubmission,
  listClusters,
  placesOf,
  similarTo,
  standingOf,
} from "./cluster.reads.ts";
import {
  ClusterAllowedStep,
  ClusterConnection,
  ClusterFilter,
  type ClusterMember,
  ClusterMemberConnection,
  ClusterPlace,
  ClusterWeek,
} from "./cluster.types.ts";
import { ClusterEvent } from "./cluster-event.entity.ts";
import { stepsFrom } from "./cluster-steps.ts";
import { historyOf, membersOf } from "./member.reads.ts";
import { isUndoable } from "./undo-cluster.ts";
import { weeksOf } from "./week.reads.ts";

const FIRST = { defaultValue: 50, description: "Size of the page, 1 to 200." };
const AFTER = { nullable: true, description: "Cursor of the last row of the page before." };

@Resolver(() => Cluster)
export class ClusterResolver {
  @Authorized("cluster:view")
  @Query(() => ClusterConnection, { description: "Problems of the municipality." })
  clusters(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("filter", () => ClusterFilter, { nullable: true, description: "Which ones." })
    filter: ClusterFilter | null,
    @Arg("sort", () => ClusterSort, { defaultValue: ClusterSort.GROWTH, description: "Order." })
    sort: ClusterSort,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => String, AFTER) after: string | null,
  ): Promise<Connection<Cluster>> {
    return listClusters(ctx, filter ?? null, sort, { first, after: after ?? null });
  }

  @Authorized("cluster:view")
  @Query(() => Cluster, { description: "A problem of the municipality." })
  async cluster(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The problem." }) id: string,
  ): Promise<Cluster> {
    const cluster = await clusterById(ctx).load(clientId<ClusterId>(id));
    if (!cluster) throw notFound();
    return cluster;
  }

  @FieldResolver(() => Topic, { nullable: true, description: "Topic of most of its submissions." })
  topic(@Ctx() ctx: MunicipalContext, @Root() { topicId }: Cluster): Promise<Topic | null> {
    return topicById(ctx, topicId);
  }

  @FieldResolver(() => Sector, { nullable: true, description: "Sector of most of its submissions." })
  sector(@Ctx() ctx: MunicipalContext, @Root() { sectorId }: Cluster): Promise<Sector | null> {
    return sectorById(ctx, sectorId);
  }

  @FieldResolver(() => Cause, { nullable: true, description: "Root cause; null while nobody named it." })
  cause(@Ctx() ctx: MunicipalContext, @Root() { causeId }: Cluster): Promise<Cause | null> {
    return causeById(ctx, causeId);
  }

  @FieldResolver(() => Cluster, { nullable: true, description: "The problem it was put to." })
  async mergedInto(@Ctx() ctx: MunicipalContext, @Root() { mergedIntoId }: Cluster): Promise<Cluster | null> {
    return mergedIntoId === null ? null : clusterById(ctx).load(mergedIntoId);
  }

  @FieldResolver(() => ClusterMemberConnection, { description: "Its submissions, the newest first." })
  submissions(
    @Ctx() ctx: MunicipalContext,
    @Root() { id }: Cluster,
    @Arg("first", () => Int, FIRST) first: number,
    @Arg("after", () => String, AFTER) after: string | null,
  ): Promise<Connection<ClusterMember>> {
    return membersOf(ctx, id, { first, after: after ?? null });
  }

  @FieldResolver(() => Int, { description: "Its submissions that are open." })
  async openCount(@Ctx() ctx: MunicipalContext, @Root() { id }: Cluster): Promise<number> {
    return (await standingOf(ctx, id)).open;
  }

  @FieldResolver(() => Int, { description: "Its submissions that are open and late." })
  async overdueCount(@Ctx() ctx: MunicipalContext, @Root() { id }: Cluster): Promise<number> {
    return (await standingOf(ctx, id)).overdue;
  }

  @FieldResolver(() => Int, { description: "Its submissions that have a cause." })
  async withCauseCount(@Ctx() ctx: MunicipalContext, @Root() { id }: Cluster): Promise<number> {
    return (await standingOf(ctx, id)).withCause;
  }

  @FieldResolver(() => Boolean, { description: "Whether the last decision can be taken back." })
  canUndo(@Ctx() ctx: MunicipalContext, @Root() { id }: Cluster): Promise<boolean> {
    return isUndoable(ctx, id);
  }

  @FieldResolver(() => [ClusterWeek], {
    description: "Its last 26 weeks with what was to be expected; empty without a topic and a place.",
  })
  weeks(@Ctx() ctx: MunicipalContext, @Root() cluster: Cluster): Promise<ClusterWeek[]> {
    return weeksOf(ctx, cluster);
  }

  @FieldResolver(() => [ClusterPlace], {
    description: "Places of its submissions, the most frequent first; 50.",
  })
  places(@Ctx() ctx: MunicipalContext, @Root() { id }: Cluster): Promise<ClusterPlace[]> {
    return placesOf(ctx, id);
  }

  @FieldResolver(() => [Mechanism], { description: "Ready orders of work that serve its topic." })
  mechanisms(@Ctx() ctx: MunicipalContext, @Root() { topicId }: Cluster): Promise<Mechanism[]> {
    return mechanismsOfTopic(ctx, topicId);
  }

  @FieldResolver(() => Mechanism, { nullable: true, description: "Order of work by which it is removed." })
  async mechanism(@Ctx() ctx: MunicipalContext, @Root() { mechanismId }: Cluster): Promise<Mechanism | null> {
    if (mechanismId === null) return null;
    return ctx.em.findOne(Mechanism, { municipality: ctx.municipalityId, id: mechanismId });
  }

  @FieldResolver(() => [Cluster], {
    description: "Others of its topic or place, closed ones included: it may be the same, or come again; 10.",
  })
  similar(@Ctx() ctx: MunicipalContext, @Root() cluster: Cluster): Promise<Cluster[]> {
    return similarTo(ctx, cluster);
  }

  @FieldResolver(() => [ClusterEvent], { description: "What happened to it, the newest first." })
  history(@Ctx() ctx: MunicipalContext, @Root() { id }: Cluster): Promise<ClusterEvent[]> {
    return historyOf(ctx, id);
  }

  @FieldResolver(() => [ClusterAllowedStep], { description: "Steps that the viewer may take now." })
  async steps(
    @Ctx() ctx: MunicipalContext,
    @Root() { state, mergedIntoId }: Cluster,
  ): Promise<ClusterAllowedStep[]> {
    const mayChange = (await permissionsOf(ctx)).has("cluster:change");
    return mayChange && mergedIntoId === null ? stepsFrom(state) : [];
  }
}

@Resolver(() => Submission)
export class SubmissionClustersResolver {
  @FieldResolver(() => [Cluster], { description: "Problems that it belongs to." })
  clusters(@Ctx() ctx: MunicipalContext, @Root() { id }: Submission): Promise<Cluster[]> {
    return clustersOfSubmission(ctx, id);
  }
}
