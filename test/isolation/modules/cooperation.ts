import { ownRow } from "../outcomes.ts";
import type { Tenant } from "../tenants.ts";
import { deed, revisionOf } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const task = ({ ids }: Tenant) => ({
  submissionId: ids["submission"],
  revision: 1,
  recipientId: ids["recipient"],
  task: "Проверить",
});

/** Whom a centre draws in, calls and writes to about a submission: its own people's matter. */
export const cooperation: ModuleIsolation = {
  rootFields: {
    "Mutation.askCoExecutor": { args: (target) => ({ input: task(target) }), outcomes: ownRow },
    "Mutation.callRapidResponse": {
      args: (target) => {
        const { recipientId, ...others } = task(target);
        return { input: { ...others, recipientIds: [recipientId] } };
      },
      outcomes: ownRow,
    },
    "Mutation.drawInOutsideBody": {
      args: (target) => ({ input: { ...task(target), recipientId: target.ids["outsideBody"] } }),
      outcomes: ownRow,
    },
    "Mutation.completeCoExecution": {
      args: ({ ids }) => ({ id: ids["coExecutor"], result: "Сделано" }),
      outcomes: ownRow,
    },
    "Mutation.removeCoExecutor": { args: ({ ids }) => ({ id: ids["outsideCoExecutor"] }), outcomes: ownRow },
    "Mutation.recordContact": {
      args: (target) => ({ input: { ...task(target), means: "PHONE" } }),
      outcomes: ownRow,
    },
    "Mutation.completeContact": {
      args: ({ ids }) => ({ id: ids["contact"], result: "Сделано" }),
      outcomes: ownRow,
    },
    "Mutation.escalateSubmission": {
      args: ({ ids }) => ({
        input: {
          submissionId: ids["submission"],
          revision: 1,
          level: "REGIONAL_BODY",
          body: "Министерство",
          reason: "Нет средств",
        },
      }),
      outcomes: ownRow,
    },
    "Mutation.recordOutsideAnswer": {
      args: ({ ids }) => ({ id: ids["outsideEscalation"], answer: "Учтено" }),
      outcomes: ownRow,
    },
  },
  personalFields: {
    CoExecutor: "askedAt askedBy completedAt dueAt id isRapid recipient result task",
    OutsideEscalation: "actor answer answeredAt at body id level reason",
    Submission: "coExecutors contacts outsideEscalations",
    SubmissionContact: "actor at dueAt id means recipient result settledAt task",
  },
  rights: {
    co_executor: { app_tenant: "rawd" },
    outside_escalation: { app_tenant: "rawd" },
    submission_contact: { app_tenant: "rawd" },
  },
  personalTables: ["co_executor", "outside_escalation", "submission_contact"],
  fill: fillCooperation,
};

type Shown = Record<"coExecutors" | "contacts" | "outsideEscalations", { id: string }[]>;

async function fillCooperation(stage: Filling): Promise<Record<string, string>> {
  const { personal, ids } = stage;
  const outsideBody = await deed<{ recipient: { id: string } }>(
    stage,
    "addRecipient(RecipientInput)",
    "RecipientSaved { recipient { id } }",
    { name: `Ведомство ${personal}`, kind: "OUTSIDE" },
  );
  const onSubmission = async (mutation: `${string}(${string})`, shown: keyof Shown, input: object) => {
    const seen = await revisionOf(stage, ids["submission"]);
    const { submission } = await deed<{ submission: Shown }>(
      stage,
      mutation,
      `SubmissionSaved { submission { ${shown} { id } } }`,
      { ...seen, ...input },
    );
    return submission[shown];
  };
  const [coExecutor] = await onSubmission("askCoExecutor(AskCoExecutorInput)", "coExecutors", {
    recipientId: ids["recipient"],
    task: `Спросить: ${personal}`,
  });
  const drawnIn = await onSubmission("drawInOutsideBody(AskCoExecutorInput)", "coExecutors", {
    recipientId: outsideBody.recipient.id,
    task: `Привлечь: ${personal}`,
  });
  const [contact] = await onSubmission("recordContact(RecordContactInput)", "contacts", {
    recipientId: ids["recipient"],
    means: "PHONE",
    task: `Позвонить: ${personal}`,
  });
  const [escalation] = await onSubmission(
    "escalateSubmission(EscalateSubmissionInput)",
    "outsideEscalations",
    { level: "REGIONAL_BODY", body: `Министерство (${personal})`, reason: `Просит ${personal}` },
  );
  await deed(stage, "callRapidResponse(CallRapidResponseInput)", "SubmissionSaved { submission { id } }", {
    ...(await revisionOf(stage, ids["earlierSubmission"])),
    recipientIds: [ids["recipient"]],
    task: `Выехать: ${personal}`,
  });
  return {
    outsideBody: outsideBody.recipient.id,
    coExecutor: coExecutor!.id,
    outsideCoExecutor: drawnIn.find(({ id }) => id !== coExecutor!.id)!.id,
    contact: contact!.id,
    outsideEscalation: escalation!.id,
  };
}
