/**
 * The floor of the comparison of work: one hand-written statement over the rollups that returns JSON text. Same
 * login, roles, settings and session look-up as the API; no GraphQL, no formulas, and nothing is hidden.
 */
import { createServer, type IncomingMessage } from "node:http";
import pg from "pg";
import { hashSecret } from "../../../server/identity/secret.ts";
import { SESSION_SQL } from "../comparison/floor-sql.ts";

const pool = new pg.Pool({ connectionString: process.env.FLOOR_DATABASE, max: 10 });

const settings = (role: string, regionIds: string, accountId: string) =>
  `set_config('app.municipality_id', '', true), set_config('app.region_id', '', true),
   set_config('app.region_ids', '${regionIds}', true), set_config('app.onboarding_region_ids', '', true),
   set_config('app.account_id', '${accountId}', true), set_config('app.invitation_hash', '', true),
   set_config('role', '${role}', true)`;

const BEGIN = `begin; select ${settings("app_auth", "", "")}`;

const SUMS = `sum(received)::int as received, sum(kept)::int as kept, sum(missed)::int as missed`;
const ROWS = `(select municipality_id, slice, grain, starts_on, federal_sector, received, kept, missed, open_due from indicator_rollup
  union all select municipality_id, 'ALL', 'MONTH', period_start('MONTH', day), null, received, kept, missed, open_due from indicator_change) r`;

/** Everything of sixty municipalities: 36 months of totals, the sectors of a month. */
const cube = (towns: string, sectors: boolean) => `
  with town as materialized (${towns}),
  months as (select r.municipality_id as id, starts_on, ${SUMS} from ${ROWS} join town t on t.id = r.municipality_id
    where slice = 'ALL' and grain = 'MONTH' and starts_on between '2023-01-01' and '2025-12-01' group by 1, 2),
  cells as (select r.municipality_id as id, federal_sector, ${SUMS} from indicator_rollup r join town t on t.id = r.municipality_id
    where ${sectors} and slice = 'FEDERAL' and grain = 'MONTH' and starts_on = '2025-12-01' group by 1, 2)
  select json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'population', t.population,
    'months', (select json_agg(json_build_object('startsOn', starts_on, 'received', received, 'kept', kept, 'missed', missed) order by starts_on)
      from months where months.id = t.id),
    'cells', (select json_agg(json_build_object('sector', federal_sector, 'received', received, 'kept', kept, 'missed', missed))
      from cells where cells.id = t.id)) order by t.place)::text
  from town t`;

const BY_NAME = `select id, slug, name, population, row_number() over (order by name, id) as place from municipality order by name, id limit 60`;
const BY_SHARE = `select m.id, m.slug, m.name, m.population, row_number() over (order by s.share desc, m.name, m.id) as place
  from municipality m join (select municipality_id, sum(kept)::float8 / nullif(sum(kept + missed), 0) as share
    from indicator_rollup where slice = 'ALL' and grain = 'MONTH' and starts_on = '2025-12-01' group by 1) s on s.municipality_id = m.id
  order by s.share desc, m.name, m.id limit 50`;

const PAGES: Readonly<Record<string, string>> = {
  "/cube": cube(BY_NAME, true),
  "/sorted": cube(BY_SHARE, false),
};

async function answer(request: IncomingMessage): Promise<string> {
  // The body is read as any server would.
  for await (const chunk of request) void chunk;
  const text = PAGES[request.url ?? ""];
  const token = /mcu_session=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1];
  if (!text || !token) throw new Error("bad request");
  const client = await pool.connect();
  try {
    await client.query(BEGIN);
    const now = new Date();
    const session = await client.query<{ accountId: string; regionalGrants: { regionId: string }[] }>({
      name: "session",
      text: SESSION_SQL,
      values: [hashSecret(token), now, new Date(now.getTime() - 86_400_000), false],
    });
    const { accountId, regionalGrants } = session.rows[0]!;
    const regionIds = regionalGrants.map(({ regionId }) => regionId).join(",");
    await client.query(
      `select ${settings("app_region", regionIds, accountId)}, set_config('transaction_read_only', 'on', true)`,
    );
    const { rows } = await client.query<[string]>({ name: request.url!, text, rowMode: "array" });
    await client.query("commit");
    return `{"data":{"workComparison":${rows[0]![0]}}}`;
  } finally {
    client.release();
  }
}

createServer((request, response) => {
  if (request.url === "/health") return void response.end("ok");
  answer(request).then(
    (text) => response.setHeader("content-type", "application/json; charset=utf-8").end(text),
    (error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
}).listen(Number(process.env.PORT), "127.0.0.1");

process.on("SIGTERM", () => process.exit(0));
