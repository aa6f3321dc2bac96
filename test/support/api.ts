/** The real API over HTTP, for a world; people are signed in through the session service. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Api, type ApiOptions, createApi, listen } from "../../server/api.ts";
import { loadConfig } from "../../server/config.ts";
import type { Account } from "../../server/identity/account.entity.ts";
import type { Clock } from "../../server/kernel/clock.ts";
import { jsonLog } from "../../server/kernel/log.ts";
import { AUTH_SCOPE } from "../../server/kernel/scopes.ts";
import { DocumentReader } from "../../server/onboarding/reading/document-reader.ts";
import type { Municipality } from "../../server/municipality/municipality.entity.ts";
import { aBase, aConnection, type World } from "./world.ts";

/** What an API needs of a world. */
type Ground = Pick<World, "database" | "inScope"> & { readonly clock: Clock };

export interface Answer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly data: Data | null | undefined;
  readonly errors: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
  /** Code of the first error. */
  readonly code: string | undefined;
  /** Value of the session cookie the answer sets; empty text when it takes it away. */
  readonly setToken: string | undefined;
  readonly text: string;
}

export interface TestApi extends Api {
  readonly url: string;
  /** What the server logged: one JSON object per line. */
  readonly logLines: string[];
  /** Secret of a fresh session. */
  signIn(account: Account, municipality?: Municipality): Promise<string>;
  /** Sends an operation; `token` null is an anonymous visitor. */
  send<Data = Record<string, unknown>>(
    token: string | null,
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer<Data>>;
  close(): Promise<void>;
}

/** One for all files: a thread that is warm reads at once. */
const warm = new DocumentReader();

/** To build an API takes longer than most tests: files of one database ask the same one. */
const sharedBy = new WeakMap<Ground["database"], TestApi>();
/** The world of the file that runs. */
const groundOf = new WeakMap<Ground["database"], Ground>();

/**
 * The API of a world on a free port: one shared by the files of a worker, its log begun anew, unless something about
 * it is given.
 *
 * @param environment as for the program; anything, even nothing in it, makes an API of its own
 */
export async function anApi(
  world: Ground,
  environment?: Record<string, string>,
  documents: DocumentReader = warm,
  more: Pick<ApiOptions, "streamCheckMs"> = {},
): Promise<TestApi> {
  if (environment) return startApi(world, environment, documents, more);
  const { database } = world;
  groundOf.set(database, world);
  let shared = sharedBy.get(database);
  if (!shared) {
    const clock = { now: () => groundOf.get(database)!.clock.now() };
    shared = await startApi({ ...world, clock }, {}, documents, more);
    sharedBy.set(database, shared);
  }
  const api = shared;
  api.logLines.length = 0;
  return {
    ...api,
    signIn: (account, municipality) => openSession(world, api, account, municipality),
    close: async () => {},
  };
}

async function startApi(
  world: Ground,
  environment: Record<string, string>,
  documents: DocumentReader,
  more: Pick<ApiOptions, "streamCheckMs">,
): Promise<TestApi> {
  const logLines: string[] = [];
  const config = loadConfig({ NODE_ENV: "test", DEMO: "off", ...environment });
  const log = jsonLog((line) => logLines.push(line));
  const { database, clock } = world;
  const api = await createApi({ config, database, clock, log, documents, ...more });
  const server = await listen(api, 0, "127.0.0.1");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...api,
    url,
    logLines,
    signIn: (account, municipality) => openSession(world, api, account, municipality),
    send: <Data>(token: string | null, query: string, variables = {}, headers = {}) =>
      send<Data>(url, token, { query, variables }, headers),
    close: () => close(api, server),
  };
}

async function openSession(
  world: Ground,
  api: Api,
  account: Account,
  municipality?: Municipality,
): Promise<string> {
  let secret: string | null = null;
  await world.inScope(AUTH_SCOPE, async (em) => {
    const connection = { ...aConnection(), setSessionToken: (token: string | null) => void (secret = token) };
    await api.sessions.open({ ...aBase(world, em), connection }, account.id, municipality?.id);
  });
  if (secret === null) throw new Error("No session was opened.");
  return secret;
}

async function send<Data>(
  url: string,
  token: string | null,
  body: object,
  headers: Record<string, string>,
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token === null ? {} : { cookie: `mcu_session=${token}` }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const answer = JSON.parse(text) as { data?: Data | null; errors?: Answer["errors"] };
  const cookie = response.headers.get("set-cookie");
  return {
    status: response.status,
    data: answer.data,
    errors: answer.errors ?? [],
    code: answer.errors?.[0]?.extensions.code,
    setToken: cookie === null ? undefined : /mcu_session=([^;]*)/.exec(cookie)?.[1],
    text,
  };
}

async function close(api: Api, server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await api.stop();
}
