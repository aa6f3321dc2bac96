/** The HTTP client of one request, and the cookie its session lives in. */
import { randomUUID } from "node:crypto";
import { isIP } from "node:net";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Connection } from "../kernel/context.ts";

const COOKIE = "mcu_session";
/** The portal runs beside the API; only from there is a forwarded address worth anything. */
const LOCAL = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

export interface CookieRules {
  /** Sent over https only. */
  readonly isSecure: boolean;
  readonly maxMinutes: number;
  /** Addresses besides this machine whose `x-forwarded-for` counts, e.g. the portal's container. */
  readonly trustedProxies: readonly string[];
}

/** What Apollo carries from the HTTP request to the operation; it copies the object, so the client is inside. */
export interface RequestContext {
  readonly client: Client;
}

export class Client implements Connection {
  #isTokenSet = false;
  #newToken: string | null = null;

  constructor(
    readonly requestId: string,
    readonly address: string,
    readonly sessionToken: string | null,
    private readonly writeToken: (token: string | null) => void,
  ) {}

  setSessionToken(token: string | null): void {
    this.#isTokenSet = true;
    this.#newToken = token;
  }

  /** The operation is committed: what it decided about the session may leave the server. */
  commit(): void {
    if (this.#isTokenSet) this.writeToken(this.#newToken);
  }
}

/** The client behind an HTTP request; new cookies go into the response. */
export function clientOf(request: IncomingMessage, response: ServerResponse, rules: CookieRules): Client {
  const requestId = randomUUID();
  response.setHeader("x-request-id", requestId);
  const write = (token: string | null) => void response.appendHeader("set-cookie", cookie(token, rules));
  return new Client(requestId, addressOf(request, rules), readCookie(request.headers.cookie), write);
}

/** The secret of the session in a Cookie header; null when there is none. */
export function readCookie(header: string | undefined): string | null {
  for (const pair of (header ?? "").split(";")) {
    const [name, value] = pair.trim().split("=", 2);
    if (name === COOKIE && value && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return null;
}

function cookie(token: string | null, rules: CookieRules): string {
  const life = token === null ? 0 : rules.maxMinutes * 60;
  const parts = [`${COOKIE}=${token ?? ""}`, "Path=/", "HttpOnly", "SameSite=Lax", `Max-Age=${life}`];
  return [...parts, ...(rules.isSecure ? ["Secure"] : [])].join("; ");
}

function addressOf(request: IncomingMessage, rules: CookieRules): string {
  const peer = request.socket.remoteAddress ?? "";
  if (!LOCAL.has(peer) && !rules.trustedProxies.includes(peer)) return peer;
  // The nearest proxy appends what it saw; anything before that the client may have made up.
  const forwarded =
    String(request.headers["x-forwarded-for"] ?? "")
      .split(",")
      .at(-1)
      ?.trim() ?? "";
  return isIP(forwarded) ? forwarded : peer;
}
