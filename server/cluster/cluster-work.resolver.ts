import { Arg, Authorized, Mutation, Resolver } from "type-graphql";
import type { CauseId } from "../classifier/cause.entity.ts";
import type { MechanismId } from "../classifier/mechanism.entity.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import type { ClusterId } from "./cluster.entity.ts";
import { ClusterStep } from "./cluster.enums.ts";
import { ChangeClusterInput, ClusterStepInput, NameClusterCauseInput } from "./cluster.inputs.ts";
import { ClusterRefused, ClusterResult, ClusterSaved } from "./cluster.types.ts";
import { isRefusal } from "./cluster-refusal.ts";
import {
  type ClusterOutcome,
  type ClusterSeen,
  nameCause,
  renameCluster,
  takeClusterStep,
} from "./decide-cluster.ts";

type Result = Promise<typeof ClusterResult>;

export const resultOf = (outcome: ClusterOutcome): ClusterSaved | ClusterRefused =>
  isRefusal(outcome) ? new ClusterRefused(outcome) : new ClusterSaved(outcome);

export const seenOf = ({ id, revision }: { id: string; revision: number }): ClusterSeen => ({
  id: clientId<ClusterId>(id),
  revision,
});

const noteOf = (note: string | null | undefined): string | null => note?.trim() || null;

/** What is decided about a problem as a whole. */
@Resolver()
export class ClusterWorkResolver {
  @Authorized("cluster:change")
  @Mutation(() => ClusterResult, { description: "Says that it is one problem." })
  confirmCluster(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ClusterStepInput, { description: "The problem." }) input: ClusterStepInput,
  ): Result {
    return step(ctx, input, ClusterStep.CONFIRM);
  }

  @Authorized("cluster:change")
  @Mutation(() => ClusterResult, { description: "Says that it is no problem; it is not proposed again." })
  dismissCluster(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ClusterStepInput, { description: "The problem." }) input: ClusterStepInput,
  ): Result {
    return step(ctx, input, ClusterStep.DISMISS);
  }

  @Authorized("cluster:change")
  @Mutation(() => ClusterResult, { description: "Says that the problem is removed." })
  closeCluster(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ClusterStepInput, { description: "The problem." }) input: ClusterStepInput,
  ): Result {
    return step(ctx, input, ClusterStep.CLOSE);
  }

  @Authorized("cluster:change")
  @Mutation(() => ClusterResult, { description: "Gives a problem another name." })
  async changeCluster(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ChangeClusterInput, { description: "The name." }) input: ChangeClusterInput,
  ): Result {
    return resultOf(await renameCluster(ctx, seenOf(input), input.title));
  }

  @Authorized("cluster:change")
  @Mutation(() => ClusterResult, { description: "Names the root cause of a problem." })
  async nameClusterCause(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => NameClusterCauseInput, { description: "The cause." }) input: NameClusterCauseInput,
  ): Result {
    const facts = {
      causeId: optionalId<CauseId>(input.causeId),
      mechanismId: optionalId<MechanismId>(input.mechanismId),
      note: noteOf(input.note),
      isForAll: input.isForAll,
    };
    return resultOf(await nameCause(ctx, seenOf(input), facts));
  }
}

const step = async (ctx: MunicipalContext, input: ClusterStepInput, taken: ClusterStep): Result =>
  resultOf(await takeClusterStep(ctx, seenOf(input), taken, noteOf(input.note)));
