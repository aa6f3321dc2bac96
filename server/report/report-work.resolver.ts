import { Arg, Authorized, ID, Mutation, Resolver } from "type-graphql";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { InMunicipality } from "../kernel/rooms.ts";
import { changeReport, refillReport } from "./change-report.ts";
import { draftReport, draftRequested } from "./draft-report.ts";
import type { WorkedReport } from "./find-report.ts";
import type { ReportId } from "./report.entity.ts";
import { ReportStep } from "./report.enums.ts";
import {
  ChangeReportInput,
  DraftReportInput,
  DraftRequestedReportInput,
  ReportDutyInput,
  ReportStepInput,
} from "./report.inputs.ts";
import { dutyView } from "./report.reads.ts";
import {
  ReportDutyResult,
  ReportDutySaved,
  ReportRefused,
  ReportResult,
  ReportSaved,
} from "./report.types.ts";
import { reportingOf } from "./report-ground.reads.ts";
import type { Rhythm } from "./report-period.ts";
import { isRefusal, type ReportRefusal } from "./report-refusal.ts";
import type { ReportRule } from "./report-rules.ts";
import { changeReportRule, resetReportRule } from "./report-setting.service.ts";
import { stepReport } from "./step-report.ts";

const resultOf = (outcome: WorkedReport | ReportRefusal): typeof ReportResult =>
  isRefusal(outcome) ? new ReportRefused(outcome) : new ReportSaved(outcome.report);

async function dutyResult(
  ctx: MunicipalContext,
  outcome: ReportRule | ReportRefusal,
): Promise<typeof ReportDutyResult> {
  if (isRefusal(outcome)) return new ReportRefused(outcome);
  const reporting = await reportingOf(ctx);
  return new ReportDutySaved(await dutyView(ctx, reporting!, outcome));
}

const INPUT = { description: "The step." };

@Resolver()
export class ReportWorkResolver {
  @Authorized("report:draft")
  @Mutation(() => ReportResult, {
    description: "Begins the report on a period, or gives the one that is there: a period has one.",
  })
  async draftReport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => DraftReportInput, { description: "Which one." }) { key, day }: DraftReportInput,
  ): Promise<typeof ReportResult> {
    return resultOf(await draftReport(ctx, key, day));
  }

  @Authorized("report:draft")
  @Mutation(() => ReportResult, { description: "Begins an answer to a request for information." })
  async draftRequestedReport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => DraftRequestedReportInput, { description: "The request." })
    { requestId, ...facts }: DraftRequestedReportInput,
  ): Promise<typeof ReportResult> {
    return resultOf(await draftRequested(ctx, { ...facts, requestId: optionalId(requestId) }));
  }

  @Authorized("report:draft")
  @Mutation(() => ReportResult, { description: "Keeps what people wrote in a draft." })
  async changeReport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ChangeReportInput, { description: "The texts." })
    { id, revision, title, sections }: ChangeReportInput,
  ): Promise<typeof ReportResult> {
    const own = sections.map((section) => ({
      ...section,
      title: section.title ?? null,
      table: section.table ?? null,
    }));
    return resultOf(await changeReport(ctx, { id: clientId<ReportId>(id), revision, title, sections: own }));
  }

  @Authorized("report:draft")
  @Mutation(() => ReportResult, { description: "Fills the figures of a draft in anew; texts stay." })
  async refillReport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ReportStepInput, INPUT) { id, revision }: ReportStepInput,
  ): Promise<typeof ReportResult> {
    return resultOf(await refillReport(ctx, clientId<ReportId>(id), revision));
  }

  @Authorized("report:draft")
  @Mutation(() => ReportResult, { description: "Gives a draft to those who approve it." })
  submitReport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ReportStepInput, INPUT) input: ReportStepInput,
  ): Promise<typeof ReportResult> {
    return this.#step(ctx, ReportStep.SUBMIT, input);
  }

  @Authorized("report:approve")
  @Mutation(() => ReportResult, { description: "Gives a report back for rework." })
  returnReport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ReportStepInput, INPUT) input: ReportStepInput,
  ): Promise<typeof ReportResult> {
    return this.#step(ctx, ReportStep.RETURN, input);
  }

  @Authorized("report:approve")
  @Mutation(() => ReportResult, { description: "Approves a report." })
  approveReport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ReportStepInput, INPUT) input: ReportStepInput,
  ): Promise<typeof ReportResult> {
    return this.#step(ctx, ReportStep.APPROVE, input);
  }

  @Authorized("report:approve")
  @Mutation(() => ReportResult, { description: "Sends a report: from then on it stays as it is." })
  sendReport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ReportStepInput, INPUT) input: ReportStepInput,
  ): Promise<typeof ReportResult> {
    return this.#step(ctx, ReportStep.SEND, input);
  }

  @Authorized("report:approve")
  @Mutation(() => ReportResult, {
    description: "Begins a new version of what was sent; that stays as it is.",
  })
  reviseReport(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ReportStepInput, INPUT) input: ReportStepInput,
  ): Promise<typeof ReportResult> {
    return this.#step(ctx, ReportStep.REVISE, input);
  }

  @Authorized("report:approve")
  @Mutation(() => ReportDutyResult, { description: "Sets what the regulation leaves open about a report." })
  async changeReportDuty(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("input", () => ReportDutyInput, { description: "The duty." }) input: ReportDutyInput,
  ): Promise<typeof ReportDutyResult> {
    const period = input.period && input.period !== "ON_REQUEST" ? (input.period as Rhythm) : null;
    const { workingDays = null, minutes = null, recipients = null, note = null, ...facts } = input;
    return dutyResult(
      ctx,
      await changeReportRule(ctx, { ...facts, period, workingDays, minutes, recipients, note }),
    );
  }

  @Authorized("report:approve")
  @Mutation(() => ReportDutyResult, { description: "Takes back what the centre set about a report." })
  async resetReportDuty(
    @InMunicipality() ctx: MunicipalContext,
    @Arg("key", () => ID, { description: "Key of the duty." }) key: string,
  ): Promise<typeof ReportDutyResult> {
    return dutyResult(ctx, await resetReportRule(ctx, key));
  }

  async #step(ctx: MunicipalContext, step: ReportStep, input: ReportStepInput): Promise<typeof ReportResult> {
    const { id, revision, note } = input;
    return resultOf(
      await stepReport(ctx, step, { id: clientId<ReportId>(id), revision, note: note ?? null }),
    );
  }
}
