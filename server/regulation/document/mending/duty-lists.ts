import { endsSentence, startsWithMarker, type Line } from "./lines.ts";
import { FULL_SHARE } from "./page-width.ts";

const DUTY =
  /^(?:[а-яё0-9-]+\s+){0,5}?[а-яё]{3,}(?:ает|яет|ует|юет|еет|ёт|ит|ают|яют|уют|ют|ят)(?:ся)?(?![\p{L}])/u;
const LONGEST_TITLE = 160;
const EDGE_LENGTH = 120;

/** The line begins as a duty does: a verb in the third person, perhaps after words of time and manner. */
export const opensDuty = (head: string): boolean => DUTY.test(head);

/** `ежедневно проверяет …,`, `раз в квартал отчитывается …,`: a member of a list of duties parted by commas. */
export const isDutyBeforeComma = (head: string, tail: string): boolean =>
  opensDuty(head) && /[,;]$/.test(tail);

/**
 * Lines under «2.2. Руководитель центра» that each name a duty and end with a comma: a list although no colon opens
 * it. Two such lines are needed, and none of them may reach the right margin, so that a sentence broken by the
 * margin is no list. Linear in the number of lines.
 *
 * @param width width of the page in characters when the text was broken by it, else null
 * @returns offsets at which the members of such lists begin
 */
export function findDutyLists(text: string, lines: readonly Line[], width: number | null): Set<number> {
  const members = new Set<number>();
  const filled = lines.filter(({ start, end }) => end > start);
  const isShort = ({ start, end }: Line): boolean => width === null || end - start < width * FULL_SHARE;
  const head = ({ start, end }: Line): string => text.slice(start, Math.min(end, start + EDGE_LENGTH));
  const tail = ({ start, end }: Line): string =>
    text.slice(Math.max(start, end - EDGE_LENGTH), end).trimEnd();
  for (let index = 0; index + 2 < filled.length; index++) {
    const [title, first, second] = [filled[index]!, filled[index + 1]!, filled[index + 2]!];
    if (!isShort(title) || !isTitle(text, title) || !isShort(first)) continue;
    if (!isDutyBeforeComma(head(first), tail(first)) || !opensDuty(head(second))) continue;
    for (let at = index + 1; at < filled.length && opensDuty(head(filled[at]!)); at++) {
      members.add(filled[at]!.start);
      if (!/[,;]$/.test(tail(filled[at]!))) break;
    }
  }
  return members;
}

/** A marker and words that begin with a capital letter and hold no stop: the title of a role. */
function isTitle(text: string, { start, end }: Line): boolean {
  if (end - start > LONGEST_TITLE) return false;
  const line = text.slice(start, end);
  const words = line.replace(/^[\d.)\s]+/u, "").trimEnd();
  return startsWithMarker(line) && /^[А-ЯЁ]/u.test(words) && !/[,.;:]/u.test(words) && !endsSentence(words);
}
