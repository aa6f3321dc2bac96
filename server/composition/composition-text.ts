import type { CompositionRefusal } from "./composition.rules.ts";

const LONGEST = 1_000;

/** A text without outer white space; null when nothing is left. */
export function trimmed(text: string | null | undefined): string | null {
  const rest = text?.trim() ?? "";
  return rest === "" ? null : rest;
}

/** The refusal of texts that are too long to be a name, a post or a contact. */
export function refusalOfTexts(texts: readonly (string | null)[]): CompositionRefusal | null {
  if (texts.every((text) => (text?.length ?? 0) <= LONGEST)) return null;
  return { code: "TEXT_TOO_LONG", message: `Текст длиннее ${LONGEST} знаков.`, clause: null };
}
