import vocabulary from "../vocabulary/channels.json" with { type: "json" };
import { anyPhrase, everyPhrase } from "../vocabulary/phrase.ts";
import type { Clause } from "../act-draft.ts";

/** A channel or system as the vocabulary describes it. */
export interface SystemKind {
  readonly code: string;
  readonly name: string;
  readonly isChannel: boolean;
  readonly isSystem: boolean;
  /** Its own name differs from region to region, so the printed one is shown. */
  readonly isPrinted: boolean;
  readonly pattern: RegExp;
  /** Sites and telephones are channels only where something comes in by them. */
  readonly needs: RegExp | null;
  readonly unless: RegExp | null;
}

interface Entry {
  code: string;
  name: string;
  kinds: string[];
  phrases: string[];
  needs?: string[];
  unless?: string[];
  printed?: boolean;
}

/** All known channels and systems, in the order of the vocabulary. */
export const systemKinds: readonly SystemKind[] = (vocabulary as Entry[]).map((entry) => ({
  code: entry.code,
  name: entry.name,
  isChannel: entry.kinds.includes("CHANNEL"),
  isSystem: entry.kinds.includes("SYSTEM"),
  isPrinted: entry.printed ?? false,
  pattern: anyPhrase(entry.phrases),
  needs: entry.needs ? anyPhrase(entry.needs) : null,
  unless: entry.unless ? anyPhrase(entry.unless) : null,
}));

const everyPattern = new Map(
  (vocabulary as Entry[]).map((entry) => [entry.code, everyPhrase(entry.phrases)]),
);

/** Codes of channels a sentence names, in the order of the vocabulary. */
export function channelsIn(text: string): string[] {
  return systemKinds.filter((kind) => kind.isChannel && isNamed(kind, text)).map(({ code }) => code);
}

/** Where a kind is named in a text; null when it is not, or only in another sense. */
export function findKind(kind: SystemKind, text: string): RegExpExecArray | null {
  return isNamed(kind, text) ? kind.pattern.exec(text) : null;
}

const isNamed = ({ pattern, needs, unless }: SystemKind, text: string): boolean =>
  pattern.test(text) && (needs?.test(text) ?? true) && !(unless?.test(text) ?? false);

/** All printed forms of a kind in the clauses, with the clause of each. */
export function spellingsOf(code: string, clauses: readonly Clause[]): { printed: string; clause: Clause }[] {
  const pattern = everyPattern.get(code);
  if (!pattern) return [];
  return clauses.flatMap((clause) =>
    [...clause.text.matchAll(pattern)].map((match) => ({ printed: match[0], clause })),
  );
}

/**
 * The text with the titles of cited acts blanked out, letter by letter: a law's title names systems the
 * regulation itself does not speak of.
 */
export function withoutActTitles(text: string): string {
  let result = text;
  for (const open of text.matchAll(/[«"]О(?:б|бо)?\s+[а-яё]/gu)) {
    const end = closingQuote(text, open.index);
    result = result.slice(0, open.index) + " ".repeat(end - open.index) + result.slice(end);
  }
  return result;
}

function closingQuote(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "«") depth++;
    else if (text[at] === "»" && --depth <= 0) return at + 1;
    else if (text[at] === '"' && at > start && depth <= 0) return at + 1;
  }
  return start + 1;
}
