import { registerEnumType } from "type-graphql";

/** Labels: set `publicationTone`. */
export enum PublicationTone {
  POSITIVE = "POSITIVE",
  NEUTRAL = "NEUTRAL",
  NEGATIVE = "NEGATIVE",
}
registerEnumType(PublicationTone, { name: "PublicationTone", description: "How a publication speaks." });

/** Labels: set `publicationState`. */
export enum PublicationState {
  NEW = "NEW",
  KEPT = "KEPT",
  DISMISSED = "DISMISSED",
}
registerEnumType(PublicationState, {
  name: "PublicationState",
  description: "What people made of a publication.",
  valuesConfig: {
    NEW: { description: "Nobody has looked at it yet." },
    KEPT: { description: "A signal that matters." },
    DISMISSED: { description: "Noise." },
  },
});

/** Labels: set `publicationAuthor`. A private person is never named. */
export enum PublicationAuthor {
  MEDIA = "MEDIA",
  ORGANISATION = "ORGANISATION",
  PRIVATE_PERSON = "PRIVATE_PERSON",
}
registerEnumType(PublicationAuthor, {
  name: "PublicationAuthor",
  description: "Who published it.",
  valuesConfig: {
    MEDIA: { description: "A newspaper, a channel, an agency." },
    ORGANISATION: { description: "A body, an enterprise, a community that calls itself one." },
    PRIVATE_PERSON: { description: "Somebody whose name is not kept: the link is enough." },
  },
});

/** Labels: set `informationSourceKind`. */
export enum InformationSourceKind {
  FEED = "FEED",
  MACHINE = "MACHINE",
  FILE = "FILE",
}
registerEnumType(InformationSourceKind, {
  name: "InformationSourceKind",
  description: "How publications come from a source.",
  valuesConfig: {
    FEED: { description: "RSS or Atom, read again and again." },
    MACHINE: { description: "Another system sends them by a signed request." },
    FILE: { description: "Files that a monitoring system exports." },
  },
});

/** Labels: set `informationSourceState`. */
export enum InformationSourceState {
  WAITING = "WAITING",
  WORKS = "WORKS",
  FAILS = "FAILS",
  OFF = "OFF",
}
registerEnumType(InformationSourceState, {
  name: "InformationSourceState",
  description: "How a source is.",
  valuesConfig: {
    WAITING: { description: "Nothing has come from it yet." },
    WORKS: { description: "The last time went well." },
    FAILS: { description: "The last time failed; it is tried again later." },
    OFF: { description: "Switched off." },
  },
});

/** Labels: set `riskLevel`. */
export enum RiskLevel {
  LOW = "LOW",
  MEDIUM = "MEDIUM",
  HIGH = "HIGH",
  CRITICAL = "CRITICAL",
}
registerEnumType(RiskLevel, { name: "RiskLevel", description: "How much harm a risk may do." });

/** Labels: set `riskState`. */
export enum RiskState {
  NOTICED = "NOTICED",
  REPORTED = "REPORTED",
  IN_REACTION = "IN_REACTION",
  OFFSET = "OFFSET",
  CLOSED = "CLOSED",
}
registerEnumType(RiskState, {
  name: "RiskState",
  description: "Where a risk stands.",
  valuesConfig: {
    NOTICED: { description: "Somebody has noticed it." },
    REPORTED: { description: "The head of the municipality or the regional centre has been told." },
    IN_REACTION: { description: "A plan of reaction is being carried out." },
    OFFSET: { description: "The harm is offset." },
    CLOSED: { description: "Over, or not confirmed." },
  },
});

/** Labels: set `riskStep`. */
export enum RiskStep {
  REPORT = "REPORT",
  START = "START",
  OFFSET = "OFFSET",
  CLOSE = "CLOSE",
  DISMISS = "DISMISS",
  RESUME = "RESUME",
}
registerEnumType(RiskStep, {
  name: "RiskStep",
  description: "What may be done with a risk. `REPORT` is taken by `reportRisk`.",
});

/** Labels: set `riskAddressee`. */
export enum RiskAddressee {
  HEAD_OF_MUNICIPALITY = "HEAD_OF_MUNICIPALITY",
  REGIONAL_CENTRE = "REGIONAL_CENTRE",
}
registerEnumType(RiskAddressee, { name: "RiskAddressee", description: "Who is told of a risk." });

/** Labels: set `noticeReceipt`. */
export enum NoticeReceipt {
  OPENED = "OPENED",
  HANDED_OVER = "HANDED_OVER",
}
registerEnumType(NoticeReceipt, {
  name: "NoticeReceipt",
  description: "How it is known that a notice was received.",
  valuesConfig: {
    OPENED: { description: "The addressee opened it in the portal." },
    HANDED_OVER: { description: "It was handed over outside of the portal, and somebody noted it." },
  },
});

/** Labels: set `riskLinkKind`. */
export enum RiskLinkKind {
  PUBLICATION = "PUBLICATION",
  SUBMISSION = "SUBMISSION",
  CLUSTER = "CLUSTER",
}
registerEnumType(RiskLinkKind, { name: "RiskLinkKind", description: "What a risk is seen by." });
