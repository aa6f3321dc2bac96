import { Arg, Authorized, ID, Mutation, Query, Resolver } from "type-graphql";
import type { TopicId } from "../classifier/topic.entity.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import type { AccountId, RecipientId } from "../kernel/ids.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { assignSubmission, takeOverSubmission } from "./assign-submission.ts";
import { applicantFacts } from "./find-applicant.ts";
import { getSubmission } from "./find-submission.ts";
import { registerSubmission, type RegistrationFacts } from "./register-submission.ts";
import { Submission, type SubmissionId } from "./submission.entity.ts";
import { AssignSubmissionInput, RegisterSubmissionInput, SubmissionStepInput } from "./submission.inputs.ts";
import { resultOf, SubmissionResult } from "./submission.types.ts";

function factsOf(ctx: MunicipalContext, input: RegisterSubmissionInput): RegistrationFacts {
  return {
    regime: input.regime,
    channel: input.channel,
    route: input.route ?? null,
    externalNumber: input.externalNumber ?? null,
    receivedAt: input.receivedAt ?? ctx.clock.now(),
    applicantKind: input.applicantKind,
    applicant: applicantFacts(input.applicant),
    summary: input.summary,
    text: input.text,
    place: input.place ?? null,
    object: input.object ?? null,
    fact: input.fact ?? null,
    topicId: optionalId<TopicId>(input.topicId),
    sectorId: optionalId<SectorId>(input.sectorId),
    scale: input.scale ?? null,
    isFastTrack: input.isFastTrack,
    repeats: input.repeats.map((id) => clientId<SubmissionId>(id)),
  };
}

@Resolver()
export class SubmissionResolver {
  @Authorized("submission:view")
  @Query(() => Submission, { description: "One submission that the viewer may see." })
  submission(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The submission." }) id: string,
  ): Promise<Submission> {
    return getSubmission(ctx, clientId<SubmissionId>(id));
  }

  @Authorized("submission:register")
  @Mutation(() => SubmissionResult, { description: "Enters a submission into the register." })
  async registerSubmission(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => RegisterSubmissionInput, { description: "The submission." })
    input: RegisterSubmissionInput,
  ): Promise<typeof SubmissionResult> {
    return resultOf(await registerSubmission(ctx, factsOf(ctx, input)));
  }

  @Authorized("submission:route")
  @Mutation(() => SubmissionResult, { description: "Assigns a submission, or sends it on to another." })
  async assignSubmission(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => AssignSubmissionInput, { description: "Who shall answer." })
    input: AssignSubmissionInput,
  ): Promise<typeof SubmissionResult> {
    const id = clientId<SubmissionId>(input.submissionId);
    return resultOf(
      await assignSubmission(ctx, id, input.revision, {
        recipientId: optionalId<RecipientId>(input.recipientId),
        executorAccountId: optionalId<AccountId>(input.executorAccountId),
        note: input.note ?? null,
      }),
    );
  }

  @Authorized("submission:answer")
  @Mutation(() => SubmissionResult, { description: "The viewer answers the submission." })
  async takeOverSubmission(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SubmissionStepInput, { description: "The submission." }) input: SubmissionStepInput,
  ): Promise<typeof SubmissionResult> {
    const id = clientId<SubmissionId>(input.submissionId);
    return resultOf(await takeOverSubmission(ctx, id, input.revision, input.note ?? null));
  }
}
