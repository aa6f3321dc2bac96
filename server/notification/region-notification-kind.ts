import { registerEnumType } from "type-graphql";
import { NotificationWay } from "./notification-kind.ts";

/** What the regional centre is told about. Labels: set `regionNotificationKind`. */
export enum RegionNotificationKind {
  REQUEST_ANSWERED = "REQUEST_ANSWERED",
  REQUEST_TIME_ASKED = "REQUEST_TIME_ASKED",
  REQUEST_RECEIVED = "REQUEST_RECEIVED",
  REQUEST_CLOSED = "REQUEST_CLOSED",
  REQUEST_DUE = "REQUEST_DUE",
  REQUEST_OVERDUE = "REQUEST_OVERDUE",
  RECOMMENDATION_CHANGED = "RECOMMENDATION_CHANGED",
  PRACTICE_OFFERED = "PRACTICE_OFFERED",
  INCIDENT_RAISED = "INCIDENT_RAISED",
  INCIDENT_POST = "INCIDENT_POST",
  INCIDENT_TASK_DONE = "INCIDENT_TASK_DONE",
  INCIDENT_TASK_OVERDUE = "INCIDENT_TASK_OVERDUE",
  RISK_REPORTED = "RISK_REPORTED",
}
registerEnumType(RegionNotificationKind, {
  name: "RegionNotificationKind",
  description: "What a notification of the regional centre is about.",
});

const BY_EMAIL: ReadonlySet<RegionNotificationKind> = new Set([
  RegionNotificationKind.REQUEST_ANSWERED,
  RegionNotificationKind.REQUEST_TIME_ASKED,
  RegionNotificationKind.REQUEST_RECEIVED,
  RegionNotificationKind.REQUEST_DUE,
  RegionNotificationKind.REQUEST_OVERDUE,
  RegionNotificationKind.INCIDENT_RAISED,
  RegionNotificationKind.INCIDENT_TASK_OVERDUE,
]);

export const REGION_NOTIFICATION_KINDS = Object.values(RegionNotificationKind);

/** How people of a regional centre hear of a kind when they have said nothing. */
export function defaultRegionWay(kind: RegionNotificationKind): NotificationWay {
  return BY_EMAIL.has(kind) ? NotificationWay.EMAIL : NotificationWay.PORTAL;
}
