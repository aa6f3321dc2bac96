/**
 * The floor: `node:http` and `pg`, one hand-written statement per page that returns JSON text. Same login,
 * roles, settings and session look-up as the API; nothing of its code, no GraphQL, no validation.
 */
import { createServer, type IncomingMessage } from "node:http";
import pg from "pg";
import { hashSecret } from "../../../server/identity/secret.ts";
import { CAPABILITIES_JSON, clausesSql, comparisonSql, municipalitiesSql, SESSION_SQL } from "./floor-sql.ts";

interface Page {
  readonly slug: string;
  readonly regionId: string;
}

const pool = new pg.Pool({ connectionString: process.env.FLOOR_DATABASE, max: 10 });

const settings = (role: string, regionIds: string, accountId: string) =>
  `set_config('app.municipality_id', '', true), set_config('app.region_id', '', true),
   set_config('app.region_ids', '${regionIds}', true), set_config('app.onboarding_region_ids', '', true),
   set_config('app.account_id', '${accountId}', true), set_config('app.invitation_hash', '', true),
   set_config('role', '${role}', true)`;

const BEGIN = `begin; select ${settings("app_auth", "", "")}`;

/** By path: the statement and what its answer looks like. */
const PAGES: Readonly<
  Record<
    string,
    { name: string; text: string; values: (page: Page) => string[]; wrap: (json: string) => string }
  >
> = {
  "/comparison": {
    name: "comparison",
    text: comparisonSql(),
    values: () => [new Date().toISOString()],
    wrap: (json) => `{"data":{"capabilities":${CAPABILITIES_JSON},"regulationComparison":${json}}}`,
  },
  "/clauses": {
    name: "clauses",
    text: clausesSql(),
    values: ({ slug }) => [new Date().toISOString(), slug],
    wrap: (json) => `{"data":{"municipality":${json}}}`,
  },
  "/municipalities": {
    name: "municipalities",
    text: municipalitiesSql(),
    values: ({ regionId }) => [new Date().toISOString(), regionId],
    wrap: (json) => `{"data":{"municipalities":${json}}}`,
  },
};

async function answer(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const wanted = JSON.parse(Buffer.concat(chunks).toString()) as Page;
  const page = PAGES[request.url ?? ""];
  const token = /mcu_session=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1];
  if (!page || !token) throw new Error("bad request");
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
    const { rows } = await client.query<[string]>({
      name: page.name,
      text: page.text,
      values: page.values(wanted),
      rowMode: "array",
    });
    await client.query("commit");
    return page.wrap(rows[0]![0]);
  } finally {
    client.release();
  }
}

createServer((request, response) => {
  if (request.url === "/health") {
    response.end("ok");
    return;
  }
  answer(request).then(
    (text) => response.setHeader("content-type", "application/json; charset=utf-8").end(text),
    (error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
}).listen(Number(process.env.PORT), "127.0.0.1");

process.on("SIGTERM", () => process.exit(0));
