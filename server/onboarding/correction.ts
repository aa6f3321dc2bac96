/** What a reviewer does to one place of a draft. */
export interface Correction {
  operation: "SET" | "ADD" | "REMOVE";
  /** JSON pointer into the draft. */
  path: string;
  /** New value: a scalar, a list of texts or codes, or an object of named fields. */
  value?: unknown;
}

/** A correction that cannot be done; the message is a Russian sentence. */
export class InvalidCorrectionError extends Error {
  override readonly name = "InvalidCorrectionError";

  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}
