/** Protection measures of an administrator as dated data (`schema/protection-measures.json`). */
import { z } from "zod";
import data from "../../schema/protection-measures.json" with { type: "json" };
import { type PlainDate, plainDate } from "../kernel/plain-date.ts";

const day = z.iso.date().transform((text) => plainDate(text));

const Measure = z.strictObject({
  code: z.string().regex(/^[A-Z_]+$/),
  from: day.describe("First day on which it is asked for."),
  until: day.optional().describe("Last day; until further notice when absent."),
  months: z.number().int().min(1).describe("Due again after so many months."),
  source: z.string().describe("Act and place that ask for it."),
  mark: z
    .enum(["S", "U"])
    .describe("S: the act says so. U: the act leaves the period open or nobody has compared it."),
  ru: z.string(),
  en: z.string(),
});
export type ProtectionMeasure = z.infer<typeof Measure>;

const book = z.strictObject({ soonDays: z.number().int().min(1), measures: z.array(Measure) }).parse(data);

/** A measure is due soon so many days ahead. */
export const SOON_DAYS = book.soonDays;
export const PROTECTION_MEASURES: readonly ProtectionMeasure[] = book.measures;

/** Measures that are asked for on a day. */
export const measuresOn = (on: PlainDate): ProtectionMeasure[] =>
  PROTECTION_MEASURES.filter(({ from, until }) => from <= on && (until === undefined || on <= until));

export const measureByCode = (code: string): ProtectionMeasure | null =>
  PROTECTION_MEASURES.find((each) => each.code === code) ?? null;
