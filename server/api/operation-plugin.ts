/**
 * Runs each operation in one transaction, in the scope of the session's room. A query may not write; a
 * mutation with any error is undone as a whole, and its data with it.
 */
import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from "@apollo/server";
import {
  execute,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  OperationTypeNode,
} from "graphql";
import { badInput, DenialError } from "../kernel/errors.ts";
import { handOver, type Outcomes } from "../kernel/prepared.ts";
import { AUTH_SCOPE } from "../kernel/scopes.ts";
import { statementCount, unitOfWork } from "../kernel/unit-of-work.ts";
import { requirePermissions } from "../identity/authorization.ts";
import type { Identity } from "../identity/identity.ts";
import type { RequestContext } from "./client.ts";
import { type EntranceServices, enterRoom, entranceOf } from "./entrance.ts";
import type { KnownOperations } from "./at-once/known-operations.ts";
import { COST_LIMIT } from "./limits.ts";
import type { KeptExecution } from "./kept/kept-execution.ts";
import { operationCost } from "./operation-cost.ts";
import { formatError } from "./error-answers.ts";
import { holdsZeroByte, spellsZeroByte } from "./zero-byte.ts";
import type { Preparing } from "./preparing.ts";

export interface OperationServices extends EntranceServices {
  readonly kept: KeptExecution;
  readonly preparing: Preparing;
  readonly known: KnownOperations;
}

const SUBSCRIPTION_MESSAGE = "Подписки (subscription) принимает адрес /graphql/stream.";

interface Outcome {
  readonly result: ExecutionResult;
  readonly identity: Identity | null;
  /** Statements sent, transaction control left out. */
  readonly statements: number;
}

/** Carries the answer of a mutation out of the transaction that it rolls back. */
class UndoneError extends Error {
  override readonly name = "UndoneError";
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super("mutation undone");
    this.outcome = outcome;
  }
}

export function operationPlugin(services: OperationServices): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation(request) {
          const singleResult = await answer(services, request);
          // Without data nothing was executed: the request itself was wrong.
          const status = singleResult.data === undefined ? 400 : undefined;
          return { http: { status, headers: new HeaderMap() }, body: { kind: "single", singleResult } };
        },
      };
    },
  };
}

async function answer(services: OperationServices, request: GraphQLRequestContext<RequestContext>) {
  const { client } = request.contextValue;
  const startedAt = performance.now();
  const { result, identity, statements } = await run(services, request);
  if (identity) {
    await services.sessions.touch(services.root, services.clock, identity).catch((error: unknown) => {
      services.log.error("session.touch_failed", error, { requestId: client.requestId });
    });
  }
  const errors = result.errors?.map((error) => formatError(error, client.requestId, services.log));
  if (!errors && request.source && request.document) services.known.learn(request.source, request.document);
  services.log.info("api.operation", {
    requestId: client.requestId,
    kind: request.operation?.operation,
    name: request.operationName,
    code: String(errors?.[0]?.extensions?.code ?? "OK"),
    statements,
    ms: Math.round((performance.now() - startedAt) * 10) / 10,
  });
  return withErrors(result.data, errors);
}

async function run(
  services: OperationServices,
  request: GraphQLRequestContext<RequestContext>,
): Promise<Outcome> {
  const { client } = request.contextValue;
  if (request.operation?.operation === OperationTypeNode.SUBSCRIPTION)
    return { result: { errors: [badInput(SUBSCRIPTION_MESSAGE)] }, identity: null, statements: 0 };
  if (isTooComplex(request))
    return { result: { errors: [new DenialError("TOO_COMPLEX")] }, identity: null, statements: 0 };
  if (holdsZeroByte(request.request.variables) || spellsZeroByte(request.request.query ?? ""))
    return { result: { errors: [zeroByteDenial()] }, identity: null, statements: 0 };
  try {
    const prepared = await prepare(services, request);
    const outcome = await inRoom(services, request, !isMutation(request), (entered) =>
      runInside(services, request, prepared, entered),
    );
    client.commit();
    return outcome;
  } catch (error) {
    if (error instanceof UndoneError) return error.outcome;
    const original = error instanceof Error ? error : new Error(String(error));
    return { result: { data: null, errors: [asGraphQLError(original)] }, identity: null, statements: 0 };
  }
}

const zeroByteDenial = () =>
  new DenialError("BAD_INPUT", "В тексте есть недопустимый знак с кодом 0: уберите его.");

function isTooComplex(context: GraphQLRequestContext<RequestContext>): boolean {
  const { schema, document, operation, request } = context;
  if (!document || !operation) return false;
  return operationCost(schema, document, operation, request.variables ?? {}) > COST_LIMIT;
}

/** Long work, for whoever may ask for it; the rights are looked at again in the transaction proper. */
async function prepare(
  services: OperationServices,
  request: GraphQLRequestContext<RequestContext>,
): Promise<Outcomes | null> {
  if (!isMutation(request)) return null;
  return services.preparing.run(operationOf(request), (permission) =>
    inRoom(services, request, true, ({ ctx }) => requirePermissions(ctx, [permission])),
  );
}

type Entered = Awaited<ReturnType<typeof enterRoom>>;

/** Runs `work` in one transaction, in the scope of the session's room. */
function inRoom<T>(
  services: OperationServices,
  request: GraphQLRequestContext<RequestContext>,
  isReadOnly: boolean,
  work: (entered: Entered) => Promise<T>,
): Promise<T> {
  const entrance = entranceOf(services, request.contextValue.client, isReadOnly);
  return unitOfWork(
    services.root,
    AUTH_SCOPE,
    async (em, answers) => work(await enterRoom(services, entrance, em, answers)),
    entrance.ahead,
  );
}

async function runInside(
  services: OperationServices,
  request: GraphQLRequestContext<RequestContext>,
  prepared: Outcomes | null,
  { identity, ctx }: Entered,
): Promise<Outcome> {
  const isWriting = isMutation(request);
  if (prepared) handOver(ctx, prepared);
  const operation = { ...operationOf(request), contextValue: ctx };
  const result = isWriting
    ? await execute({ ...operation, schema: request.schema })
    : await services.kept.query(operation);
  const outcome = { result, identity, statements: statementCount() };
  if (!isWriting || !result.errors?.length) return outcome;
  throw new UndoneError({ ...outcome, result: { data: null, errors: result.errors } });
}

function isMutation({ operation }: GraphQLRequestContext<RequestContext>): boolean {
  return operation?.operation === OperationTypeNode.MUTATION;
}

function operationOf({ document, request }: GraphQLRequestContext<RequestContext>) {
  return {
    document: document!,
    variableValues: request.variables,
    operationName: request.operationName,
  };
}

function asGraphQLError(originalError: Error): GraphQLError {
  return originalError instanceof GraphQLError ? originalError : new GraphQLError("", { originalError });
}

function withErrors(data: ExecutionResult["data"], errors: readonly GraphQLFormattedError[] | undefined) {
  return { ...(data === undefined ? {} : { data }), ...(errors?.length ? { errors } : {}) };
}
