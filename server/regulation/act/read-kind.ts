import type { CleanText } from "../document/source-text.ts";
import type { Act } from "../act-draft.ts";
import type { ActParts } from "./act-parts.ts";
import { KIND_OF_RESOLVING, KIND_WORDS } from "./act-words.ts";
import type { ActKind } from "./act-words.ts";
import { kindInLine } from "./find-header.ts";
import { extracted } from "./sourced.ts";

/** `настоящее распоряжение`, `к распоряжению`: the act speaks of itself. */
const OF_ITSELF =
  /(?:настоящ\p{L}+|к)\s+(постановлени|распоряжени|решени|приказ)(?=\p{L}{0,3}(?![\p{L}]))/giu;
const NOUNS: Record<string, ActKind> = {
  постановлени: KIND_WORDS.постановление,
  распоряжени: KIND_WORDS.распоряжение,
  решени: KIND_WORDS.решение,
  приказ: KIND_WORDS.приказ,
};

/**
 * The kind of the act: from its heading, else from the resolving word, else from the way the act and
 * the stamps of its annexes name it. Only the heading gives full confidence.
 */
export function readKind(clean: CleanText, parts: ActParts): Act["kind"] {
  if (parts.kindLine) {
    const kind = kindInLine(clean.text.slice(parts.kindLine.start, parts.kindLine.end));
    if (kind) return extracted(clean, parts.kindLine, kind, 1);
  }
  const word = parts.resolvingWord;
  if (word) {
    const printed = clean.text.slice(word.start, word.end).replace(/\s/g, "");
    const kind = KIND_OF_RESOLVING.find(([pattern]) => pattern.test(printed))?.[1];
    if (kind) return extracted(clean, word, kind, 0.9);
  }
  return kindOfItself(clean, parts);
}

function kindOfItself(clean: CleanText, parts: ActParts): Act["kind"] {
  const ranges = [parts.order, ...parts.annexes.map((annex) => annex.stamp)];
  for (const range of ranges) {
    if (!range) continue;
    for (const found of clean.text.slice(range.start, range.end).matchAll(OF_ITSELF)) {
      const start = range.start + found.index;
      const kind = NOUNS[found[1]!.toLowerCase()];
      if (kind) return extracted(clean, { start, end: start + found[0].length }, kind, 0.85);
    }
  }
  return null;
}
