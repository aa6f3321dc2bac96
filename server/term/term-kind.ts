import { registerEnumType } from "type-graphql";

/** Clocks that may run on a submission. Which of them do, and how long, is data: `term-defaults.json`. */
export enum TermKind {
  REGISTRATION = "REGISTRATION",
  FORWARDING = "FORWARDING",
  ANSWER = "ANSWER",
  EXTENSION = "EXTENSION",
  NO_ANSWER_NOTICE = "NO_ANSWER_NOTICE",
  FAST_TRACK = "FAST_TRACK",
  ACCELERATED = "ACCELERATED",
  FIRST_ANSWER = "FIRST_ANSWER",
  FIRST_ANSWER_URGENT = "FIRST_ANSWER_URGENT",
  FINAL_AFTER_INTERIM = "FINAL_AFTER_INTERIM",
  RECIPIENT_REPLY = "RECIPIENT_REPLY",
  REGIONAL_CENTRE_REPLY = "REGIONAL_CENTRE_REPLY",
  POSTPONED = "POSTPONED",
  REWORK = "REWORK",
}
registerEnumType(TermKind, { name: "TermKind", description: "A clock that may run on a submission." });
