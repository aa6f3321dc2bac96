import { Arg, Authorized, Mutation, Query, Resolver } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import type { ClusterId } from "./cluster.entity.ts";
import {
  ClusterStepInput,
  ClusterSubmissionsInput,
  MakeClusterInput,
  MergeClustersInput,
  SplitClusterInput,
} from "./cluster.inputs.ts";
import { ClusterResult, ClusterSearch } from "./cluster.types.ts";
import { resultOf, seenOf } from "./cluster-work.resolver.ts";
import { askForClusters } from "./find-clusters.queue.ts";
import { addMembers, makeCluster, removeMembers, splitCluster } from "./member.service.ts";
import { mergeClusters } from "./merge-clusters.ts";
import { searchState } from "./search-state.reads.ts";
import { undoClusterStep } from "./undo-cluster.ts";

type Result = Promise<typeof ClusterResult>;

const submissionIds = (ids: readonly string[]): SubmissionId[] => ids.map((id) => clientId<SubmissionId>(id));

/** Which submissions make up a problem, and the search for problems. */
@Resolver()
export class ClusterMembersResolver {
  @Authorized("cluster:change")
  @Mutation(() => ClusterResult, { description: "Makes a problem out of submissions that a person chose." })
  async makeCluster(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => MakeClusterInput, { description: "Which ones." }) input: MakeClusterInput,
  ): Result {
    return resultOf(await makeCluster(ctx, submissionIds(input.submissionIds), input.title));
  }

  @Authorized("cluster:change")
  @Mutation(() => ClusterResult, { description: "Puts submissions into a problem." })
  async addToCluster(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ClusterSubmissionsInput, { description: "Which ones." })
    input: ClusterSubmissionsInput,
  ): Result {
    return resultOf(await addMembers(ctx, seenOf(input), submissionIds(input.submissionIds)));
  }

  @Authorized("cluster:change")
  @Mutation(() => ClusterResult, {
    description: "Takes submissions out; the program does not put them back.",
  })
  async removeFromCluster(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ClusterSubmissionsInput, { description: "Which ones." })
    input: ClusterSubmissionsInput,
  ): Result {
    return resultOf(await removeMembers(ctx, seenOf(input), submissionIds(input.submissionIds)));
  }

  @Authorized("cluster:change")
  @Mutation(() => ClusterResult, {
    description: "Makes a problem of their own out of some submissions; answers the new one.",
  })
  async splitCluster(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SplitClusterInput, { description: "Which ones." }) input: SplitClusterInput,
  ): Result {
    return resultOf(await splitCluster(ctx, seenOf(input), submissionIds(input.submissionIds), input.title));
  }

  @Authorized("cluster:change")
  @Mutation(() => ClusterResult, { description: "Puts other problems to one; answers that one." })
  async mergeClusters(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => MergeClustersInput, { description: "Which ones." }) input: MergeClustersInput,
  ): Result {
    const otherIds = input.otherIds.map((id) => clientId<ClusterId>(id));
    return resultOf(await mergeClusters(ctx, seenOf(input), otherIds));
  }

  @Authorized("cluster:change")
  @Mutation(() => ClusterResult, { description: "Takes the last decision about a problem back." })
  async undoClusterStep(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ClusterStepInput, { description: "The problem." }) input: ClusterStepInput,
  ): Result {
    return resultOf(await undoClusterStep(ctx, seenOf(input)));
  }

  @Authorized("cluster:change")
  @Mutation(() => ClusterSearch, {
    description: "Looks for problems now, without waiting for the next hour.",
  })
  async findClusters(@InMunicipality() ctx: MunicipalContext): Promise<ClusterSearch> {
    await askForClusters(ctx);
    return searchState(ctx);
  }

  @Authorized("cluster:view")
  @Query(() => ClusterSearch, { description: "How far the search for problems is." })
  clusterSearch(@InMunicipality() ctx: MunicipalContext): Promise<ClusterSearch> {
    return searchState(ctx);
  }
}
