import { registerEnumType } from "type-graphql";

/** What people are told about. Labels stand in `schema/labels.json`, set `notificationKind`. */
export enum NotificationKind {
  ASSIGNED = "ASSIGNED",
  CO_EXECUTOR_ASKED = "CO_EXECUTOR_ASKED",
  RETURNED = "RETURNED",
  AWAITING_APPROVAL = "AWAITING_APPROVAL",
  ANSWER_APPROVED = "ANSWER_APPROVED",
  ANSWER_REJECTED = "ANSWER_REJECTED",
  TERM_NEAR = "TERM_NEAR",
  TERM_OVER = "TERM_OVER",
  ESCALATED = "ESCALATED",
  REPEAT_PROPOSED = "REPEAT_PROPOSED",
  CORRECTION_DEMANDED = "CORRECTION_DEMANDED",
  IMPORT_FINISHED = "IMPORT_FINISHED",
  REQUEST_RECEIVED = "REQUEST_RECEIVED",
  REQUEST_DECIDED = "REQUEST_DECIDED",
  REQUEST_ANSWERED = "REQUEST_ANSWERED",
  REQUEST_DUE = "REQUEST_DUE",
  REQUEST_OVERDUE = "REQUEST_OVERDUE",
  RECOMMENDATION_RECEIVED = "RECOMMENDATION_RECEIVED",
  PRACTICE_DECIDED = "PRACTICE_DECIDED",
  TARGET_SET = "TARGET_SET",
  INCIDENT_CHANGED = "INCIDENT_CHANGED",
  INCIDENT_TASK_DUE = "INCIDENT_TASK_DUE",
  REPORT_DUE = "REPORT_DUE",
  REPORT_OVERDUE = "REPORT_OVERDUE",
  REPORT_SENT = "REPORT_SENT",
  ROADMAP_CHANGED = "ROADMAP_CHANGED",
  MEASURE_DUE = "MEASURE_DUE",
  MEASURE_OVERDUE = "MEASURE_OVERDUE",
  MEASURE_EFFECT = "MEASURE_EFFECT",
  SUBSTITUTION_SET = "SUBSTITUTION_SET",
  SUBSTITUTION_ENDED = "SUBSTITUTION_ENDED",
  PLAN_CHANGED = "PLAN_CHANGED",
  PROPOSAL_CHANGED = "PROPOSAL_CHANGED",
  PROPOSAL_REPLY_DUE = "PROPOSAL_REPLY_DUE",
  ASSIGNMENT_SET = "ASSIGNMENT_SET",
  ASSIGNMENT_REPORTED = "ASSIGNMENT_REPORTED",
  ASSIGNMENT_RETURNED = "ASSIGNMENT_RETURNED",
  ASSIGNMENT_CHANGED = "ASSIGNMENT_CHANGED",
  ASSIGNMENT_DUE = "ASSIGNMENT_DUE",
  ASSIGNMENT_OVERDUE = "ASSIGNMENT_OVERDUE",
  ASSIGNMENT_ESCALATED = "ASSIGNMENT_ESCALATED",
  MINUTES_TO_SIGN = "MINUTES_TO_SIGN",
  EXTRACT_SENT = "EXTRACT_SENT",
  MEETING_CALLED = "MEETING_CALLED",
  MEETING_CHANGED = "MEETING_CHANGED",
  MEETING_CANCELLED = "MEETING_CANCELLED",
  MEETING_SOON = "MEETING_SOON",
  MEETING_TO_AGREE = "MEETING_TO_AGREE",
}
registerEnumType(NotificationKind, {
  name: "NotificationKind",
  description: "What a notification is about.",
});

/** How a person wants to hear of a kind. */
export enum NotificationWay {
  OFF = "OFF",
  PORTAL = "PORTAL",
  EMAIL = "EMAIL",
}
registerEnumType(NotificationWay, {
  name: "NotificationWay",
  description: "How a person hears of something.",
  valuesConfig: {
    OFF: { description: "Not at all." },
    PORTAL: { description: "In the portal." },
    EMAIL: { description: "In the portal and by e-mail." },
  },
});

export const NOTIFICATION_KINDS = Object.values(NotificationKind);

/** What a person who chose nothing hears of by e-mail, once an address is given. */
const BY_EMAIL: ReadonlySet<NotificationKind> = new Set([
  NotificationKind.ASSIGNED,
  NotificationKind.RETURNED,
  NotificationKind.AWAITING_APPROVAL,
  NotificationKind.TERM_NEAR,
  NotificationKind.TERM_OVER,
  NotificationKind.ESCALATED,
  NotificationKind.CORRECTION_DEMANDED,
  NotificationKind.REQUEST_RECEIVED,
  NotificationKind.REQUEST_DECIDED,
  NotificationKind.REQUEST_DUE,
  NotificationKind.REQUEST_OVERDUE,
  NotificationKind.INCIDENT_CHANGED,
  NotificationKind.INCIDENT_TASK_DUE,
  NotificationKind.REPORT_DUE,
  NotificationKind.REPORT_OVERDUE,
  NotificationKind.MEASURE_DUE,
  NotificationKind.MEASURE_OVERDUE,
  NotificationKind.ASSIGNMENT_SET,
  NotificationKind.ASSIGNMENT_REPORTED,
  NotificationKind.ASSIGNMENT_RETURNED,
  NotificationKind.ASSIGNMENT_DUE,
  NotificationKind.ASSIGNMENT_OVERDUE,
  NotificationKind.ASSIGNMENT_ESCALATED,
  NotificationKind.MINUTES_TO_SIGN,
  NotificationKind.EXTRACT_SENT,
  NotificationKind.MEETING_CALLED,
  NotificationKind.MEETING_CHANGED,
  NotificationKind.MEETING_CANCELLED,
  NotificationKind.MEETING_SOON,
  NotificationKind.MEETING_TO_AGREE,
]);

/** The way of a kind for whoever chose none. */
export function defaultWay(kind: NotificationKind): NotificationWay {
  return BY_EMAIL.has(kind) ? NotificationWay.EMAIL : NotificationWay.PORTAL;
}
