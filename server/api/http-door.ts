/** Plain HTTP beside GraphQL: files that come in and go out. The same sessions, rooms and denials. */
import type { Request, RequestHandler, Response } from "express";
import { GraphQLError } from "graphql";
import { requirePermissions } from "../identity/authorization.ts";
import { findIdentity, type SessionRules } from "../identity/identity.ts";
import { contextOf, scopeOfContext } from "../identity/identity-context.ts";
import type { Permission } from "../identity/permissions.ts";
import type { Clock } from "../kernel/clock.ts";
import type {
  MunicipalContext,
  OperationBase,
  OperationContext,
  RegionWideContext,
  SignedInContext,
} from "../kernel/context.ts";
import { ERROR_MESSAGES } from "../kernel/errors.ts";
import type { Log } from "../kernel/log.ts";
import { amongTenants, municipal } from "../kernel/rooms.ts";
import { AUTH_SCOPE } from "../kernel/scopes.ts";
import { type EntityManager, enterScope, unitOfWork } from "../kernel/unit-of-work.ts";
import { type Client, clientOf, type CookieRules } from "./client.ts";
import { denial } from "./http-denial.ts";

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_IN_REGULATION: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

export interface DoorOptions {
  readonly root: EntityManager;
  readonly sessionRules: SessionRules;
  readonly cookies: CookieRules;
  /** Address people type, without a slash at the end. */
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** One request at the door. A long transfer enters several times and holds no transaction in between. */
export interface Visit {
  readonly client: Client;
  /**
   * One unit of work in the municipality of the session.
   *
   * @param isReadOnly no statement of it may write
   * @throws {DenialError} UNAUTHENTICATED or FORBIDDEN
   */
  inMunicipality<T>(
    permission: Permission,
    step: (ctx: MunicipalContext) => Promise<T>,
    isReadOnly?: boolean,
  ): Promise<T>;
  /**
   * As above in either room with tenants in it. What the viewer may do there is the step's to ask.
   *
   * @throws {DenialError} UNAUTHENTICATED or FORBIDDEN
   */
  amongTenants<T>(
    step: (ctx: MunicipalContext | RegionWideContext) => Promise<T>,
    isReadOnly?: boolean,
  ): Promise<T>;
}

export class HttpDoor {
  readonly options: DoorOptions;

  constructor(options: DoorOptions) {
    this.options = options;
  }

  /** A handler whose denials and bugs become answers like those of GraphQL. */
  handle(work: (visit: Visit, request: Request, response: Response) => Promise<void>): RequestHandler {
    return async (request, response) => {
      const client = clientOf(request, response, this.options.cookies);
      try {
        await work(this.#visitOf(client), request, response);
      } catch (error) {
        answerError(this.options.log, response, error, client.requestId);
      }
    };
  }

  #visitOf(client: Client): Visit {
    return {
      client,
      inMunicipality: (permission, step, isReadOnly = false) =>
        this.#enter(client, municipal, isReadOnly, async (ctx) => {
          await requirePermissions(ctx, [permission]);
          return step(ctx);
        }),
      amongTenants: (step, isReadOnly = false) => this.#enter(client, amongTenants, isReadOnly, step),
    };
  }

  /** One unit of work in the room of the session, when it is of the kind that is wanted. */
  #enter<Context extends SignedInContext, T>(
    client: Client,
    narrow: (ctx: OperationContext) => Context,
    isReadOnly: boolean,
    step: (ctx: Context) => Promise<T>,
  ): Promise<T> {
    const { root, sessionRules, clock, log } = this.options;
    return unitOfWork(root, AUTH_SCOPE, async (em) => {
      const base: OperationBase = { em, clock, log, connection: client };
      const ctx = narrow(contextOf(base, await findIdentity(base, sessionRules)));
      await enterScope(em, { ...scopeOfContext(ctx), isReadOnly });
      return step(ctx);
    });
  }
}

/** Answers with the code of a denial; anything else is a bug, told to the log alone. */
export function answerError(log: Log, response: Response, error: unknown, requestId: string): void {
  const code = error instanceof GraphQLError ? String(error.extensions["code"]) : "INTERNAL";
  if (code === "INTERNAL") log.error("api.http_failed", error, { requestId });
  // What was sent already cannot be taken back: the client sees that the file is cut short.
  if (response.headersSent) return void response.destroy();
  // The rest of a body that nobody reads must not be taken for the next request.
  response.setHeader("connection", "close");
  const message = error instanceof GraphQLError ? error.message : ERROR_MESSAGES.INTERNAL;
  denial(response, STATUS[code] ?? (code === "INTERNAL" ? 500 : 400), code as "INTERNAL", message);
}
