/** Who keeps official pages and is told of what happens to them. */
export const PAGE_ROLES = ["PUBLIC_PAGES_OPERATOR", "INCIDENT_OPERATOR", "HEAD", "DEPUTY_HEAD"];
