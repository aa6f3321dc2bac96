/** What each role may do. Data: a new role of a regulation works without a line of code. */
import type { RegionalRoleCode } from "../kernel/context.ts";

/** Every member of a centre sees who does what in it, and the register with applicants masked. */
const MEMBER = [
  "composition:view",
  "recipient:view",
  "submission:view",
  "quality:view",
  "indicator:view",
  "rating:view",
  "report:view",
  "cooperation:view",
  "meeting:view",
  "meeting:take-part",
  "assignment:view",
  "assignment:carry-out",
  "cluster:view",
  "roadmap:view",
  "plan:view",
  "proposal:change",
  "training:view",
  "document:view",
  "information:view",
  "officialPage:view",
  "poll:view",
  "workload:view",
  "informationSystem:view",
  "support:change",
] as const;

/** A person of a responsible recipient: its own queue, and the answer to what is in it. */
const RECIPIENT = ["submission:view", "submission:answer", "applicant:open", "assignment:carry-out"] as const;

/** Tells problems, their causes and what is to be done about them. */
const ANALYSIS = ["cluster:change", "roadmap:change"] as const;

/** Takes submissions in, sends them on, answers and closes them. */
const OPERATION = [
  "submission:register",
  "submission:import",
  "submission:route",
  "submission:answer",
  "submission:close",
  "submission:export",
  "applicant:open",
  "satisfaction:record",
  "report:draft",
  "cluster:change",
] as const;

/** Answers for what leaves the centre. */
const CONTROL = [
  "submission:route",
  "submission:answer",
  "submission:approve",
  "submission:close",
  "submission:export",
  "quality:review",
  "satisfaction:record",
  "applicant:open",
  "report:draft",
  "report:approve",
  "cooperation:answer",
  ...ANALYSIS,
] as const;

/** Sets tasks, calls meetings and puts their agendas together; who takes which step is the procedure's. */
const DIRECTION = ["assignment:set", "meeting:organise"] as const;

/** Keeps official pages and their content plan. */
const PAGES = ["officialPage:change"] as const;

/** Lets posts go out, and sets how pages are kept. */
const PAGE_APPROVAL = ["officialPage:approve"] as const;

/** Sets where the centre is to go. */
const PLANNING = ["plan:change"] as const;

/** Draws up the account of who has how much to do. */
const ACCOUNTING = ["workload:change"] as const;

/** Answers for systems, their protection and help to those who work in them. */
const SYSTEMS = ["informationSystem:change", "support:answer"] as const;

/** Asks residents: polls, votes, hearings, direct lines, settlements that do so. */
const POLLING = ["poll:change"] as const;

/** Watches the information field: publications, risks, materials. */
const INFORMATION = ["information:change"] as const;

/** Keeps trainings and the set of documents. */
const RECORDS = ["training:change", "document:change"] as const;

/** Sets the rules of the work: routing, terms, templates, classifiers, mappings, keys of machines. */
const SETUP = [
  "routing:change",
  "term:change",
  "template:change",
  "classifier:change",
  "intake:change",
  "municipality:change",
] as const;

/** Keeps the centre's people and accounts in order. */
const ADMINISTRATION = [
  "composition:change",
  "recipient:change",
  "invitation:view",
  "invitation:change",
  "audit:view",
  ...SETUP,
  ...RECORDS,
  ...SYSTEMS,
] as const;

/** Who leads or watches over a centre also sees who changed what. */
const OVERSIGHT = ["audit:view", "invitation:view"] as const;

/** Brings target indicators to the centre. */
const TARGETS = ["target:change"] as const;

const REGION = ["comparison:view", "rating:view", "cooperation:view", "officialPage:view"] as const;
/** Requests, recommendations, practices, common incidents, targets. */
const REGION_WORK = [...REGION, "region:work", ...TARGETS] as const;
/** Makes a rating public: what is published stays as it is. */
const REGION_HEAD = [...REGION_WORK, "rating:publish"] as const;
const ONBOARDING = ["import:view", "import:change"] as const;
const PLATFORM = ["platform:view"] as const;

