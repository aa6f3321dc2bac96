/** What can be done on the page of a submission, and in which order it is offered. */
import type { SubmissionStep } from "@/lib/graphql.generated.ts";

/** Steps that open a dialogue of their own. */
export type StepTask = Exclude<
  SubmissionStep,
  "DRAFT_ANSWER" | "APPROVE_ANSWER" | "SEND_ANSWER" | "SEND_INTERIM_ANSWER"
>;

/** Work beside the steps: other bodies, links, the applicant. */
export const sideTasks = [
  "CO_EXECUTOR",
  "RAPID_RESPONSE",
  "OUTSIDE_BODY",
  "CONTACT",
  "RAISE",
  "LINK",
  "APPLICANT",
] as const;
export type SideTask = (typeof sideTasks)[number];

export type ItemTask = StepTask | SideTask;

/** One thing on offer: a step or work beside it. */
export interface Offer {
  readonly task: StepTask | "ANSWER";
  /** Why it cannot be done now, null when it can. */
  readonly obstacle: string | null;
}

interface Step {
  readonly step: SubmissionStep;
  readonly refusalReason: string | null;
}

const answerSteps: ReadonlySet<SubmissionStep> = new Set([
  "DRAFT_ANSWER",
  "APPROVE_ANSWER",
  "SEND_ANSWER",
  "SEND_INTERIM_ANSWER",
]);

/** The usual way of a submission comes first, ways aside after it. */
const order: readonly Offer["task"][] = [
  "TAKE_OVER",
  "ASSIGN",
  "RESUME",
  "ANSWER",
  "SOLVE",
  "CLOSE",
  "RETURN",
  "REOPEN",
  "CLASSIFY",
  "EXTEND",
  "POSTPONE",
  "FORWARD",
  "DISMISS",
];

const isStepTask = (step: SubmissionStep): step is StepTask => !answerSteps.has(step);

/** What the viewer's steps come to as buttons; the four about the answer are one, leading to its panel. */
export function stepOffers(steps: readonly Step[]): readonly Offer[] {
  const own = steps.flatMap(({ step, refusalReason }): Offer[] =>
    isStepTask(step) ? [{ task: step, obstacle: refusalReason }] : [],
  );
  const ofAnswer = steps.filter(({ step }) => answerSteps.has(step));
  const open = ofAnswer.find(({ refusalReason }) => refusalReason === null);
  const answer: Offer[] =
    ofAnswer.length > 0
      ? [{ task: "ANSWER", obstacle: open ? null : (ofAnswer[0]?.refusalReason ?? null) }]
      : [];
  return [...own, ...answer].toSorted((a, b) => order.indexOf(a.task) - order.indexOf(b.task));
}

/**
 * The one thing most people come for: shown as the main button. What belongs to work that somebody already
 * does is not offered first.
 *
 * @param isTaken somebody is named as executor
 */
export function mainOffer(offers: readonly Offer[], isTaken: boolean): Offer | null {
  const open = offers.filter(({ obstacle }) => obstacle === null);
  const usual: readonly Offer["task"][] = isTaken
    ? ["RESUME", "ANSWER", "SOLVE", "CLOSE"]
    : ["ASSIGN", "TAKE_OVER", "RESUME", "SOLVE", "CLOSE", "ANSWER"];
  return usual.flatMap((task) => open.find((offer) => offer.task === task) ?? []).at(0) ?? null;
}

/** Permission that work beside the steps needs, and the capability that only some centres have. */
export const sideRules: Readonly<
  Record<SideTask, { readonly permission: string; readonly capability: string | null }>
> = {
  CO_EXECUTOR: { permission: "submission:route", capability: null },
  RAPID_RESPONSE: { permission: "submission:route", capability: "RTE-05" },
  OUTSIDE_BODY: { permission: "submission:route", capability: "RTE-09" },
  CONTACT: { permission: "submission:route", capability: "RTE-07" },
  RAISE: { permission: "submission:approve", capability: "RTE-08" },
  LINK: { permission: "submission:register", capability: null },
  APPLICANT: { permission: "applicant:open", capability: null },
};
