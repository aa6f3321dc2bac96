/** Why a file could not be read at all; the message is a Russian sentence that says what to do. */
export type ResolutionFileErrorCode =
  | "FILE_EMPTY"
  | "FILE_TOO_LARGE"
  | "FORMAT_UNKNOWN"
  | "FORMAT_BROKEN"
  | "FILE_PROTECTED"
  | "ARCHIVE_BOMB"
  | "TEXT_TOO_LONG"
  | "READING_TOO_LONG"
  | "READING_BUSY";

/** Thrown by the readers; nothing was stored when it is. */
export class ResolutionFileError extends Error {
  override readonly name = "ResolutionFileError";

  constructor(
    readonly code: ResolutionFileErrorCode,
    message: string,
    readonly messageEn: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
