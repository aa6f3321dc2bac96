import type { CleanText } from "../document/source-text.ts";
import type { Act } from "../act-draft.ts";
import type { TextRange } from "../clause/text-line.ts";
import { findReferences } from "./find-references.ts";
import { purposesOf } from "./order-items.ts";
import type { OrderItem } from "./order-items.ts";

type Reference = Act["repeals"][number];

const REPEALS = /утративш\p{L}+\s+силу|отменить|отменяется/iu;
const AMENDED = /внес(?:ти|ении)/iu;

/** Acts that this one repeals. */
export function readRepeals(clean: CleanText, items: readonly OrderItem[]): Act["repeals"] {
  return items
    .filter((item) => purposesOf(item).includes("REPEAL") && REPEALS.test(item.words))
    .flatMap((item) => actsIn(clean, { start: item.bodyStart, end: item.range.end }, item.clause));
}

/** Acts that this one amends: named by its items, else by its title. */
export function readAmends(
  clean: CleanText,
  items: readonly OrderItem[],
  title: TextRange | null,
): Act["amends"] {
  const amending = items.filter((item) => purposesOf(item).includes("AMEND"));
  const named = amending.flatMap((item) => {
    const lead = item.bodyStart + leadLength(item.words);
    return actsIn(clean, { start: item.bodyStart, end: lead }, item.clause);
  });
  if (named.length > 0) return unique(named);
  if (!title || !AMENDED.test(clean.text.slice(title.start, title.end))) return [];
  return unique(actsIn(clean, title, null));
}

/** The words up to the changes themselves: what is quoted there belongs to the new wording. */
function leadLength(words: string): number {
  const found = /(?:следующ\p{L}+\s+)?(?:изменени\p{L}+|дополнени\p{L}+)[^:«]{0,80}:|\n/u.exec(words);
  return found ? found.index + found[0].length : words.length;
}

function actsIn(clean: CleanText, range: TextRange, clause: string | null): Reference[] {
  const kinds = new Set(["MUNICIPAL_ACT", "OTHER", "REGIONAL_ACT"]);
  return findReferences(clean, range, clause).filter(
    ({ value }) => kinds.has(value.kind) && (value.number ?? value.signedOn),
  );
}

function unique(references: readonly Reference[]): Reference[] {
  const seen = new Set<string>();
  return references.filter(({ value }) => {
    const key = `${value.number} ${value.signedOn}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
