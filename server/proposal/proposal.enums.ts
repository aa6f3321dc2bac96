import { registerEnumType } from "type-graphql";

/** Labels: set `proposalKind`. What opens each: `schema/capability-features.json`. */
export enum ProposalKind {
  WORK = "WORK",
  OUTWARD = "OUTWARD",
  DIGITAL = "DIGITAL",
  SECTOR_DIGITAL = "SECTOR_DIGITAL",
  STAFF = "STAFF",
}
registerEnumType(ProposalKind, {
  name: "ProposalKind",
  description: "What a proposal is about.",
  valuesConfig: {
    WORK: { description: "The centre's own work." },
    OUTWARD: { description: "To the head of the municipality, deputies, units, institutions." },
    DIGITAL: { description: "Making processes of the municipality digital." },
    SECTOR_DIGITAL: { description: "Keeping a sector's work in step with digital measures." },
    STAFF: { description: "Strengthening structure and staff of the centre." },
  },
});

/** Labels: set `proposalState`. */
export enum ProposalState {
  PUT_FORWARD = "PUT_FORWARD",
  SENT = "SENT",
  REPLIED = "REPLIED",
  ADOPTED = "ADOPTED",
  DECLINED = "DECLINED",
  DONE = "DONE",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(ProposalState, { name: "ProposalState", description: "Where a proposal stands." });

/** Labels: set `proposalStep`. */
export enum ProposalStep {
  SEND = "SEND",
  RECORD_REPLY = "RECORD_REPLY",
  ADOPT = "ADOPT",
  DECLINE = "DECLINE",
  FINISH = "FINISH",
  WITHDRAW = "WITHDRAW",
}
registerEnumType(ProposalStep, { name: "ProposalStep", description: "What may be done with a proposal." });

/** Labels: set `proposalAddressee`. */
export enum ProposalAddressee {
  CENTRE = "CENTRE",
  HEAD_OF_MUNICIPALITY = "HEAD_OF_MUNICIPALITY",
  DEPUTY_HEAD_OF_MUNICIPALITY = "DEPUTY_HEAD_OF_MUNICIPALITY",
  UNIT = "UNIT",
  INSTITUTION = "INSTITUTION",
}
registerEnumType(ProposalAddressee, {
  name: "ProposalAddressee",
  description: "Whom a proposal is for.",
  valuesConfig: {
    CENTRE: { description: "The centre itself." },
    HEAD_OF_MUNICIPALITY: { description: "The head of the municipality." },
    DEPUTY_HEAD_OF_MUNICIPALITY: { description: "A deputy of the head." },
    UNIT: { description: "A unit of the administration." },
    INSTITUTION: { description: "A subordinate institution." },
  },
});
