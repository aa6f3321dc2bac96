/** Why a setting of terms cannot be: what to tell the person. */
export interface TermRefusal {
  readonly code: string;
  /** Russian sentence: what to do. */
  readonly message: string;
  readonly clause: string | null;
}

export const refuse = (code: string, message: string, clause: string | null = null): TermRefusal => ({
  code,
  message,
  clause,
});

const MOST_LETTERS = 500;

/** A text without spaces around; null when nothing is left. */
export const tidy = (text: string | null | undefined): string | null => text?.trim() || null;

/** A text that does not fit a row. */
export function textRefusal(texts: readonly (string | null)[]): TermRefusal | null {
  const bad = texts.find((text) => text !== null && (text.length > MOST_LETTERS || text.includes("\0")));
  return bad === undefined
    ? null
    : refuse("TEXT_TOO_LONG", `Сократите текст: помещается ${MOST_LETTERS} знаков без служебных символов.`);
}
