import type { CleanText } from "../document/source-text.ts";
import type { ActReference } from "../act-draft.ts";
import type { Sourced } from "../sourced.ts";
import { fold } from "../clause/text-line.ts";
import type { TextRange } from "../clause/text-line.ts";
import { findDates } from "./read-dates.ts";
import { findNumbers } from "./read-numbers.ts";
import { issuerFromGenitive, REFERENCE_PATTERNS } from "./reference-kinds.ts";
import { extracted } from "./sourced.ts";

interface Mention {
  readonly kind: ActReference["kind"];
  readonly start: number;
  /** End of the words that name the sort of act. */
  readonly wordsEnd: number;
}

/** `, от 01.02.2020 № 5 «…»` after a plural: one more act of the sort named before. */
const ONE_MORE = /[,;]?\s+(?:и\s+)?от\s+(?=[«"]?\d)/gu;
const LONGEST_RANGE = 20_000;

/**
 * Acts named in a range of the text, in order, each with its sort, body, number, date and title.
 * Words inside quotation marks are titles and name nothing themselves.
 *
 * @param clause id of the clause the range belongs to; null for the preamble
 */
export function findReferences(
  clean: CleanText,
  range: TextRange,
  clause: string | null,
): Sourced<ActReference>[] {
  const text = clean.text.slice(range.start, Math.min(range.end, range.start + LONGEST_RANGE));
  const bare = maskQuotes(text);
  const mentions = withRepetitions(bare, findMentions(bare));
  return mentions.map((mention, index) => {
    const end = mentions[index + 1]?.start ?? text.length;
    return toReference(clean, text, bare, mention, end, range.start, clause);
  });
}

/** The text with everything inside quotation marks replaced by spaces of the same length. */
export function maskQuotes(text: string): string {
  let depth = 0;
  let masked = "";
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === "«" || char === "“" || char === "„") depth++;
    masked += depth > 0 && char !== "\n" ? " " : char;
    if ((char === "»" || char === "”") && depth > 0) {
      // Inner quotation marks are often left open: a mark before a comma closes them all.
      depth = /^\s*(?:[,;.)]|$|и\s)/.test(text.slice(index + 1, index + 4)) ? 0 : depth - 1;
    }
  }
  return masked;
}

function findMentions(bare: string): Mention[] {
  const found: Mention[] = [];
  for (const { kind, pattern } of REFERENCE_PATTERNS) {
    const global = new RegExp(pattern.source, "gu");
    for (const match of bare.matchAll(global)) {
      const start = match.index;
      const wordsEnd = start + match[0].length;
      const overlaps = found.some((other) => start < other.wordsEnd && other.start < wordsEnd);
      if (!overlaps) found.push({ kind, start, wordsEnd });
    }
  }
  return joinApprovals(
    bare,
    found.toSorted((a, b) => a.start - b.start),
  );
}

/** «Правила …, утверждённые постановлением …» are one act: the date and number are of the approving one. */
function joinApprovals(bare: string, mentions: readonly Mention[]): Mention[] {
  return mentions.filter((mention, index) => {
    const before = mentions[index - 1];
    if (!before || before.kind !== "RULES") return true;
    return !/утвержд[её]нн\p{L}+\s*$/iu.test(bare.slice(before.wordsEnd, mention.start));
  });
}

function withRepetitions(bare: string, mentions: readonly Mention[]): Mention[] {
  const all: Mention[] = [];
  mentions.forEach((mention, index) => {
    all.push(mention);
    const end = mentions[index + 1]?.start ?? bare.length;
    const segment = bare.slice(mention.wordsEnd, end);
    const firstNumber = findNumbers(segment)[0];
    if (!firstNumber) return;
    for (const more of segment.slice(firstNumber.end).matchAll(ONE_MORE)) {
      const start = mention.wordsEnd + firstNumber.end + more.index + more[0].length - 3;
      const isAct = findNumbers(bare.slice(start, Math.min(end, start + 60))).length > 0;
      if (isAct) all.push({ kind: mention.kind, start, wordsEnd: start });
    }
  });
  return all;
}

function toReference(
  clean: CleanText,
  text: string,
  bare: string,
  mention: Mention,
  end: number,
  base: number,
  clause: string | null,
): Sourced<ActReference> {
  const tail = bare.slice(mention.wordsEnd, end);
  const date = findDates(tail)[0];
  const number = findNumbers(tail)[0];
  const wordsEnd = Math.max(date?.end ?? 0, number?.end ?? 0);
  const title = titleAfter(text, bare, mention.wordsEnd, end);
  const issuer = issuerOf(bare.slice(mention.start, mention.wordsEnd) + tail);
  const stop = mention.wordsEnd + Math.max(wordsEnd, title ? title.end - mention.wordsEnd : 0);
  const isDated = date !== undefined || number !== undefined;
  const value: ActReference = {
    kind: mention.kind,
    issuer: mention.kind === "PRESIDENTIAL_INSTRUCTIONS" ? "Президент Российской Федерации" : issuer,
    number: number?.number ?? null,
    signedOn: date?.day ?? null,
    title: ownTitle(mention, text.slice(mention.wordsEnd, end)) ?? title?.words ?? null,
  };
  const range = { start: base + mention.start, end: base + Math.max(stop, mention.wordsEnd) };
  return extracted(clean, range, value, isDated ? 0.97 : 0.85, clause);
}

/** The first quotation after the name of the act: its title, without the outer quotation marks. */
function titleAfter(text: string, bare: string, from: number, end: number) {
  const open = text.slice(from, end).search(/[«“„]/u);
  if (open < 0) return null;
  const start = from + open;
  let stop = start;
  while (stop < end && (bare.charAt(stop) === " " || bare.charAt(stop) === "\n")) stop++;
  const words = fold(text.slice(start, stop))
    .replace(/^[«“„]/u, "")
    .replace(/[»”]$/u, "");
  return words.length > 2 ? { words, end: stop } : null;
}

/** Rules and charters are named by their words, not by a quotation. */
function ownTitle(mention: Mention, tail: string): string | null {
  const word = mention.kind === "RULES" ? "Правила" : mention.kind === "CHARTER" ? "Устав" : null;
  if (!word) return null;
  const words =
    /^[^,;(]+/u
      .exec(tail)?.[0]
      .replace(
        /\s+(?:утвержд|постановля|распоряжа|приказыва|реш[аи]|п\s?о\s?с\s?т|администрация|совет|дума|собрание|глава|исполнительный\s+комитет)[^]*$/iu,
        "",
      ) ?? "";
  return fold(words) === "" ? null : `${word} ${fold(words)}`;
}

function issuerOf(words: string): string | null {
  const found =
    /\s((?:Правительства|Президента|Администрации|Губернатора|Главы|Председателя|[Аа]дминистрации|Совета|Думы|Собрания|Министерства|Законодательного|Кабинета|Исполнительного|Мэра|Мэрии|Городской\s+[Уу]правы|Управы)(?:\s+[\p{L}()-]+){0,12}?)(?=\s*(?:от\s|№|,|;|\.|$|по\s+итогам|по\s+управлению|\s{2,}|\((?:утв|далее)))/u.exec(
      words,
    );
  return found ? issuerFromGenitive(fold(found[1]!)) : null;
}
