import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
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
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { Improvement } from "./improvement.entity.ts";
import type { ImprovementId } from "./improvement.entity.ts";
import { saveImprovement } from "./improvement.service.ts";
import { ImprovementState } from "./quality.enums.ts";
import { recipientById } from "./quality.reads.ts";
import {
  CheckSectorInput,
  ImprovementConnection,
  ImprovementInput,
  ImprovementResult,
  ImprovementSaved,
  SectorCheckConnection,
  SectorChecked,
  SectorCheckResult,
} from "./register.types.ts";
import { SectorCheck } from "./sector-check.entity.ts";
import { checkSector } from "./sector-check.service.ts";

@Resolver(() => Improvement)
export class ImprovementResolver {
  @Authorized("quality:view")
  @Query(() => ImprovementConnection, { description: "Improvements of the work in systems, newest first." })
  improvements(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("state", () => ImprovementState, { nullable: true, description: "Only those in this state." })
    state: ImprovementState | null,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<Improvement>> {
    const page = { first, after: after ?? null };
    return newestFirst(ctx, Improvement, "createdAt", page, state ? { state } : {});
  }

  @Authorized("submission:route")
  @Mutation(() => ImprovementResult, { description: "Adds an improvement or changes one." })
  async saveImprovement(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ImprovementInput, { description: "The improvement." }) input: ImprovementInput,
  ): Promise<typeof ImprovementResult> {
    const { id, responsible, dueOn, result, ...facts } = input;
    const outcome = await saveImprovement(ctx, id ? clientId<ImprovementId>(id) : null, {
      ...facts,
      responsible: responsible ?? null,
      dueOn: dueOn ?? null,
      result: result ?? null,
    });
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new ImprovementSaved(outcome);
  }
}

@Resolver(() => SectorCheck)
export class SectorCheckResolver {
  @Authorized("quality:view")
  @Query(() => SectorCheckConnection, { description: "Checks of what sectors report, newest first." })
  sectorChecks(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("first", () => Int, { defaultValue: 50, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<SectorCheck>> {
    return newestFirst(ctx, SectorCheck, "at", { first, after: after ?? null });
  }

  @Authorized("quality:review")
  @Mutation(() => SectorCheckResult, { description: "Keeps a check of what a sector reports." })
  async checkSector(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => CheckSectorInput, { description: "The check." }) input: CheckSectorInput,
  ): Promise<typeof SectorCheckResult> {
    const { sectorId, recipientId, reportedCount, ...facts } = input;
    const outcome = await checkSector(ctx, {
      ...facts,
      sectorId: clientId<SectorId>(sectorId),
      recipientId: recipientId ? clientId<RecipientId>(recipientId) : null,
      reportedCount: reportedCount ?? null,
    });
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new SectorChecked(outcome);
  }

  @FieldResolver(() => Sector, { nullable: true, description: "The sector." })
  sector(@Ctx() ctx: OperationContext, @Root() { sectorId }: SectorCheck): Promise<Sector | null> {
    return sectorById(ctx, sectorId);
  }

  @FieldResolver(() => Recipient, { nullable: true, description: "One recipient of it; null for all." })
  recipient(@Ctx() ctx: OperationContext, @Root() { recipientId }: SectorCheck): Promise<Recipient | null> {
    return recipientById(ctx, recipientId);
  }
}
