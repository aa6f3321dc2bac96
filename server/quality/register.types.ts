/** Inputs and results of the registers beside the reviews: demands, faults, improvements, checks. */
import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionType } from "../kernel/paging.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { PlainDateScalar } from "../kernel/scalars.ts";
import { SubmissionRefused } from "../submission/submission.types.ts";
import { CommunicationFault } from "./communication-fault.entity.ts";
import { CorrectionDemand } from "./correction-demand.entity.ts";
import { Improvement } from "./improvement.entity.ts";
import { CheckVerdict, DemandKind, FaultKind, ImprovementState } from "./quality.enums.ts";
import { SectorCheck } from "./sector-check.entity.ts";

export const CorrectionDemandConnection = connectionType(
  "CorrectionDemand",
  "demands",
  () => CorrectionDemand,
);
export const CommunicationFaultConnection = connectionType(
  "CommunicationFault",
  "faults",
  () => CommunicationFault,
);
export const ImprovementConnection = connectionType("Improvement", "improvements", () => Improvement);
export const SectorCheckConnection = connectionType("SectorCheck", "checks", () => SectorCheck);

@InputType({ description: "A demand to put a breach right." })
export class DemandCorrectionInput {
  @Field(() => DemandKind, { description: "What it is about." })
  readonly kind!: DemandKind;

  @Field(() => ID, { nullable: true, description: "Submission it is about." })
  readonly submissionId?: string | null;

  @Field(() => ID, { nullable: true, description: "Sector; the submission's when absent." })
  readonly sectorId?: string | null;

  @Field(() => ID, { nullable: true, description: "Recipient; the submission's when absent." })
  readonly recipientId?: string | null;

  @Field(() => String, { description: "What the breach is." })
  readonly breach!: string;

  @Field(() => String, { description: "What has to be done." })
  readonly demand!: string;

  @Field(() => String, { nullable: true, description: "Clause that is breached." })
  readonly clause?: string | null;

  @Field(() => PlainDateScalar, { description: "By which day." })
  readonly dueOn!: PlainDate;
}

@InputType({ description: "How a demand was met, or why it is withdrawn." })
export class SettleDemandInput {
  @Field(() => ID, { description: "The demand." })
  readonly id!: string;

  @Field(() => String, { description: "What was done, or the reason." })
  readonly settlement!: string;

  @Field(() => Boolean, { defaultValue: false, description: "The demand is withdrawn." })
  readonly isWithdrawn!: boolean;
}

@InputType({ description: "A conflict or an error in communication." })
export class RecordFaultInput {
  @Field(() => FaultKind, { description: "What went wrong." })
  readonly kind!: FaultKind;

  @Field(() => PlainDateScalar, { description: "Day on which it happened." })
  readonly occurredOn!: PlainDate;

  @Field(() => ID, { nullable: true, description: "Submission it happened in." })
  readonly submissionId?: string | null;

  @Field(() => String, { nullable: true, description: "Channel; the submission's when absent." })
  readonly channel?: string | null;

  @Field(() => String, { description: "What happened." })
  readonly description!: string;

  @Field(() => String, { nullable: true, description: "Channel that would suit better." })
  readonly suggestedChannel?: string | null;

  @Field(() => String, { nullable: true, description: "How to speak with residents instead." })
  readonly suggestion?: string | null;
}

@InputType({ description: "What was done about a conflict or an error." })
export class SettleFaultInput {
  @Field(() => ID, { description: "The entry." })
  readonly id!: string;

  @Field(() => String, { description: "What was done." })
  readonly settlement!: string;
}

@InputType({ description: "An improvement as it shall be." })
export class ImprovementInput {
  @Field(() => ID, { nullable: true, description: "The improvement to change; a new one when absent." })
  readonly id?: string | null;

  @Field(() => String, { defaultValue: "POS", description: "System: code of `labels` set `channel`." })
  readonly system!: string;

  @Field(() => String, { description: "What hinders." })
  readonly problem!: string;

  @Field(() => String, { description: "What is to be done." })
  readonly action!: string;

  @Field(() => String, { nullable: true, description: "Who does it: post or body." })
  readonly responsible?: string | null;

  @Field(() => PlainDateScalar, { nullable: true, description: "By which day." })
  readonly dueOn?: PlainDate | null;

  @Field(() => ImprovementState, { description: "Where it stands." })
  readonly state!: ImprovementState;

  @Field(() => String, { nullable: true, description: "What came of it; needed to end it." })
  readonly result?: string | null;
}

@InputType({ description: "A check of what a sector reports." })
export class CheckSectorInput {
  @Field(() => ID, { description: "The sector." })
  readonly sectorId!: string;

  @Field(() => ID, { nullable: true, description: "One recipient of it; the whole sector when absent." })
  readonly recipientId?: string | null;

  @Field(() => PlainDateScalar, { description: "First day of the period." })
  readonly from!: PlainDate;

  @Field(() => PlainDateScalar, { description: "Last day of the period." })
  readonly to!: PlainDate;

  @Field(() => String, { description: "What was checked." })
  readonly subject!: string;

  @Field(() => Int, { nullable: true, description: "Submissions received, as the sector says." })
  readonly reportedCount?: number | null;

  @Field(() => CheckVerdict, { description: "What came of it." })
  readonly verdict!: CheckVerdict;

  @Field(() => String, { description: "Consolidated information, or what disagrees." })
  readonly summary!: string;
}

@ObjectType({ description: "The demand as it is now." })
export class DemandSaved {
  @Field(() => CorrectionDemand, { description: "The demand." })
  readonly demand: CorrectionDemand;

  constructor(demand: CorrectionDemand) {
    this.demand = demand;
  }
}

@ObjectType({ description: "The entry as it is now." })
export class FaultSaved {
  @Field(() => CommunicationFault, { description: "The entry." })
  readonly fault: CommunicationFault;

  constructor(fault: CommunicationFault) {
    this.fault = fault;
  }
}

@ObjectType({ description: "The improvement as it is now." })
export class ImprovementSaved {
  @Field(() => Improvement, { description: "The improvement." })
  readonly improvement: Improvement;

  constructor(improvement: Improvement) {
    this.improvement = improvement;
  }
}

@ObjectType({ description: "The check was kept." })
export class SectorChecked {
  @Field(() => SectorCheck, { description: "The check." })
  readonly check: SectorCheck;

  constructor(check: SectorCheck) {
    this.check = check;
  }
}

export const DemandResult = createUnionType({
  name: "DemandResult",
  description: "The demand, or why nothing was done.",
  types: () => [DemandSaved, SubmissionRefused] as const,
});

export const FaultResult = createUnionType({
  name: "FaultResult",
  description: "The entry, or why nothing was done.",
  types: () => [FaultSaved, SubmissionRefused] as const,
});

export const ImprovementResult = createUnionType({
  name: "ImprovementResult",
  description: "The improvement, or why nothing was done.",
  types: () => [ImprovementSaved, SubmissionRefused] as const,
});

export const SectorCheckResult = createUnionType({
  name: "SectorCheckResult",
  description: "The check, or why it was not kept.",
  types: () => [SectorChecked, SubmissionRefused] as const,
});
