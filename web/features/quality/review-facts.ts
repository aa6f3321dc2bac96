import type { QualityVerdict, ReviewQualityInput } from "@/lib/graphql.generated.ts";

export interface ReviewFacts {
  /** Code of the line → 0 to 100; null where it does not apply. */
  readonly marks: Readonly<Record<string, number | null>>;
  /** One question a line; a plus before it says that it is answered. */
  readonly questions: readonly { question: string; isAnswered: boolean }[];
  readonly comment: string;
}

interface Line {
  readonly code: string;
  readonly weight: number;
}

/** Every line at its best: the reviewer takes off what is missing. */
export function startingMarks(checklist: readonly Line[]): ReviewFacts {
  return {
    marks: Object.fromEntries(checklist.map(({ code }) => [code, 100])),
    questions: [],
    comment: "",
  };
}

/** What the server will count: weighted over the lines that apply; null when none does. */
export function expectedScore(checklist: readonly Line[], marks: ReviewFacts["marks"]): number | null {
  const applied = checklist.filter(({ code }) => typeof marks[code] === "number");
  const weight = applied.reduce((sum, line) => sum + line.weight, 0);
  if (weight === 0) return null;
  return Math.round(applied.reduce((sum, line) => sum + line.weight * marks[line.code]!, 0) / weight);
}

export function reviewInput(
  answerId: string,
  revision: number,
  { marks, questions, comment }: ReviewFacts,
  verdict: QualityVerdict,
): ReviewQualityInput {
  return {
    answerId,
    revision,
    verdict,
    marks: Object.entries(marks).map(([code, mark]) => ({ code, mark })),
    questions: questions
      .map(({ question, isAnswered }) => ({ question: question.trim(), isAnswered }))
      .filter(({ question }) => question !== ""),
    comment: comment.trim() || null,
  };
}
