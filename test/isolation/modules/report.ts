import { everyone, inOwnRoom, ownRow, type RootField } from "../outcomes.ts";
import { deed } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

/** The regional centre reads it, its officer as well. */
const inRegion: RootField["outcomes"] = {
  ...everyone("FORBIDDEN"),
  region: "data",
  onboarding: "data",
  otherRegion: "data",
  anonymous: "UNAUTHENTICATED",
};

const step: RootField["args"] = ({ ids }) => ({
  input: { id: ids["draftReport"], revision: 1, note: "Пояснение" },
});

/** Reports: a centre's own until they are sent; then the regional centre reads those addressed to it. */
export const report: ModuleIsolation = {
  rootFields: {
    "Query.reportDuties": { outcomes: inOwnRoom },
    "Query.reports": { outcomes: inOwnRoom },
    "Query.reportsDue": { args: () => ({ month: "2026-04-01" }), outcomes: inOwnRoom },
    "Query.report": { args: ({ ids }) => ({ id: ids["sentReport"] }), outcomes: ownRow },
    "Query.regionReports": { outcomes: inRegion },
    "Query.overdueReports": { outcomes: inRegion },
    "Query.regionReport": {
      args: ({ ids }) => ({ id: ids["sentReport"] }),
      outcomes: { ...inRegion, otherRegion: "NOT_FOUND" },
    },
    "Mutation.draftReport": {
      args: () => ({ input: { key: "POS", day: "2026-04-01" } }),
      outcomes: inOwnRoom,
    },
    "Mutation.draftRequestedReport": {
      args: () => ({
        input: {
          title: "Справка",
          askedBy: "ЦУР",
          dueOn: "2026-05-01",
          from: "2026-04-01",
          to: "2026-04-10",
        },
      }),
      outcomes: inOwnRoom,
    },
    "Mutation.changeReport": {
      args: ({ ids }) => ({ input: { id: ids["draftReport"], revision: 1, title: "Отчёт", sections: [] } }),
      outcomes: ownRow,
    },
    "Mutation.refillReport": { args: step, outcomes: ownRow },
    "Mutation.submitReport": { args: step, outcomes: ownRow },
    "Mutation.returnReport": { args: step, outcomes: ownRow },
    "Mutation.approveReport": { args: step, outcomes: ownRow },
    "Mutation.sendReport": { args: step, outcomes: ownRow },
    "Mutation.reviseReport": { args: step, outcomes: ownRow },
    "Mutation.changeReportDuty": {
      args: () => ({ input: { key: "POS", workingDays: 3 } }),
      outcomes: inOwnRoom,
    },
    "Mutation.resetReportDuty": { args: () => ({ key: "POS" }), outcomes: inOwnRoom },
  },
  personalFields: {
    Report: "askedBy document sections title",
    ReportDuty: "addresses",
    ReportEvent: "actor note",
    ReportIssue: "letters",
    ReportLetter: "email failedAt id recipient sentAt",
    ReportRecipientAddress: "email recipient",
    ReportSection: "code isFilled isHidden table text title",
  },
  sharedFields: {
    RegionReport:
      "clauses dueAt endsOn id isLate issues kind municipality period sentAt sentCount startsOn state",
    RegionReportConnection: "edges pageInfo totalCount",
    RegionReportEdge: "cursor node",
    Report:
      "channel clauses dueAt endsOn figuresAt history id isForRegion isOverdue issues kind period recipients regulationVersion revision ruleKey sentAt sentCount startsOn state steps",
    ReportChart: "categories kind series title",
    ReportColumn: "isNumber title",
    ReportConnection: "edges pageInfo totalCount",
    ReportDocument: "asOf facts issuer sections signatures subtitle title",
    ReportDue: "dueAt dueOn endsOn key kind report startsOn",
    ReportDuty:
      "byTitle channel clauses currentDueAt currentEndsOn currentStartsOn isForRegion isOff key kind minutes period periodSource recipients recipientsSource subject termSource workingDays",
    ReportDutySaved: "duty",
    ReportEdge: "cursor node",
    ReportEvent: "at id kind",
    ReportFact: "name value",
    ReportFileFacts: "byteLength format sha256",
    ReportIssue: "contentHash document files id sentAt version",
    ReportPrintedSection: "charts paragraphs tables title",
    ReportRefused: "clause code currentRevision message",
    ReportSaved: "report",
    ReportSeries: "name values",
    ReportTable: "columns note rows title total",
  },
  rights: {
    report: { app_tenant: "rawd", app_region: "r", app_onboarding: "r" },
    report_draft: { app_tenant: "rawd" },
    report_event: { app_tenant: "ra" },
    report_file: { app_tenant: "ra", app_region: "r", app_onboarding: "r" },
    report_issue: { app_tenant: "ra", app_region: "r", app_onboarding: "r" },
    report_letter: { app_tenant: "rawd" },
    report_setting: { app_tenant: "rawd" },
  },
  personalTables: ["report_draft", "report_event", "report_letter", "report_setting"],
  fill: fillReport,
};

interface Made {
  report: { id: string; revision: number };
}

/** One report that was sent to the regional centre, and a draft with a person's name in it. */
async function fillReport(stage: Filling): Promise<Record<string, string>> {
  const { personal } = stage;
  const request = { dueOn: "2026-05-01", from: "2026-04-01", to: "2026-04-10" };
  const begin = (input: object) =>
    deed<Made>(stage, "draftRequestedReport(DraftRequestedReportInput)", SAVED, { ...request, ...input });
  const take = (mutation: string, { report: { id, revision } }: Made) =>
    deed<Made>(stage, `${mutation}(ReportStepInput)` as "a(b)", SAVED, { id, revision });
  const begun = await begin({ title: "О фонарях", askedBy: "ЦУР" });
  const sent = await take("sendReport", await take("approveReport", begun));
  const draft = await begin({ title: `Справка: ${personal}`, askedBy: personal });
  await deed(stage, "changeReport(ChangeReportInput)", SAVED, {
    id: draft.report.id,
    revision: draft.report.revision,
    title: `Справка: ${personal}`,
    sections: [{ code: "ANSWER", text: `Готовит ${personal}` }],
  });
  await deed(stage, "changeReportDuty(ReportDutyInput)", "ReportDutySaved { duty { key } }", {
    key: "REQUESTED",
    addresses: [{ recipient: personal, email: "someone@example.org" }],
  });
  return { sentReport: sent.report.id, draftReport: draft.report.id };
}

const SAVED = "ReportSaved { report { id revision } }";
