/** Statements that go to the database in one message. */
import type { ByteRow } from "./byte-row.ts";
import type { Statement } from "./select.ts";

/**
 * Sends statements in one message and gives the rows of each. They are one transaction: it commits after the last,
 * and leaves nothing behind when one fails.
 */
export type SendTogether = (statements: readonly Statement[]) => Promise<ByteRow[][]>;
