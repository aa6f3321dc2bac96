/** States and kinds of two-way work. Labels: sets of `schema/labels.json` of the same names. */
import { registerEnumType } from "type-graphql";

/** Who acts: the regional centre, or a municipality's centre as a whole. */
export enum CooperationSide {
  REGION = "REGION",
  MUNICIPALITY = "MUNICIPALITY",
}
registerEnumType(CooperationSide, {
  name: "CooperationSide",
  description: "Which side acts: people of a municipality stand behind the name of their centre.",
});

export enum RequestDirection {
  TO_CENTRE = "TO_CENTRE",
  TO_REGION = "TO_REGION",
}
registerEnumType(RequestDirection, {
  name: "RequestDirection",
  description: "Who has to answer a request.",
});

export enum RequestState {
  SENT = "SENT",
  ANSWERED = "ANSWERED",
  RETURNED = "RETURNED",
  ACCEPTED = "ACCEPTED",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(RequestState, { name: "CentreRequestState", description: "Where a request stands." });

export enum RequestPriority {
  NORMAL = "NORMAL",
  HIGH = "HIGH",
  URGENT = "URGENT",
}
registerEnumType(RequestPriority, {
  name: "CentreRequestPriority",
  description: "How pressing a request is.",
});

export enum RequestStep {
  ANSWER = "ANSWER",
  ASK_TIME = "ASK_TIME",
  GRANT_TIME = "GRANT_TIME",
  REFUSE_TIME = "REFUSE_TIME",
  ACCEPT = "ACCEPT",
  RETURN = "RETURN",
  WITHDRAW = "WITHDRAW",
}
registerEnumType(RequestStep, { name: "CentreRequestStep", description: "What may be done with a request." });

/** Part of the board of requests. */
export enum RequestView {
  ALL = "ALL",
  OPEN = "OPEN",
  MINE = "MINE",
  OVERDUE = "OVERDUE",
  DUE_SOON = "DUE_SOON",
  CLOSED = "CLOSED",
}
registerEnumType(RequestView, {
  name: "CentreRequestView",
  description: "Part of the list of requests.",
  valuesConfig: {
    OPEN: { description: "Neither accepted nor withdrawn." },
    MINE: { description: "The viewer's side has to act." },
    OVERDUE: { description: "The term is over and no answer stands." },
    DUE_SOON: { description: "The term ends within three days and no answer stands." },
    CLOSED: { description: "Accepted or withdrawn." },
  },
});

export enum RecommendationSource {
  REGION = "REGION",
  CENTRE = "CENTRE",
  PRACTICE = "PRACTICE",
}
registerEnumType(RecommendationSource, {
  name: "RecommendationSource",
  description: "Where a recommendation comes from.",
  valuesConfig: {
    REGION: { description: "The regional centre recommends it." },
    CENTRE: { description: "The centre recommends it to itself; the regional centre does not see it." },
    PRACTICE: { description: "A best practice that the centre takes over." },
  },
});

export enum RecommendationKind {
  DIALOGUE = "DIALOGUE",
  SERVICE = "SERVICE",
  REMOVAL = "REMOVAL",
  PREVENTION = "PREVENTION",
}
registerEnumType(RecommendationKind, {
  name: "RecommendationKind",
  description: "What a recommendation is for.",
});

export enum RecommendationState {
  PROPOSED = "PROPOSED",
  ACCEPTED = "ACCEPTED",
  IN_WORK = "IN_WORK",
  ADOPTED = "ADOPTED",
  DECLINED = "DECLINED",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(RecommendationState, {
  name: "RecommendationState",
  description: "State of adoption.",
});

export enum RecommendationStep {
  ACCEPT = "ACCEPT",
  START = "START",
  ADOPT = "ADOPT",
  DECLINE = "DECLINE",
  WITHDRAW = "WITHDRAW",
  REOPEN = "REOPEN",
}
registerEnumType(RecommendationStep, {
  name: "RecommendationStep",
  description: "What may be done with a recommendation.",
});

export enum PracticeState {
  PROPOSED = "PROPOSED",
  PUBLISHED = "PUBLISHED",
  DECLINED = "DECLINED",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(PracticeState, { name: "PracticeState", description: "Where a best practice stands." });

export enum TargetLight {
  REACHED = "REACHED",
  NEAR = "NEAR",
  MISSED = "MISSED",
  TOO_FEW = "TOO_FEW",
  NO_FACT = "NO_FACT",
}
registerEnumType(TargetLight, {
  name: "TargetLight",
  description: "Plan against fact.",
  valuesConfig: {
    NEAR: { description: "Short of the target by no more than a tenth of it." },
    TOO_FEW: { description: "Too few cases to tell." },
    NO_FACT: { description: "Nothing counted or entered yet." },
  },
});

export enum IncidentState {
  PROPOSED = "PROPOSED",
  OPEN = "OPEN",
  CLOSED = "CLOSED",
  DECLINED = "DECLINED",
}
registerEnumType(IncidentState, {
  name: "RegionalIncidentState",
  description: "Where a regional incident stands.",
});

export enum IncidentTaskState {
  OPEN = "OPEN",
  DONE = "DONE",
  CANCELLED = "CANCELLED",
}
registerEnumType(IncidentTaskState, {
  name: "IncidentTaskState",
  description: "Where a task of an incident stands.",
});

/** What history and files belong to. */
export type CooperationSubject = "REQUEST" | "RECOMMENDATION" | "TARGET";
