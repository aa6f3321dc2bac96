import { registerEnumType } from "type-graphql";

export enum AnswerState {
  DRAFT = "DRAFT",
  ON_APPROVAL = "ON_APPROVAL",
  REJECTED = "REJECTED",
  APPROVED = "APPROVED",
  SENT = "SENT",
  DISCARDED = "DISCARDED",
}
registerEnumType(AnswerState, {
  name: "AnswerState",
  description: "Where an answer stands.",
  valuesConfig: {
    DRAFT: { description: "Being written." },
    ON_APPROVAL: { description: "Waits for the approver." },
    REJECTED: { description: "Sent back to its author with a note." },
    APPROVED: { description: "May be sent." },
    SENT: { description: "Sent: nothing of it changes any more." },
    DISCARDED: { description: "Thrown away before it was sent." },
  },
});

/** How an answer reaches the applicant. Labels: set `answerVia`. */
export enum AnswerVia {
  SOURCE_SYSTEM = "SOURCE_SYSTEM",
  LETTER = "LETTER",
  EMAIL = "EMAIL",
  PHONE = "PHONE",
  IN_PERSON = "IN_PERSON",
  PUBLIC_COMMENT = "PUBLIC_COMMENT",
}
registerEnumType(AnswerVia, {
  name: "AnswerVia",
  description: "How an answer reaches the applicant.",
  valuesConfig: {
    SOURCE_SYSTEM: { description: "In the system that the submission came from." },
    LETTER: { description: "Letter." },
    EMAIL: { description: "E-mail." },
    PHONE: { description: "Telephone." },
    IN_PERSON: { description: "In person." },
    PUBLIC_COMMENT: { description: "Public comment in a network: anybody reads it." },
  },
});

/** Which answers need an approver before they are sent. Labels: set `approvalRule`. */
export enum ApprovalRule {
  EVERY_ANSWER = "EVERY_ANSWER",
  FINAL_ANSWERS = "FINAL_ANSWERS",
  FINAL_TO_APPEALS = "FINAL_TO_APPEALS",
  NONE = "NONE",
}
registerEnumType(ApprovalRule, {
  name: "ApprovalRule",
  description: "Which answers need an approver before they are sent.",
  valuesConfig: {
    EVERY_ANSWER: { description: "Every answer, interim ones included." },
    FINAL_ANSWERS: { description: "Final answers." },
    FINAL_TO_APPEALS: { description: "Final answers to appeals under 59-ФЗ." },
    NONE: { description: "None: whoever answers also sends." },
  },
});
