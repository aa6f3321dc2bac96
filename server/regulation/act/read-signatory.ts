import type { CleanText } from "../document/source-text.ts";
import type { Act } from "../act-draft.ts";
import { fold } from "../clause/text-line.ts";
import type { TextRange } from "../clause/text-line.ts";
import { NAME_AT_END } from "./act-words.ts";
import { extracted } from "./sourced.ts";

const ACTING =
  /^(?:врио|врип|вр\.?\s*и\.?\s*[оп]\.?|и\.?\s?о\.|и\.?\s?п\.|исполняющ\p{L}+\s+(?:обязанности|полномочия)|временно\s+исполняющ\p{L}+(?:\s+(?:обязанности|полномочия))?)/iu;

/** Who signed the act; the post as printed, the name as «И.И. Иванов» or «Иванов И.И.», in the printed order. */
export function readSignatory(clean: CleanText, range: TextRange | null): Act["signatory"] {
  if (!range) return null;
  const words = fold(clean.text.slice(range.start, range.end));
  const found = NAME_AT_END.exec(words);
  const name = found ? spacedInitials(found[0].trim()) : null;
  const post = fold(found ? words.slice(0, found.index) : words).replace(/[_,;\s–—-]+$/u, "");
  const value = { post: post === "" ? null : spacedActing(post), name, isActing: ACTING.test(post) };
  return extracted(clean, range, value, name && post !== "" ? 0.97 : 0.6);
}

const spacedInitials = (name: string): string =>
  name
    .replace(/([А-ЯЁ]\.)\s?([А-ЯЁ]\.)\s*(?=[А-ЯЁ][а-яё])/u, "$1$2 ")
    .replace(/([А-ЯЁ]\.)\s([А-ЯЁ]\.?)$/u, "$1$2");

/** `И.о.заместителя` → `И.о. заместителя`. */
const spacedActing = (post: string): string => post.replace(/^(и\.?\s?о\.)(?=\p{L})/iu, "$1 ");
