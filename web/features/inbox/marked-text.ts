export interface TextPart {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * A text cut where marks begin and end. Ranges that are out of order, overlap or lie outside the text do
 * no harm: what cannot be marked is shown plainly.
 */
export function cutText(text: string, ranges: readonly { start: number; end: number }[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  const take = (end: number, isMarked: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = Math.min(end, text.length);
    if (start >= last) continue;
    take(Math.max(0, start), false);
    take(last, true);
  }
  take(text.length, false);
  return parts;
}
