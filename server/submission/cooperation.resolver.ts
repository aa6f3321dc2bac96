import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Recipient } from "../composition/recipient.entity.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Attachment, type AttachmentId } from "./attachment.entity.ts";
import { removeAttachment } from "./attachment.service.ts";
import { CoExecutor, type CoExecutorId } from "./co-executor.entity.ts";
import {
  askCoExecutors,
  type CoExecution,
  completeCoExecution,
  removeCoExecutor,
} from "./co-executor.service.ts";
import {
  addNote,
  escalateSubmission,
  recordContact,
  settleContact,
  settleEscalation,
} from "./contact.service.ts";
import {
  AskCoExecutorInput,
  CallRapidResponseInput,
  EscalateSubmissionInput,
  RecordContactInput,
} from "./cooperation.inputs.ts";
import { OutsideEscalation, type OutsideEscalationId } from "./outside-escalation.entity.ts";
import { SubmissionContact, type SubmissionContactId } from "./submission-contact.entity.ts";
import { Submission, type SubmissionId } from "./submission.entity.ts";
import {
  attachmentsOf,
  coExecutorsOf,
  contactsOf,
  outsideEscalationsOf,
  recipientById,
} from "./submission.loaders.ts";
import { resultOf, SubmissionResult } from "./submission.types.ts";

type Result = Promise<typeof SubmissionResult>;

async function ask(
  ctx: MunicipalContext,
  input: AskCoExecutorInput | CallRapidResponseInput,
  recipientIds: readonly string[],
  how: Pick<CoExecution, "isRapid" | "isOutside">,
): Result {
  const { submissionId, revision, task, dueAt = null } = input;
  const ids = recipientIds.map((id) => clientId<RecipientId>(id));
  const asked = { recipientIds: ids, task, dueAt, ...how };
  return resultOf(await askCoExecutors(ctx, clientId<SubmissionId>(submissionId), revision, asked));
}

