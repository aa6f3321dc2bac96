import { parseMarker } from "./marker.ts";
import type { Marker } from "./marker.ts";
import type { TextLine } from "./text-line.ts";

/** A place inside a line where an item may begin: after `:`, `;` or a full stop. */
const JOINT =
  /[:;.]\s+(?=(?:\(?\d{1,3}\)|[а-яё]\)|\d{1,3}(?:\.\d{1,3})+\.?\s+[А-ЯЁ«]|[-–—•·▪]\s*[а-яёА-ЯЁ«]))/gu;

/**
 * Cuts a line in which items stand one after another (`: 1) …; 2) …`) into a line for each item.
 * A cut is made only where numbers or letters follow one another without a gap, or where a list of
 * dashes was opened by a colon; anything else stays whole.
 */
export function splitGluedItems(text: string, line: TextLine): TextLine[] {
  const content = text.slice(line.start, line.end);
  const cuts: number[] = [];
  let last = parseMarker(content.slice(0, 60));
  let isDashList = false;
  JOINT.lastIndex = 0;
  for (let joint = JOINT.exec(content); joint; joint = JOINT.exec(content)) {
    const at = joint.index + joint[0].length;
    const found = parseMarker(content.slice(at, at + 60));
    if (!found) continue;
    const opens = content[joint.index] === ":";
    if (found.style === "DASH") {
      if (opens) isDashList = hasAnotherDash(content, at);
      if (!isDashList || content[joint.index] === ".") continue;
    } else if (!follows(last, found, opens)) continue;
    cuts.push(at);
    last = found;
  }
  return cuts.length === 0 ? [line] : cutLine(line, cuts);
}

function hasAnotherDash(content: string, at: number): boolean {
  const next = content.indexOf(";", at);
  return next > 0 && /^;\s+[-–—•·▪]/.test(content.slice(next, next + 6));
}

/** The next member of the same list, or the first member of a list that a colon opened. */
function follows(last: Marker | null, found: Marker, opens: boolean): boolean {
  const isFirst = found.parts.length === 1 && found.parts[0] === 1;
  if (found.style !== "NUMBER" && isFirst) return opens;
  if (!last) return false;
  if (found.style === "NUMBER") return last.style === "NUMBER" ? isSuccessor(last.parts, found.parts) : false;
  return last.style === found.style && isSuccessor(last.parts, found.parts);
}

/** `2.3` is followed by `2.4`, `2.3.1` or `3.1`. */
export function isSuccessor(before: readonly number[], after: readonly number[]): boolean {
  const depth = after.length - 1;
  if (after.length === before.length + 1) return after[depth] === 1 && before.every((n, i) => n === after[i]);
  for (let index = 0; index < depth; index++) if (before[index] !== after[index]) return false;
  return before.length >= after.length && after[depth] === (before[depth] ?? 0) + 1;
}

function cutLine(line: TextLine, cuts: readonly number[]): TextLine[] {
  const starts = [0, ...cuts];
  return starts.map((start, index) => ({
    start: line.start + start,
    end: index + 1 < starts.length ? line.start + starts[index + 1]! : line.end,
    gapBefore: index === 0 && line.gapBefore,
  }));
}
