/** What the server and its reading threads say to each other; everything is copied on the way, bytes move. */
import type { ResolutionFileErrorCode } from "../../regulation/document/resolution-file-error.ts";
import type { ResolutionReading } from "../../regulation/draft.ts";

/** A file to read. */
export interface ReadingOrder {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** One answer to each order. A copied error keeps neither class nor code: a refusal travels in pieces. */
export type ReadingAnswer =
  | { readonly kind: "read"; readonly reading: ResolutionReading }
  | {
      readonly kind: "unreadable";
      readonly code: ResolutionFileErrorCode;
      readonly message: string;
      readonly messageEn: string;
    }
  | { readonly kind: "failed"; readonly error: unknown };
