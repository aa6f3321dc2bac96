/**
 * The floor: `node:http` and `pg`, one hand-written statement per request that returns JSON text. Same login,
 * roles, settings and session look-up as the API; nothing of its code, no GraphQL, no validation, no rules.
 */
import { createServer, type IncomingMessage } from "node:http";
import pg from "pg";
import { hashSecret } from "../../../server/identity/secret.ts";
import { SESSION_SQL } from "../comparison/floor-sql.ts";
import { CHAIN_SQL } from "../chain/floor-sql.ts";
import { ITEM_SQL, NEWEST_SQL, OPEN_SQL, ROUTE_SQL } from "./floor-sql.ts";

interface Wanted {
  readonly id?: string;
  readonly revision?: number;
  readonly recipientId?: string;
}

interface Session {
  readonly accountId: string;
  readonly displayName: string;
  readonly municipalityId: string;
  readonly municipalGrants: { municipalityId: string; regionId: string }[];
}

interface Page {
  readonly name: string;
  readonly text: string;
  readonly values: (session: Session, wanted: Wanted) => unknown[];
  readonly field: string;
}

const pool = new pg.Pool({ connectionString: process.env.FLOOR_DATABASE, max: 10 });

const settings = (role: string, municipality: string, region: string, account: string) =>
  `set_config('app.municipality_id', '${municipality}', true), set_config('app.region_id', '${region}', true),
   set_config('app.region_ids', '', true), set_config('app.onboarding_region_ids', '', true),
   set_config('app.account_id', '${account}', true), set_config('app.invitation_hash', '', true),
   set_config('role', '${role}', true)`;

const BEGIN = `begin; select ${settings("app_auth", "", "", "")}`;

const PAGES: Readonly<Record<string, Page>> = {
  "/open": { name: "open", text: OPEN_SQL, values: (s) => [s.municipalityId], field: "submissions" },
  "/newest": { name: "newest", text: NEWEST_SQL, values: (s) => [s.municipalityId], field: "submissions" },
  "/item": {
    name: "item",
    text: ITEM_SQL,
    values: (s, { id }) => [s.municipalityId, id],
    field: "submission",
  },
  "/chain": {
    name: "chain",
    text: CHAIN_SQL,
    values: (s, { id }) => [s.municipalityId, id],
    field: "submission",
  },
  "/route": {
    name: "route",
    text: ROUTE_SQL,
    values: (s, { id, revision, recipientId }) => [
      s.municipalityId,
      id,
      revision,
      recipientId,
      s.accountId,
      s.displayName,
      new Date(),
    ],
    field: "assignSubmission",
  },
};

async function answer(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const wanted = JSON.parse(Buffer.concat(chunks).toString()) as Wanted;
  const page = PAGES[request.url ?? ""];
  const token = /mcu_session=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1];
  if (!page || !token) throw new Error("bad request");
  const client = await pool.connect();
  try {
    await client.query(BEGIN);
    const now = new Date();
    const found = await client.query<Session>({
      name: "session",
      text: SESSION_SQL,
      values: [hashSecret(token), now, new Date(now.getTime() - 86_400_000), false],
    });
    const session = found.rows[0]!;
    const { regionId } = session.municipalGrants[0]!;
    await client.query(
      `select ${settings("app_tenant", session.municipalityId, regionId, session.accountId)}`,
    );
    const { rows } = await client.query<[string]>({
      name: page.name,
      text: page.text,
      values: page.values(session, wanted),
      rowMode: "array",
    });
    await client.query("commit");
    return `{"data":{"${page.field}":${rows[0]![0]}}}`;
  } catch (error) {
    await client.query("rollback");
    throw error;
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
