/**
 * What a file said of a submission, as short marks: the next file is compared with the one before and not with
 * the register, so that work done here is never taken for a change there. Marks tell nothing of what they mark.
 */
import type { RowFacts } from "../mapping/read-row.ts";

/** What is compared one by one; new ones go to the end. */
export const ASPECTS = [
  "summary",
  "text",
  "place",
  "object",
  "fact",
  "topic",
  "sector",
  "organisation",
  "executorName",
  "state",
  "outcome",
  "answeredAt",
  "mark",
  "isFastTrack",
  "isRepeat",
  "receivedAt",
  "scale",
] as const;

export type Aspect = (typeof ASPECTS)[number];

const MARK_LENGTH = 6;
const MARK_SPAN = 36 ** MARK_LENGTH;

/** The marks of a row, each six characters. */
export function marksOf(facts: RowFacts): string {
  return ASPECTS.map((aspect) => markOf(textOf(facts, aspect))).join("");
}

/** What the row says otherwise than the one before; everything when nothing is known of that. */
export function changedAspects(before: string | null, now: string): Aspect[] {
  if (before === now) return [];
  return ASPECTS.filter((_, at) => {
    const from = at * MARK_LENGTH;
    return before?.slice(from, from + MARK_LENGTH) !== now.slice(from, from + MARK_LENGTH);
  });
}

/** Name under which the topic of a row is looked up: all levels together. */
export function topicName({ values }: RowFacts): string {
  if (values.topic !== undefined) return values.topic;
  return [values.category, values.subcategory].filter((each) => each !== undefined).join(" / ");
}

function textOf(facts: RowFacts, aspect: Aspect): string {
  const { values } = facts;
  switch (aspect) {
    case "summary":
      return facts.summary;
    case "topic":
      return topicName(facts);
    case "state":
      return `${facts.state ?? ""}${facts.isReconsidered ? "+" : ""}`;
    case "outcome":
      return facts.outcome ?? "";
    case "answeredAt":
      return facts.answeredAt === null ? "" : String(facts.answeredAt.getTime());
    case "receivedAt":
      return String(facts.receivedAt.getTime());
    case "mark":
      return facts.mark === null ? "" : String(facts.mark);
    case "isFastTrack":
    case "isRepeat":
      return facts[aspect] ? "1" : "";
    case "scale":
      return facts.scale ?? "";
    default:
      return values[aspect] ?? "";
  }
}

/** Two mixed sums over the characters: enough to tell texts apart, and the same on every machine. */
function markOf(text: string): string {
  if (text === "") return "......";
  let one = 0x9e37_79b9 ^ text.length;
  let two = 0x85eb_ca6b;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x0100_0193);
    two = Math.imul((two << 5) - two + code, 0x9e37_79b1);
  }
  const mixed = ((one ^ (one >>> 15)) >>> 0) * 0x8000 + ((two ^ (two >>> 13)) & 0x7fff);
  return (mixed % MARK_SPAN).toString(36).padStart(MARK_LENGTH, "0");
}
