import { inOwnRoom, ownRow } from "../outcomes.ts";
import type { Tenant } from "../tenants.ts";
import { deed, revisionOf } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const seen = ({ ids }: Tenant) => ({ id: ids["answer"], version: 1 });
const onAnswer = (more: object = {}) => ({
  args: (target: Tenant) => ({ input: { ...seen(target), ...more } }),
  outcomes: ownRow,
});
const byId = (name: string) => ({ args: ({ ids }: Tenant) => ({ id: ids[name] }), outcomes: ownRow });

/** Answers, templates and classifiers: of the municipality that wrote them. */
export const answer: ModuleIsolation = {
  rootFields: {
    "Query.topics": { outcomes: inOwnRoom },
    "Query.causes": { outcomes: inOwnRoom },
    "Query.mechanisms": { outcomes: inOwnRoom },
    "Query.answerTemplates": { outcomes: inOwnRoom },
    "Query.templatePlaceholders": { outcomes: inOwnRoom },
    "Query.answerSettings": { outcomes: inOwnRoom },
    "Query.filledTemplate": {
      args: ({ ids }) => ({ templateId: ids["template"], submissionId: ids["answered"] }),
      outcomes: ownRow,
    },
    "Mutation.saveTopic": {
      args: ({ ids }) => ({ input: { id: ids["topic"], name: "Причалы" } }),
      outcomes: ownRow,
    },
    "Mutation.closeTopic": byId("topic"),
    "Mutation.accelerateTopic": {
      args: ({ ids }) => ({ id: ids["topic"], days: 10 }),
      outcomes: ownRow,
    },
    "Mutation.importTopics": { args: () => ({ content: "Тема\nПаромы" }), outcomes: inOwnRoom },
    "Mutation.saveCause": {
      args: ({ ids }) => ({ input: { id: ids["cause"], name: "Ледоход", group: "WEATHER" } }),
      outcomes: ownRow,
    },
    "Mutation.closeCause": byId("cause"),
    "Mutation.importCauses": {
      args: () => ({ content: "Причина,Группа\nТуман,Погода" }),
      outcomes: inOwnRoom,
    },
    "Mutation.setCause": {
      args: ({ ids }) => ({ input: { submissionId: ids["answered"], revision: 1, causeId: ids["cause"] } }),
      outcomes: ownRow,
    },
    "Mutation.saveMechanism": {
      args: ({ ids }) => ({
        input: {
          id: ids["mechanism"],
          kind: "RESPONSE",
          name: "Порядок",
          topicIds: [],
          steps: [{ text: "Шаг" }],
        },
      }),
      outcomes: ownRow,
    },
    "Mutation.closeMechanism": byId("mechanism"),
    "Mutation.draftAnswer": {
      args: ({ ids }) => ({ input: { submissionId: ids["answered"], revision: 1, text: "Ответ" } }),
      outcomes: ownRow,
    },
    "Mutation.changeAnswer": onAnswer({ text: "Другой ответ" }),
    "Mutation.discardAnswer": onAnswer(),
    "Mutation.submitAnswer": onAnswer(),
    "Mutation.approveAnswer": onAnswer(),
    "Mutation.rejectAnswer": onAnswer({ note: "Поправить" }),
    "Mutation.sendAnswer": onAnswer({ revision: 1, via: "LETTER" }),
    "Mutation.saveAnswerTemplate": {
      args: ({ ids }) => ({ input: { id: ids["template"], name: "Шаблон", text: "Текст" } }),
      outcomes: ownRow,
    },
    "Mutation.closeAnswerTemplate": byId("template"),
    "Mutation.changeAnswerSettings": {
      args: () => ({ input: { approval: "EVERY_ANSWER" } }),
      outcomes: inOwnRoom,
    },
  },
  personalFields: {
    Answer: "authorName decidedByName decisionNote sentByName text versions",
    AnswerVersion: "at author sha256 text version",
    Submission: "answers",
  },
  sharedFields: {
    Answer:
      "changedAt createdAt decidedAt id isInterim isMine needsApproval sentAt sentSha256 state submittedAt version via",
    AnswerSaved: "answer",
    AnswerSettings: "approval ground isOwn",
    AnswerTemplate: "channel id isClosed isInterim name regime text topic",
    AnswerTemplateSaved: "template",
    Cause: "group id isClosed name",
    CauseSaved: "cause",
    ClassifierImported: "added changed refused unchanged",
    ClassifierRowRefused: "message row",
    Mechanism: "ground id isClosed kind name steps topics",
    MechanismSaved: "mechanism",
    MechanismStep: "by text withinHours",
    Submission: "cause mechanisms topic",
    TemplatePlaceholder: "code text",
    Topic: "acceleratedDays federalCode id isClosed name sector",
    TopicSaved: "topic",
  },
  rights: {
    answer: { app_tenant: "rawd" },
    answer_setting: { app_tenant: "rawd" },
    answer_template: { app_tenant: "rawd" },
    answer_version: { app_tenant: "ra" },
    cause: { app_tenant: "rawd" },
    mechanism: { app_tenant: "rawd" },
    topic: { app_tenant: "rawd" },
  },
  personalTables: ["answer", "answer_version"],
  fill: fillAnswers,
};

