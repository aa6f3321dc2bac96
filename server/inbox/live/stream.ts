/**
 * `/graphql/stream`: the subscription over server-sent events, behind the same sessions, limits and origin as
 * everything else. A stream holds no transaction; whether its viewer still may watch is asked again each minute.
 */
import type { RequestHandler, Response } from "express";
import {
  type DocumentNode,
  getOperationAST,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { createHandler } from "graphql-sse/lib/use/express";
import type { HttpDoor, Visit } from "../../api/http-door.ts";
import { limitRules, TOKEN_LIMIT } from "../../api/limits.ts";
import { badInput, DenialError } from "../../kernel/errors.ts";
import type { ChangeFeed, Watcher } from "./change-feed.ts";
import type { ChangeQueue } from "./change-queue.ts";

/** What the resolver of the subscription gets as its context. */
export interface StreamContext {
  readonly changes: ChangeQueue;
}

/** A viewer has a few windows open, not hundreds. */
const MOST_OF_ACCOUNT = 20;
const MOST_OF_PROCESS = 5_000;
const CHECK_MS = 60_000;
/** A client that takes nothing for so long is gone. */
const STALLED_MS = 30_000;

/** Bytes that may wait for a slow client before it is asked for no more changes. */
const MOST_UNSENT = 16 * 1024;

interface StreamRequest {
  readonly query: string;
  readonly operationName?: string | null;
}

export interface StreamOptions {
  readonly schema: GraphQLSchema;
  readonly feed: ChangeFeed;
  readonly door: HttpDoor;
  /** How often a stream asks whether it may go on, ms. */
  readonly checkMs?: number;
}

/** The handler of one POST that wants a stream. The body is JSON, read already. */
export function streamHandler({ schema, feed, door, checkMs = CHECK_MS }: StreamOptions): RequestHandler {
  const counts = new Map<string, number>();
  return door.handle(async (visit, request, response) => {
    if (request.method !== "POST" || request.headers.accept !== "text/event-stream")
      throw badInput("Поток событий запрашивают методом POST с заголовком Accept: text/event-stream.");
    const operation = readOperation(schema, request.body as Partial<StreamRequest> | undefined);
    const watcher = await admit(visit);
    const account = watcher.viewer.accountId;
    if ((counts.get(account) ?? 0) >= MOST_OF_ACCOUNT || feed.size >= MOST_OF_PROCESS)
      throw new DenialError("RATE_LIMITED");
    counts.set(account, (counts.get(account) ?? 0) + 1);
    const changes = await feed.watch(watcher).catch((error: unknown) => {
      leave(counts, account);
      throw error;
    });
    const timer = setInterval(() => void recheck(visit, watcher, changes), checkMs);
    response.once("close", () => {
      clearInterval(timer);
      changes.end();
      leave(counts, account);
    });
    const contextValue = { changes };
    const handle = createHandler({
      authenticate: () => null,
      onSubscribe: () => ({ schema, contextValue, ...operation }),
      onNext: () => whenDrained(response),
    });
    response.setHeader("x-accel-buffering", "no");
    await handle(request, response);
  });
}

function leave(counts: Map<string, number>, account: string): void {
  const left = (counts.get(account) ?? 1) - 1;
  if (left > 0) counts.set(account, left);
  else counts.delete(account);
}

function admit(visit: Visit): Promise<Watcher> {
  const step = async ({ municipalityId, regionId, recipientId, viewer, timeZone }: Watcher) => ({
    municipalityId,
    regionId,
    recipientId,
    viewer,
    timeZone,
  });
  return visit.inMunicipality("submission:view", step, true);
}

/** Ends the stream of whoever signed out, lost the right to look, or works elsewhere now. */
async function recheck(visit: Visit, watcher: Watcher, changes: ChangeQueue): Promise<void> {
  try {
    const now = await admit(visit);
    const isSame = now.municipalityId === watcher.municipalityId && now.recipientId === watcher.recipientId;
    if (!isSame) changes.end();
  } catch (error) {
    // A database that is away for a moment is no reason to send people away.
    if (error instanceof DenialError) changes.end();
  }
}

interface StreamOperation {
  readonly document: DocumentNode;
  readonly operationName: string | null;
}

/** @throws {DenialError} BAD_INPUT or TOO_COMPLEX */
function readOperation(schema: GraphQLSchema, body: Partial<StreamRequest> | undefined): StreamOperation {
  if (typeof body?.query !== "string") throw badInput();
  const document = parsed(body.query);
  const operationName = typeof body.operationName === "string" ? body.operationName : null;
  if (getOperationAST(document, operationName)?.operation !== "subscription")
    throw badInput("По этому адресу принимаются только подписки (subscription).");
  const [fault] = validate(schema, document, [...specifiedRules, ...limitRules()]);
  if (fault instanceof DenialError) throw fault;
  if (fault) throw badInput(fault.message);
  return { document, operationName };
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: TOKEN_LIMIT });
  } catch (error) {
    throw badInput(error instanceof Error ? error.message : undefined);
  }
}

/** Nothing more is taken from the queue while the client has not read what was sent. */
async function whenDrained(response: Response): Promise<void> {
  if (response.writableLength < MOST_UNSENT) return;
  await new Promise<void>((resolve) => {
    const stalled = setTimeout(() => response.destroy(), STALLED_MS);
    const done = () => {
      clearTimeout(stalled);
      resolve();
    };
    response.once("drain", done).once("close", done);
  });
}
