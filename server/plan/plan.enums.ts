import { registerEnumType } from "type-graphql";

/** Labels: set `planKind`. */
export enum PlanKind {
  DEVELOPMENT = "DEVELOPMENT",
  OPERATION = "OPERATION",
}
registerEnumType(PlanKind, {
  name: "PlanKind",
  description: "What a plan is about.",
  valuesConfig: {
    DEVELOPMENT: { description: "How the centre is to develop." },
    OPERATION: { description: "How the centre works and its systems are run." },
  },
});

/** Labels: set `planState`. */
export enum PlanState {
  DRAFT = "DRAFT",
  ON_APPROVAL = "ON_APPROVAL",
  APPROVED = "APPROVED",
  CLOSED = "CLOSED",
  CANCELLED = "CANCELLED",
}
registerEnumType(PlanState, { name: "PlanState", description: "Where a plan stands." });

/** Labels: set `planStep`. */
export enum PlanStep {
  SUBMIT = "SUBMIT",
  RETURN = "RETURN",
  APPROVE = "APPROVE",
  REVISE = "REVISE",
  CLOSE = "CLOSE",
  CANCEL = "CANCEL",
}
registerEnumType(PlanStep, { name: "PlanStep", description: "What may be done with a plan." });

/** Labels: set `planItemState`. */
export enum PlanItemState {
  PLANNED = "PLANNED",
  IN_WORK = "IN_WORK",
  DONE = "DONE",
  CANCELLED = "CANCELLED",
}
registerEnumType(PlanItemState, { name: "PlanItemState", description: "Where an item of a plan stands." });

/** Labels: set `planItemStep`. */
export enum PlanItemStep {
  START = "START",
  FINISH = "FINISH",
  CANCEL = "CANCEL",
  REOPEN = "REOPEN",
}
registerEnumType(PlanItemStep, { name: "PlanItemStep", description: "What may be done with an item." });

/** What roles do about plans. Labels: set `planAct`. */
export enum PlanAct {
  DRAFT = "DRAFT",
  APPROVE = "APPROVE",
  CONTROL = "CONTROL",
  DIRECT = "DIRECT",
}
registerEnumType(PlanAct, {
  name: "PlanAct",
  description: "What a role does about plans.",
  valuesConfig: {
    DRAFT: { description: "Draws plans up." },
    APPROVE: { description: "Approves them." },
    CONTROL: { description: "Watches how they are carried out." },
    DIRECT: { description: "Sets the main directions of development." },
  },
});
