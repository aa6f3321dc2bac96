/** Formulas of ratings, read from `schema/rating.json`. */
import { z } from "zod";
import book from "../../schema/rating.json" with { type: "json" };
import { ALL_RATING_MEASURES, type RatingMeasure } from "./rating-cell.ts";

const Measure = z.enum(ALL_RATING_MEASURES as [RatingMeasure, ...RatingMeasure[]]);

const Component = z.strictObject({
  code: z.string().describe("Of `labels` set `ratingComponent`."),
  weight: z.number().positive().describe("Weights of a formula add up to 1."),
  minimumSample: z.int().positive().describe("Fewer cases are shown as too few."),
  cases: Measure.describe("What there could have been."),
  good: Measure.optional().describe("Of these, good ones; the rest are bad."),
  goodTimes: z.number().positive().default(1).describe("What one of the good sum is worth."),
  bad: Measure.optional().describe("Of these, bad ones, where they are what is counted."),
  badTimes: z.number().min(1).default(1).describe("As how many bad ones one of them counts."),
  isReleaseLimited: z
    .boolean()
    .default(false)
    .describe("Released cases are left out up to the share of all; those beyond it are bad."),
  openTimes: z.number().min(1).default(1).describe("As how many bad ones an unanswered case counts."),
  isConfirmed: z
    .boolean()
    .default(false)
    .describe(
      "The good ones count as far as applicants' marks of solved cases, or no repeats, confirm them.",
    ),
  isRepeatChecked: z
    .boolean()
    .default(false)
    .describe("Where applicants give no marks, the good ones count as far as repeats do not belie them."),
  unmarkedTimes: z
    .number()
    .min(1)
    .default(1)
    .describe(
      "As how many bad ones one counts where applicants give no marks: nothing else tells of it there.",
    ),
  isNameCounted: z
    .boolean()
    .default(false)
    .describe("Cases without an applicant beyond the usual share of the channel count as bad."),
  isResponseCounted: z
    .boolean()
    .default(false)
    .describe("Marks missing to the usual share of answers count as bad in part."),
});
export type RatingComponent = z.infer<typeof Component>;

const Formula = z.strictObject({
  code: z.string().describe("Of `labels` set `ratingFormula`."),
  capability: z.string().nullable().describe("Capability that asks for it."),
  channel: z.string().nullable().describe("The only channel it looks at; null for all."),
  minimumSample: z.int().positive().describe("Matters below which there is no place."),
  components: z.array(Component).min(1),
});

const Book = z.strictObject({
  formulaVersion: z.string(),
  significance: z.number().describe("Chance of even one wrong difference in a rating."),
  stratumPrior: z.number().describe("Cases that the common rate weighs like in each stratum."),
  markPrior: z.number().describe("Marks that the common share of confirmation weighs like."),
  claimPenalty: z.number().min(0).describe("How many confirmed solutions one contested claim outweighs."),
  confirmingResponse: z
    .number()
    .describe("Share of marked cases from which a channel confirms claims at all."),
  againTimes: z.number().min(0).describe("For how many who were not helped one repeat stands."),
  repeatPrior: z.number().describe("Cases that the usual share of repeats weighs like."),
  componentCorrelation: z.number().describe("How much components of one subject are taken to vary together."),
  missingMark: z.number().describe("Which part of a missing mark counts as bad."),
  publishAfterDays: z.int().describe("Days after a period before its rating may be published."),
  formulas: z.array(Formula),
});

const { formulas, ...rules } = Book.parse(book);

/** Numbers that all formulas share. */
export type RatingRules = typeof rules;

/** A formula with the numbers it needs: what is kept with a publication. */
export type RatingFormula = z.infer<typeof Formula> & { readonly rules: RatingRules };

export const RATING_RULES: RatingRules = rules;

export const FORMULAS: readonly RatingFormula[] = formulas.map((formula) => ({ ...formula, rules }));

/** @throws {Error} for a code that no formula has */
export function formulaOf(code: string): RatingFormula {
  const found = FORMULAS.find((formula) => formula.code === code);
  if (!found) throw new Error(`No rating formula is called ${code}.`);
  return found;
}
