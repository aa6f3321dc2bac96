import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { demandAsAssignment, settleWithAssignment } from "../assignment/of-demand.ts";
import { sectorById } from "../classifier/classifier.reads.ts";
import { Recipient } from "../composition/recipient.entity.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, OperationContext } from "../kernel/context.ts";
import type { RecipientId } from "../kernel/ids.ts";
import { newestFirst } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { Sector } from "../municipality/sector.entity.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { Submission } from "../submission/submission.entity.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { CorrectionDemand } from "./correction-demand.entity.ts";
import type { CorrectionDemandId } from "./correction-demand.entity.ts";
import { DemandState } from "./quality.enums.ts";
import { demandsOf, recipientById, submissionById } from "./quality.reads.ts";
import {
  CorrectionDemandConnection,
  DemandCorrectionInput,
  DemandResult,
  DemandSaved,
  SettleDemandInput,
} from "./register.types.ts";

const resultOf = (outcome: CorrectionDemand | SubmissionRefusal): typeof DemandResult =>
  isRefusal(outcome) ? new SubmissionRefused(outcome) : new DemandSaved(outcome);

@Resolver(() => CorrectionDemand)
export class DemandResolver {
  @Authorized("quality:view")
  @Query(() => CorrectionDemandConnection, { description: "Demands to put breaches right, newest first." })
  correctionDemands(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("state", () => DemandState, { nullable: true, description: "Only those in this state." })
    state: DemandState | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<CorrectionDemand>> {
    const page = { first, after: after ?? null };
    return newestFirst(ctx, CorrectionDemand, "createdAt", page, state ? { state } : {});
  }

  @Authorized("quality:review")
  @Mutation(() => DemandResult, { description: "Demands from the head of a block to put a breach right." })
  async demandCorrection(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => DemandCorrectionInput, { description: "The demand." }) input: DemandCorrectionInput,
  ): Promise<typeof DemandResult> {
    const { submissionId, sectorId, recipientId, clause, ...facts } = input;
    const outcome = await demandAsAssignment(ctx, {
      ...facts,
      submissionId: submissionId ? clientId<SubmissionId>(submissionId) : null,
      sectorId: sectorId ? clientId<SectorId>(sectorId) : null,
      recipientId: recipientId ? clientId<RecipientId>(recipientId) : null,
      clause: clause?.trim() || null,
    });
    return resultOf(outcome);
  }

  @Authorized("quality:review")
  @Mutation(() => DemandResult, { description: "Notes how a demand was met, or withdraws it." })
  async settleDemand(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => SettleDemandInput, { description: "The outcome." }) input: SettleDemandInput,
  ): Promise<typeof DemandResult> {
    const { id, settlement, isWithdrawn } = input;
    return resultOf(
      await settleWithAssignment(ctx, clientId<CorrectionDemandId>(id), settlement, isWithdrawn),
    );
  }

  @FieldResolver(() => Sector, { nullable: true, description: "Sector whose head has to act." })
  sector(@Ctx() ctx: OperationContext, @Root() { sectorId }: CorrectionDemand): Promise<Sector | null> {
    return sectorById(ctx, sectorId);
  }

  @FieldResolver(() => Recipient, { nullable: true, description: "Recipient it is about." })
  recipient(
    @Ctx() ctx: OperationContext,
    @Root() { recipientId }: CorrectionDemand,
  ): Promise<Recipient | null> {
    return recipientById(ctx, recipientId);
  }

  @FieldResolver(() => String, { nullable: true, description: "Number of the submission it is about." })
  async submissionNumber(
    @Ctx() ctx: OperationContext,
    @Root() { submissionId }: CorrectionDemand,
  ): Promise<string | null> {
    return (await submissionById(ctx, submissionId))?.number ?? null;
  }
}

@Resolver(() => Submission)
export class SubmissionDemandsResolver {
  @FieldResolver(() => [CorrectionDemand], { description: "Demands about it, oldest first." })
  demands(@Ctx() ctx: OperationContext, @Root() { id }: Submission): Promise<CorrectionDemand[]> {
    return demandsOf(ctx, id);
  }
}
