/** Which watched subject a text is about: by stems, so that any grammatical form counts. Pure. */
import { russianStem } from "../kernel/russian-stem.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { InformationSubject } from "./information-subject.entity.ts";

const MOST_WORDS = 50;
const LONGEST_WORD = 100;

type Watched = Pick<InformationSubject, "id" | "words">;

/** The stems of a text in their order. */
export function stemsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll("ё", "е")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map(russianStem);
}

/** Chooses among subjects; made once for many texts. */
export class SubjectFinder {
  private readonly phrases: { readonly subject: Watched; readonly stems: string }[];

  constructor(subjects: readonly Watched[]) {
    this.phrases = subjects.flatMap((subject) =>
      subject.words
        .map((word) => stemsOf(word))
        .filter((stems) => stems.length > 0)
        .map((stems) => ({ subject, stems: ` ${stems.join(" ")} ` })),
    );
  }

  /** The subject with most phrases in the text, the first of equals; null when none is found. */
  find(text: string): Watched["id"] | null {
    const searched = ` ${stemsOf(text).join(" ")} `;
    const found = new Map<Watched["id"], number>();
    for (const { subject, stems } of this.phrases)
      if (searched.includes(stems)) found.set(subject.id, (found.get(subject.id) ?? 0) + 1);
    const best = [...found].toSorted(([, one], [, other]) => other - one)[0];
    return best?.[0] ?? null;
  }
}

/** Words as they are kept: trimmed, each once. */
export const tidyWords = (words: readonly string[]): string[] => [
  ...new Set(words.map((word) => word.trim()).filter((word) => word !== "")),
];

export function wordsRefusal(words: readonly string[]): SubmissionRefusal | null {
  if (!words.some((word) => stemsOf(word).length > 0))
    return refuse("WORDS_MISSING", "Укажите слова или выражения, по которым узнавать тему.");
  if (words.length > MOST_WORDS || words.some(({ length }) => length > LONGEST_WORD))
    return refuse(
      "TEXT_TOO_LONG",
      `До ${MOST_WORDS} слов и выражений, каждое не длиннее ${LONGEST_WORD} знаков.`,
    );
  return null;
}
