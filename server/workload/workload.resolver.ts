import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { sectorById } from "../classifier/classifier.reads.ts";
import { trimmed } from "../cooperation/text.rules.ts";
import { endOfPeriod } from "../indicator/period.ts";
import { PeriodInput, periodOf } from "../indicator/period.types.ts";
import { optionalId } from "../kernel/client-id.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { newestFirst } from "../kernel/newest-first.ts";
import type { Connection } from "../kernel/paging.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import type { SectorId } from "../municipality/sector.entity.ts";
import { Proposal } from "../proposal/proposal.entity.ts";
import { proposalFactsOf } from "../proposal/proposal.resolver.ts";
import { ProposalInput, ProposalResult, ProposalSaved } from "../proposal/proposal.types.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { WorkloadAccount } from "./workload-account.entity.ts";
import { readExecutors, readTrend, readWorkload } from "./workload.reads.ts";
import { keepWorkload, proposeStaff } from "./workload.service.ts";
import {
  ExecutorWorkload,
  ProposalGround,
  SectorWorkload,
  WorkloadAccountConnection,
  WorkloadAccountInput,
  WorkloadAccountKept,
  WorkloadAccountResult,
  WorkloadPointView,
  workloadView,
} from "./workload.types.ts";

@Resolver(() => WorkloadAccount)
export class WorkloadResolver {
  @Authorized("workload:view")
  @Query(() => [SectorWorkload], {
    description: "Workload of each sector block in a period, the most loaded first.",
  })
  async workload(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("period", () => PeriodInput, { description: "The period." }) period: PeriodInput,
  ): Promise<SectorWorkload[]> {
    return workloadView(await readWorkload(ctx, periodOf(period, todayOf(ctx))));
  }

  @Authorized("workload:view")
  @Query(() => [ExecutorWorkload], {
    description: "Workload of each executor in a period, the most loaded first; 200 at most.",
  })
  async executorWorkload(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("period", () => PeriodInput, { description: "The period." }) period: PeriodInput,
    @Arg("sectorId", () => ID, { nullable: true, description: "Only submissions of this sector." })
    sectorId: string | null,
  ): Promise<ExecutorWorkload[]> {
    const asked = periodOf(period, todayOf(ctx));
    const rows = await readExecutors(ctx, asked, optionalId<SectorId>(sectorId));
    return Promise.all(
      rows.map(async ({ sectorIds, ...row }) => {
        const sectors = await Promise.all(sectorIds.map((id) => sectorById(ctx, id)));
        return { ...row, sectors: sectors.filter((sector) => sector !== null) };
      }),
    );
  }

  @Authorized("workload:view")
  @Query(() => [WorkloadPointView], {
    description: "The month a period ends with and the twelve before, each beside its own year before.",
  })
  workloadTrend(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("period", () => PeriodInput, { description: "The period." }) period: PeriodInput,
    @Arg("sectorId", () => ID, { nullable: true, description: "Only submissions of this sector." })
    sectorId: string | null,
  ): Promise<WorkloadPointView[]> {
    const today = todayOf(ctx);
    const end = endOfPeriod(periodOf(period, today));
    return readTrend(ctx, end < today ? end : today, optionalId<SectorId>(sectorId));
  }

  @Authorized("workload:view")
  @Query(() => WorkloadAccountConnection, { description: "Accounts of workload, newest first." })
  workloadAccounts(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("first", () => Int, { defaultValue: 20, description: "Size of the page, 1 to 200." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the last row of the page before." })
    after: string | null,
  ): Promise<Connection<WorkloadAccount>> {
    return newestFirst(ctx, WorkloadAccount, "keptAt", { first, after: after ?? null });
  }

  @Authorized("workload:change")
  @Mutation(() => WorkloadAccountResult, {
    description: "Keeps the workload of a period that is over, as it is now.",
  })
  async keepWorkload(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => WorkloadAccountInput, { description: "The account." })
    { period, conclusion }: WorkloadAccountInput,
  ): Promise<typeof WorkloadAccountResult> {
    const outcome = await keepWorkload(ctx, periodOf(period, todayOf(ctx)), trimmed(conclusion));
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new WorkloadAccountKept(outcome);
  }

  @Authorized("proposal:change")
  @Mutation(() => ProposalResult, {
    description: "Puts a proposal on structure or staff forward, with the workload it rests on.",
  })
  async proposeStaff(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("period", () => PeriodInput, { description: "Period whose workload it rests on." })
    period: PeriodInput,
    @Arg("input", () => ProposalInput, {
      description: "The proposal; with a sector, it rests on that sector's workload.",
    })
    input: ProposalInput,
  ): Promise<typeof ProposalResult> {
    const outcome = await proposeStaff(ctx, periodOf(period, todayOf(ctx)), proposalFactsOf(input));
    return isRefusal(outcome) ? new SubmissionRefused(outcome) : new ProposalSaved(outcome);
  }

  @FieldResolver(() => [SectorWorkload], { description: "Workload of each sector block, as it was kept." })
  sectors(@Root() { figures }: WorkloadAccount): SectorWorkload[] {
    return workloadView(figures);
  }
}

@Resolver(() => Proposal)
export class ProposalGroundResolver {
  @FieldResolver(() => ProposalGround, {
    nullable: true,
    description: "Workload that it rests on; null for a proposal made without figures.",
  })
  ground(@Ctx() _ctx: MunicipalContext, @Root() { ground }: Proposal): ProposalGround | null {
    if (ground === null) return null;
    const { grain, startsOn, figures } = ground;
    return { grain, startsOn, sectors: workloadView(figures) };
  }
}
