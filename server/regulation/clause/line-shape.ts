/** Questions asked of the words of one line; each looks at a bounded piece of it. */

const TERMINAL = /[.;:!?…][»"”)]*$/u;
const LIST_LEAD_WORD =
  /(?:следующ\p{L}*|именно|числе|включая|путем|путём|образом|посредством|анализа|относятся|являются|является|прав[оа]|вправе|обязан[ыа]?|должен|должны|осуществля\p{L}*|обеспечива\p{L}*|вопросам|направлениям|тематикам|целях|целью|котор(?:ый|ая|ое|ые)|\p{L}+щ(?:ий|ая|ее|ие|их|его|ей|ую))(?:\s+(?:в\s+)?себя)?\s*:$/iu;

export const startsLower = (head: string): boolean => /^[а-яёa-z]/.test(head);

export const startsUpper = (head: string): boolean => /^[«"„(]?[А-ЯЁA-Z]/.test(head);

/** The line ends as a sentence or a list member does. */
export const endsClosed = (tail: string): boolean => TERMINAL.test(tail);

export const endsWithColon = (tail: string): boolean => tail.endsWith(":");

export const endsWithSemicolon = (tail: string): boolean => tail.endsWith(";");

export const endsWithPeriod = (tail: string): boolean => /[.!?][»"”)]*$/u.test(tail);

/** The words before the colon announce a list (`включая:`, `следующие функции:`), not a slip of the pen. */
export const announcesList = (tail: string): boolean => LIST_LEAD_WORD.test(tail);

/** `осуществляет …`, `проводят …`, `отвечает …`: duties of a list run in parallel. */
export const startsWithVerb = (head: string): boolean =>
  /^[а-яё]{3,}(?:ет|ёт|ит|ют|ят|ут|ат)(?:ся)?(?![\p{L}])/u.test(head);

/** Capital letters only, at least four of them. */
export function isAllCaps(line: string): boolean {
  return !/[а-яё]/.test(line) && /(?:[А-ЯЁ][^А-ЯЁ]*){4}/.test(line);
}

/** `«термин» (далее – Т) – определение`, quoted or not. */
export function isDefinition(head: string): boolean {
  return /^(?:[«"„(]|[\p{L}])[^;:]{1,380}?\s[–—-]\s+\S/u.test(head);
}

/** The line introduces terms (`используются следующие понятия:`). */
export const introducesTerms = (tail: string): boolean =>
  /(?:поняти[яй]|термин|определени[яй]|сокращени[яй])[^.]{0,120}:$/iu.test(tail);

/** Surname with initials and nothing else: the first cell of a flattened row. */
export const isNameOnly = (head: string): boolean =>
  /^(?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s+[А-ЯЁ]\.?\s?[А-ЯЁ]?\.?|[А-ЯЁ]\.\s?[А-ЯЁ]?\.?\s?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s+[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:ич|вна|чна|оглы|кызы))\s*[–—-]?$/u.test(
    head,
  );
