import { registerEnumType } from "type-graphql";

/** Labels: set `reportState`. */
export enum ReportState {
  DRAFT = "DRAFT",
  ON_APPROVAL = "ON_APPROVAL",
  APPROVED = "APPROVED",
  SENT = "SENT",
}
registerEnumType(ReportState, { name: "ReportState", description: "Where a report stands." });

/** Labels: set `period`. */
export enum ReportPeriod {
  DAILY = "DAILY",
  WEEKLY = "WEEKLY",
  MONTHLY = "MONTHLY",
  QUARTERLY = "QUARTERLY",
  HALF_YEARLY = "HALF_YEARLY",
  YEARLY = "YEARLY",
  ON_REQUEST = "ON_REQUEST",
}
registerEnumType(ReportPeriod, { name: "ReportPeriod", description: "How often a report is owed." });

/** Labels: set `reportSource`. */
export enum ReportSource {
  ACT = "ACT",
  SETTING = "SETTING",
  USUAL = "USUAL",
}
registerEnumType(ReportSource, {
  name: "ReportSource",
  description: "Where a property of a report comes from.",
  valuesConfig: {
    ACT: { description: "The regulation states it." },
    SETTING: { description: "The centre set it, since the regulation does not state it." },
    USUAL: { description: "Nobody stated it: what the program takes for such reports." },
  },
});

/** Labels: set `reportStep`. */
export enum ReportStep {
  SUBMIT = "SUBMIT",
  RETURN = "RETURN",
  APPROVE = "APPROVE",
  SEND = "SEND",
  REVISE = "REVISE",
}
registerEnumType(ReportStep, { name: "ReportStep", description: "What can be done with a report." });

/** Labels: set `owedReport`. */
export enum OwedState {
  OWED = "OWED",
  OVERDUE = "OVERDUE",
  SENT = "SENT",
}
registerEnumType(OwedState, {
  name: "OwedState",
  description: "How the duty to report stands for those outside the centre.",
  valuesConfig: {
    OWED: { description: "Not sent, the term is not over." },
    OVERDUE: { description: "Not sent, the term is over." },
    SENT: { description: "Sent." },
  },
});

/** Labels: set `reportFormat`. */
export enum ReportFormat {
  docx = "docx",
  xlsx = "xlsx",
  pdf = "pdf",
}
