/** How much one request may ask for. A limit reached is an answer with a code, never an HTTP 500. */
import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { ValidationContext, ValidationRule } from "graphql";
import { DenialError } from "../kernel/errors.ts";

export const BODY_LIMIT_BYTES = 256 * 1024;
/** A document of 20 MB is 26.7 MB as base64. */
export const UPLOAD_LIMIT_BYTES = 28 * 1024 * 1024;
/** graphql-js stops reading there by itself. */
export const TOKEN_LIMIT = 4_000;

const reject = {
  propagateOnRejection: false,
  onReject: [
    (context: unknown) => (context as ValidationContext).reportError(new DenialError("TOO_COMPLEX")),
  ],
};

/** Objects one operation may ask for. */
export const COST_LIMIT = 100_000;

/** Depth, aliases and directives of an operation. */
export function limitRules(): ValidationRule[] {
  const armor = new ApolloArmor({
    maxDepth: { n: 14, ...reject },
    maxAliases: { n: 40, ...reject },
    maxDirectives: { n: 60, ...reject },
    // Its cost does not see page sizes in variables; `operationCost` does.
    costLimit: { enabled: false },
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  });
  return [...armor.protect().validationRules];
}
