/** Ids as clients send them. */
import { notFound } from "./errors.ts";
import { parseId } from "./ids.ts";

/**
 * The id that a client sent.
 *
 * @throws {DenialError} NOT_FOUND when it cannot be one: then nothing has it
 */
export function clientId<T extends string>(text: string): T {
  const id = parseId<T>(text);
  if (id === null) throw notFound();
  return id;
}

/** As above, where a client may send none. */
export const optionalId = <T extends string>(text: string | null | undefined): T | null =>
  text === null || text === undefined ? null : clientId<T>(text);
