/** What a risk must have, how it goes on, and when its owner is reminded: pure. */
import type { PlainDate } from "../kernel/plain-date.ts";
import { lineRefusal, textRefusal } from "../roadmap/roadmap-text.rules.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { RiskLevel, RiskState, type RiskStep } from "./information.enums.ts";
import { RISK_STEPS } from "./risk-steps.ts";
import type { Refutation, Risk } from "./risk.entity.ts";

export type RiskFacts = Pick<
  Risk,
  | "title"
  | "text"
  | "level"
  | "isDisinformation"
  | "sectorId"
  | "subjectId"
  | "place"
  | "ownerAccountId"
  | "dueOn"
  | "plan"
>;

const LONGEST_LINK = 2_000;
const LARGEST_REACH = 2_000_000_000;

/** Days in which a risk of a level is to be offset, unless somebody says otherwise. */
export const USUAL_DAYS: Readonly<Record<RiskLevel, number>> = {
  [RiskLevel.LOW]: 7,
  [RiskLevel.MEDIUM]: 3,
  [RiskLevel.HIGH]: 1,
  [RiskLevel.CRITICAL]: 0,
};

/** An address that may be kept and shown: of a page, never of a script or a file. */
export function isLink(text: string): boolean {
  if (text.length > LONGEST_LINK) return false;
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

export const linkRefusal = (link: string): SubmissionRefusal | null =>
  isLink(link)
    ? null
    : refuse("LINK_WRONG", "Укажите полный адрес страницы: он начинается с http:// или https://.");

export const reachRefusal = (reach: number | null): SubmissionRefusal | null =>
  reach === null || (Number.isInteger(reach) && reach >= 0 && reach <= LARGEST_REACH)
    ? null
    : refuse("REACH_WRONG", "Охват — целое число людей, не меньше нуля.");

export function riskRefusal({ title, text, place, plan }: RiskFacts): SubmissionRefusal | null {
  return lineRefusal(title) ?? textRefusal(text) ?? textRefusal(place) ?? textRefusal(plan);
}

interface Standing {
  readonly risk: Pick<Risk, "plan" | "dueOn" | "isDisinformation">;
  readonly refutations: number;
  readonly today: PlainDate;
}

/** Why a step that the state allows is not taken yet; null when nothing is missing. */
export function stepRefusal(
  step: RiskStep,
  note: string | null,
  { risk, refutations, today }: Standing,
): SubmissionRefusal | null {
  const { needsNote, needsPlan, needsRefutation } = RISK_STEPS[step];
  if (needsPlan && risk.plan === null)
    return refuse("PLAN_MISSING", "Напишите план реагирования: кто, что и когда делает.");
  if (needsPlan && risk.dueOn < today)
    return refuse("IN_THE_PAST", "Срок реагирования уже прошёл. Укажите сегодняшний день или более поздний.");
  if (needsRefutation && risk.isDisinformation && refutations === 0)
    return refuse(
      "REFUTATION_MISSING",
      "Это дезинформация: опубликуйте опровержение и добавьте ссылку на него.",
    );
  return textRefusal(note, needsNote);
}

/** @param today as the municipality counts it */
export function refutationRefusal(
  { link, channel, publishedOn, reach }: Pick<Refutation, "link" | "channel" | "publishedOn" | "reach">,
  today: PlainDate,
): SubmissionRefusal | null {
  if (publishedOn > today)
    return refuse(
      "IN_THE_FUTURE",
      "День публикации ещё не наступил. Укажите день, когда опровержение вышло.",
    );
  return linkRefusal(link) ?? reachRefusal(reach) ?? textRefusal(channel);
}

/** States in which something is owed by the day of the risk. */
export const OWED_STATES: readonly RiskState[] = [
  RiskState.NOTICED,
  RiskState.REPORTED,
  RiskState.IN_REACTION,
];

export const isRiskOverdue = ({ state, dueOn }: Pick<Risk, "state" | "dueOn">, today: PlainDate): boolean =>
  OWED_STATES.includes(state) && dueOn < today;

/** What is to be reminded of: 0 nothing yet, 1 the last day, 2 that it has passed. */
export function riskReminderOf({ dueOn }: Pick<Risk, "dueOn">, today: PlainDate): 0 | 1 | 2 {
  if (today < dueOn) return 0;
  return today === dueOn ? 1 : 2;
}