export type Permission =
  | (typeof MEMBER)[number]
  | (typeof OPERATION)[number]
  | (typeof CONTROL)[number]
  | (typeof ADMINISTRATION)[number]
  | (typeof DIRECTION)[number]
  | (typeof PLANNING)[number]
  | (typeof PAGES)[number]
  | (typeof PAGE_APPROVAL)[number]
  | (typeof INFORMATION)[number]
  | (typeof POLLING)[number]
  | (typeof ACCOUNTING)[number]
  | (typeof REGION_HEAD)[number]
  | (typeof ONBOARDING)[number]
  | (typeof PLATFORM)[number];

const LEADERSHIP = [
  ...OVERSIGHT,
  ...CONTROL,
  ...TARGETS,
  ...DIRECTION,
  ...PLANNING,
  ...PAGES,
  ...PAGE_APPROVAL,
  ...POLLING,
  ...ACCOUNTING,
] as const;

/** Beyond what every member may; a role that is not listed is a member. */
const BY_ROLE: Readonly<Record<string, readonly Permission[]>> = {
  HEAD: [...LEADERSHIP, ...OPERATION, ...SETUP, ...RECORDS, ...INFORMATION, "informationSystem:change"],
  DEPUTY_HEAD: [...LEADERSHIP, ...OPERATION, ...SETUP, ...RECORDS, ...INFORMATION],
  CURATOR: LEADERSHIP,
  COORDINATOR: [...LEADERSHIP, ...OPERATION, ...INFORMATION],
  ADMINISTRATOR: ADMINISTRATION,
  SECRETARY: ["recipient:change", ...OPERATION, ...DIRECTION, ...RECORDS],
  SECTOR_LEAD: CONTROL,
  APPEALS_OPERATOR: [...OPERATION, ...POLLING],
  POS_OPERATOR: [...OPERATION, ...POLLING],
  INCIDENT_OPERATOR: [...OPERATION, ...INFORMATION, ...PAGES],
  PUBLIC_PAGES_OPERATOR: [...OPERATION, ...INFORMATION, ...PAGES],
  INFORMATION_RISK_LEAD: INFORMATION,
  EDDS_LEAD: OPERATION,
  ANALYST: [
    "submission:export",
    "quality:review",
    "report:draft",
    "cooperation:answer",
    ...POLLING,
    ...ANALYSIS,
    ...INFORMATION,
    ...ACCOUNTING,
    ...PAGES,
  ],
};

/** Role of people who work for a responsible recipient; no regulation names it. */
export const RECIPIENT_ROLE = "RECIPIENT";

/** Who administers a centre whose regulation gives that to nobody: the first of these that it has. */
const ADMINISTERING_ROLES = ["ADMINISTRATOR", "SECRETARY", "COORDINATOR", "HEAD", "DEPUTY_HEAD", "CURATOR"];

export const REGIONAL_PERMISSIONS: Readonly<Record<RegionalRoleCode, readonly Permission[]>> = {
  ANALYST: REGION_WORK,
  HEAD: REGION_HEAD,
  ONBOARDING_OFFICER: [...REGION, ...ONBOARDING],
};

export const PLATFORM_PERMISSIONS: readonly Permission[] = PLATFORM;

/**
 * What the holder of these roles may do in a municipality.
 *
 * @param administeredBy role that the regulation in force gives administration to; null when it is silent
 * @param known every role of the regulation in force, for the choice when it is silent
 */
export function municipalPermissions(
  roleCodes: readonly string[],
  administeredBy: string | null,
  known: readonly string[],
): ReadonlySet<Permission> {
  if (roleCodes.every((code) => code === RECIPIENT_ROLE)) return new Set(RECIPIENT);
  const administering = administeredBy ?? ADMINISTERING_ROLES.find((code) => known.includes(code)) ?? null;
  return new Set<Permission>([
    ...MEMBER,
    ...roleCodes.flatMap((code) => BY_ROLE[code] ?? []),
    ...(administering !== null && roleCodes.includes(administering) ? ADMINISTRATION : []),
  ]);
}
