/**
 * The first door of `/graphql`: answers known operations past express and Apollo. Every other request goes on to them
 * untouched, or with its body read as express would read it.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Log } from "../../kernel/log.ts";
import { clientOf, type CookieRules } from "../client.ts";
import { denial } from "../http-denial.ts";
import { BODY_LIMIT_BYTES } from "../limits.ts";
import { ownOrigins } from "../origin.ts";
import { holdsZeroByte } from "../zero-byte.ts";
import type { AtOnce } from "./at-once.ts";
import type { KnownOperation, KnownOperations } from "./known-operations.ts";

export interface DoorParts {
  readonly known: KnownOperations;
  readonly atOnce: AtOnce;
  readonly cookies: CookieRules;
  readonly publicUrl: string;
  readonly log: Log;
}

/** Express takes a body that is there already for its own. */
type ReadRequest = IncomingMessage & { body?: unknown };

const JSON_TYPE = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;
/** Clients are few kinds; whatever else comes is somebody's play. */
const MOST_KINDS = 100;

/** @param app the usual way */
export function atOnceDoor(app: RequestListener, parts: DoorParts): RequestListener {
  const isOwn = ownOrigins(parts.publicUrl);
  const types = new AnswerTypes();
  return (request: ReadRequest, response) => {
    if (!isReadable(request) || !isOwn(request)) return app(request, response);
    readAll(request, (bytes) => {
      request.body = parsed(bytes);
      if (request.body === undefined) {
        response.setHeader("connection", "close");
        return denial(response, 400, "BAD_INPUT", "Тело запроса — не JSON.");
      }
      const usual = () => {
        types.learnFrom(request, response);
        app(request, response);
      };
      answerKnown(parts, types.of(request), request, response).then(
        (isAnswered) => (isAnswered ? undefined : usual()),
        (error: unknown) => {
          parts.log.error("api.at_once_failed", error);
          usual();
        },
      );
    });
  };
}

/** Requests whose body express would read in the same way; whatever is odd is left to it. */
function isReadable({ method, url, headers }: IncomingMessage): boolean {
  const length = Number(headers["content-length"]);
  return (
    method === "POST" &&
    url === "/graphql" &&
    length > 0 &&
    length <= BODY_LIMIT_BYTES &&
    headers["content-encoding"] === undefined &&
    headers["transfer-encoding"] === undefined &&
    JSON_TYPE.test(headers["content-type"] ?? "")
  );
}

/** Reads a body of known length; of a request that breaks off nothing is left to answer. */
function readAll(request: IncomingMessage, done: (bytes: Buffer) => void): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("error", () => {});
  request.once("end", () => done(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
}

/** An object or a list; undefined for anything else. */
function parsed(bytes: Buffer): object | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString());
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

interface Asked {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
}

async function answerKnown(
  { known, atOnce, cookies }: DoorParts,
  type: string | undefined,
  request: ReadRequest,
  response: ServerResponse,
): Promise<boolean> {
  const body = request.body as Asked;
  const operation = type !== undefined && typeof body.query === "string" ? known.find(body.query) : undefined;
  if (!operation || !isPlain(body, operation)) return false;
  const client = clientOf(request, response, cookies);
  const text = await atOnce.answer(operation, (body.variables ?? {}) as Record<string, unknown>, client);
  if (text === null) return false;
  response.setHeader("content-type", type!);
  response.setHeader("content-length", text.length);
  // A text leaves in one piece with the headers, bytes would not.
  response.end(text, "latin1");
  return true;
}

/** Whether a request has nothing about it that the usual way would have to look at. */
function isPlain({ variables, operationName, extensions }: Asked, { name }: KnownOperation): boolean {
  return (
    (operationName == null || operationName === name) &&
    extensions == null &&
    (variables == null ||
      (typeof variables === "object" && !Array.isArray(variables) && !holdsZeroByte(variables)))
  );
}

/** Which type of content the usual way answers with, by what a client accepts. */
class AnswerTypes {
  readonly #byAccept = new Map<string, string>();

  of({ headers }: IncomingMessage): string | undefined {
    return this.#byAccept.get(headers.accept ?? "");
  }

  learnFrom({ headers }: IncomingMessage, response: ServerResponse): void {
    const { accept = "" } = headers;
    if (accept.length > 300 || this.#byAccept.has(accept)) return;
    response.once("finish", () => {
      const type = response.getHeader("content-type");
      if (response.statusCode !== 200 || typeof type !== "string") return;
      if (this.#byAccept.size >= MOST_KINDS) this.#byAccept.clear();
      this.#byAccept.set(accept, type);
    });
  }
}