async function fillAnswers(stage: Filling): Promise<Record<string, string>> {
  const { api, own, personal } = stage;
  const send = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const reply = await api.send<Data>(own, query, variables);
    if (!reply.data) throw new Error(reply.text);
    return reply.data;
  };
  const made = await send<{
    topic: { topic: { id: string } };
    cause: { cause: { id: string } };
    template: { template: { id: string } };
    submission: { submission: { id: string; revision: number } };
  }>(
    `mutation ($name: String!, $summary: String!) {
      topic: saveTopic(input: { name: $name }) { ... on TopicSaved { topic { id } } }
      cause: saveCause(input: { name: $name, group: "OTHER" }) { ... on CauseSaved { cause { id } } }
      template: saveAnswerTemplate(input: { name: $name, text: $summary }) {
        ... on AnswerTemplateSaved { template { id } } }
      submission: registerSubmission(input: { regime: MESSAGE, channel: "POS", applicantKind: CITIZEN,
        summary: $summary, text: $summary }) { ... on SubmissionSaved { submission { id revision } } }
    }`,
    { name: `Причал: ${personal}`, summary: `Ответ для ${personal}` },
  );
  const { id, revision } = made.submission.submission;
  const taken = await send<{ done: { submission: { revision: number } } }>(
    `mutation ($input: SubmissionStepInput!) { done: takeOverSubmission(input: $input) {
      ... on SubmissionSaved { submission { revision } } } }`,
    { input: { submissionId: id, revision } },
  );
  const drafted = await send<{ done: { answer: { id: string } } }>(
    `mutation ($input: DraftAnswerInput!) { done: draftAnswer(input: $input) {
      ... on AnswerSaved { answer { id } } } }`,
    { input: { submissionId: id, revision: taken.done.submission.revision, text: `${personal}: сделано.` } },
  );
  return {
    topic: made.topic.topic.id,
    cause: made.cause.cause.id,
    template: made.template.template.id,
    answered: id,
    answer: drafted.done.answer.id,
    mechanism: await addMechanism(stage, made.topic.topic.id),
    ...(await sendOne(stage)),
  };
}

async function addMechanism(stage: Filling, topicId: string): Promise<string> {
  const { mechanism } = await deed<{ mechanism: { id: string } }>(
    stage,
    "saveMechanism(MechanismInput)",
    "MechanismSaved { mechanism { id } }",
    {
      kind: "CAUSE_REMOVAL",
      name: `Порядок: ${stage.personal}`,
      topicIds: [topicId],
      ground: `Решил ${stage.personal}`,
      steps: [{ text: `Осмотреть вместе с ${stage.personal}`, by: stage.personal, withinHours: 24 }],
    },
  );
  return mechanism.id;
}

/** An answer that has gone out, by all its steps. */
async function sendOne(stage: Filling): Promise<Record<string, string>> {
  const { personal, ids } = stage;
  const registered = await deed<{ submission: { id: string } }>(
    stage,
    "registerSubmission(RegisterSubmissionInput)",
    "SubmissionSaved { submission { id } }",
    {
      regime: "MESSAGE",
      channel: "POS",
      applicantKind: "CITIZEN",
      sectorId: ids["sector"],
      summary: `Темно у дома: ${personal}`,
    },
  );
  const replied = registered.submission.id;
  await deed(stage, "assignSubmission(AssignSubmissionInput)", "SubmissionSaved { submission { id } }", {
    ...(await revisionOf(stage, replied)),
    recipientId: ids["recipient"],
  });
  const drafted = await deed<{ answer: { id: string } }>(
    stage,
    "draftAnswer(DraftAnswerInput)",
    "AnswerSaved { answer { id } }",
    { ...(await revisionOf(stage, replied)), text: `${personal} включил свет.` },
  );
  const sentAnswer = drafted.answer.id;
  const written = { id: sentAnswer, version: 1 };
  for (const mutation of ["submitAnswer(AnswerSeenInput)", "approveAnswer(DecideAnswerInput)"] as const)
    await deed(stage, mutation, "AnswerSaved { answer { id } }", written);
  const { revision } = await revisionOf(stage, replied);
  await deed(stage, "sendAnswer(SendAnswerInput)", "AnswerSaved { answer { id } }", {
    ...written,
    revision,
    via: "LETTER",
  });
  return { replied, sentAnswer };
}
