/** What is asked and answered about workload. */
import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { PeriodInput } from "../indicator/period.types.ts";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { Sector } from "../municipality/sector.entity.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { WorkloadAccount } from "./workload-account.entity.ts";
import { growthOf, loadAgainstMean, perExecutor, type WorkloadFigures } from "./workload.rules.ts";

@ObjectType({ description: "What one sector block has to do." })
export class SectorWorkload {
  @Field(() => ID, { nullable: true, description: "The sector; null for submissions under none." })
  readonly sectorId!: string | null;

  @Field(() => String, { nullable: true, description: "Its name, as it was when this was counted." })
  readonly sectorName!: string | null;

  @Field(() => Int, { description: "Received in the period." })
  readonly received!: number;

  @Field(() => Int, { description: "Received in the same period of the year before." })
  readonly receivedBefore!: number;

  @Field(() => Float, {
    nullable: true,
    description: "By how much more that is, as a share; null where nothing came a year before.",
  })
  readonly growth!: number | null;

  @Field(() => Int, { description: "Answered in the period." })
  readonly answered!: number;

  @Field(() => Int, { description: "Of those, returned for rework at least once." })
  readonly returned!: number;

  @Field(() => Int, { description: "Not answered when this was counted." })
  readonly open!: number;

  @Field(() => Int, { description: "Of the open, those whose day is over." })
  readonly overdue!: number;

  @Field(() => Int, { description: "People with submissions of the period or with open ones." })
  readonly executors!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Received for one of them; null where there is nobody.",
  })
  readonly perExecutor!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Times the mean of the centre that is; null where it cannot be told.",
  })
  readonly againstMean!: number | null;

  constructor(row: WorkloadFigures, all: readonly WorkloadFigures[]) {
    Object.assign(this, row);
    this.growth = growthOf(row);
    this.perExecutor = perExecutor(row);
    this.againstMean = loadAgainstMean(row, all);
  }
}

/** Rows with what follows from them. */
export const workloadView = (rows: readonly WorkloadFigures[]): SectorWorkload[] =>
  rows.map((row) => new SectorWorkload(row, rows));

@ObjectType({ description: "What one person has to do." })
export class ExecutorWorkload {
  @Field(() => ID, { description: "Account of the person." })
  readonly accountId!: string;

  @Field(() => String, { description: "Name." })
  readonly name!: string;

  @Field(() => [Sector], { description: "Sectors of those submissions." })
  readonly sectors!: Sector[];

  @Field(() => Int, { description: "Received in the period." })
  readonly received!: number;

  @Field(() => Int, { description: "Of those, answered." })
  readonly answered!: number;

  @Field(() => Int, { description: "Open now, whenever they came." })
  readonly open!: number;

  @Field(() => Int, { description: "Of the open, those whose term is over." })
  readonly overdue!: number;
}

@ObjectType({ description: "A month beside the same month of the year before." })
export class WorkloadPointView {
  @Field(() => PlainDateScalar, { description: "First day of the month." })
  readonly startsOn!: PlainDate;

  @Field(() => Int, { description: "Received." })
  readonly received!: number;

  @Field(() => Int, { description: "Received in the same month of the year before." })
  readonly receivedBefore!: number;

  @Field(() => Int, { description: "Answered." })
  readonly answered!: number;
}

@ObjectType({ description: "Figures that a proposal rests on, as they were when it was put forward." })
export class ProposalGround {
  @Field(() => String, { description: "Length of the period: code of `periodGrain`." })
  readonly grain!: string;

  @Field(() => PlainDateScalar, { description: "First day of the period." })
  readonly startsOn!: PlainDate;

  @Field(() => [SectorWorkload], { description: "Workload of the sector, or of all of them." })
  readonly sectors!: readonly SectorWorkload[];
}

@InputType({ description: "An account of the workload of a period." })
export class WorkloadAccountInput {
  @Field(() => PeriodInput, { description: "The period." })
  readonly period!: PeriodInput;

  @Field(() => String, { nullable: true, description: "What the figures mean, in words." })
  readonly conclusion?: string | null;
}

export const WorkloadAccountConnection = connectionType(
  "WorkloadAccount",
  "accounts of workload",
  () => WorkloadAccount,
);

@ObjectType({ description: "The account as it was kept." })
export class WorkloadAccountKept {
  @Field(() => WorkloadAccount, { description: "The account." })
  readonly account: WorkloadAccount;

  constructor(account: WorkloadAccount) {
    this.account = account;
  }
}

export const WorkloadAccountResult = createUnionType({
  name: "WorkloadAccountResult",
  description: "An account of workload, or why none was kept.",
  types: () => [WorkloadAccountKept, SubmissionRefused] as const,
});
