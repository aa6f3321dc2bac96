/** Statements that go to the database in one message. */
import type { Statement } from "./select.ts";

/**
 * Values of one row in the order of its columns, as the texts that the database writes; **each character is a byte of
 * UTF-8**, so that what goes on to a client is neither decoded nor encoded. `textOfBytes` makes a text of one.
 */
export type ByteRow = readonly (string | null)[];

/**
 * Sends statements in one message and gives the rows of each. They are one transaction: it commits after the last,
 * and leaves nothing behind when one fails.
 */
export type SendTogether = (statements: readonly Statement[]) => Promise<ByteRow[][]>;

/** A text out of one that holds its bytes. */
export const textOfBytes = (bytes: string): string => Buffer.from(bytes, "latin1").toString();

/** A text that holds the bytes of one. */
export const bytesOfText = (text: string): string => Buffer.from(text).toString("latin1");
