import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Recipient } from "../composition/recipient.entity.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import { newestFirst } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { CommunicationFault } from "./communication-fault.entity.ts";
import type { CommunicationFaultId } from "./communication-fault.entity.ts";
import { recordFault, settleFault } from "./fault.service.ts";
import { recipientById, submissionById } from "./quality.reads.ts";
import {
  CommunicationFaultConnection,
  FaultResult,
  FaultSaved,
  RecordFaultInput,
  SettleFaultInput,
} from "./register.types.ts";

@Resolver(() => CommunicationFault)
export class FaultResolver {
  @Authorized("quality:view")
  @Query(() => CommunicationFaultConnection, {
    description: "Conflicts and errors in communication, newest first.",
  })
  communicationFaults(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("isOpen", () => Boolean, { nullable: true, description: "Only open or only settled ones." })
    isOpen: boolean | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<CommunicationFault>> {
    const page = { first, after: after ?? null };
    return newestFirst(
      ctx,
      CommunicationFault,
      "occurredOn",
      page,
      typeof isOpen === "boolean" ? { isOpen } : {},
    );
  }

  @Authorized("submission:route")
  @Mutation(() => FaultResult, { description: "Enters a conflict or an error in communication." })
  async recordFault(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => RecordFaultInput, { description: "The entry." }) input: RecordFaultInput,
  ): Promise<typeof FaultResult> {
    const { submissionId, channel, suggestedChannel, suggestion, ...facts } = input;
    const outcome = await recordFault(ctx, {
      ...facts,
      submissionId: submissionId ? clientId<SubmissionId>(submissionId) : null,
      channel: channel || null,
      suggestedChannel: suggestedChannel || null,
      suggestion: suggestion ?? null,
    });
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new FaultSaved(outcome);
  }

  @Authorized("submission:route")
  @Mutation(() => FaultResult, { description: "Notes what was done about a conflict or an error." })
  async settleFault(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SettleFaultInput, { description: "What was done." }) input: SettleFaultInput,
  ): Promise<typeof FaultResult> {
    const outcome = await settleFault(ctx, clientId<CommunicationFaultId>(input.id), input.settlement);
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new FaultSaved(outcome);
  }

  @FieldResolver(() => Recipient, { nullable: true, description: "Recipient it happened with." })
  recipient(
    @Ctx() ctx: OperationContext,
    @Root() { recipientId }: CommunicationFault,
  ): Promise<Recipient | null> {
    return recipientById(ctx, recipientId);
  }

  @FieldResolver(() => String, { nullable: true, description: "Number of the submission it happened in." })
  async submissionNumber(
    @Ctx() ctx: OperationContext,
    @Root() { submissionId }: CommunicationFault,
  ): Promise<string | null> {
    return (await submissionById(ctx, submissionId))?.number ?? null;
  }
}
