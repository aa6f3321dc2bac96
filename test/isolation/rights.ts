import { MODULES } from "./modules/all.ts";

/**
 * Every right of every role, written by hand: a policy that opens a table to one more role fails here
 * until somebody has thought about it. `r` reads, `a` adds, `w` changes, `d` deletes.
 */
export const RIGHTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  account: { app_auth: "raw" },
  appointment: { app_tenant: "rawd" },
  appointment_sector: { app_tenant: "rawd" },
  audit_event: { app_tenant: "ra" },
  channel: { app_tenant: "rawd", app_region: "r", app_onboarding: "r" },
  invitation: { app_tenant: "rawd", app_auth: "rw", app_region: "r", app_onboarding: "r", app_platform: "r" },
  member: { app_tenant: "rawd" },
  municipal_grant: { app_tenant: "rawd", app_auth: "ra" },
  municipality: {
    app_tenant: "rw",
    app_region: "r",
    app_onboarding: "rad",
    app_auth: "r",
    app_platform: "r",
    app_jobs: "r",
  },
  recipient: { app_tenant: "rawd" },
  recipient_sector: { app_tenant: "rawd" },
  region: {
    app_tenant: "r",
    app_region: "r",
    app_onboarding: "r",
    app_auth: "r",
    app_platform: "rawd",
    app_jobs: "r",
  },
  regional_grant: { app_auth: "ra", app_jobs: "r" },
  regulation: { app_tenant: "rawd", app_region: "r", app_onboarding: "r" },
  resolution_import: { app_onboarding: "rawd", app_platform: "r" },
  sector: { app_tenant: "rawd", app_region: "r", app_onboarding: "r" },
  session: { app_auth: "rawd" },
  ...Object.assign({}, ...MODULES.map(({ rights }) => rights)),
};

/** Rights to some columns alone, written by hand as well: what the region sees of a row without its people. */
export const COLUMN_RIGHTS: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  Object.entries({
    submission:
      "answer_due_at answered_at channel closed_at federal_sector first_answered_at id is_accelerated is_fast_track is_open is_repeat mark municipality_id number original_due_at outcome promised_on received_at regime registered_at return_count scale solved_at state topic_id",
    topic: "federal_code id municipality_id",
    content_placement: "id municipality_id page_id post_id published_at state",
    content_post: "component id municipality_id planned_at state template_id",
    official_page:
      "assessed_on has_mark id is_connected last_post_on link municipality_id network organisation score_most score_points status",
    page_statistic: "comments likes month municipality_id page_id part posts reposts views",
  }).map(([table, columns]) => [table, { app_onboarding: columns, app_region: columns }]),
);

/** Tables with people in them: no policy may show their rows to a whole region. */
export const PERSONAL = [
  "account",
  "appointment",
  "audit_event",
  "member",
  "municipal_grant",
  "recipient",
  "regional_grant",
  "session",
  ...MODULES.flatMap(({ personalTables = [] }) => personalTables),
];

/** Tables that the regional centre may write: shared with one municipality, with a region, or its own. */
export const REGION_WRITES = MODULES.flatMap(({ regionWrites = [] }) => regionWrites);

/** Keys that do not start with the municipality, and why that is right. */
export const OTHER_KEYS: Readonly<Record<string, string>> = {};
