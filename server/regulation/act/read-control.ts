import type { CleanText } from "../document/source-text.ts";
import type { Act } from "../act-draft.ts";
import { fold } from "../clause/text-line.ts";
import { nominativeName } from "../facts/declension.ts";
import { findNames } from "../facts/person-name.ts";
import { nominativePost } from "../facts/post.ts";
import { purposesOf } from "./order-items.ts";
import type { OrderItem } from "./order-items.ts";
import { extracted } from "./sourced.ts";

const BY_SIGNATORY =
  /(?:оставляю|оставить|оставляет|возлагаю|возложить|осуществляю)\s+(?:за\s+собой|на\s+себя|лично)/iu;
const ENTRUSTED = /(?:возложить|возлагаю|возлагается|поручить|оставить)\s+(?:на\s+|за\s+)?([^]+)$/iu;

/**
 * Who controls the execution of the act: the signatory or a person with a post. Post and name stand in
 * the accusative and are put into the nominative, which lowers the confidence of a name.
 */
export function readControl(clean: CleanText, items: readonly OrderItem[]): Act["control"] {
  const item = items.find((one) => purposesOf(one).includes("CONTROL"));
  if (!item) return null;
  const range = { start: item.bodyStart, end: item.range.end };
  if (BY_SIGNATORY.test(item.words)) {
    return extracted(clean, range, { bySignatory: true, post: null, name: null }, 0.99, item.clause);
  }
  const found = ENTRUSTED.exec(firstSentence(item.words));
  if (!found)
    return extracted(clean, range, { bySignatory: false, post: null, name: null }, 0.4, item.clause);
  const { post, name, isDeclined } = personOf(fold(found[1]!));
  const start = item.bodyStart + found.index + found[0].indexOf(found[1]!);
  const at = { start, end: start + found[1]!.trimEnd().length };
  return extracted(clean, at, { bySignatory: false, post, name }, isDeclined ? 0.85 : 0.95, item.clause);
}

/** The sentence on control alone: entry into force may follow in the same item. */
function firstSentence(words: string): string {
  const from = words.search(/контрол/iu);
  const sentence = /^[^]*?[а-яё»)]{3}\.(?=\s+[А-ЯЁ])/u.exec(words.slice(Math.max(0, from)));
  return sentence ? words.slice(0, Math.max(0, from) + sentence[0].length) : words;
}

/** Splits «заместителя Главы … Д.В. Протопопова» into post and name, both in the nominative. */
export function personOf(words: string): { post: string | null; name: string | null; isDeclined: boolean } {
  const bare = words.replace(/[.;\s]+$/u, "");
  const named = findNames(words).at(-1);
  const name = named ? nominativeName(named.name, "ACCUSATIVE") : null;
  const rest = named ? words.slice(0, named.start) + words.slice(named.end) : bare;
  const post = fold(rest)
    .replace(/[\s,.;–—-]+$/u, "")
    .replace(/\s*\(\s*\)\s*$/u, "");
  return {
    post: post === "" ? null : nominativePost(post),
    name: name?.name ?? null,
    isDeclined: name?.isChanged ?? false,
  };
}
