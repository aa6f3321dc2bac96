import { registerEnumType } from "type-graphql";

/** Labels: set `systemState`. */
export enum SystemState {
  IN_USE = "IN_USE",
  TRIAL = "TRIAL",
  STOPPED = "STOPPED",
  RETIRED = "RETIRED",
}
registerEnumType(SystemState, {
  name: "SystemState",
  description: "Where an information system stands.",
  valuesConfig: {
    IN_USE: { description: "The centre works in it." },
    TRIAL: { description: "It is being tried." },
    STOPPED: { description: "It does not work for now." },
    RETIRED: { description: "It is out of use." },
  },
});

/** Labels: set `systemClass`. */
export enum SystemClass {
  STATE = "STATE",
  MUNICIPAL = "MUNICIPAL",
  PERSONAL_DATA = "PERSONAL_DATA",
  COMMERCIAL = "COMMERCIAL",
  NETWORK = "NETWORK",
}
registerEnumType(SystemClass, {
  name: "SystemClass",
  description: "What sort of system it is in law.",
  valuesConfig: {
    STATE: { description: "State information system." },
    MUNICIPAL: { description: "Municipal information system." },
    PERSONAL_DATA: { description: "Information system of personal data that is neither." },
    COMMERCIAL: { description: "Somebody else's service." },
    NETWORK: { description: "Network or messenger." },
  },
});

/** Labels: set `occurrenceKind`. */
export enum OccurrenceKind {
  PLANNED_WORK = "PLANNED_WORK",
  INCIDENT = "INCIDENT",
  SECURITY_INCIDENT = "SECURITY_INCIDENT",
}
registerEnumType(OccurrenceKind, {
  name: "OccurrenceKind",
  description: "What happens to a system.",
  valuesConfig: {
    PLANNED_WORK: { description: "Work that was planned." },
    INCIDENT: { description: "It does not work, or not as it should." },
    SECURITY_INCIDENT: { description: "Data may have got into wrong hands." },
  },
});

/** Labels: set `occurrenceState`. */
export enum OccurrenceState {
  AHEAD = "AHEAD",
  RUNNING = "RUNNING",
  OVER = "OVER",
  CANCELLED = "CANCELLED",
}
registerEnumType(OccurrenceState, { name: "OccurrenceState", description: "Where an occurrence stands." });

/** Labels: set `protectionState`. */
export enum ProtectionState {
  DONE = "DONE",
  DUE_SOON = "DUE_SOON",
  OVERDUE = "OVERDUE",
  NEVER = "NEVER",
}
registerEnumType(ProtectionState, {
  name: "ProtectionState",
  description: "Where a protection measure stands today.",
  valuesConfig: {
    DONE: { description: "Done, and not due again yet." },
    DUE_SOON: { description: "Due again within a month." },
    OVERDUE: { description: "Due again, and the day is over." },
    NEVER: { description: "Nobody has noted that it was done." },
  },
});
