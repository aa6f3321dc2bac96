import type { Amendment } from "../draft.ts";
import type { TextRange } from "../clause/text-line.ts";
import type { AnnexMention } from "./attached-annex.ts";
import type { Template } from "./quotations.ts";
import { readTarget, targetId } from "./target.ts";
import type { TargetWords } from "./target.ts";

/** One change as an instruction words it; offsets count in the text of the instruction. */
export interface Change extends TextRange {
  readonly operation: Amendment["operation"];
  readonly target: string | null;
  readonly oldText: string | null;
  readonly newText: string | null;
  readonly annexMention: AnnexMention;
  readonly confidence: number;
}

const Q = String.raw`⟦(\d+)⟧`;
const THING = String.raw`(?:слов\p{L}*|цифр\p{L}*|числ\p{L}*|сочетани\p{L}*|словосочетани\p{L}*|аббревиатур\p{L}*|фамили\p{L}*|знак\p{L}*)`;
const CLAUSE_NOUN = String.raw`(?:под)?(?:пункт|раздел|абзац|стать|глав|част|позици|строк)\p{L}*`;

const REPLACE_WORDS = new RegExp(
  `(?:${THING}\\s+)?${Q}\\s+(?:следует\\s+)?заменить\\s+(?:на\\s+)?(?:${THING}\\s+)?${Q}`,
  "giu",
);
const REMOVE_WORDS = new RegExp(`${THING}\\s+${Q}\\s+исключить`, "giu");
const ADD_WORDS_AFTER = new RegExp(`после\\s+${THING}\\s+${Q}\\s+дополнить\\s+${THING}\\s*:?\\s*${Q}`, "giu");
const ADD_WORDS_END = new RegExp(
  `дополнить\\s+${THING}\\s*(?:следующего\\s+содержания\\s*)?:?\\s*${Q}`,
  "giu",
);
const REPLACE_CLAUSE = new RegExp(`изложить\\s+в\\s+(?:следующей|новой)\\s+редакции\\s*:?\\s*${Q}`, "giu");
const ADD_CLAUSE = new RegExp(
  `дополнить\\s+(?:нов\\p{L}+\\s+)?(${CLAUSE_NOUN}[^⟦]{0,80}?)(?:следующего\\s+содержания)?\\s*:?\\s*${Q}`,
  "giu",
);
const REMOVE_CLAUSE = new RegExp(
  `${CLAUSE_NOUN}\\s+[^⟦;]{0,80}?(?:исключить|признать\\s+утративш\\p{L}+\\s+силу|отменить)`,
  "giu",
);
const REPLACE_ANNEX =
  /(приложени\p{L}*(?:\s*(?:№|N)?\s*\d+)?|положени[ея]|состав|структур\p{L}|регламент)[^⟦]{0,300}?изложить\s+в\s+(?:новой|следующей|прилагаемой)\s+редакции(?!\s*:\s*⟦)/giu;

/**
 * The changes of one instruction.
 *
 * @param text the instruction as printed
 * @param template the same with its quotations taken out
 * @param place the place that the instruction and the items above it name
 */
export function readInstruction(text: string, template: Template, place: TargetWords): Change[] {
  const changes = [
    ...wordChanges(text, template, place),
    ...clauseChanges(text, template, place),
    ...annexChanges(template, place),
  ];
  return changes.toSorted((a, b) => a.start - b.start);
}

const quoted = (text: string, template: Template, index: string | undefined): string | null => {
  const range = template.quotations[Number(index)];
  return range ? text.slice(range.start, range.end).trim() : null;
};

function wordChanges(text: string, template: Template, place: TargetWords): Change[] {
  const { words } = template;
  const make = (
    found: RegExpExecArray | RegExpMatchArray,
    operation: Change["operation"],
    oldText: string | null,
    newText: string | null,
  ): Change =>
    change(template, found, operation, placeBefore(words, found.index ?? 0, place), oldText, newText, 0.95);
  const after = [...words.matchAll(ADD_WORDS_AFTER)];
  const taken = new Set(after.map((found) => found[2]));
  return [
    ...[...words.matchAll(REPLACE_WORDS)].map((found) =>
      make(found, "REPLACE_WORDS", quoted(text, template, found[1]), quoted(text, template, found[2])),
    ),
    ...[...words.matchAll(REMOVE_WORDS)].map((found) =>
      make(found, "REMOVE_WORDS", quoted(text, template, found[1]), null),
    ),
    ...after.map((found) =>
      make(found, "ADD_WORDS", quoted(text, template, found[1]), quoted(text, template, found[2])),
    ),
    ...[...words.matchAll(ADD_WORDS_END)]
      .filter((found) => !taken.has(found[1]))
      .map((found) => make(found, "ADD_WORDS", null, quoted(text, template, found[1]))),
  ];
}