@Resolver(() => Submission)
export class CooperationResolver {
  @Authorized("submission:route")
  @Mutation(() => SubmissionResult, { description: "Asks another body for its part of the answer." })
  askCoExecutor(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => AskCoExecutorInput, { description: "Who and what for." }) input: AskCoExecutorInput,
  ): Result {
    return ask(ctx, input, [input.recipientId], { isRapid: false, isOutside: false });
  }

  @Authorized("submission:route")
  @Mutation(() => SubmissionResult, {
    description: "Calls bodies, institutions and companies to react at once.",
  })
  callRapidResponse(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => CallRapidResponseInput, { description: "Whom and what for." })
    input: CallRapidResponseInput,
  ): Result {
    return ask(ctx, input, input.recipientIds, { isRapid: true, isOutside: false });
  }

  @Authorized("submission:route")
  @Mutation(() => SubmissionResult, {
    description: "Draws in a body that the administration cannot give tasks to.",
  })
  drawInOutsideBody(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => AskCoExecutorInput, { description: "Who and what for." }) input: AskCoExecutorInput,
  ): Result {
    return ask(ctx, input, [input.recipientId], { isRapid: false, isOutside: true });
  }

  @Authorized("submission:answer")
  @Mutation(() => SubmissionResult, { description: "A body has done its part." })
  async completeCoExecution(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The request." }) id: string,
    @Arg("result", () => String, { description: "What was done." }) result: string,
  ): Result {
    return resultOf(await completeCoExecution(ctx, clientId<CoExecutorId>(id), result));
  }

  @Authorized("submission:route")
  @Mutation(() => SubmissionResult, { description: "Takes a request to another body back." })
  async removeCoExecutor(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The request." }) id: string,
  ): Result {
    return resultOf(await removeCoExecutor(ctx, clientId<CoExecutorId>(id)));
  }

  @Authorized("submission:route")
  @Mutation(() => SubmissionResult, { description: "Notes a task given by e-mail or telephone." })
  async recordContact(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => RecordContactInput, { description: "Who, how and what." }) input: RecordContactInput,
  ): Result {
    const { submissionId, revision, recipientId, means, task, dueAt = null } = input;
    const facts = { recipientId: clientId<RecipientId>(recipientId), means, task, dueAt };
    return resultOf(await recordContact(ctx, clientId<SubmissionId>(submissionId), revision, facts));
  }

  @Authorized("submission:route")
  @Mutation(() => SubmissionResult, { description: "Notes what came of a task of the contact journal." })
  async completeContact(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The entry." }) id: string,
    @Arg("result", () => String, { description: "What came of it." }) result: string,
  ): Result {
    return resultOf(await settleContact(ctx, clientId<SubmissionContactId>(id), result));
  }

  @Authorized("submission:approve")
  @Mutation(() => SubmissionResult, { description: "Raises a submission to a body above the municipality." })
  async escalateSubmission(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => EscalateSubmissionInput, { description: "Where to and why." })
    input: EscalateSubmissionInput,
  ): Result {
    const { submissionId, revision, ...facts } = input;
    return resultOf(await escalateSubmission(ctx, clientId<SubmissionId>(submissionId), revision, facts));
  }

  @Authorized("submission:route")
  @Mutation(() => SubmissionResult, { description: "Notes the answer of a body above the municipality." })
  async recordOutsideAnswer(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The entry." }) id: string,
    @Arg("answer", () => String, { description: "What it answered." }) answer: string,
  ): Result {
    return resultOf(await settleEscalation(ctx, clientId<OutsideEscalationId>(id), answer));
  }

  @Authorized("submission:answer")
  @Mutation(() => SubmissionResult, { description: "Adds a note for the centre's own people." })
  async addSubmissionNote(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("submissionId", () => ID, { description: "The submission." }) submissionId: string,
    @Arg("text", () => String, { description: "The note." }) text: string,
  ): Result {
    return resultOf(await addNote(ctx, clientId<SubmissionId>(submissionId), text));
  }

  @Authorized("submission:register")
  @Mutation(() => SubmissionResult, { description: "Takes a file of a submission away." })
  async removeAttachment(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("id", () => ID, { description: "The file." }) id: string,
  ): Result {
    return resultOf(await removeAttachment(ctx, clientId<AttachmentId>(id)));
  }

  @FieldResolver(() => [Attachment], { description: "Files, in the order of coming." })
  attachments(@Ctx() ctx: MunicipalContext, @Root() { id }: Submission): Promise<Attachment[]> {
    return attachmentsOf(ctx, id);
  }

  @FieldResolver(() => [CoExecutor], { description: "Bodies asked for their part, in the order of asking." })
  coExecutors(@Ctx() ctx: MunicipalContext, @Root() { id }: Submission): Promise<CoExecutor[]> {
    return coExecutorsOf(ctx, id);
  }

  @FieldResolver(() => [SubmissionContact], { description: "The contact journal, newest first." })
  contacts(@Ctx() ctx: MunicipalContext, @Root() { id }: Submission): Promise<SubmissionContact[]> {
    return contactsOf(ctx, id);
  }

  @FieldResolver(() => [OutsideEscalation], { description: "To whom it was raised, newest first." })
  outsideEscalations(@Ctx() ctx: MunicipalContext, @Root() { id }: Submission): Promise<OutsideEscalation[]> {
    return outsideEscalationsOf(ctx, id);
  }
}

@Resolver(() => CoExecutor)
export class CoExecutorResolver {
  @FieldResolver(() => Recipient, { nullable: true, description: "Who is asked." })
  recipient(@Ctx() ctx: MunicipalContext, @Root() { recipientId }: CoExecutor): Promise<Recipient | null> {
    return recipientById(ctx, recipientId);
  }
}

@Resolver(() => SubmissionContact)
export class SubmissionContactResolver {
  @FieldResolver(() => Recipient, { nullable: true, description: "To whom." })
  recipient(
    @Ctx() ctx: MunicipalContext,
    @Root() { recipientId }: SubmissionContact,
  ): Promise<Recipient | null> {
    return recipientById(ctx, recipientId);
  }
}
