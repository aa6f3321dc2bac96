import { registerEnumType } from "type-graphql";

/** Labels: set `supportKind`. */
export enum SupportKind {
  ACCESS = "ACCESS",
  FAILURE = "FAILURE",
  DATA = "DATA",
  HOW_TO = "HOW_TO",
  EQUIPMENT = "EQUIPMENT",
  OTHER = "OTHER",
}
registerEnumType(SupportKind, {
  name: "SupportKind",
  description: "What help is asked for.",
  valuesConfig: {
    ACCESS: { description: "Accounts and rights." },
    FAILURE: { description: "Something does not work." },
    DATA: { description: "Data are wrong." },
    HOW_TO: { description: "How something is done." },
    EQUIPMENT: { description: "Equipment and workplaces." },
    OTHER: { description: "Something else." },
  },
});

/** Labels: set `supportPriority`. */
export enum SupportPriority {
  LOW = "LOW",
  NORMAL = "NORMAL",
  HIGH = "HIGH",
  URGENT = "URGENT",
}
registerEnumType(SupportPriority, {
  name: "SupportPriority",
  description: "How much it keeps people from work.",
  valuesConfig: {
    LOW: { description: "It can wait." },
    NORMAL: { description: "It hinders." },
    HIGH: { description: "One person cannot work." },
    URGENT: { description: "The centre cannot work." },
  },
});

/** Labels: set `supportState`. */
export enum SupportState {
  NEW = "NEW",
  IN_WORK = "IN_WORK",
  ANSWERED = "ANSWERED",
  RETURNED = "RETURNED",
  CLOSED = "CLOSED",
}
registerEnumType(SupportState, { name: "SupportState", description: "Where a request for help stands." });

/** Labels: set `supportStep`. */
export enum SupportStep {
  TAKE = "TAKE",
  ANSWER = "ANSWER",
  RETURN = "RETURN",
  CLOSE = "CLOSE",
}
registerEnumType(SupportStep, {
  name: "SupportStep",
  description: "What may be done with a request for help.",
  valuesConfig: {
    TAKE: { description: "Somebody of the support takes it." },
    ANSWER: { description: "The support answers." },
    RETURN: { description: "Whoever asked is not helped yet." },
    CLOSE: { description: "Whoever asked needs nothing more." },
  },
});
