import type { Sourced } from "../sourced.ts";
import { readFrom, type ActText } from "./act-text.ts";
import type { Statement } from "./statements.ts";

const BY_ACT =
  /(?:состав|структур)[а-яё]*\s+(?:и\s+[а-яё]+\s+)?(?:[А-ЯЁа-яё]+\s+){0,6}?(?:утвержда|определя|формиру|устанавлива)[а-яё]+\s+((?:отдельн[а-яё]+\s+)?(?:муниципальн[а-яё]+\s+)?(?:правов[а-яё]+\s+акт|постановлени|распоряжени|приказ|решени)[^;]{0,120})/iu;
const APPOINTED =
  /((?:постановлени|распоряжени|приказ)[а-яё]+\s+[^;]{3,100}?)\s+(?:назнача|утвержда|определя)[а-яё]+\s+(?:[^.;]{0,60})(?:координатор|куратор|руководител|состав|член)/iu;

/** «Персональный состав МЦУ утвердить распоряжением администрации» in an item of the act. */
const TO_BE_APPROVED =
  /состав[а-яё]*\s+[^.;:«]{0,100}?(?:утвердить|определить|утверждается|утверждать)\s+((?:отдельн[а-яё]+\s+)?(?:муниципальн[а-яё]+\s+)?(?:правов[а-яё]+\s+акт|постановлени|распоряжени|приказ)[а-яё]*[^;]{0,120})/iu;

/** By when the act must be there is no part of its name. */
const TERM_AFTER = /,?\s+(?:в\s+(?:течение|срок)|не\s+позднее|до\s+\d).*$/iu;

const KINDS: Readonly<Record<string, RegExp>> = {
  RESOLUTION: /^постановлени/iu,
  ORDER: /^распоряжени/iu,
  DECISION: /^решени/iu,
  DIRECTIVE: /^приказ/iu,
};

/**
 * The separate act by which the composition is approved, as the regulation names it; null when it names none, or
 * when it means the act itself, whose annex then lists the persons.
 *
 * @param hasOwnComposition an annex of this act lists persons
 */
export function readCompositionAct(
  text: ActText,
  statements: readonly Statement[],
  kind: string | null,
  hasOwnComposition: boolean,
): Sourced<string> | null {
  const named = readNamedAct(text, statements);
  const isThisAct = kind !== null && (KINDS[kind]?.test(named?.value ?? "") ?? false);
  return hasOwnComposition && isThisAct ? null : named;
}

function readNamedAct(text: ActText, statements: readonly Statement[]): Sourced<string> | null {
  const items = text.tree.order.map((clause) => ({ clause, text: clause.text, start: 0 }));
  for (const { clause, text: words, start } of [...statements, ...items]) {
    const match = BY_ACT.exec(words) ?? APPOINTED.exec(words) ?? TO_BE_APPROVED.exec(words);
    const named = match?.[1]?.replace(TERM_AFTER, "").replace(/[\s.]+$/u, "");
    if (!match || !named) continue;
    const at = start + match.index + match[0].indexOf(named);
    return readFrom(text, clause, { start: at, end: at + named.length }, nominative(named), 0.9);
  }
  return null;
}

const nominative = (act: string): string =>
  act
    .trim()
    .replace(/^постановлени(?:ем|я|ю)/iu, "постановление")
    .replace(/^распоряжени(?:ем|я|ю)/iu, "распоряжение")
    .replace(/^решени(?:ем|я|ю)/iu, "решение")
    .replace(/^приказ(?:ом|а|у)/iu, "приказ")
    .replace(/^отдельным\s+/iu, "отдельный ")
    .replace(/^(отдельный\s+)?муниципальным\s+правовым\s+актом/iu, "$1муниципальный правовой акт")
    .replace(/^(отдельный\s+)?правовым\s+актом/iu, "$1правовой акт");
