import type { Cell } from "./export-columns.ts";

/** A table written row by row; each call gives the bytes that are ready by then. */
export interface TableFile {
  begin(heading: readonly string[]): Buffer;
  add(rows: readonly (readonly Cell[])[]): Buffer;
  end(): Buffer;
}
