/** Texts inside the statements that the ORM writes. */
import type { MikroORM } from "@mikro-orm/core";

/**
 * A text as a literal of PostgreSQL, quoted as libpq does; with a backslash it becomes an escape literal, so
 * that it means the same under any `standard_conforming_strings`.
 */
export function literalOf(text: string): string {
  const quoted = text.replaceAll("'", "''");
  return text.includes("\\") ? ` E'${quoted.replaceAll("\\", "\\\\")}'` : `'${quoted}'`;
}

/** The ORM's own way goes letter by letter: seconds and gigabytes for the text of a long document. */
export function quoteWholeTexts(orm: MikroORM): void {
  const platform = orm.em.getPlatform();
  const escape = platform.escape.bind(platform);
  platform.escape = (value: unknown) => (typeof value === "string" ? literalOf(value) : escape(value));
}
