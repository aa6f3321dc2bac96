/** What a client sees of an error: denials as they are, everything else neutral with a request id. */
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { DenialError, ERROR_MESSAGES, type ErrorCode } from "../kernel/errors.ts";
import type { Log } from "../kernel/log.ts";

/** Codes of the GraphQL server itself, as ours. */
const APOLLO_CODES: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: "BAD_INPUT",
  GRAPHQL_VALIDATION_FAILED: "BAD_INPUT",
  OPERATION_RESOLUTION_FAILURE: "BAD_INPUT",
  BAD_REQUEST: "BAD_INPUT",
  BAD_USER_INPUT: "BAD_INPUT",
  PERSISTED_QUERY_NOT_FOUND: "BAD_INPUT",
  PERSISTED_QUERY_NOT_SUPPORTED: "BAD_INPUT",
};

/**
 * Formats an error that execution or the server itself made.
 *
 * @param error the original, with its cause
 */
export function formatError(error: unknown, requestId: string, log: Log): GraphQLFormattedError {
  const at = error instanceof GraphQLError ? { path: error.path, locations: error.locations } : {};
  const denial = denialIn(error);
  if (denial) return { message: denial.message, ...at, extensions: { code: denial.code } };
  const code = codeOf(error);
  if (code !== "INTERNAL") {
    const message = error instanceof Error ? error.message : ERROR_MESSAGES[code];
    return { message: `${ERROR_MESSAGES[code]} (${message})`, ...at, extensions: { code } };
  }
  log.error("api.bug", rootCause(error), { requestId });
  return { message: ERROR_MESSAGES.INTERNAL, ...at, extensions: { code, requestId } };
}

function denialIn(error: unknown): { message: string; code: ErrorCode } | null {
  for (let cause = error; cause instanceof Error; cause = originalOf(cause)) {
    if (cause instanceof DenialError) return cause;
    if (cause instanceof GraphQLError && cause.extensions.code === "BAD_INPUT") {
      return { message: cause.message, code: "BAD_INPUT" };
    }
    if (/Document contains more tha[nt] \d+ tokens/.test(cause.message)) {
      return { message: ERROR_MESSAGES.TOO_COMPLEX, code: "TOO_COMPLEX" };
    }
  }
  return null;
}

function originalOf(error: Error): unknown {
  return error instanceof GraphQLError ? error.originalError : undefined;
}

/** graphql-js tells wrong variables and arguments by errors of its own, without a code or an original. */
function codeOf(error: unknown): ErrorCode {
  if (!(error instanceof GraphQLError)) return "INTERNAL";
  const { code } = error.extensions;
  if (typeof code === "string") return APOLLO_CODES[code] ?? "INTERNAL";
  // What a scalar says of a value is the original of what graphql-js says of the variable.
  const isOfGraphql = !error.originalError || error.originalError instanceof GraphQLError;
  return isOfGraphql && isInputError(error) ? "BAD_INPUT" : "INTERNAL";
}

function isInputError(error: GraphQLError): boolean {
  return /^(Variable "\$|Argument "|Must provide|Unknown operation|Expected value)/.test(error.message);
}

function rootCause(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}
