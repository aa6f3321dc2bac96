/** What is asked of official pages on a day, and what a page gets for it: pure, over `schema/official-page-requirements.json`. */
import { z } from "zod";
import data from "../../schema/official-page-requirements.json" with { type: "json" };
import { addDays, type PlainDate, plainDate } from "../kernel/plain-date.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { PageRequirement } from "./page-assessment.entity.ts";
import {
  RequirementBlock,
  type RequirementSet,
  RequirementSource,
  type RequirementView,
  type ScoreLine,
} from "./requirement.types.ts";

/** What the program knows of a page by itself. */
export type Measure = "HAS_MARK" | "HAS_DESIGN" | "HAS_RESPONSIBLE" | "POSTS_30_DAYS";

const Requirement = z.strictObject({
  code: z.string(),
  block: z.enum(RequirementBlock),
  title: z.string(),
  titleEn: z.string(),
  source: z.enum(RequirementSource).describe("What the requirement itself rests on."),
  pointsSource: z.enum(RequirementSource).describe("What its points rest on; unconfirmed ones do not count."),
  measure: z.enum(["HAS_MARK", "HAS_DESIGN", "HAS_RESPONSIBLE", "POSTS_30_DAYS"]).nullable(),
  isCount: z.boolean().optional().describe("A number and not a matter of yes and no."),
  bands: z.array(z.strictObject({ atLeast: z.number(), points: z.int() })).min(1),
});

const Setting = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, source: z.literal("OWN_CHOICE").describe("No act sets it; a municipality may.") });

const Book = z.strictObject({
  defaults: z.strictObject({
    freshDays: Setting(z.int().min(1)),
    needsApproval: Setting(z.boolean()),
    inOrderShare: Setting(z.number().min(0).max(1)),
  }),
  versions: z.array(
    z.strictObject({
      version: z.string(),
      from: z.string(),
      blocks: z.array(z.enum(RequirementBlock)),
      requirements: z.array(Requirement),
    }),
  ),
});

const BOOK = Book.parse(data);

export const DEFAULTS = {
  freshDays: BOOK.defaults.freshDays.value,
  needsApproval: BOOK.defaults.needsApproval.value,
  inOrderShare: BOOK.defaults.inOrderShare.value,
};

/** Days that the number of posts looks back over. */
export const POSTS_WINDOW_DAYS = 30;

const measures = new Map(
  BOOK.versions.flatMap(({ version, requirements }) =>
    requirements.map(({ code, measure }) => [`${version} ${code}`, measure] as const),
  ),
);

/** What is asked on a day: the version in force then, and the municipality's own requirements. */
export function requirementsOn(day: PlainDate, own: readonly PageRequirement[]): RequirementSet {
  const version = BOOK.versions.findLast(({ from }) => from <= day) ?? BOOK.versions[0]!;
  const common = version.requirements.map(
    ({ code, block, title, titleEn, pointsSource, bands, measure, isCount = false }): RequirementView => ({
      code,
      block,
      title,
      titleEn,
      source: pointsSource,
      isCounted: pointsSource !== RequirementSource.UNCONFIRMED,
      bands,
      isYesNo: !isCount,
      isAutomatic: measure !== null,
    }),
  );
  return {
    version: version.version,
    from: plainDate(version.from),
    requirements: [...common, ...own.filter((each) => isInForce(each, day)).map(ownView)],
  };
}

const isInForce = ({ validFrom, validTo }: PageRequirement, day: PlainDate): boolean =>
  validFrom <= day && (validTo === null || validTo >= day);

const ownView = ({ id, title, points }: PageRequirement): RequirementView => ({
  code: id,
  block: RequirementBlock.OWN,
  title,
  titleEn: title,
  source: RequirementSource.MUNICIPALITY,
  isCounted: true,
  bands: [{ atLeast: 1, points }],
  isYesNo: true,
  isAutomatic: false,
});

/**
 * What a page gets, line by line.
 *
 * @param answers what a person found, by code
 * @param known what the program knows; it goes before what a person says
 */
export function scoreOf(
  { version, requirements }: RequirementSet,
  answers: ReadonlyMap<string, number>,
  known: Readonly<Record<Measure, number | null>>,
): { points: number; most: number; lines: ScoreLine[] } {
  const lines = requirements.map(({ code, block, title, bands, source, isCounted }): ScoreLine => {
    const measure = measures.get(`${version} ${code}`) ?? null;
    const found = measure === null ? null : known[measure];
    const value = found ?? answers.get(code) ?? null;
    const given = value === null ? 0 : (bands.find(({ atLeast }) => value >= atLeast)?.points ?? 0);
    return {
      code,
      block,
      title,
      value,
      points: isCounted ? given : 0,
      most: isCounted ? Math.max(...bands.map(({ points }) => points)) : 0,
      source,
      isAutomatic: found !== null,
    };
  });
  const sum = (of: (line: ScoreLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  return { points: sum(({ points }) => points), most: sum(({ most }) => most), lines };
}

/** The refusal of answers that name what is not asked, or give a value that none can have. */
export function answersRefusal(
  { requirements }: RequirementSet,
  answers: ReadonlyMap<string, number>,
): SubmissionRefusal | null {
  for (const [code, value] of answers) {
    const asked = requirements.find((each) => each.code === code);
    if (!asked)
      return refuse("REQUIREMENT_UNKNOWN", "Требования изменились. Обновите страницу и оцените заново.");
    if (!Number.isFinite(value) || value < 0 || (asked.isYesNo && value > 1))
      return refuse("VALUE_WRONG", `«${asked.title}»: укажите число не меньше нуля.`);
  }
  return null;
}

export interface Freshness {
  readonly isFresh: boolean;
  /** Days since the last post; null when none is known. */
  readonly silentDays: number | null;
}

/** Whether something was posted within the last days. */
export function freshnessOf(
  lastPostOn: PlainDate | null,
  today: PlainDate,
  freshDays: number,
  between: (from: PlainDate, to: PlainDate) => number,
): Freshness {
  if (lastPostOn === null) return { isFresh: false, silentDays: null };
  const silentDays = Math.max(0, between(lastPostOn, today));
  return { isFresh: lastPostOn >= addDays(today, -freshDays), silentDays };
}
