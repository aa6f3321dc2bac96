/** Why a row of a file did not get into the register. */

/** Code of `labels` set `rowFault`. */
export type RowFaultCode =
  | "NUMBER_MISSING"
  | "NUMBER_TWICE"
  | "DATE_MISSING"
  | "DATE_UNREADABLE"
  | "DATE_IMPOSSIBLE"
  | "WORD_UNKNOWN"
  | "MARK_UNREADABLE"
  | "FORMULA"
  | "TEXT_TOO_LONG"
  | "MATTER_MISSING"
  | "QUOTES"
  | "TOO_MANY_CELLS"
  | "BAD_CHARACTERS"
  | "FORMULA_WITHOUT_VALUE"
  | "ERROR_VALUE"
  | "CELL_TOO_LONG"
  | "REGISTER";

export interface RowFault {
  readonly code: RowFaultCode;
  /** Name of the column; null when it is the whole row. */
  readonly column: string | null;
  /** Russian sentence for the person who mends the file. */
  readonly message: string;
}

export const fault = (code: RowFaultCode, column: string | null, message: string): RowFault => ({
  code,
  column,
  message,
});
