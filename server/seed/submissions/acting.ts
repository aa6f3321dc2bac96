/** Who of a centre does what. */
import type { Centre, CentrePerson } from "./centre.ts";

/** Who takes in and sends on, by channel; the first of these roles that the centre has. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  POS: ["POS_OPERATOR"],
  INCIDENT_MANAGEMENT: ["INCIDENT_OPERATOR"],
  PUBLIC_PAGES: ["PUBLIC_PAGES_OPERATOR", "INCIDENT_OPERATOR"],
  SOCIAL_NETWORKS: ["PUBLIC_PAGES_OPERATOR", "INCIDENT_OPERATOR"],
  MESSENGERS: ["PUBLIC_PAGES_OPERATOR", "INCIDENT_OPERATOR"],
  EDDS: ["EDDS_LEAD"],
};
export const ANYBODY = ["APPEALS_OPERATOR", "SECRETARY", "COORDINATOR", "DEPUTY_HEAD", "HEAD"];
export const APPROVERS = ["HEAD", "DEPUTY_HEAD", "CURATOR", "COORDINATOR"];

/** Somebody who holds one of the roles, the first role first. */
export function personOf(centre: Centre, roles: readonly string[]): CentrePerson {
  for (const role of roles) {
    const found = centre.people.find(({ roleCodes }) => roleCodes.includes(role));
    if (found) return found;
  }
  return centre.people[0]!;
}

export const operatorOf = (centre: Centre, channel: string): CentrePerson =>
  personOf(centre, [...(OPERATORS[channel] ?? []), ...ANYBODY]);
