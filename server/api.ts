/** The GraphQL API over HTTP: resolvers → schema → Apollo → express. */
import { randomUUID } from "node:crypto";
import { createServer, type RequestListener, type Server } from "node:http";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { expressMiddleware } from "@as-integrations/express5";
import type { GraphQLSchema } from "graphql";
import express, { type Express, type Request, type Response } from "express";
import { AtOnce } from "./api/at-once/at-once.ts";
import { atOnceDoor } from "./api/at-once/at-once-door.ts";
import { KnownOperations } from "./api/at-once/known-operations.ts";
import { bodyFaults, readBody } from "./api/body.ts";
import { buildApiSchema } from "./api/build-schema.ts";
import { Client, clientOf, type CookieRules, readCookie, type RequestContext } from "./api/client.ts";
import { formatError } from "./api/error-answers.ts";
import { graphiql } from "./api/graphiql.ts";
import { HttpDoor } from "./api/http-door.ts";
import { BODY_LIMIT_BYTES, limitRules, TOKEN_LIMIT } from "./api/limits.ts";
import { answerText, KeptExecution } from "./api/kept/kept-execution.ts";
import { operationPlugin } from "./api/operation-plugin.ts";
import { Preparing } from "./api/preparing.ts";
import { sameOriginOnly } from "./api/origin.ts";
import type { Config } from "./config.ts";
import { DemoAccountResolver } from "./identity/demo-account.resolver.ts";
import { HTTP_ROUTES } from "./http-routes.ts";
import { findIdentity } from "./identity/identity.ts";
import { contextOf } from "./identity/identity-context.ts";
import { ChangeFeed } from "./inbox/live/change-feed.ts";
import { streamHandler } from "./inbox/live/stream.ts";
import { InvitationResolver } from "./identity/invitation.resolver.ts";
import { RememberedSessions } from "./identity/remembered-sessions.ts";
import { SessionService } from "./identity/session.service.ts";
import { SignInResolver } from "./identity/sign-in.resolver.ts";
import { SignInThrottle } from "./identity/sign-in-throttle.ts";
import type { DocumentReader } from "./onboarding/reading/document-reader.ts";
import { importPreparation } from "./onboarding/reading/prepare-import.ts";
import { NotificationResolver } from "./notification/notification.resolver.ts";
import { RegionPreferenceResolver } from "./notification/region-preference.resolver.ts";
import { PageConnectionResolver } from "./official-page/page-connection.resolver.ts";
import { publicNetworks } from "./public-network/public-networks.ts";
import { PlatformResolver } from "./platform/platform.resolver.ts";
import packageJson from "../package.json" with { type: "json" };
import type { Clock } from "./kernel/clock.ts";
import type { Database } from "./kernel/database/database.ts";

import type { Log } from "./kernel/log.ts";
import { AUTH_SCOPE } from "./kernel/scopes.ts";
import { unitOfWork } from "./kernel/unit-of-work.ts";

export interface ApiOptions {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** Reads what officers bring; like the database, whoever opened it closes it. */
  readonly documents: DocumentReader;
  /** How often a stream of events asks whether its viewer may go on, ms; each minute when absent. */
  readonly streamCheckMs?: number;
}

export interface Api {
  readonly apollo: ApolloServer<RequestContext>;
  /** Answers requests of every kind. */
  readonly handler: RequestListener;
  readonly sessions: SessionService;
  /** Ends what would otherwise keep a server open for ever. */
  endStreams(): Promise<void>;
  stop(): Promise<void>;
}

/** Builds the API; nothing listens yet. */
export async function createApi(options: ApiOptions): Promise<Api> {
  const { config } = options;
  const sessions = new SessionService({
    idleMinutes: config.sessionIdleMinutes,
    maxMinutes: config.sessionMaxMinutes,
    isDemo: config.isDemo,
  });
  const { schema, apollo, known, remembered } = createApollo(options, sessions);
  await apollo.start();
  const feed = new ChangeFeed(options.database, options.log);
  const parts = { schema, apollo, known, remembered, sessions, feed };
  const app = await createApp(options, parts);
  return {
    apollo,
    handler: firstDoor(options, parts, app),
    sessions,
    endStreams: () => feed.close(),
    async stop() {
      await feed.close();
      await apollo.stop();
    },
  };
}

/** Longer than proxies keep a connection that nobody uses; Node's own 5 seconds are shorter than most. */
const IDLE_CONNECTION_MS = 75_000;

/**
 * Starts listening.
 *
 * @throws {Error} with the code EADDRINUSE when the port is taken
 */
