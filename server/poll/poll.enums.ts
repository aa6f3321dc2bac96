import { registerEnumType } from "type-graphql";

/** Labels: set `pollKind`. */
export enum PollKind {
  POLL = "POLL",
  VOTE = "VOTE",
  HEARING = "HEARING",
}
registerEnumType(PollKind, {
  name: "PollKind",
  description: "How residents are asked.",
  valuesConfig: {
    POLL: { description: "A poll of residents." },
    VOTE: { description: "A vote." },
    HEARING: { description: "A public hearing or a public discussion." },
  },
});

/** Labels: set `pollState`. */
export enum PollState {
  DRAFT = "DRAFT",
  ANNOUNCED = "ANNOUNCED",
  OPEN = "OPEN",
  COUNTED = "COUNTED",
  PUBLISHED = "PUBLISHED",
  CANCELLED = "CANCELLED",
}
registerEnumType(PollState, { name: "PollState", description: "Where a poll stands." });

/** Labels: set `pollStep`. */
export enum PollStep {
  ANNOUNCE = "ANNOUNCE",
  WITHDRAW = "WITHDRAW",
  OPEN = "OPEN",
  COUNT = "COUNT",
  TAKE_RESULTS = "TAKE_RESULTS",
  RECOUNT = "RECOUNT",
  PUBLISH = "PUBLISH",
  CANCEL = "CANCEL",
}
registerEnumType(PollStep, {
  name: "PollStep",
  description: "What may be done with a poll.",
  valuesConfig: {
    ANNOUNCE: { description: "Residents are told that it will be held." },
    WITHDRAW: { description: "The announcement is taken back, the questions may be changed again." },
    OPEN: { description: "Residents are being asked." },
    COUNT: { description: "It is over, and the results are counted." },
    TAKE_RESULTS: { description: "Somebody else held it: only its results are kept here." },
    RECOUNT: { description: "The results were wrong and are counted anew." },
    PUBLISH: { description: "The results are made public." },
    CANCEL: { description: "It is not going to be held." },
  },
});

/** Labels: set `pollStage`. */
export enum PollStageCode {
  NOTICE = "NOTICE",
  EXPOSITION = "EXPOSITION",
  MEETING = "MEETING",
  PROTOCOL = "PROTOCOL",
  CONCLUSION = "CONCLUSION",
}
registerEnumType(PollStageCode, {
  name: "PollStageCode",
  description: "What has to be done on the way.",
  valuesConfig: {
    NOTICE: { description: "Residents are told beforehand." },
    EXPOSITION: { description: "The draft is shown to residents." },
    MEETING: { description: "The meeting of those who take part." },
    PROTOCOL: { description: "The protocol is drawn up." },
    CONCLUSION: { description: "The conclusion on the results is published." },
  },
});

/** Labels: set `pollResultSource`. */
export enum PollResultSource {
  ENTERED = "ENTERED",
  FILE = "FILE",
}
registerEnumType(PollResultSource, {
  name: "PollResultSource",
  description: "Where results come from.",
  valuesConfig: {
    ENTERED: { description: "Entered by a person." },
    FILE: { description: "Read from a file." },
  },
});

/** What a poll helps to understand. */
export enum PollSubjectKind {
  CLUSTER = "CLUSTER",
  TOPIC = "TOPIC",
}

/** Labels: set `settlementState`. */
export enum SettlementState {
  NOT_CONNECTED = "NOT_CONNECTED",
  CONNECTING = "CONNECTING",
  CONNECTED = "CONNECTED",
}
registerEnumType(SettlementState, {
  name: "SettlementState",
  description: "How far a settlement is with the feedback platform.",
});

/** Labels: set `settlementContactWay`. */
export enum SettlementContactWay {
  CALL = "CALL",
  LETTER = "LETTER",
  VISIT = "VISIT",
  TRAINING = "TRAINING",
  OTHER = "OTHER",
}
registerEnumType(SettlementContactWay, {
  name: "SettlementContactWay",
  description: "How a settlement was spoken with.",
});

/** Labels: set `directLineState`. */
export enum DirectLineState {
  PLANNED = "PLANNED",
  HELD = "HELD",
  CANCELLED = "CANCELLED",
}
registerEnumType(DirectLineState, { name: "DirectLineState", description: "Where a direct line stands." });
