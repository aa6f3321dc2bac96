/** Fills the rollups as the register would leave them: the comparison reads nothing else. */
import pg from "pg";
import { fill, SESSION_TOKEN } from "../comparison/fill.ts";
import { REGION_SIZE, stableId } from "../comparison/tenants.ts";

export { SESSION_TOKEN };

/** Municipalities with a regulation and with figures by sector; the others have totals alone. */
export const CORE = REGION_SIZE;
export const MONTHS = 36;
export const FIRST_MONTH = "2023-01-01";
/** The last month; everything ends with 2025. */
export const LAST_MONTH = "2025-12-01";

const SECTORS =
  "HEALTHCARE EDUCATION SOCIAL_PROTECTION HOUSING_UTILITIES SOLID_WASTE ROADS TRANSPORT ENERGY CONSTRUCTION IMPROVEMENT CULTURE_SPORT SAFETY".split(
    " ",
  );

/** A count that is the same in every run, from half to one and a half of `mean`. */
const about = (mean: number, ...parts: string[]) =>
  `(${mean} * (0.5 + (abs(hashtext(${parts.map((part) => `${part}::text`).join(" || ")})) % 1000) / 1000.0))::int`;

const COLUMNS =
  "received, repeats, due, kept, missed, first_answered, answered, answered_solved, marked, mark_sum, solved";
const SUMS = COLUMNS.split(", ")
  .map((name) => `sum(${name})`)
  .join(", ");
const OF_COUNT = `c.n, c.n / 12, c.n, c.n * 8 / 10, c.n - c.n * 8 / 10, c.n, c.n, c.n * 7 / 10, c.n / 2, c.n / 2 * 4, c.n * 7 / 10`;

/**
 * @param size submissions over the first 60 municipalities in three years
 * @param tenants municipalities in all
 */
export async function fillWork(url: string, size: number, tenants: number): Promise<void> {
  await fill(url, CORE);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const mean = Math.max(1, Math.round(size / (CORE * MONTHS * SECTORS.length)));
  const months = `generate_series('${FIRST_MONTH}'::date, '${LAST_MONTH}'::date, '1 month') as d(day)`;
  try {
    await addTenants(client, tenants);
    await client.query(
      `insert into indicator_rollup (municipality_id, id, region_id, slice, grain, starts_on, federal_sector, ${COLUMNS})
       select m.id, gen_random_uuid(), m.region_id, 'FEDERAL', 'MONTH', d.day, s.sector, ${OF_COUNT}
       from municipality m cross join ${months} cross join unnest($1::text[]) as s(sector)
       cross join lateral (select ${about(mean, "m.id", "d.day", "s.sector")} as n) c where m.slug like 'okrug-%'`,
      [SECTORS],
    );
    await client.query(
      `insert into indicator_rollup (municipality_id, id, region_id, slice, grain, starts_on, ${COLUMNS})
       select m.id, gen_random_uuid(), m.region_id, 'ALL', 'MONTH', d.day, ${OF_COUNT}
       from municipality m cross join ${months}
       cross join lateral (select ${about(mean * SECTORS.length, "m.id", "d.day")} as n) c where m.slug not like 'okrug-%'`,
    );
    await client.query(summed("ALL", "MONTH", "FEDERAL", "MONTH", "null::text"));
    for (const grain of ["QUARTER", "YEAR"]) {
      await client.query(summed("FEDERAL", grain, "FEDERAL", "MONTH", "federal_sector"));
      await client.query(summed("ALL", grain, "ALL", "MONTH", "null::text"));
    }
    await client.query(
      `insert into duration_rollup (municipality_id, id, region_id, slice, grain, starts_on, kind, bucket, count)
       select r.municipality_id, gen_random_uuid(), r.region_id, 'ALL', r.grain, r.starts_on, 'FIRST_ANSWER', b,
         greatest(1, r.first_answered / 40)
       from indicator_rollup r cross join generate_series(100, 139) b
       where r.slice = 'ALL' and r.municipality_id in (select id from municipality where slug like 'okrug-%')`,
    );
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

const summed = (slice: string, grain: string, from: string, of: string, sector: string) =>
  `insert into indicator_rollup (municipality_id, id, region_id, slice, grain, starts_on, federal_sector, ${COLUMNS})
   select municipality_id, gen_random_uuid(), region_id, '${slice}', '${grain}', period_start('${grain}', starts_on), ${sector}, ${SUMS}
   from indicator_rollup where slice = '${from}' and grain = '${of}' group by 1, 3, 6, 7`;

/** Municipalities beyond the first sixty: in regions of sixty, all of them seen by the same analyst. */
async function addTenants(client: pg.Client, tenants: number): Promise<void> {
  const more = tenants - CORE;
  if (more <= 0) return;
  await client.query(
    `insert into region (id, code, name, centre_name, time_zone)
     select gen_random_uuid(), 'X' || n, 'Область X' || n, 'ЦУР X' || n, 'Europe/Moscow' from generate_series(1, $1::int) n`,
    [Math.ceil(more / REGION_SIZE)],
  );
  await client.query(
    `insert into municipality (id, region_id, slug, name, time_zone, created_at, population)
     select gen_random_uuid(), r.id, 'town-' || n, 'Город ' || n, 'Europe/Moscow', now(), 5000 + n
     from generate_series(1, $1::int) n join region r on r.code = 'X' || ((n - 1) / ${REGION_SIZE} + 1)`,
    [more],
  );
  await client.query(
    `insert into regional_grant (account_id, region_id, role) select $1, id, 'ANALYST' from region where code like 'X%'`,
    [stableId("analyst")],
  );
}