export function listen(api: Api, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(api.handler);
    // A proxy in front keeps its connections open: were this end the first to close an idle one, a request just
    // sent on it would be lost. So the proxy's end has to be the first.
    server.keepAliveTimeout = IDLE_CONNECTION_MS;
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

function createApollo(
  { config, database, documents, clock, log }: ApiOptions,
  sessions: SessionService,
): Pick<Parts, "schema" | "apollo" | "known" | "remembered"> {
  const made = [
    new SignInResolver(sessions, new SignInThrottle()),
    new InvitationResolver(sessions),
    new DemoAccountResolver(sessions.rules),
    new PageConnectionResolver(publicNetworks(config.publicNetworks)),
    new NotificationResolver(config.mail !== null),
    new RegionPreferenceResolver(config.mail !== null),
    new PlatformResolver({
      version: packageJson.version,
      database: database.description,
      migration: database.migration,
      startedAt: clock.now(),
    }),
  ];
  const schema = buildApiSchema(made);
  const kept = new KeptExecution(schema, buildApiSchema(made));
  const known = new KnownOperations(schema);
  const remembered = new RememberedSessions();
  const preparing = new Preparing(schema, { importResolution: importPreparation(documents) });
  const apollo = new ApolloServer<RequestContext>({
    schema,
    stringifyResult: answerText,
    plugins: [
      operationPlugin({ root: database.em, sessions, remembered, kept, preparing, known, clock, log }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    introspection: !config.isProduction,
    hideSchemaDetailsFromClientErrors: config.isProduction,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: TOKEN_LIMIT },
    validationRules: limitRules(),
    formatError: (_formatted, error) => formatError(error, randomUUID(), log),
  });
  return { schema, apollo, known, remembered };
}

/** What the routes hand requests to. */
interface Parts {
  readonly schema: GraphQLSchema;
  readonly apollo: ApolloServer<RequestContext>;
  readonly known: KnownOperations;
  readonly remembered: RememberedSessions;
  readonly sessions: SessionService;
  readonly feed: ChangeFeed;
}

const cookieRulesOf = (config: Config): CookieRules => ({
  isSecure: config.publicUrl.startsWith("https:"),
  maxMinutes: config.sessionMaxMinutes,
  trustedProxies: config.trustedProxies,
});

/** Before express: what can be answered with one message to the database. */
function firstDoor(
  { config, database: { together, em: root }, clock, log }: ApiOptions,
  { schema, known, remembered, sessions }: Parts,
  app: Express,
): RequestListener {
  if (together === null) return app;
  const atOnce = new AtOnce({ together, schema, root, sessions, remembered, clock, log });
  return atOnceDoor(app, {
    known,
    atOnce,
    cookies: cookieRulesOf(config),
    publicUrl: config.publicUrl,
    log,
  });
}

async function createApp(
  { config, database, clock, log, streamCheckMs }: ApiOptions,
  { schema, apollo, sessions, feed }: Parts,
): Promise<Express> {
  const cookies = cookieRulesOf(config);
  const mayUpload = (request: Request) =>
    unitOfWork(database.em, AUTH_SCOPE, async (em) => {
      const connection = new Client("", "", readCookie(request.headers.cookie), () => {});
      const base = { em, clock, log, connection };
      return contextOf(base, await findIdentity(base, sessions.rules)).kind === "onboarding";
    });
  const app = express().disable("x-powered-by").disable("etag");
  app.get("/health", (_request, response) => health(database, response));
  if (!config.isProduction) app.use(await graphiql());
  const { rules: sessionRules } = sessions;
  const door = new HttpDoor({
    root: database.em,
    sessionRules,
    cookies,
    publicUrl: config.publicUrl,
    clock,
    log,
  });
  app.use(
    "/graphql/stream",
    sameOriginOnly(config.publicUrl),
    express.json({ limit: BODY_LIMIT_BYTES }),
    streamHandler({ schema, feed, door, ...(streamCheckMs === undefined ? {} : { checkMs: streamCheckMs }) }),
  );
  app.use(
    "/graphql",
    sameOriginOnly(config.publicUrl),
    readBody(mayUpload),
    expressMiddleware(apollo, { context: async ({ req, res }) => ({ client: clientOf(req, res, cookies) }) }),
  );
  app.use(["/files", "/export"], sameOriginOnly(config.publicUrl));
  for (const addRoutes of HTTP_ROUTES) addRoutes(app, door);
  app.use(bodyFaults);
  return app;
}

async function health(database: Database, response: Response): Promise<void> {
  const isUp = await database.ping().then(
    () => true,
    () => false,
  );
  response.status(isUp ? 200 : 503).json({ status: isUp ? "ok" : "database unavailable" });
}
