import { registerEnumType } from "type-graphql";

export enum ClusterState {
  PROPOSED = "PROPOSED",
  CONFIRMED = "CONFIRMED",
  DISMISSED = "DISMISSED",
  CLOSED = "CLOSED",
}
registerEnumType(ClusterState, {
  name: "ClusterState",
  description: "Where a problem stands: code of `labels` set `clusterState`.",
  valuesConfig: {
    PROPOSED: { description: "The program found it; nobody has looked at it yet." },
    CONFIRMED: { description: "A person said that it is one problem." },
    DISMISSED: { description: "A person said that it is none; it is not proposed again." },
    CLOSED: { description: "Removed, or nobody has written about it for long." },
  },
});

export enum ClusterStep {
  CONFIRM = "CONFIRM",
  DISMISS = "DISMISS",
  CLOSE = "CLOSE",
}
registerEnumType(ClusterStep, {
  name: "ClusterStep",
  description: "What may be decided about a problem: code of `labels` set `clusterStep`.",
});

export enum GrowthState {
  GROWING = "GROWING",
  STEADY = "STEADY",
  FALLING = "FALLING",
  CANNOT_TELL = "CANNOT_TELL",
}
registerEnumType(GrowthState, {
  name: "GrowthState",
  description: "How a problem goes when season and chance are taken out: code of `labels` set `growthState`.",
  valuesConfig: {
    GROWING: { description: "More is written than season and chance explain." },
    STEADY: { description: "As much is written as is usual, within a factor of two." },
    FALLING: { description: "Less is written than season and chance explain." },
    CANNOT_TELL: { description: "Too few submissions, or too short a register, to tell." },
  },
});

/** Why the program put a submission to the others: codes of `labels` set `clusterReason`. */
export enum ClusterReasonCode {
  SAME_HOUSE = "SAME_HOUSE",
  SAME_STREET = "SAME_STREET",
  SAME_OBJECT = "SAME_OBJECT",
  SAME_TOPIC = "SAME_TOPIC",
  NEAR_WORDS = "NEAR_WORDS",
  BURST = "BURST",
  BY_PERSON = "BY_PERSON",
}
registerEnumType(ClusterReasonCode, {
  name: "ClusterReasonCode",
  description: "Why a submission belongs to a problem.",
  valuesConfig: {
    SAME_HOUSE: { description: "The same house." },
    SAME_STREET: { description: "The same street." },
    SAME_OBJECT: { description: "The same place that is no house: a stop, a school." },
    SAME_TOPIC: { description: "The same topic." },
    NEAR_WORDS: { description: "The same rare words." },
    BURST: { description: "Words that have lately been written far more often than usual." },
    BY_PERSON: { description: "A person put it there." },
  },
});

export enum ClusterSort {
  GROWTH = "GROWTH",
  SIZE = "SIZE",
  OVERDUE = "OVERDUE",
  FRESH = "FRESH",
}
registerEnumType(ClusterSort, {
  name: "ClusterSort",
  description: "Order of a list of problems.",
  valuesConfig: {
    GROWTH: { description: "Those that grow first, the steepest on top." },
    SIZE: { description: "The largest first." },
    OVERDUE: { description: "Those with the most overdue submissions first." },
    FRESH: { description: "Those written about last first." },
  },
});
