/** States and kinds of two-way work. Labels: sets of `schema/labels.json` of the same names. */
import { registerEnumType } from "type-graphql";

/** Codes as an enum of the schema, each its own value; what a code does not say itself is described. */
function codes<Code extends string>(
  name: string,
  description: string,
  all: readonly Code[],
  described: Partial<Record<Code, string>> = {},
): { readonly [Key in Code]: Key } {
  const found = Object.fromEntries(all.map((code) => [code, code])) as { [Key in Code]: Key };
  const valuesConfig = Object.fromEntries(
    Object.entries<string | undefined>(described).map(([code, text]) => [code, { description: text }]),
  );
  registerEnumType(found, { name, description, valuesConfig: valuesConfig as never });
  return found;
}

/** Who acts: the regional centre, or a municipality's centre as a whole. */
export const CooperationSide = codes(
  "CooperationSide",
  "Which side acts: people of a municipality stand behind the name of their centre.",
  ["REGION", "MUNICIPALITY"],
);
export type CooperationSide = keyof typeof CooperationSide;

export const RequestDirection = codes("RequestDirection", "Who has to answer a request.", [
  "TO_CENTRE",
  "TO_REGION",
]);
export type RequestDirection = keyof typeof RequestDirection;

export const RequestState = codes("CentreRequestState", "Where a request stands.", [
  "SENT",
  "ANSWERED",
  "RETURNED",
  "ACCEPTED",
  "WITHDRAWN",
]);
export type RequestState = keyof typeof RequestState;

export const RequestPriority = codes("CentreRequestPriority", "How pressing a request is.", [
  "NORMAL",
  "HIGH",
  "URGENT",
]);
export type RequestPriority = keyof typeof RequestPriority;

export const RequestStep = codes("CentreRequestStep", "What may be done with a request.", [
  "ANSWER",
  "ASK_TIME",
  "GRANT_TIME",
  "REFUSE_TIME",
  "ACCEPT",
  "RETURN",
  "WITHDRAW",
]);
export type RequestStep = keyof typeof RequestStep;

/** Part of the board of requests. */
export const RequestView = codes(
  "CentreRequestView",
  "Part of the list of requests.",
  ["ALL", "OPEN", "MINE", "OVERDUE", "DUE_SOON", "CLOSED"],
  {
    OPEN: "Neither accepted nor withdrawn.",
    MINE: "The viewer's side has to act.",
    OVERDUE: "The term is over and no answer stands.",
    DUE_SOON: "The term ends within three days and no answer stands.",
    CLOSED: "Accepted or withdrawn.",
  },
);
export type RequestView = keyof typeof RequestView;

export const RecommendationSource = codes(
  "RecommendationSource",
  "Where a recommendation comes from.",
  ["REGION", "CENTRE", "PRACTICE"],
  {
    REGION: "The regional centre recommends it.",
    CENTRE: "The centre recommends it to itself; the regional centre does not see it.",
    PRACTICE: "A best practice that the centre takes over.",
  },
);
export type RecommendationSource = keyof typeof RecommendationSource;

export const RecommendationKind = codes("RecommendationKind", "What a recommendation is for.", [
  "DIALOGUE",
  "SERVICE",
  "REMOVAL",
  "PREVENTION",
]);
export type RecommendationKind = keyof typeof RecommendationKind;

export const RecommendationState = codes("RecommendationState", "State of adoption.", [
  "PROPOSED",
  "ACCEPTED",
  "IN_WORK",
  "ADOPTED",
  "DECLINED",
  "WITHDRAWN",
]);
export type RecommendationState = keyof typeof RecommendationState;

export const RecommendationStep = codes("RecommendationStep", "What may be done with a recommendation.", [
  "ACCEPT",
  "START",
  "ADOPT",
  "DECLINE",
  "WITHDRAW",
  "REOPEN",
]);
export type RecommendationStep = keyof typeof RecommendationStep;

export const PracticeState = codes("PracticeState", "Where a best practice stands.", [
  "PROPOSED",
  "PUBLISHED",
  "DECLINED",
  "WITHDRAWN",
]);
export type PracticeState = keyof typeof PracticeState;

export const TargetLight = codes(
  "TargetLight",
  "Plan against fact.",
  ["REACHED", "NEAR", "MISSED", "TOO_FEW", "NO_FACT", "HIDDEN"],
  {
    NEAR: "Short of the target by no more than a tenth of it.",
    TOO_FEW: "Too few cases to tell.",
    NO_FACT: "Nothing counted or entered yet.",
    HIDDEN:
      "Not told to the regional centre: counts behind it are small, or of what the comparison does not tell.",
  },
);
export type TargetLight = keyof typeof TargetLight;

export const IncidentState = codes("RegionalIncidentState", "Where a regional incident stands.", [
  "PROPOSED",
  "OPEN",
  "CLOSED",
  "DECLINED",
]);
export type IncidentState = keyof typeof IncidentState;

export const IncidentTaskState = codes("IncidentTaskState", "Where a task of an incident stands.", [
  "OPEN",
  "DONE",
  "CANCELLED",
]);
export type IncidentTaskState = keyof typeof IncidentTaskState;

/** What history and files belong to. */
export type CooperationSubject = "REQUEST" | "RECOMMENDATION" | "TARGET";
