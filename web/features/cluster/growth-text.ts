/** Growth in words: the verdict with the figures it rests on. */
import type { GrowthFactsFragment } from "@/lib/graphql.generated.ts";

/** Names of the sentences in `clusters.growth`, with their facts. */
export interface GrowthWords {
  readonly came: { readonly count: number; readonly expected: string | null; readonly isSeasonal: boolean };
  readonly verdict: "GROWING" | "GROWING_AT_LEAST" | "STEADY" | "FALLING" | "CANNOT_TELL" | "YOUNG";
  readonly low: string;
  readonly high: string;
  /** The number that the word «раз» follows, as it is printed. */
  readonly times: number;
}

/** What is said of a growth, figures as people of the language write them. */
export function growthWords(growth: GrowthFactsFragment, locale: string): GrowthWords {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const text = (value: number | null) => (value === null ? "" : number.format(value));
  const { state, observed, expected, ratioLow, ratioHigh, isSeasonal } = growth;
  const isYoung = expected === null;
  const isOpen = state === "GROWING" && ratioHigh === null;
  return {
    came: { count: observed, expected: isYoung ? null : text(expected), isSeasonal },
    verdict: isYoung ? "YOUNG" : isOpen ? "GROWING_AT_LEAST" : state,
    low: text(ratioLow),
    high: text(ratioHigh),
    times: Math.round((ratioHigh ?? ratioLow ?? 0) * 10) / 10,
  };
}
