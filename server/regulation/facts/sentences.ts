/** A piece of a clause's text with its place in it. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Abbreviations after which a full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s«(.])(?:г|гг|ст|п|пп|ч|им|ул|д|т|е|т\.\s?е|т\.\s?д|т\.\s?ч|т\.\s?п|утв|руб|тыс|стр|см|др|пос|с|р|рп|обл|зам|нач|и\.\s?о|[А-ЯЁ])$/u;

/** Splits text into sentences; initials, «г.», «т.ч.» and numbers end none. */
export function sentences(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let start = 0;
  for (const stop of text.matchAll(/[.!?]+["»”)]*\s+(?=[А-ЯЁA-Z«"„(\d])/gu)) {
    const before = text.slice(Math.max(start, stop.index - 8), stop.index);
    if (ABBREVIATION.test(before) || /№\s?\d*$/.test(before)) continue;
    pieces.push(piece(text, start, stop.index + stop[0].trimEnd().length));
    start = stop.index + stop[0].length;
  }
  if (start < text.length) pieces.push(piece(text, start, text.length));
  return pieces;
}

/** Splits by a separator outside brackets and guillemets; pieces are trimmed, empty ones dropped. */
export function splitOutside(text: string, separator: RegExp): TextPiece[] {
  const pieces: TextPiece[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if ("«(„".includes(character)) depth++;
    else if ("»)“".includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separator.test(character)) {
      pieces.push(piece(text, start, at));
      start = at + 1;
    }
  }
  // A bracket never closed must not swallow the rest: split plainly then.
  if (depth > 0) return splitPlainly(text, separator);
  pieces.push(piece(text, start, text.length));
  return pieces.filter((part) => part.text !== "");
}

function splitPlainly(text: string, separator: RegExp): TextPiece[] {
  const pieces: TextPiece[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !separator.test(text[at] ?? "")) continue;
    pieces.push(piece(text, start, at));
    start = at + 1;
  }
  return pieces.filter((part) => part.text !== "");
}

function piece(text: string, start: number, end: number): TextPiece {
  const raw = text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const trimmed = raw.trim();
  return { text: trimmed, start: start + lead, end: start + lead + trimmed.length };
}
