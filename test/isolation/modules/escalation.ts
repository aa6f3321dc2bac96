import { inOwnRoom, ownRow } from "../outcomes.ts";
import type { ModuleIsolation } from "./module.ts";

/** Who is told of terms: roles and times, with no people in them. */
export const escalation: ModuleIsolation = {
  rootFields: {
    "Query.escalationSteps": { outcomes: inOwnRoom },
    "Mutation.saveEscalationStep": {
      args: () => ({ input: { offsetMinutes: 90, audience: "HEAD" } }),
      outcomes: inOwnRoom,
    },
    "Mutation.deleteEscalationStep": {
      args: ({ ids }) => ({ id: ids["escalationStep"] }),
      outcomes: ownRow,
    },
  },
  sharedFields: {
    EscalationLadderSaved: "steps",
    EscalationStep: "audience clause id isDefault isEmpty isOn offsetMinutes regime roleTitle",
    Submission: "escalations",
    SubmissionEscalation: "at audience dueAt dueKind offsetMinutes toldCount",
  },
  rights: {
    escalation_step: { app_tenant: "rawd" },
    submission_escalation: { app_tenant: "ra" },
  },
  async fill({ api, own }) {
    const answer = await api.send<{ done: { steps?: { id: string; offsetMinutes: number }[] } }>(
      own,
      `mutation { done: saveEscalationStep(input: { offsetMinutes: 77, audience: "HEAD" }) {
         ... on EscalationLadderSaved { steps { id offsetMinutes } } } }`,
    );
    const step = answer.data?.done.steps?.find(({ offsetMinutes }) => offsetMinutes === 77);
    if (!step) throw new Error(`No step could be added: ${answer.text}`);
    return { escalationStep: step.id };
  },
};
