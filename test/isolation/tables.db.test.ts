import { beforeAll, describe, expect, test } from "vitest";
import { AuditEvent } from "../../server/audit/audit-event.entity.ts";
import { DATABASE_ROLES } from "../../server/kernel/roles.ts";
import { engine } from "../support/test-database.ts";
import { aWorld, type World } from "../support/world.ts";
import { COLUMN_RIGHTS, OTHER_KEYS, PERSONAL, REGION_WRITES, RIGHTS } from "./rights.ts";

interface Table {
  name: string;
  isForced: boolean;
  isTenant: boolean;
}

interface Policy {
  table: string;
  name: string;
  role: string;
  command: string;
  using: string | null;
  check: string | null;
}

let world: World;
let tables: Table[];
let policies: Policy[];

beforeAll(async () => {
  world = await aWorld();
  tables = await world.ownerQuery<Table>(`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as "isForced",
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id') as "isTenant"
    from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> 'migration'
    order by 1`);
  policies = await world.ownerQuery<Policy>(`
    select tablename as table, policyname as name, role, lower(cmd) as command, qual as using, with_check as check
    from pg_policies, unnest(roles) as role where schemaname = 'public' order by 1, 2`);
});

const tenantTables = () => tables.filter((table) => table.isTenant).map((table) => table.name);

const OWN_ROWS =
  "(municipality_id = (NULLIF(current_setting('app.municipality_id'::text, true), ''::text))::uuid)";

describe("every table", () => {
  test("forces row-level security", () => {
    expect(tables.filter((table) => !table.isForced)).toEqual([]);
  });

  test("gives each role exactly the rights written down", async () => {
    const rows = await world.ownerQuery<{ table: string; role: string; rights: string }>(`
      select c.relname as table, r.rolname as role,
        concat(case when has_table_privilege(r.oid, c.oid, 'select') then 'r' end,
               case when has_table_privilege(r.oid, c.oid, 'insert') then 'a' end,
               case when has_table_privilege(r.oid, c.oid, 'update') then 'w' end,
               case when has_table_privilege(r.oid, c.oid, 'delete') then 'd' end,
               case when has_table_privilege(r.oid, c.oid, 'truncate, references, trigger') then '!' end) as rights
      from pg_class c cross join pg_roles r
      where c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relnamespace = 'public'::regnamespace
        and r.rolname like 'app\\_%'`);
    const found: Record<string, Record<string, string>> = {};
    for (const { table, role, rights } of rows) {
      if (rights !== "") (found[table] ??= {})[role] = rights;
    }
    expect(found).toEqual(RIGHTS);
  });

  test("gives rights to single columns only where written down", async () => {
    const rows = await world.ownerQuery<{ table: string; role: string; columns: string; isRead: boolean }>(`
      select c.relname as table, r.rolname as role, bool_and(p.privilege = 'select') as "isRead",
        string_agg(a.attname, ' ' order by a.attname collate "C") as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      cross join pg_roles r cross join (values ('select'), ('insert'), ('update'), ('references')) as p (privilege)
      where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace = 'public'::regnamespace and r.rolname like 'app\\_%'
        and has_column_privilege(r.oid, c.oid, a.attnum, p.privilege)
        and not has_table_privilege(r.oid, c.oid, p.privilege)
      group by 1, 2`);
    const found: Record<string, Record<string, string>> = {};
    for (const { table, role, columns } of rows) (found[table] ??= {})[role] = columns;
    expect(found).toEqual(COLUMN_RIGHTS);
    expect(rows.every(({ isRead }) => isRead)).toBe(true);
  });

  test("gives the public nothing", async () => {
    const granted = await world.ownerQuery<{ table: string }>(`
      select table_name as table from information_schema.role_table_grants
      where grantee = 'PUBLIC' and table_schema = 'public'`);
    expect(granted).toEqual([]);
  });
});

