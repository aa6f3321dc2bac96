/**
 * Who may touch which rows. Policies are the one place that says so: grants are derived from them
 * (`database/grants.ts`), so a table without a policy for a role is closed to it altogether.
 */
import type { PolicyDef } from "@mikro-orm/core";
import type { DatabaseRole } from "./roles.ts";

type Command = NonNullable<PolicyDef["command"]>;

export interface TablePolicies {
  rowLevelSecurity: "force";
  policies: PolicyDef[];
}

/** Variables of the transaction that policies read. Unset ones match no row. */
export const setting = {
  municipalityId: uuidSetting("app.municipality_id"),
  regionId: uuidSetting("app.region_id"),
  regionIds: uuidListSetting("app.region_ids"),
  onboardingRegionIds: uuidListSetting("app.onboarding_region_ids"),
  accountId: uuidSetting("app.account_id"),
  invitationHash: "nullif(current_setting('app.invitation_hash', true), '')",
  intakeKey: "nullif(current_setting('app.intake_key', true), '')",
} as const;

const OWN = `municipality_id = ${setting.municipalityId}`;
const IN_VISIBLE_REGION = `region_id = any(${setting.regionIds})`;

export interface TenantTableOptions {
  /** `append`: rows are added and read, never changed. */
  readonly tenant?: "all" | "append";
  /**
   * The regional centre may read the table. It then carries `region_id`, which the check below keeps
   * true. Never for tables with personal data.
   */
  readonly isRegional?: boolean;
  readonly more?: readonly PolicyDef[];
}

/** Policies of a table that carries `municipality_id`: its municipality works, the region may look. */
export function tenantTable(options: TenantTableOptions = {}): TablePolicies {
  const check = options.isRegional ? `${OWN} and region_id = ${setting.regionId}` : OWN;
  const tenant =
    options.tenant === "append"
      ? [policy("app_tenant", "select", OWN), policy("app_tenant", "insert", null, check)]
      : [policy("app_tenant", "all", OWN, check)];
  const region = options.isRegional
    ? [
        policy("app_region", "select", IN_VISIBLE_REGION),
        policy("app_onboarding", "select", IN_VISIBLE_REGION),
      ]
    : [];
  return { rowLevelSecurity: "force", policies: [...tenant, ...region, ...(options.more ?? [])] };
}

export interface JointTableOptions {
  /** `append`: rows are added and read by both, never changed. */
  readonly writes?: "change" | "append";
  /** `region_id` may be null: such a row is the municipality's own and nobody else's. */
  readonly mayBeOwn?: boolean;
}

/**
 * Policies of a table that a municipality and its regional centre both write: each row belongs to one municipality
 * and is shown to the centre of its region. That the region is the municipality's own, and that a row never moves
 * to another, is the trigger's work (`migrations/0008-cooperation.sql`). Never for tables with personal data.
 */
export function jointTable({ writes = "change", mayBeOwn = false }: JointTableOptions = {}): TablePolicies {
  const region = `region_id = ${setting.regionId}`;
  const check = `${OWN} and ${mayBeOwn ? `(region_id is null or ${region})` : region}`;
  const policies = [
    policy("app_tenant", "select", OWN),
    policy("app_tenant", "insert", null, check),
    policy("app_region", "select", IN_VISIBLE_REGION),
    policy("app_region", "insert", null, IN_VISIBLE_REGION),
    policy("app_onboarding", "select", IN_VISIBLE_REGION),
  ];
  if (writes === "append") return { rowLevelSecurity: "force", policies };
  const changes = [
    policy("app_tenant", "update", OWN, check),
    policy("app_region", "update", IN_VISIBLE_REGION),
  ];
  return { rowLevelSecurity: "force", policies: [...policies, ...changes] };
}

/** Conditions of tables that several municipalities of a region read together. */
export const inVisibleRegion = IN_VISIBLE_REGION;
export const inOwnRegion = `region_id = ${setting.regionId}`;

/** Policies of a table that belongs to no single municipality. */
export function sharedTable(...policies: PolicyDef[]): TablePolicies {
  return { rowLevelSecurity: "force", policies };
}

/**
 * One policy for one role.
 *
 * @param using SQL over the row: which existing rows; null for inserts
 * @param check SQL over the row: which rows may be written; the same as `using` when absent
 */
export function policy(
  role: DatabaseRole,
  command: Command,
  using: string | null,
  check: string | null = command === "select" || command === "delete" ? null : using,
): PolicyDef {
  return {
    name: `${role.replace("app_", "")}_${command}`,
    command,
    roles: [role],
    ...(using === null ? {} : { using }),
    ...(check === null ? {} : { check }),
  };
}

/** A policy whose role may read some columns alone; grants are derived from them as from the policy. */
export interface ColumnPolicy extends PolicyDef {
  /** Names of properties. */
  readonly only: readonly string[];
}

/**
 * Lets the regional centre read some columns of a tenant table that does not carry `region_id`: what is left of
 * a row when everything about people is taken out.
 */
export function depersonalised<Row>(only: readonly (keyof Row & string)[]): ColumnPolicy[] {
  const using = `exists (select from municipality m where m.id = municipality_id and m.${IN_VISIBLE_REGION})`;
  return (["app_region", "app_onboarding"] as const).map((role) => ({
    ...policy(role, "select", using),
    only,
  }));
}

/** Column default that fills in the municipality of the context. */
export const OWN_MUNICIPALITY = setting.municipalityId;
/** Column default that fills in the region of the context. */
export const OWN_REGION = setting.regionId;

function uuidSetting(name: string): string {
  return `nullif(current_setting('${name}', true), '')::uuid`;
}

/** In a sub-select, the list is parsed once per statement and not once per row; the alias is what PostgreSQL prints. */
function uuidListSetting(name: string): string {
  return `(select string_to_array(nullif(current_setting('${name}', true), ''), ',')::uuid[] as string_to_array)::uuid[]`;
}
