import { registerEnumType } from "type-graphql";

/** What a roadmap is for. Labels: set `roadmapPurpose`. */
export enum RoadmapPurpose {
  PRIORITIES = "PRIORITIES",
  TERMS = "TERMS",
  COMMUNICATION = "COMMUNICATION",
  CAUSES = "CAUSES",
  PRACTICES = "PRACTICES",
  DIGITAL = "DIGITAL",
}
registerEnumType(RoadmapPurpose, {
  name: "RoadmapPurpose",
  description: "What a roadmap is for.",
  valuesConfig: {
    PRIORITIES: { description: "Priorities of work are set." },
    TERMS: { description: "Matters are solved sooner and in a better order." },
    COMMUNICATION: { description: "People are talked to better." },
    CAUSES: { description: "Causes of matters are removed." },
    PRACTICES: { description: "Best practices are taken over." },
    DIGITAL: { description: "Processes are improved and made digital." },
  },
});

/** Where a roadmap stands. Labels: set `roadmapState`. */
export enum RoadmapState {
  DRAFT = "DRAFT",
  APPROVED = "APPROVED",
  CLOSED = "CLOSED",
  CANCELLED = "CANCELLED",
}
registerEnumType(RoadmapState, { name: "RoadmapState", description: "Where a roadmap stands." });

/** Labels: set `roadmapStep`. */
export enum RoadmapStep {
  APPROVE = "APPROVE",
  RETURN = "RETURN",
  CLOSE = "CLOSE",
  REOPEN = "REOPEN",
  CANCEL = "CANCEL",
}
registerEnumType(RoadmapStep, { name: "RoadmapStep", description: "What may be done with a roadmap." });

/** Where a measure stands. Labels: set `measureState`. */
export enum MeasureState {
  PLANNED = "PLANNED",
  IN_WORK = "IN_WORK",
  DONE = "DONE",
  CANCELLED = "CANCELLED",
}
registerEnumType(MeasureState, { name: "MeasureState", description: "Where a measure stands." });

/** Labels: set `measureStep`. */
export enum MeasureStep {
  START = "START",
  FINISH = "FINISH",
  PROLONG = "PROLONG",
  CANCEL = "CANCEL",
  REOPEN = "REOPEN",
}
registerEnumType(MeasureStep, { name: "MeasureStep", description: "What may be done with a measure." });

/** What a measure shall bring down. Labels: set `measureIndicator`. */
export enum MeasureIndicator {
  RECEIVED = "RECEIVED",
  SOLUTION_TIME = "SOLUTION_TIME",
}
registerEnumType(MeasureIndicator, {
  name: "MeasureIndicator",
  description: "What a measure shall bring down.",
  valuesConfig: {
    RECEIVED: { description: "How many submissions come in." },
    SOLUTION_TIME: { description: "How long it takes until a matter is solved." },
  },
});

/** What a regulation may ask of roadmaps and measures. Labels: set `roadmapDemand`. */
export enum RoadmapDemand {
  PURPOSES = "PURPOSES",
  EXPECTATION = "EXPECTATION",
  MECHANISM = "MECHANISM",
  CAUSE = "CAUSE",
}
registerEnumType(RoadmapDemand, {
  name: "RoadmapDemand",
  description: "What a regulation may ask of roadmaps and measures.",
  valuesConfig: {
    PURPOSES: { description: "A roadmap names its purposes." },
    EXPECTATION: { description: "A measure says by how much number or time shall drop." },
    MECHANISM: { description: "A measure may name the mechanism it works by." },
    CAUSE: { description: "A measure names the cause it removes, or the problem it belongs to." },
  },
});
