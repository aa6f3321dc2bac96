import { inOwnRoom, ownRow } from "../outcomes.ts";
import type { Tenant } from "../tenants.ts";
import type { ModuleIsolation } from "./module.ts";

const rule = ({ personal }: Pick<Tenant, "personal">, recipientId: string | undefined) => ({
  name: `Правило: ${personal}`,
  conditions: { textWords: [personal] },
  recipientId,
});

/** Rules that say where submissions go: a municipality's own, with names of people in them. */
export const routing: ModuleIsolation = {
  rootFields: {
    "Query.routingRules": { outcomes: inOwnRoom },
    "Query.tryRoutingRule": {
      // A recipient of somebody else is refused as unknown, which is data.
      args: (target) => ({ input: rule(target, target.ids["recipient"]) }),
      outcomes: inOwnRoom,
    },
    "Mutation.saveRoutingRule": {
      args: (target) => ({
        input: { ...rule(target, target.ids["recipient"]), id: target.ids["routingRule"] },
      }),
      outcomes: inOwnRoom,
    },
    "Mutation.switchRoutingRule": {
      args: ({ ids }) => ({ id: ids["routingRule"], isOn: false }),
      outcomes: ownRow,
    },
    "Mutation.moveRoutingRule": {
      args: ({ ids }) => ({ id: ids["routingRule"], position: 1 }),
      outcomes: ownRow,
    },
    "Mutation.deleteRoutingRule": { args: ({ ids }) => ({ id: ids["routingRule"] }), outcomes: ownRow },
  },
  personalFields: {
    RoutingRule: "name executorName recipient",
    RoutingTrial: "byRecipient sample",
    Submission: "routingExplanation",
  },
  sharedFields: {
    RoutingConditions: "applicantKinds channels placeWords regimes scales sectorIds textWords topicIds",
    RoutingExplanation: "at matches ruleId ruleName rulePosition",
    RoutingMatch: "condition values",
    RoutingRule: "conditions executorAccountId fault id isOn isUrgent position roleCode sector",
    RoutingRuleSaved: "rule",
    RoutingTrial: "days examined isCutOff matched takenByEarlier",
    RoutingTrialRecipient: "count recipient",
    RoutingTrialRow: "matches number receivedAt recipient submissionId summary takenBy",
  },
  rights: { routing_rule: { app_tenant: "rawd" } },
  async fill({ api, own, personal, ids }) {
    const viewer = await api.send<{ viewer: { id: string } }>(own, "{ viewer { id } }");
    const answer = await api.send<{ done: { rule?: { id: string } } }>(
      own,
      `mutation ($input: RoutingRuleInput!) { done: saveRoutingRule(input: $input) {
         ... on RoutingRuleSaved { rule { id } } } }`,
      {
        input: { ...rule({ personal }, ids["recipient"]), executorAccountId: viewer.data?.viewer.id },
      },
    );
    const id = answer.data?.done.rule?.id;
    if (!id) throw new Error(`No rule could be added: ${answer.text}`);
    return { routingRule: id };
  },
};
