/** What kinds of reports there are and what each one tells (`schema/report-kinds.json`). */
import { z } from "zod";
import data from "../../schema/report-kinds.json" with { type: "json" };
import type { Rhythm } from "./report-period.ts";

/** Parts of a report. Those without figures are for a person to write. */
export const SECTION_CODES = [
  "COUNTS",
  "INDICATORS",
  "TREND",
  "STATES",
  "SECTORS",
  "CHANNELS",
  "TOPICS",
  "CAUSES",
  "TERMS",
  "RECIPIENTS",
  "PAGES",
  "ANSWER",
  "CONCLUSIONS",
  "MEASURES",
  "PROPOSALS",
] as const;
export type SectionCode = (typeof SECTION_CODES)[number];

const RHYTHMS = ["DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "HALF_YEARLY", "YEARLY"] as const;

const Kind = z.strictObject({
  code: z.string(),
  capability: z.string().nullable().describe("Duty that asks for it; null for one of no known kind."),
  channel: z.string().nullable().describe("The only channel it is about."),
  usualPeriod: z.enum([...RHYTHMS, "ON_REQUEST"]).describe("Where the regulation names none."),
  sections: z.array(z.enum(SECTION_CODES)),
});
export type ReportKind = z.infer<typeof Kind>;

const Term = z.strictObject({
  workingDays: z.int().min(0).describe("After the last day of the period."),
  minutes: z.int().min(0).max(1440).describe("Since midnight of that day."),
});
export type DueTerm = z.infer<typeof Term>;

const book = z
  .strictObject({
    regionalRecipients: z.array(z.string()).describe("Recipients that are the regional centre."),
    due: z
      .record(z.enum(RHYTHMS), Term)
      .describe("Where neither the regulation nor the centre names a term."),
    kinds: z.array(Kind),
  })
  .parse(data);

export const REPORT_KINDS: readonly ReportKind[] = book.kinds;
export const USUAL_TERM: Readonly<Record<Rhythm, DueTerm>> = book.due;

const byCode = new Map(REPORT_KINDS.map((kind) => [kind.code, kind]));

/** @throws {RangeError} for a code that no kind has */
export function reportKind(code: string): ReportKind {
  const kind = byCode.get(code);
  if (!kind) throw new RangeError(`no such kind of report: ${code}`);
  return kind;
}

/** Whether a report goes to the regional centre. */
export const isForRegion = (recipients: readonly string[]): boolean =>
  recipients.some((name) => book.regionalRecipients.includes(name));
