/** What may stand between two words of a phrase: white space, quotes and brackets. */
const SEPARATOR = `[\\s«»„“”"'()]+`;
const LETTERS = "[а-яёa-z]*";
const EDGE_BEFORE = "(?<![а-яёa-z0-9])";
const EDGE_AFTER = "(?![а-яёa-z0-9])";

const compiled = new Map<string, RegExp>();

/**
 * Compiles a vocabulary phrase to a case-blind regular expression that matches whole words.
 *
 * `*` stands for any ending, `(a|b)` for a choice, `(a )?` for something that may be left out, ` .. ` for
 * up to four words, ` ... ` for up to eight; a space also matches quotes and brackets, a hyphen any dash, `е` also `ё`.
 */
export function phrase(source: string): RegExp {
  const known = compiled.get(source);
  if (known) return known;
  const expression = new RegExp(`${EDGE_BEFORE}(?:${body(source)})${EDGE_AFTER}`, "iu");
  compiled.set(source, expression);
  return expression;
}

/** One expression for several phrases; the longest alternatives should stand first. */
export function anyPhrase(sources: readonly string[]): RegExp {
  return phrase(sources.length === 1 ? (sources[0] ?? "") : `(${sources.join("|")})`);
}

/** The same as {@link anyPhrase}, for finding every occurrence. */
export function everyPhrase(sources: readonly string[]): RegExp {
  return new RegExp(anyPhrase(sources).source, "giu");
}

/** Like {@link anyPhrase}, but only at the beginning of the text. */
export function leadingPhrase(sources: readonly string[]): RegExp {
  const key = `^${sources.join("|")}`;
  const known = compiled.get(key);
  if (known) return known;
  const expression = new RegExp(`^[\\s«„“"]*(?:${sources.map(body).join("|")})${EDGE_AFTER}`, "iu");
  compiled.set(key, expression);
  return expression;
}

function body(source: string): string {
  return source
    .replace(/ \.\.\. /g, "\u0001")
    .replace(/ \.\. /g, "\u0000")
    .replace(/[.+[\]{}^$\\]/g, "\\$&")
    .replace(/\((?!\?)/g, "(?:")
    .replace(/[её]/g, "[её]")
    .replace(/-/g, "\\s?[-–—‑]\\s?")
    .replace(/ /g, SEPARATOR)
    .replace(/\*/g, LETTERS)
    .replace(/\u0000/g, gap(4))
    .replace(/\u0001/g, gap(8));
}

/**
 * Up to so many words between two others, none of them in another sentence. A word never holds a character of
 * the separator, so there is one way only to part a text into words, and matching stays linear.
 */
function gap(words: number): string {
  return `${SEPARATOR}(?:[^\\s;.:«»„“”"'()]+${SEPARATOR}){0,${words}}?`;
}
