import { Arg, Authorized, Mutation, Query, Resolver } from "type-graphql";
import type { CauseId } from "../classifier/cause.entity.ts";
import type { TopicId } from "../classifier/topic.entity.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { changeMatter, type MatterFacts } from "./change-matter.ts";
import {
  closeSubmission,
  dismissSubmission,
  forwardSubmission,
  reopenSubmission,
  solveSubmission,
} from "./close-submission.ts";
import type { StepTarget } from "./step-work.ts";
import {
  extendSubmission,
  postponeSubmission,
  resumeSubmission,
  returnSubmission,
} from "./delay-submission.ts";
import {
  ChangeSubmissionMatterInput,
  CloseSubmissionInput,
  DismissalGround,
  DismissSubmissionInput,
  ExtendSubmissionInput,
  ForwardSubmissionInput,
  PostponeSubmissionInput,
} from "./step.inputs.ts";
import { GROUNDS } from "./step.rules.ts";
import type { SubmissionId } from "./submission.entity.ts";
import { SubmissionStepInput } from "./submission.inputs.ts";
import { resultOf, SubmissionResult } from "./submission.types.ts";

type Result = Promise<typeof SubmissionResult>;

const targetOf = ({ submissionId, revision, note }: SubmissionStepInput): StepTarget => ({
  id: clientId<SubmissionId>(submissionId),
  revision,
  note: note ?? null,
});

/** A field that the client left out stays; null takes it away. */
function matterOf(input: ChangeSubmissionMatterInput): MatterFacts {
  const { summary, place, object, fact, topicId, sectorId, scale, regime } = input;
  return {
    ...(summary === undefined || summary === null ? {} : { summary }),
    ...(place === undefined ? {} : { place }),
    ...(object === undefined ? {} : { object }),
    ...(fact === undefined ? {} : { fact }),
    ...(topicId === undefined ? {} : { topicId: optionalId<TopicId>(topicId) }),
    ...(sectorId === undefined ? {} : { sectorId: optionalId<SectorId>(sectorId) }),
    ...(scale === undefined ? {} : { scale }),
    ...(regime === undefined || regime === null ? {} : { regime }),
  };
}

@Resolver()
export class StepResolver {
  @Authorized("submission:register")
  @Mutation(() => SubmissionResult, { description: "Changes what a submission is about." })
  async changeSubmissionMatter(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ChangeSubmissionMatterInput, { description: "What it is about now." })
    input: ChangeSubmissionMatterInput,
  ): Result {
    return resultOf(await changeMatter(ctx, targetOf(input), matterOf(input)));
  }

  @Authorized("submission:approve")
  @Mutation(() => SubmissionResult, { description: "Extends the term of an appeal, once." })
  async extendSubmission(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ExtendSubmissionInput, { description: "How long and why." })
    input: ExtendSubmissionInput,
  ): Result {
    return resultOf(await extendSubmission(ctx, targetOf(input), input));
  }

  @Authorized("submission:approve")
  @Mutation(() => SubmissionResult, { description: "Puts a submission off to a promised day." })
  async postponeSubmission(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => PostponeSubmissionInput, { description: "Until when and why." })
    input: PostponeSubmissionInput,
  ): Result {
    return resultOf(await postponeSubmission(ctx, targetOf(input), input.until));
  }

  @Authorized("submission:route")
  @Mutation(() => SubmissionResult, { description: "Work on a postponed submission goes on." })
  async resumeSubmission(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SubmissionStepInput, { description: "The submission." }) input: SubmissionStepInput,
  ): Result {
    return resultOf(await resumeSubmission(ctx, targetOf(input)));
  }

  @Authorized("submission:approve")
  @Mutation(() => SubmissionResult, { description: "Returns an answered submission for rework." })
  async returnSubmission(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SubmissionStepInput, { description: "The submission; `note` says what is wrong." })
    input: SubmissionStepInput,
  ): Result {
    return resultOf(await returnSubmission(ctx, targetOf(input)));
  }

  @Authorized("submission:close")
  @Mutation(() => SubmissionResult, { description: "The matter itself is put right." })
  async solveSubmission(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SubmissionStepInput, { description: "The submission." }) input: SubmissionStepInput,
  ): Result {
    return resultOf(await solveSubmission(ctx, targetOf(input)));
  }

  @Authorized("submission:close")
  @Mutation(() => SubmissionResult, { description: "Closes a submission." })
  async closeSubmission(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => CloseSubmissionInput, { description: "What came of it." })
    input: CloseSubmissionInput,
  ): Result {
    const causeId = optionalId<CauseId>(input.causeId);
    return resultOf(await closeSubmission(ctx, targetOf(input), { outcome: input.outcome, causeId }));
  }

  @Authorized("submission:close")
  @Mutation(() => SubmissionResult, { description: "Forwards a submission to the competent body." })
  async forwardSubmission(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ForwardSubmissionInput, { description: "Where to." }) input: ForwardSubmissionInput,
  ): Result {
    return resultOf(await forwardSubmission(ctx, targetOf(input), input));
  }

  @Authorized("submission:close")
  @Mutation(() => SubmissionResult, { description: "Leaves a submission without an answer on the merits." })
  async dismissSubmission(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => DismissSubmissionInput, { description: "On which ground." })
    input: DismissSubmissionInput,
  ): Result {
    return resultOf(await dismissSubmission(ctx, targetOf(input), input));
  }

  @Authorized("submission:approve")
  @Mutation(() => SubmissionResult, { description: "Opens a closed submission again." })
  async reopenSubmission(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SubmissionStepInput, { description: "The submission; `note` says why." })
    input: SubmissionStepInput,
  ): Result {
    return resultOf(await reopenSubmission(ctx, targetOf(input)));
  }

  @Authorized("submission:view")
  @Query(() => [DismissalGround], {
    description: "Grounds on which a submission may be left without an answer on the merits.",
  })
  dismissalGrounds(@InMunicipality() _ctx: MunicipalContext): DismissalGround[] {
    return [...GROUNDS].map(([code, { regime, clause, source, needsNotice }]) => ({
      code,
      regime,
      clause,
      source,
      needsNotice,
    }));
  }
}
