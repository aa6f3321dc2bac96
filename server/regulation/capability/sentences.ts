/** A sentence ends after a whole word, so that «г. Боготол» and initials stay together. */
const SENTENCE_END = /(?<=[А-Яа-яёЁ»)\]0-9]{3}[.!?])\s+(?=[А-ЯЁ«])/u;

/** Sentences of a provision as the signals read them: titles of the acts it cites say nothing of duties. */
export function sentencesOf(text: string): string[] {
  return withoutTitles(text).split(SENTENCE_END);
}

/**
 * Drops the quoted titles of laws and acts («О …», «Об …»), which may hold further quotes.
 * A title whose own quote is never closed ends at the first closing quote there is.
 */
export function withoutTitles(text: string): string {
  let kept = "";
  let from = 0;
  for (const { index } of text.matchAll(/«Об?о?\s/gu)) {
    if (index < from) continue;
    const end = closingQuote(text, index);
    if (end === null) break;
    kept += text.slice(from, index);
    from = end + 1;
  }
  return kept + text.slice(from);
}

function closingQuote(text: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "«") depth += 1;
    if (text[at] === "»") depth -= 1;
    if (depth === 0) return at;
  }
  const first = text.indexOf("»", start);
  return first < 0 ? null : first;
}
