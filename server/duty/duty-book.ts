/** What counts as evidence of each capability, read from `schema/duty-evidence.json`. */
import { z } from "zod";
import data from "../../schema/duty-evidence.json" with { type: "json" };
import { MEASURES } from "../indicator/measures.entity.ts";

const Ingredient = z.enum([...MEASURES, "overdueOpen"]);
export type RegisterIngredient = z.infer<typeof Ingredient>;

/** Where the list of what was counted stands in the portal, below the municipality: `{from}`, `{to}` are days. */
const page = z.string().startsWith("/").optional();

const RegisterFact = z.strictObject({
  source: z.literal("REGISTER"),
  done: z.array(Ingredient).min(1).describe("Measures of the indicators whose sum is what was done."),
  owed: z.array(Ingredient).min(1).optional().describe("The same for occasions; what was done when absent."),
  channels: z.array(z.string()).min(1).optional().describe("Only what came by these; all when absent."),
  page,
});

const KeptFact = z.strictObject({
  source: z
    .enum(["ROWS", "STANDING"])
    .describe("ROWS: counted by triggers out of rows. STANDING: how things stand, written by a job."),
  isOfApplicants: z.boolean().optional().describe("A small count could point at an applicant."),
  page,
});

const RegulationFact = z.strictObject({
  source: z.literal("REGULATION"),
  of: z.enum(["version", "agreements", "terms"]).describe("Part of the version in force that is counted."),
  page,
});

const LaterFact = z.strictObject({
  source: z.literal("LATER"),
  module: z.string().describe("Code of `module` in the labels: the part of the program that will keep it."),
});

const Fact = z.discriminatedUnion("source", [RegisterFact, KeptFact, RegulationFact, LaterFact]);
export type Fact = z.infer<typeof Fact>;
export type RegisterFact = z.infer<typeof RegisterFact>;

const Rhythm = z.enum(["WEEK", "MONTH", "QUARTER", "YEAR"]);
const facts = z.array(z.string()).min(1).describe("Their counts are added up.");
const done = z
  .number()
  .min(0)
  .max(1)
  .optional()
  .describe("Share from which it is done; the common one when absent.");

const DutyRule = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("SHARE").describe("Owed whenever there is an occasion: done of owed."),
    facts,
    done,
  }),
  z.strictObject({
    kind: z
      .literal("EVERY")
      .describe("Owed by the end of every week, month, quarter or year: at least once."),
    rhythm: Rhythm,
    facts,
    done,
  }),
  z.strictObject({
    kind: z.literal("STANDING").describe("Things must stand so at the end of the period."),
    facts,
    done,
  }),
  z.strictObject({
    kind: z.literal("OUTSIDE").describe("Evidence cannot be in the system."),
    why: z.enum(["ACT", "OTHER_BODY", "RIGHT", "ELSEWHERE"]).describe("Code of `dutyReason` in the labels."),
  }),
]);
export type DutyRule = z.infer<typeof DutyRule>;
export type KeptRule = Exclude<DutyRule, { kind: "OUTSIDE" }>;

const Book = z.strictObject({
  thresholds: z.strictObject({
    done: z.number().min(0).max(1).describe("Share from which a duty is done."),
    partly: z.number().min(0).max(1).describe("Share above which it is partly done."),
  }),
  facts: z.record(z.string(), Fact),
  duties: z.record(z.string(), DutyRule),
});

const book = Book.parse(data);

export const THRESHOLDS = book.thresholds;
/** Code of a fact → where it comes from. Labels: set `dutyFact`. */
export const FACTS: ReadonlyMap<string, Fact> = new Map(Object.entries(book.facts));
/** Capability → how its evidence is judged. */
export const DUTY_RULES: ReadonlyMap<string, DutyRule> = new Map(Object.entries(book.duties));

/** Facts of a rule that the system keeps; none means that a later part of the program will. */
export function trackedFacts(rule: KeptRule): string[] {
  return rule.facts.filter((code) => FACTS.get(code)!.source !== "LATER");
}
