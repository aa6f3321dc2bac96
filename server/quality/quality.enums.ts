import { registerEnumType } from "type-graphql";

/** What a reviewer decides. Labels: set `qualityVerdict`. */
export enum QualityVerdict {
  ACCEPT = "ACCEPT",
  RETURN = "RETURN",
}
registerEnumType(QualityVerdict, {
  name: "QualityVerdict",
  description: "What a reviewer decides about an answer.",
  valuesConfig: {
    ACCEPT: { description: "Good enough." },
    RETURN: { description: "Back to rework." },
  },
});

/** What a demand is about. Labels: set `demandKind`. */
export enum DemandKind {
  ANSWER = "ANSWER",
  DATA = "DATA",
}
registerEnumType(DemandKind, {
  name: "DemandKind",
  description: "What a demand is about.",
  valuesConfig: {
    ANSWER: { description: "An answer or the work on a submission." },
    DATA: { description: "Data that a sector supplied." },
  },
});

/** Labels: set `demandState`. */
export enum DemandState {
  OPEN = "OPEN",
  SETTLED = "SETTLED",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(DemandState, { name: "DemandState", description: "Where a demand stands." });

/** What went wrong between the centre and a resident. Labels: set `faultKind`. */
export enum FaultKind {
  CONFLICT = "CONFLICT",
  RUDENESS = "RUDENESS",
  FORMAL_ANSWER = "FORMAL_ANSWER",
  CONTRADICTION = "CONTRADICTION",
  WRONG_FACTS = "WRONG_FACTS",
  NO_ANSWER = "NO_ANSWER",
  WRONG_CHANNEL = "WRONG_CHANNEL",
  DISCLOSURE = "DISCLOSURE",
  OTHER = "OTHER",
}
registerEnumType(FaultKind, {
  name: "FaultKind",
  description: "What went wrong in communication with residents.",
  valuesConfig: {
    CONFLICT: { description: "Conflict with a resident or a group of them." },
    RUDENESS: { description: "Rudeness." },
    FORMAL_ANSWER: { description: "An answer that says nothing." },
    CONTRADICTION: { description: "Answers that contradict one another." },
    WRONG_FACTS: { description: "Wrong facts." },
    NO_ANSWER: { description: "No answer, or a late one." },
    WRONG_CHANNEL: { description: "A channel that the matter does not suit." },
    DISCLOSURE: { description: "Personal data shown to others." },
    OTHER: { description: "Something else." },
  },
});

/** Labels: set `improvementState`. */
export enum ImprovementState {
  PROPOSED = "PROPOSED",
  IN_WORK = "IN_WORK",
  DONE = "DONE",
  REJECTED = "REJECTED",
}
registerEnumType(ImprovementState, { name: "ImprovementState", description: "Where an improvement stands." });

/** Labels: set `checkVerdict`. */
export enum CheckVerdict {
  CONFIRMED = "CONFIRMED",
  DISCREPANCY = "DISCREPANCY",
}
registerEnumType(CheckVerdict, {
  name: "CheckVerdict",
  description: "What came of checking the information of a sector.",
  valuesConfig: {
    CONFIRMED: { description: "It agrees with the register and with what was seen." },
    DISCREPANCY: { description: "It does not." },
  },
});
