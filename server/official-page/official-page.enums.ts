import { registerEnumType } from "type-graphql";

/** Labels: set `pageNetwork`. */
export enum PageNetwork {
  VK = "VK",
  OK = "OK",
  TELEGRAM = "TELEGRAM",
}
registerEnumType(PageNetwork, {
  name: "PageNetwork",
  description: "Network that a page is in.",
  valuesConfig: {
    VK: { description: "ВКонтакте." },
    OK: { description: "Одноклассники." },
    TELEGRAM: { description: "Telegram." },
  },
});

/** Labels: set `pageLevel`. */
export enum PageLevel {
  REGIONAL = "REGIONAL",
  MUNICIPAL = "MUNICIPAL",
  SUBORDINATE = "SUBORDINATE",
}
registerEnumType(PageLevel, {
  name: "PageLevel",
  description: "Whose page it is.",
  valuesConfig: {
    REGIONAL: { description: "A body or an institution of the region." },
    MUNICIPAL: { description: "A body of the municipality." },
    SUBORDINATE: { description: "An institution of the municipality." },
  },
});

/** Labels: set `pageStatus`. */
export enum PageStatus {
  PLANNED = "PLANNED",
  ACTIVE = "ACTIVE",
  PAUSED = "PAUSED",
  CLOSED = "CLOSED",
}
registerEnumType(PageStatus, {
  name: "PageStatus",
  description: "Where a page stands.",
  valuesConfig: {
    PLANNED: { description: "It is going to be made." },
    ACTIVE: { description: "It is kept." },
    PAUSED: { description: "It rests: repair, holidays, reorganisation." },
    CLOSED: { description: "It is not kept any more." },
  },
});

/** Labels: set `contentComponent`. */
export enum ContentComponent {
  FEDERAL = "FEDERAL",
  REGIONAL = "REGIONAL",
  OWN = "OWN",
}
registerEnumType(ContentComponent, {
  name: "ContentComponent",
  description: "Where the subject of a post comes from.",
  valuesConfig: {
    FEDERAL: { description: "A federal subject." },
    REGIONAL: { description: "A subject of the region." },
    OWN: { description: "A subject of the municipality or the institution." },
  },
});

/** Labels: set `contentPostState`. */
export enum ContentPostState {
  DRAFT = "DRAFT",
  ON_APPROVAL = "ON_APPROVAL",
  APPROVED = "APPROVED",
  PUBLISHED = "PUBLISHED",
  CANCELLED = "CANCELLED",
}
registerEnumType(ContentPostState, { name: "ContentPostState", description: "Where a post stands." });

/** Labels: set `contentPostStep`. */
export enum ContentPostStep {
  SUBMIT = "SUBMIT",
  APPROVE = "APPROVE",
  RETURN = "RETURN",
  RECALL = "RECALL",
  CANCEL = "CANCEL",
  REOPEN = "REOPEN",
}
registerEnumType(ContentPostStep, {
  name: "ContentPostStep",
  description: "What may be done with a post.",
  valuesConfig: {
    SUBMIT: { description: "It is ready; it is approved at once where nobody has to." },
    APPROVE: { description: "It may go out." },
    RETURN: { description: "It has to be worked over." },
    RECALL: { description: "It does not go out yet." },
    CANCEL: { description: "It is not going out." },
    REOPEN: { description: "It is worked on again." },
  },
});

/** Labels: set `placementState`. */
export enum PlacementState {
  PLANNED = "PLANNED",
  PUBLISHING = "PUBLISHING",
  PUBLISHED = "PUBLISHED",
  FAILED = "FAILED",
  UNKNOWN = "UNKNOWN",
  BY_HAND = "BY_HAND",
  SKIPPED = "SKIPPED",
}
registerEnumType(PlacementState, {
  name: "PlacementState",
  description: "Where the publication on one page stands.",
  valuesConfig: {
    PLANNED: { description: "Waits for its minute." },
    PUBLISHING: { description: "The network is being asked." },
    PUBLISHED: { description: "It is on the page." },
    FAILED: { description: "The network refused it." },
    UNKNOWN: { description: "The network did not say whether it took it: a person has to look." },
    BY_HAND: { description: "Its time has come and the page is not connected: a person has to place it." },
    SKIPPED: { description: "It does not go on this page." },
  },
});

/** Labels: set `placementStep`. */
export enum PlacementStep {
  MARK_PUBLISHED = "MARK_PUBLISHED",
  RETRY = "RETRY",
  SKIP = "SKIP",
}
registerEnumType(PlacementStep, {
  name: "PlacementStep",
  description: "What a person may say of a publication.",
  valuesConfig: {
    MARK_PUBLISHED: { description: "It is on the page: it was placed by hand, or it was found there." },
    RETRY: { description: "It is not there: try again." },
    SKIP: { description: "It does not go on this page." },
  },
});

/** Labels: set `obligationState`. */
export enum ObligationState {
  PLACED = "PLACED",
  LATE = "LATE",
  PLANNED = "PLANNED",
  NOT_PLANNED = "NOT_PLANNED",
  MISSING = "MISSING",
}
registerEnumType(ObligationState, {
  name: "ObligationState",
  description: "How an obligatory publication was carried out.",
  valuesConfig: {
    PLACED: { description: "Placed within its term." },
    LATE: { description: "Placed after its term." },
    PLANNED: { description: "Planned within its term." },
    NOT_PLANNED: { description: "The term runs and nothing is planned within it." },
    MISSING: { description: "The term is over and nothing is placed." },
  },
});

/** Labels: set `pageAdviceState`. */
export enum PageAdviceState {
  GIVEN = "GIVEN",
  DONE = "DONE",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(PageAdviceState, {
  name: "PageAdviceState",
  description: "What became of a recommendation to those who keep a page.",
});
