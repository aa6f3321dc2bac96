import { registerEnumType } from "type-graphql";

/** Labels: set `meetingForm`. */
export enum MeetingForm {
  IN_PERSON = "IN_PERSON",
  BY_CORRESPONDENCE = "BY_CORRESPONDENCE",
  REMOTE = "REMOTE",
}
registerEnumType(MeetingForm, {
  name: "MeetingForm",
  description: "How the members of a meeting come together.",
  valuesConfig: {
    IN_PERSON: { description: "In one room." },
    BY_CORRESPONDENCE: { description: "They do not come together: everybody sends a vote until a moment." },
    REMOTE: { description: "By a video call." },
  },
});

/** Labels: set `meetingState`. */
export enum MeetingState {
  DRAFT = "DRAFT",
  ON_AGREEMENT = "ON_AGREEMENT",
  AGREED = "AGREED",
  CALLED = "CALLED",
  IN_SESSION = "IN_SESSION",
  HELD = "HELD",
  CANCELLED = "CANCELLED",
}
registerEnumType(MeetingState, { name: "MeetingState", description: "Where a meeting stands." });

/** Labels: set `meetingStep`. */
export enum MeetingStep {
  SUBMIT = "SUBMIT",
  AGREE = "AGREE",
  RETURN = "RETURN",
  CALL = "CALL",
  RESCHEDULE = "RESCHEDULE",
  OPEN = "OPEN",
  CLOSE = "CLOSE",
  CANCEL = "CANCEL",
}
registerEnumType(MeetingStep, {
  name: "MeetingStep",
  description: "What changes the state of a meeting.",
  valuesConfig: {
    SUBMIT: { description: "Agenda and time go to whoever agrees them." },
    AGREE: { description: "Agenda and time are agreed." },
    RETURN: { description: "They go back to be changed." },
    CALL: { description: "Participants are told." },
    RESCHEDULE: { description: "A meeting that was called moves to another time." },
    OPEN: { description: "It begins; by correspondence: the vote begins." },
    CLOSE: { description: "It is over." },
    CANCEL: { description: "It does not take place." },
  },
});

/** Labels: set `procedureAct`. */
export enum ProcedureAct {
  ORGANISE = "ORGANISE",
  CHOOSE_PARTICIPANTS = "CHOOSE_PARTICIPANTS",
  AGREE = "AGREE",
  RESCHEDULE = "RESCHEDULE",
  CHAIR = "CHAIR",
  SUBSTITUTE = "SUBSTITUTE",
  KEEP_MINUTES = "KEEP_MINUTES",
  SIGN_MINUTES = "SIGN_MINUTES",
}
registerEnumType(ProcedureAct, {
  name: "ProcedureAct",
  description: "What the procedure of meetings gives to roles.",
});

/** Labels: set `procedureSource`. */
export enum ProcedureSource {
  ACT = "ACT",
  SETTING = "SETTING",
  USUAL = "USUAL",
}
registerEnumType(ProcedureSource, {
  name: "ProcedureSource",
  description: "Where a rule of the procedure comes from.",
  valuesConfig: {
    ACT: { description: "The regulation states it." },
    SETTING: { description: "The centre set it, since the regulation does not state it." },
    USUAL: { description: "Nobody stated it: what the program takes until the centre sets it." },
  },
});

/** Labels: set `agendaSubject`. */
export enum AgendaSubjectKind {
  SUBMISSIONS_OVERDUE = "SUBMISSIONS_OVERDUE",
  CLUSTER = "CLUSTER",
  INDICATOR = "INDICATOR",
  ASSIGNMENTS = "ASSIGNMENTS",
  CENTRE_REQUEST = "CENTRE_REQUEST",
  PROPOSAL = "PROPOSAL",
  POLL = "POLL",
  OWN = "OWN",
}
registerEnumType(AgendaSubjectKind, {
  name: "AgendaSubjectKind",
  description: "What an item of an agenda is about.",
  valuesConfig: {
    SUBMISSIONS_OVERDUE: { description: "Overdue submissions of a sector." },
    CLUSTER: { description: "A problem that many submissions tell of." },
    INDICATOR: { description: "A target indicator that is not met." },
    ASSIGNMENTS: { description: "Assignments whose term is over." },
    CENTRE_REQUEST: { description: "A request of the regional centre." },
    PROPOSAL: { description: "A proposal of a member." },
    POLL: { description: "Results of a poll, a vote or a hearing." },
    OWN: { description: "Whatever people wrote." },
  },
});

/** Labels: set `agendaItemState`. */
export enum AgendaItemState {
  PROPOSED = "PROPOSED",
  KEPT = "KEPT",
  DROPPED = "DROPPED",
}
registerEnumType(AgendaItemState, {
  name: "AgendaItemState",
  description: "Whether an item stands on the agenda.",
});

/** Labels: set `agendaOutcome`. */
export enum AgendaOutcome {
  ADOPTED = "ADOPTED",
  REJECTED = "REJECTED",
  NOTED = "NOTED",
  POSTPONED = "POSTPONED",
}
registerEnumType(AgendaOutcome, {
  name: "AgendaOutcome",
  description: "How an item ended.",
  valuesConfig: {
    ADOPTED: { description: "The decision was taken." },
    REJECTED: { description: "The decision was voted down." },
    NOTED: { description: "Taken note of, without a decision." },
    POSTPONED: { description: "Left to another meeting." },
  },
});

/** Labels: set `participantKind`. */
export enum ParticipantKind {
  MEMBER = "MEMBER",
  REQUIRED = "REQUIRED",
  INVITED = "INVITED",
}
registerEnumType(ParticipantKind, {
  name: "ParticipantKind",
  description: "In what quality somebody takes part.",
  valuesConfig: {
    MEMBER: { description: "A member of the centre; votes." },
    REQUIRED: { description: "Not a member, but the regulation asks for the presence." },
    INVITED: { description: "An official or expert who was invited." },
  },
});

/** Labels: set `attendance`. */
export enum Attendance {
  PRESENT = "PRESENT",
  REMOTE = "REMOTE",
  ABSENT = "ABSENT",
}
registerEnumType(Attendance, { name: "Attendance", description: "Whether somebody took part." });

/** Labels: set `voteChoice`. */
export enum VoteChoice {
  FOR = "FOR",
  AGAINST = "AGAINST",
  ABSTAINED = "ABSTAINED",
}
registerEnumType(VoteChoice, { name: "VoteChoice", description: "How somebody voted." });
