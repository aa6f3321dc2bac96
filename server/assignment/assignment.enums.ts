import { registerEnumType } from "type-graphql";

/** Labels: set `assignmentState`. */
export enum AssignmentState {
  SET = "SET",
  ACCEPTED = "ACCEPTED",
  REPORTED = "REPORTED",
  RETURNED = "RETURNED",
  DONE = "DONE",
  CANCELLED = "CANCELLED",
}
registerEnumType(AssignmentState, { name: "AssignmentState", description: "Where an assignment stands." });

/** States in which the owner has to act: a term that passes in them is missed. */
export const OWED_STATES: readonly AssignmentState[] = [
  AssignmentState.SET,
  AssignmentState.ACCEPTED,
  AssignmentState.RETURNED,
];
/** States in which nothing is left to be done. */
export const CLOSED_STATES: readonly AssignmentState[] = [AssignmentState.DONE, AssignmentState.CANCELLED];

/** Labels: set `assignmentSource`. */
export enum AssignmentSource {
  DECISION = "DECISION",
  HEAD = "HEAD",
  REGION = "REGION",
  DEMAND = "DEMAND",
}
registerEnumType(AssignmentSource, {
  name: "AssignmentSource",
  description: "What an assignment follows from.",
  valuesConfig: {
    DECISION: { description: "A decision of signed minutes." },
    HEAD: { description: "The leadership of the centre set it." },
    REGION: { description: "A request of the regional centre." },
    DEMAND: { description: "A demand to put a breach right." },
  },
});

/** Labels: set `assignmentStep`. */
export enum AssignmentStep {
  ACCEPT = "ACCEPT",
  REPORT = "REPORT",
  ASK_TIME = "ASK_TIME",
  CONFIRM = "CONFIRM",
  RETURN = "RETURN",
  PROLONG = "PROLONG",
  HAND_OVER = "HAND_OVER",
  CANCEL = "CANCEL",
}
registerEnumType(AssignmentStep, {
  name: "AssignmentStep",
  description: "What can be done with an assignment.",
});

/** Labels: set `assignmentLinkKind`. */
export enum AssignmentLinkKind {
  SUBMISSION = "SUBMISSION",
  CLUSTER = "CLUSTER",
  MEASURE = "MEASURE",
  POLL = "POLL",
  SETTLEMENT = "SETTLEMENT",
}
registerEnumType(AssignmentLinkKind, {
  name: "AssignmentLinkKind",
  description: "What an assignment is linked to.",
});

/** Labels: set `assignmentView`. */
export enum AssignmentView {
  MINE = "MINE",
  CONTROLLED = "CONTROLLED",
  ALL = "ALL",
}
registerEnumType(AssignmentView, {
  name: "AssignmentView",
  description: "Whose assignments to list.",
  valuesConfig: {
    MINE: { description: "Those the viewer has to carry out." },
    CONTROLLED: { description: "Those the viewer watches over." },
    ALL: { description: "All the viewer may see." },
  },
});
