/** A migrated database with municipalities whose registers are full, for the benches. */
import pg from "pg";
import { hashSecret } from "../../../server/identity/secret.ts";
import { systemClock } from "../../../server/kernel/clock.ts";
import { openServerDatabase } from "../../../server/kernel/database/server-database.ts";
import { silentLog } from "../../../server/kernel/log.ts";
import { SCHEMA } from "../../../server/schema.ts";
import { fillRegister } from "../../../server/seed/submissions/fill-register.ts";
import { fill } from "../comparison/fill.ts";
import { stableId } from "../comparison/tenants.ts";

export interface FillTenants {
  /** Submissions in all. */
  readonly size: number;
  readonly tenants: number;
  /** All municipalities get as much; otherwise the first has many times more than the last. */
  readonly isEven?: boolean;
  readonly onProgress?: (done: number) => void;
}

export interface FilledTenant {
  readonly municipalityId: string;
  readonly regionId: string;
  readonly slug: string;
  readonly timeZone: string;
  /** Head of the centre. */
  readonly accountId: string;
  /** Secret of a session of the head in the municipality. */
  readonly sessionToken: string;
  /** Submissions in its register. */
  readonly size: number;
}

const YEAR_MS = 365 * 24 * 3_600_000;
/** Who acts in the history, besides the head. */
const STAFF = ["HEAD", "COORDINATOR", "POS_OPERATOR", "INCIDENT_OPERATOR"];

/**
 * Migrates the database, makes the municipalities and fills their registers.
 *
 * @param url the database as its owner, a superuser
 */
export async function fillTenants(url: string, options: FillTenants): Promise<FilledTenant[]> {
  const database = await openServerDatabase(
    { ownerUrl: url, appUrl: null, poolSize: 2, log: silentLog },
    SCHEMA,
  );
  try {
    await fill(url, options.tenants);
    await asOwner(url, addStaff);
    const order = new Map((await asOwner(url, slugsInOrder)).map((slug, at) => [slug, at]));
    await fillRegister(database, {
      size: options.size,
      clock: systemClock,
      log: silentLog,
      weightOf: (slug) => (options.isEven ? 1 : Math.max(0.2, 1 / (1 + order.get(slug)!))),
      onProgress: (done) => options.onProgress?.(done),
    });
    return await asOwner(url, filledTenants);
  } finally {
    await database.close();
  }
}

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function slugsInOrder(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ slug: string }>(
    "select slug from municipality order by length(slug), slug",
  );
  return rows.map(({ slug }) => slug);
}

const tokenOf = (slug: string): string => `bench-session-of-the-head-of-${slug}`;

/** Sectors, channels, accounts and a session, as confirming and inviting make them. */
async function addStaff(client: pg.Client): Promise<void> {
  await client.query(`
    insert into sector (municipality_id, id, region_id, position, name, federal_codes, clause)
    select r.municipality_id, gen_random_uuid(), r.region_id, ordinal - 1, s #>> '{value,name}',
      s #> '{value,federalCodes}', s ->> 'clause'
    from regulation r, jsonb_array_elements(r.variant::jsonb -> 'sectors') with ordinality as list(s, ordinal);
    insert into channel (municipality_id, id, region_id, position, code, name, clause)
    select r.municipality_id, gen_random_uuid(), r.region_id, ordinal - 1, s #>> '{value,code}',
      s #>> '{value,name}', s ->> 'clause'
    from regulation r, jsonb_array_elements(r.variant::jsonb -> 'channels') with ordinality as list(s, ordinal)`);
  const now = new Date();
  for (const slug of await slugsInOrder(client))
    for (const role of STAFF) {
      const account = stableId(`${role} of ${slug}`);
      await client.query(
        `insert into account (id, login, display_name, password_hash, is_platform_operator, is_demo, created_at)
         values ($1, $2, $3, '', false, false, $4)`,
        [account, `${slug}-${role.toLowerCase()}`, `${role} · ${slug}`, now],
      );
      await client.query(
        `insert into municipal_grant (municipality_id, account_id, role_code, granted_at)
         select id, $2, $3, $4 from municipality where slug = $1`,
        [slug, account, role, now],
      );
      if (role !== "HEAD") continue;
      await client.query(
        `insert into session (token_hash, account_id, room, entered_municipality_id, created_at, last_seen_at, expires_at)
         select $2, $3, 'MUNICIPALITY', id, $4, $4, $5 from municipality where slug = $1`,
        [slug, hashSecret(tokenOf(slug)), account, now, new Date(now.getTime() + YEAR_MS)],
      );
    }
}

async function filledTenants(client: pg.Client): Promise<FilledTenant[]> {
  const { rows } = await client.query<Omit<FilledTenant, "sessionToken">>(
    `select m.id as "municipalityId", m.region_id as "regionId", m.slug, m.time_zone as "timeZone",
       g.account_id as "accountId", coalesce(t.size, 0)::int as size
     from municipality m
     join municipal_grant g on g.municipality_id = m.id and g.role_code = 'HEAD'
     left join (select municipality_id, sum(count) as size from submission_tally group by 1) t
       on t.municipality_id = m.id
     order by size desc, m.slug`,
  );
  return rows.map((row) => ({ ...row, sessionToken: tokenOf(row.slug) }));
}