describe("a table that carries a municipality", () => {
  test("exists at all", () => {
    expect(tenantTables()).toEqual(
      expect.arrayContaining(["audit_event", "invitation", "member", "regulation"]),
    );
  });

  test("shows its people only their own rows", () => {
    for (const table of tenantTables()) {
      const own = policies.filter((policy) => policy.table === table && policy.role === "app_tenant");
      expect(own.length, table).toBeGreaterThan(0);
      for (const policy of own.filter(({ name }) => name !== "tenant_by_secret")) {
        if (policy.command !== "insert") expect(policy.using, `${table}.${policy.name}`).toBe(OWN_ROWS);
        if (policy.command !== "select" && policy.command !== "delete")
          expect(policy.check, `${table}.${policy.name}`).toContain(OWN_ROWS);
      }
    }
  });

  test("starts each of its keys with it", async () => {
    const keys = await world.ownerQuery<{ key: string }>(`
      select c.conrelid::regclass || ': ' || pg_get_constraintdef(c.oid) as key
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype in ('p', 'u', 'f', 'x') and a.attname <> 'municipality_id'
        and c.conrelid::regclass::text in (${tenantTables()
          .map((name) => `'${name}'`)
          .join(",")})
      union all
      select i.indrelid::regclass || ': ' || pg_get_indexdef(i.indexrelid)
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indisunique and a.attname <> 'municipality_id'
        and i.indrelid::regclass::text in (${tenantTables()
          .map((name) => `'${name}'`)
          .join(",")})`);
    expect(keys.filter(({ key }) => !(key in OTHER_KEYS))).toEqual([]);
  });

  test("never loses it", async () => {
    const nullable = await world.ownerQuery<{ table: string }>(`
      select table_name as table from information_schema.columns
      where table_schema = 'public' and column_name = 'municipality_id' and is_nullable = 'YES'`);
    expect(nullable).toEqual([]);
  });
});

describe("the regional centre", () => {
  test("writes only what it shares with a municipality or a region", () => {
    const writing = policies.filter(({ role, command }) => role === "app_region" && command !== "select");
    expect([...new Set(writing.map(({ table }) => table))].toSorted()).toEqual(REGION_WRITES.toSorted());
    // The one job it may add says of itself which municipalities are meant; wishes are a person's own in every region.
    const isBound = /region_id = ANY|^\(account_id = \(NULLIF\(current_setting\('app\.account_id'/;
    const loose = writing.filter(
      ({ table, using, check }) => table !== "job" && !isBound.test(`${using ?? check}`),
    );
    expect(loose).toEqual([]);
  });

  test("has no policy on tables with people", () => {
    const open = policies.filter(
      ({ role, table }) =>
        /region|onboarding|platform/.test(role) && PERSONAL.includes(table) && !COLUMN_RIGHTS[table]?.[role],
    );
    expect(open).toEqual([]);
  });

  test("sees by region wherever it sees tenants", () => {
    const tenant = tenantTables();
    const across = policies.filter(
      ({ role, table, using }) => role === "app_region" && tenant.includes(table) && using !== null,
    );
    const loose = across.filter(({ using, check, table }) => {
      const rows = (using ?? check)!;
      const byMunicipality = new RegExp(`m\\.id = ${table}\\.municipality_id\\) AND \\(m\\.region_id = ANY`);
      // A condition more narrows what is seen; an alternative would widen it.
      const byRegion = /^\(+region_id = ANY/.test(rows) && !rows.includes(" OR ");
      return !byRegion && !rows.startsWith("(token_hash = ") && !byMunicipality.test(rows);
    });
    expect(loose).toEqual([]);
  });
});

describe("the roles", () => {
  test("cannot log in, bypass policies or rule", async () => {
    const roles = await world.ownerQuery<{ rolname: string }>(`
      select rolname from pg_roles where rolname in (${DATABASE_ROLES.map((role) => `'${role}'`).join(",")})
        and not (rolcanlogin or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`);
    expect(roles.map((role) => role.rolname).toSorted()).toEqual([...DATABASE_ROLES].toSorted());
  });

  test("are worn by a login that inherits none", async () => {
    const logins = await world.ownerQuery<{ rolinherit: boolean; rolsuper: boolean; rolbypassrls: boolean }>(
      "select rolinherit, rolsuper, rolbypassrls from pg_roles where rolname like 'app\\_login%'",
    );
    expect(logins.length).toBeGreaterThan(0);
    expect(logins.every((login) => !login.rolinherit && !login.rolsuper && !login.rolbypassrls)).toBe(true);
  });

  test("own nothing", async () => {
    const owned = await world.ownerQuery<{ name: string }>(`
      select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname like 'app\\_%'`);
    expect(owned).toEqual([]);
  });
});

describe(`without a unit of work on ${engine}`, () => {
  const root = () => world.database.em.fork();
  const doors: Record<string, () => Promise<unknown>> = {
    "the entity manager": () => root().find(AuditEvent, {}),
    "raw SQL": () => root().execute("select * from member"),
    "the query builder": () => root().createQueryBuilder(AuditEvent).execute(),
    Kysely: () =>
      root()
        .getKysely<never>()
        .selectFrom("member" as never)
        .selectAll()
        .execute(),
    "the connection": () => root().getConnection().execute("select * from region"),
    "a plain transaction": () => root().transactional((em) => em.execute("select * from municipality")),
    "a role that rules": () => root().transactional((em) => em.execute("set local role postgres")),
  };

  test.each(Object.keys(doors))("%s reads nothing", async (door) => {
    await expect(doors[door]!()).rejects.toThrow(/permission denied|must be|not a member/);
  });
});
