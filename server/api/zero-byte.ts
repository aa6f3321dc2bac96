/** The one sign that no text of the database can hold: it ends a text in the protocol itself. */

/** Whether a value that a client sent holds a zero byte anywhere: in texts, lists, objects or their keys. */
export function holdsZeroByte(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\u0000");
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, part]) => holdsZeroByte(key) || holdsZeroByte(part));
}

/** Whether a document spells one out, plainly or as an escape. */
export const spellsZeroByte = (query: string): boolean =>
  query.includes("\u0000") || /\\u(?:0000|\{0+\})/u.test(query);