/** Several changes may stand in one sentence, each behind its own place: the nearest before it counts. */
function placeBefore(words: string, at: number, place: TargetWords): TargetWords {
  const from = Math.max(words.lastIndexOf(";", at), words.lastIndexOf("\n", at), 0);
  return readTarget(words.slice(from, at), place);
}

function clauseChanges(text: string, template: Template, place: TargetWords): Change[] {
  const { words } = template;
  const changes: Change[] = [];
  for (const found of words.matchAll(REPLACE_CLAUSE)) {
    const target = placeBefore(words, found.index, place);
    changes.push(
      change(template, found, "REPLACE_CLAUSE", target, null, quoted(text, template, found[1]), 0.95),
    );
  }
  for (const found of words.matchAll(ADD_CLAUSE)) {
    const noun = found[1]!;
    const newText = quoted(text, template, found[2]);
    const above = placeBefore(words, found.index, place);
    const target = readTarget(noun, { ...above, sub: /подпункт/iu.test(noun) ? null : above.sub });
    changes.push(
      change(template, found, "ADD_CLAUSE", numberedBy(noun, target, newText), null, newText, 0.93),
    );
  }
  for (const found of words.matchAll(REMOVE_CLAUSE)) {
    if (/(?:постановлени|распоряжени|решени)\p{L}*\s+(?:администраци|от\s)/iu.test(found[0])) continue;
    changes.push(change(template, found, "REMOVE_CLAUSE", readTarget(found[0], place), null, null, 0.95));
  }
  return changes;
}

/** A new clause whose number the instruction leaves out bears it in its own text. */
function numberedBy(noun: string, target: TargetWords, newText: string | null): TargetWords {
  if (/\d/.test(noun) || newText === null) return target;
  const printed = /^(\d{1,3}(?:\.\d{1,3})*)[.)]/u.exec(newText)?.[1];
  if (!printed) return target;
  return /подпункт/iu.test(noun) || target.point !== null
    ? { ...target, sub: printed }
    : { ...target, point: printed };
}

function annexChanges(template: Template, place: TargetWords): Change[] {
  return [...template.words.matchAll(REPLACE_ANNEX)].map((found) => {
    const number = /\d+/u.exec(found[1]!)?.[0] ?? place.annex;
    const attached =
      /согласно\s+приложени\p{L}+\s*(?:№|N)?\s*(\d+)/iu.exec(template.words.slice(found.index))?.[1] ?? null;
    const kind = /состав|структур/iu.test(found[0])
      ? "COMPOSITION"
      : /рол/iu.test(found[0])
        ? "ROLES"
        : /положени|регламент/iu.test(found[0])
          ? "REGULATION"
          : null;
    const made = change(template, found as RegExpExecArray, "REPLACE_ANNEX", place, null, null, 0.93);
    return {
      ...made,
      target: number === null || number === undefined ? null : `П${number}`,
      annexMention: { number: attached, kind },
    };
  });
}

function change(
  template: Template,
  found: RegExpExecArray | RegExpMatchArray,
  operation: Change["operation"],
  target: TargetWords,
  oldText: string | null,
  newText: string | null,
  confidence: number,
): Change {
  const start = template.offsets[found.index ?? 0] ?? 0;
  const last = (found.index ?? 0) + found[0].length;
  const closing = /⟦(\d+)⟧$/u.exec(found[0])?.[1];
  const end =
    closing === undefined
      ? (template.offsets[last] ?? start)
      : (template.quotations[Number(closing)]?.end ?? start) + 1;
  const id = targetId(target);
  const isVague = target.paragraph !== null && target.paragraph > 1;
  return {
    operation,
    target: id,
    oldText,
    newText,
    annexMention: { number: null, kind: null },
    confidence: isVague ? Math.min(confidence, 0.65) : confidence,
    start,
    end,
  };
}
