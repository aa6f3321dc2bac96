import type { CombinedError } from "@urql/core";

/** What a person can do nothing about here: the API's code, `OFFLINE` when it did not answer. */
export class Failure extends Error {
  override readonly name = "Failure";

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The one failure of a GraphQL answer; the first error counts. */
export function failureOf(error: CombinedError | undefined): Failure {
  const first = error?.graphQLErrors[0];
  if (first) {
    const code = first.extensions["code"];
    return new Failure(typeof code === "string" ? code : "INTERNAL", first.message, { cause: error });
  }
  return new Failure("OFFLINE", error?.message ?? "No answer from the API.", { cause: error });
}
