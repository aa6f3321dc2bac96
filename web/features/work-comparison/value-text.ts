/** Values of the comparison as people read them: in the table, in charts, in files. */
import { figureText } from "@/features/indicator/figure-text.ts";
import type { WorkValueFactsFragment } from "@/lib/graphql.generated.ts";

export type Value = WorkValueFactsFragment;

/** Why a value is not to be compared; null when it is. */
export type Doubt = "HIDDEN" | "NONE" | "TOO_FEW";

export function doubtOf({ value, isEnough, isSuppressed }: Value): Doubt | null {
  if (isSuppressed) return "HIDDEN";
  if (value === null) return "NONE";
  return isEnough ? null : "TOO_FEW";
}

/** The number that charts draw; hidden and missing values are gaps, and so is what stands on too few cases. */
export function drawn(value: Value): number | null {
  return doubtOf(value) === null ? value.value : null;
}

export interface DoubtWords {
  readonly hidden: string;
  readonly tooFew: (cases: number) => string;
}

/** «84 %», «скрыто», «70 % (мало данных: 7 из 10)», «—». */
export function valueText(value: Value, unit: string, locale: "ru" | "en", words: DoubtWords): string {
  switch (doubtOf(value)) {
    case "HIDDEN":
      return words.hidden;
    case "NONE":
      return "—";
    case "TOO_FEW":
      return `${figureText(value.value, unit, locale)} (${words.tooFew(value.denominator ?? 0)})`;
    default:
      return figureText(value.value, unit, locale);
  }
}
