import type { RoutingRuleInput, RoutingRulesQuery } from "@/lib/graphql.generated.ts";

export type RuleRow = RoutingRulesQuery["routingRules"][number];
export type Conditions = RuleRow["conditions"];

/** What a rule may name, for the lists of the form. */
export interface RuleChoices {
  readonly sectors: readonly { id: string; name: string }[];
  readonly topics: readonly { id: string; name: string }[];
  readonly channels: readonly { code: string; name: string }[];
  readonly recipients: readonly { id: string; name: string; shortName: string | null }[];
  readonly assignees: readonly { accountId: string; name: string }[];
  readonly roles: readonly { code: string; title: string }[];
}

/** A rule while it is being written. */
export interface RuleFacts {
  id: string | null;
  name: string;
  conditions: Conditions;
  recipientId: string | null;
  executorAccountId: string | null;
  roleCode: string | null;
  sectorId: string | null;
  isUrgent: boolean;
}

export const blankRule: RuleFacts = {
  id: null,
  name: "",
  conditions: {
    sectorIds: [],
    topicIds: [],
    channels: [],
    regimes: [],
    scales: [],
    applicantKinds: [],
    placeWords: [],
    textWords: [],
  },
  recipientId: null,
  executorAccountId: null,
  roleCode: null,
  sectorId: null,
  isUrgent: false,
};

/** A rule as it stands, ready to be changed. */
export function factsOf(rule: RuleRow): RuleFacts {
  const { id, name, conditions, executorAccountId, roleCode, isUrgent } = rule;
  return {
    id,
    name,
    conditions,
    recipientId: rule.recipient?.id ?? null,
    executorAccountId,
    roleCode,
    sectorId: rule.sector?.id ?? null,
    isUrgent,
  };
}

export function inputOf({ name, ...facts }: RuleFacts): RoutingRuleInput {
  return { ...facts, name: name.trim() };
}

/** Names of ids and codes, as the lists of the form have them. */
export interface RuleNames {
  readonly condition: (code: string) => string;
  readonly value: (condition: string, value: string) => string;
}

const FIELDS = [
  ["SECTOR", "sectorIds"],
  ["TOPIC", "topicIds"],
  ["CHANNEL", "channels"],
  ["REGIME", "regimes"],
  ["SCALE", "scales"],
  ["APPLICANT_KIND", "applicantKinds"],
  ["PLACE", "placeWords"],
  ["TEXT", "textWords"],
] as const;

/** Conditions of a rule in words: «Канал: ПОС, ЕДДС». Empty for a rule that takes everything. */
export function conditionLines(conditions: Conditions, names: RuleNames): string[] {
  return FIELDS.filter(([, field]) => conditions[field].length > 0).map(([code, field]) =>
    matchLine({ condition: code, values: conditions[field] }, names),
  );
}

/** Why a rule held, in words. */
export function matchLine(
  { condition, values }: { readonly condition: string; readonly values: readonly string[] },
  names: RuleNames,
): string {
  const list = values.map((value) => names.value(condition, value)).join(", ");
  return `${names.condition(condition)}: ${list}`;
}

/** Names over the lists of the form and the labels; what is not in them stays as it is. */
export function namesOf(choices: RuleChoices, label: (set: string, code: string) => string): RuleNames {
  const byId = new Map(
    [...choices.sectors, ...choices.topics].map(({ id, name }): [string, string] => [id, name]),
  );
  const channels = new Map(choices.channels.map(({ code, name }): [string, string] => [code, name]));
  return {
    condition: (code) => label("routingCondition", code),
    value(condition, value) {
      switch (condition) {
        case "SECTOR":
        case "TOPIC":
          return byId.get(value) ?? "—";
        case "CHANNEL":
          return channels.get(value) ?? label("channel", value);
        case "REGIME":
          return label("regime", value);
        case "SCALE":
          return label("incidentClass", value);
        case "APPLICANT_KIND":
          return label("applicantKind", value);
        default:
          return `«${value}»`;
      }
    },
  };
}
