/**
 * Roles of the database. The runtime logs in as a role that may do nothing by itself (`noinherit`), and
 * each transaction takes on exactly one of the others: forgetting to is an error, not a leak.
 */
export const DATABASE_ROLES = [
  "app_auth",
  "app_tenant",
  "app_region",
  "app_onboarding",
  "app_platform",
  "app_jobs",
] as const;

/**
 * Owns the one function that searches the register (decision 13). No login may become it: the function checks
 * the municipality itself, because the search of words cannot use its index under a policy.
 */
export const SEARCH_ROLE = "app_search";

/**
 * Owns the one function that sums the weeks of other municipalities up (decision 21). No login may become it: the
 * function gives sums alone, and only of so many municipalities that none can be told from them.
 */
export const PEERS_ROLE = "app_peers";

export type DatabaseRole = (typeof DATABASE_ROLES)[number] | typeof SEARCH_ROLE | typeof PEERS_ROLE;

/** Every role that tables give rights to. */
export const ALL_ROLES: readonly DatabaseRole[] = [...DATABASE_ROLES, SEARCH_ROLE, PEERS_ROLE];

/** Login of the embedded database; on a server each database has a login of its own, see `loginRole`. */
export const EMBEDDED_LOGIN = "app_login";

/** Roles belong to the whole server, so two databases on it must not share a login and its password. */
export function loginRole(database: string): string {
  return `${EMBEDDED_LOGIN}_${database}`.slice(0, 63);
}

/** SQL that makes the roles where they are missing. Needs CREATEROLE only when one is missing. */
export function createRolesSql(): string {
  const creations = ALL_ROLES.map(
    (role) =>
      `if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;`,
  );
  return `do $$ begin ${creations.join(" ")} end $$`;
}
