/** Closed lists of the register. Their labels stand in `schema/labels.json`. */
import { registerEnumType } from "type-graphql";

export enum Regime {
  APPEAL = "APPEAL",
  MESSAGE = "MESSAGE",
}
registerEnumType(Regime, {
  name: "Regime",
  description: "By which law a submission is handled.",
  valuesConfig: {
    APPEAL: { description: "Appeal under the federal law 59-ФЗ of 02.05.2006." },
    MESSAGE: { description: "Message filed outside 59-ФЗ." },
  },
});

export enum ApplicantKind {
  CITIZEN = "CITIZEN",
  FOREIGNER = "FOREIGNER",
  ORGANISATION = "ORGANISATION",
  UNKNOWN = "UNKNOWN",
}
registerEnumType(ApplicantKind, {
  name: "ApplicantKind",
  description: "Who applies.",
  valuesConfig: {
    CITIZEN: { description: "Citizen of Russia." },
    FOREIGNER: { description: "Foreign citizen or stateless person." },
    ORGANISATION: { description: "Organisation or association." },
    UNKNOWN: { description: "Not told apart, e.g. a nickname in a network." },
  },
});

export enum Scale {
  REGIONAL = "REGIONAL",
  MUNICIPAL = "MUNICIPAL",
  OTHER = "OTHER",
}
registerEnumType(Scale, {
  name: "Scale",
  description: "Scale of an incident, where the regulation defines it.",
});

export enum SubmissionState {
  NEW = "NEW",
  IN_WORK = "IN_WORK",
  POSTPONED = "POSTPONED",
  REWORK = "REWORK",
  ANSWERED = "ANSWERED",
  SOLVED = "SOLVED",
  CLOSED = "CLOSED",
}
registerEnumType(SubmissionState, {
  name: "SubmissionState",
  description: "Where a submission stands. Repeat and overdue are facts about it, not states.",
  valuesConfig: {
    NEW: { description: "Registered, not yet assigned." },
    IN_WORK: { description: "Somebody answers it." },
    POSTPONED: { description: "Put off to a day promised to the applicant." },
    REWORK: { description: "Returned for rework." },
    ANSWERED: { description: "The final answer is sent." },
    SOLVED: { description: "The matter itself is put right." },
    CLOSED: { description: "Nothing more is done." },
  },
});

export enum Outcome {
  SOLVED = "SOLVED",
  EXPLAINED = "EXPLAINED",
  REFUSED = "REFUSED",
  FORWARDED = "FORWARDED",
  DISMISSED = "DISMISSED",
}
registerEnumType(Outcome, {
  name: "SubmissionOutcome",
  description: "What came of a submission.",
  valuesConfig: {
    SOLVED: { description: "What was asked for is done." },
    EXPLAINED: { description: "Explained; nothing was to be done." },
    REFUSED: { description: "Refused with reasons." },
    FORWARDED: { description: "Forwarded to the competent body." },
    DISMISSED: { description: "Left without an answer on a ground of the law." },
  },
});
