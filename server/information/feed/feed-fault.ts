/** Why a feed was not read. Sentences stand in `schema/labels.json`, set `feedFault`. */
export type FeedFaultCode =
  | "ADDRESS_NOT_PUBLIC"
  | "NAME_UNKNOWN"
  | "UNREACHABLE"
  | "TOO_SLOW"
  | "TOO_LARGE"
  | "TOO_MANY_REDIRECTS"
  | "WRONG_ADDRESS"
  | "NOT_FOUND"
  | "FORBIDDEN"
  | "SERVER_FAULT"
  | "ENCODING_UNKNOWN"
  | "IS_A_PAGE"
  | "NOT_A_FEED"
  | "BROKEN"
  | "HAS_ENTITIES";

export class FeedFaultError extends Error {
  override readonly name = "FeedFaultError";

  constructor(
    readonly code: FeedFaultCode,
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}
