import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { submissionById } from "../quality/quality.reads.ts";
import { Submission } from "../submission/submission.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { Answer, AnswerVersion } from "./answer.entity.ts";
import type { AnswerId } from "./answer.entity.ts";
import { answersTo, versionsOf } from "./answer.reads.ts";
import { changeAnswer, discardAnswer, draftAnswer } from "./answer.service.ts";
import {
  AnswerResult,
  AnswerSaved,
  AnswerSeenInput,
  ChangeAnswerInput,
  DecideAnswerInput,
  DraftAnswerInput,
  SendAnswerInput,
} from "./answer.types.ts";
import { needsApproval } from "./answer.rules.ts";
import { approvalRuleOf } from "./answer-setting.service.ts";
import { approveAnswer, rejectAnswer, submitAnswer } from "./approval.service.ts";
import { sendAnswer } from "./send-answer.ts";

const resultOf = (outcome: Answer | SubmissionRefusal): typeof AnswerResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new AnswerSaved(outcome);

const seen = ({ id, version }: AnswerSeenInput) => ({ id: clientId<AnswerId>(id), version });

@Resolver(() => Answer)
export class AnswerResolver {
  @Authorized("submission:answer")
  @Mutation(() => AnswerResult, { description: "Begins an answer. A submission has one open answer." })
  async draftAnswer(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => DraftAnswerInput, { description: "The draft." }) input: DraftAnswerInput,
  ): Promise<typeof AnswerResult> {
    const { submissionId, revision, ...facts } = input;
    return resultOf(await draftAnswer(ctx, clientId<SubmissionId>(submissionId), revision, facts));
  }

  @Authorized("submission:answer")
  @Mutation(() => AnswerResult, { description: "Changes the text; an approval given before is gone." })
  async changeAnswer(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ChangeAnswerInput, { description: "The text." }) input: ChangeAnswerInput,
  ): Promise<typeof AnswerResult> {
    return resultOf(await changeAnswer(ctx, seen(input), input));
  }

  @Authorized("submission:answer")
  @Mutation(() => AnswerResult, { description: "Throws an answer away before it is sent." })
  async discardAnswer(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => AnswerSeenInput, { description: "The answer." }) input: AnswerSeenInput,
  ): Promise<typeof AnswerResult> {
    return resultOf(await discardAnswer(ctx, seen(input)));
  }

  @Authorized("submission:answer")
  @Mutation(() => AnswerResult, { description: "Gives an answer to the approver." })
  async submitAnswer(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => AnswerSeenInput, { description: "The answer." }) input: AnswerSeenInput,
  ): Promise<typeof AnswerResult> {
    return resultOf(await submitAnswer(ctx, seen(input)));
  }

  @Authorized("submission:approve")
  @Mutation(() => AnswerResult, { description: "Approves the text that you saw; never one's own text." })
  async approveAnswer(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => DecideAnswerInput, { description: "The decision." }) input: DecideAnswerInput,
  ): Promise<typeof AnswerResult> {
    return resultOf(await approveAnswer(ctx, seen(input), input.note?.trim() || null));
  }

  @Authorized("submission:approve")
  @Mutation(() => AnswerResult, { description: "Sends an answer back to its author with a note." })
  async rejectAnswer(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => DecideAnswerInput, { description: "The decision." }) input: DecideAnswerInput,
  ): Promise<typeof AnswerResult> {
    return resultOf(await rejectAnswer(ctx, seen(input), input.note ?? ""));
  }

  @Authorized("submission:answer")
  @Mutation(() => AnswerResult, { description: "Notes that an answer went out; it never changes again." })
  async sendAnswer(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SendAnswerInput, { description: "The answer and its way." }) input: SendAnswerInput,
  ): Promise<typeof AnswerResult> {
    return resultOf(await sendAnswer(ctx, { ...seen(input), revision: input.revision }, input.via));
  }

  @FieldResolver(() => [AnswerVersion], { description: "Texts as they were saved, newest first." })
  versions(@Ctx() ctx: OperationContext, @Root() { id }: Answer): Promise<AnswerVersion[]> {
    return versionsOf(ctx, id);
  }

  @FieldResolver(() => Boolean, { description: "Whether an approver has to agree before it is sent." })
  async needsApproval(
    @Ctx() ctx: MunicipalContext,
    @Root() { submissionId, isInterim }: Answer,
  ): Promise<boolean> {
    const submission = await submissionById(ctx, submissionId);
    return submission !== null && needsApproval(await approvalRuleOf(ctx), isInterim, submission.regime);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer wrote it." })
  isMine(@Ctx() { viewer }: OperationContext, @Root() { authorAccountId }: Answer): boolean {
    return viewer?.accountId === authorAccountId;
  }
}

@Resolver(() => Submission)
export class SubmissionAnswersResolver {
  @FieldResolver(() => [Answer], { description: "Answers, oldest first; discarded ones included." })
  answers(@Ctx() ctx: OperationContext, @Root() { id }: Submission): Promise<Answer[]> {
    return answersTo(ctx, id);
  }
}
