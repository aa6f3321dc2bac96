/**
 * Answers a known operation with one message to the database: the look-up of the session, the scope of its room, the
 * version in force and the page go together, on the strength of what the session was the last time. What it is now
 * comes back first; unless it says the very same, nothing of the rest is used. So a session that has ended, or an
 * account that has lost its post, is refused by the very next request, as it is the usual way.
 */
import { getArgumentValues, getVariableValues, type GraphQLSchema } from "graphql";
import { permissionsUnder } from "../../identity/authorization.ts";
import { identityStatement } from "../../identity/identity.ts";
import { contextOf, scopeOfContext } from "../../identity/identity-context.ts";
import type { RememberedSession, RememberedSessions } from "../../identity/remembered-sessions.ts";
import { hashSecret } from "../../identity/secret.ts";
import type { SessionService } from "../../identity/session.service.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { MunicipalContext, OperationBase } from "../../kernel/context.ts";
import { DenialError } from "../../kernel/errors.ts";
import type { Log } from "../../kernel/log.ts";
import { AUTH_SCOPE } from "../../kernel/scopes.ts";
import type { Statement } from "../../kernel/select.ts";
import type { SendTogether } from "../../kernel/together.ts";
import { type EntityManager, scopeStatement } from "../../kernel/unit-of-work.ts";
import { keptStanding, versionStatement } from "../../regulation/standing.ts";
import type { Client } from "../client.ts";
import { COST_LIMIT } from "../limits.ts";
import { operationCost } from "../operation-cost.ts";
import type { KnownOperation } from "./known-operations.ts";

export interface AtOnceServices {
  readonly together: SendTogether;
  readonly schema: GraphQLSchema;
  /** Outside of any unit of work: whatever asks it for rows by mistake is refused. */
  readonly root: EntityManager;
  readonly sessions: SessionService;
  readonly remembered: RememberedSessions;
  readonly clock: Clock;
  readonly log: Log;
}

/** A session may turn out to be another than remembered once; twice in one request means that it changes now. */
const MOST_TRIES = 3;

interface Written {
  readonly json: Buffer;
  readonly statements: number;
}

/** Statements before the page's own. */
const PRELUDE = 4;
/** Plans are made once for all values: an index range is the right one whosever rows are read. */
const AUTH: Statement = withSetting(scopeStatement({ ...AUTH_SCOPE, isReadOnly: true }), {
  name: "plan_cache_mode",
  value: "force_generic_plan",
});

export class AtOnce {
  readonly #services: AtOnceServices;

  constructor(services: AtOnceServices) {
    this.#services = services;
  }

  /**
   * The answer as JSON in UTF-8, a byte in each character; null when it takes the usual way, which also tells what is wrong with a request.
   *
   * @param variables as the client sent them
   */
  async answer(
    known: KnownOperation,
    variables: Readonly<Record<string, unknown>>,
    client: Client,
  ): Promise<string | null> {
    const { log, sessions, root, clock } = this.#services;
    const startedAt = performance.now();
    const args = client.sessionToken === null ? null : this.#argumentsOf(known, variables);
    if (args === null) return null;
    const tokenHash = hashSecret(client.sessionToken!);
    const written = await this.#write(known, args, client, tokenHash);
    if (written === null) return null;
    const { identity } = this.#services.remembered.get(tokenHash)!;
    await sessions.touch(root, clock, identity).catch((error: unknown) => {
      log.error("session.touch_failed", error, { requestId: client.requestId });
    });
    log.info("api.operation", {
      requestId: client.requestId,
      kind: "query",
      name: known.name ?? undefined,
      code: "OK",
      statements: written.statements,
      isAtOnce: true,
      ms: Math.round((performance.now() - startedAt) * 10) / 10,
    });
    return `{"data":{"${known.key}":${written.json.toString("latin1")}}}`;
  }

  #argumentsOf(
    { document, operation, field, node }: KnownOperation,
    given: Readonly<Record<string, unknown>>,
  ): Record<string, unknown> | null {
    const { schema } = this.#services;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
    if (!coerced || operationCost(schema, document, operation, given) > COST_LIMIT) return null;
    return getArgumentValues(field, node, coerced);
  }

  async #write(
    known: KnownOperation,
    args: Record<string, unknown>,
    client: Client,
    tokenHash: string,
  ): Promise<Written | null> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const remembered = this.#services.remembered.get(tokenHash);
      if (!remembered) {
        const [, [row] = []] = await this.#services.together([AUTH, this.#lookUp(tokenHash)]);
        if (!this.#services.remembered.keep(tokenHash, row)) return null;
        continue;
      }
      const ctx = contextOf(this.#baseOf(client), remembered.identity);
      const outcome = ctx.kind === "municipal" ? await this.#take(known, args, ctx, remembered) : null;
      if (outcome !== "changed") return outcome;
    }
    return null;
  }

  /** Takes the steps of the reading, each together with the look-up of the session. */
  async #take(
    { shaped, write }: KnownOperation,
    args: Record<string, unknown>,
    ctx: MunicipalContext,
    { identity, row: expected }: RememberedSession,
  ): Promise<Written | "changed" | null> {
    const prelude = [
      AUTH,
      this.#lookUp(identity.tokenHash),
      scopeStatement(scopeOfContext(ctx)),
      versionStatement(ctx),
    ];
    const asked = [shaped.permission, ...(write.permissions ?? [])];
    let statements = 0;
    try {
      const steps = write.bySteps(ctx, args);
      let step = steps?.next();
      while (step && !step.done) {
        const all = [...prelude, ...step.value];
        const answers = await this.#services.together(all);
        statements += all.length - 1;
        const [, [row] = [], , [version] = []] = answers;
        if (!row || !row.equals(expected))
          return this.#services.remembered.keep(identity.tokenHash, row) ? "changed" : null;
        const standing = keptStanding(version?.textAt(0) ?? "");
        const held = standing && permissionsUnder(ctx, standing);
        if (!held || !asked.every((permission) => held.has(permission))) return null;
        step = steps!.next(answers.slice(PRELUDE));
      }
      return step?.value == null ? null : { json: step.value, statements };
    } catch (error) {
      // The usual way answers it in the words of its own.
      if (error instanceof DenialError) return null;
      throw error;
    }
  }

  #lookUp(tokenHash: string): Statement {
    const { sessions, clock } = this.#services;
    return identityStatement(sessions.rules, tokenHash, clock.now());
  }

  #baseOf(client: Client): OperationBase {
    const { root, clock, log } = this.#services;
    return { em: root, clock, log, connection: client };
  }
}

function withSetting(
  { sql, values }: Statement,
  { name, value }: { name: string; value: string },
): Statement {
  return { sql: `${sql}, set_config('${name}', ?, true)`, values: [...values, value] };
}
