import { inOwnRoom, ownRow } from "../outcomes.ts";
import type { Tenant } from "../tenants.ts";
import { deed } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const step = ({ ids }: Tenant) => ({ submissionId: ids["submission"], revision: 1, note: "Проверка" });
const onStep = (more: object = {}) => ({
  args: (target: Tenant) => ({ input: { ...step(target), ...more } }),
  outcomes: ownRow,
});
/** One submission and everything about it: only the municipality's own people reach it. */
export const submission: ModuleIsolation = {
  rootFields: {
    "Query.submission": { args: ({ ids }) => ({ id: ids["submission"] }), outcomes: ownRow },
    "Query.submissionCounts": { outcomes: inOwnRoom },
    "Query.likelyRepeats": {
      args: ({ personal }) => ({
        input: {
          channel: "POS",
          applicant: { name: `${personal} Ж.Ж.`, phone: "+7 913 555-00-11" },
          summary: "Во дворе не вывозят мусор",
          place: "ул. Мира, д. 1",
        },
      }),
      outcomes: inOwnRoom,
    },
    "Query.applicantViews": { outcomes: inOwnRoom },
    "Query.dismissalGrounds": { outcomes: inOwnRoom },
    "Mutation.registerSubmission": {
      args: ({ personal }) => ({
        input: {
          regime: "MESSAGE",
          channel: "POS",
          applicantKind: "CITIZEN",
          applicant: { name: `${personal} И.И.`, phone: "+79135550011" },
          summary: "Нет света",
        },
      }),
      outcomes: inOwnRoom,
    },
    "Mutation.assignSubmission": {
      args: (target) => ({ input: { ...step(target), recipientId: target.ids["recipient"] } }),
      outcomes: ownRow,
    },
    "Mutation.takeOverSubmission": onStep(),
    "Mutation.changeSubmissionMatter": onStep({ summary: "Нет воды" }),
    "Mutation.extendSubmission": onStep({ days: 10, isNotified: true }),
    "Mutation.postponeSubmission": onStep({ until: "2026-06-01" }),
    "Mutation.resumeSubmission": onStep(),
    "Mutation.returnSubmission": onStep(),
    "Mutation.solveSubmission": onStep(),
    "Mutation.closeSubmission": onStep({ outcome: "EXPLAINED" }),
    "Mutation.forwardSubmission": onStep({ to: "Министерство", isNotified: true }),
    "Mutation.dismissSubmission": onStep({ ground: "NO_MATTER" }),
    "Mutation.reopenSubmission": onStep(),
    "Mutation.openApplicant": {
      args: ({ ids }) => ({ submissionId: ids["submission"], reason: "Уточнить" }),
      outcomes: ownRow,
    },
    "Mutation.addSubmissionNote": {
      args: ({ ids }) => ({ submissionId: ids["submission"], text: "Заметка" }),
      outcomes: ownRow,
    },
    "Mutation.removeAttachment": { args: ({ ids }) => ({ id: ids["attachment"] }), outcomes: ownRow },
    "Mutation.decideRepeat": {
      args: ({ ids }) => ({ linkId: ids["link"], isRepeat: true }),
      outcomes: ownRow,
    },
    "Mutation.linkSubmissions": {
      args: ({ ids }) => ({
        submissionId: ids["submission"],
        otherId: ids["earlierSubmission"],
        kind: "RELATED",
      }),
      outcomes: ownRow,
    },
    "Mutation.unlinkSubmissions": { args: ({ ids }) => ({ linkId: ids["link"] }), outcomes: ownRow },
  },
  personalFields: {
    ApplicantOpened: "address email name nickname phone text",
    ApplicantView: "actor at id reason submissionNumber",
    ApplicantViewConnection: "edges pageInfo totalCount",
    ApplicantViewEdge: "cursor node",
    Attachment: "addedAt addedBy byteLength fileName id mediaType",
    BesideLink: "decidedAt decidedBy id isEarlier kind other reasons score state",
    LastEvent: "actor at kind",
    LikelyRepeat: "kind other reasons score",
    MaskedApplicant: "hasAddress hasEmail hasPhone kind name",
    Submission:
      "answeredAt applicant applicantKind attachments channel channelClause channelName closedAt dueAt events executor executorName externalNumber fact firstAnsweredAt id isAccelerated isCauseObligatory isFastTrack isOverdue isRepeat lastEvent links localNotes mark neighbours number object outcome place postponedUntil receivedAt recipient regime registeredAt regulation regulationVersion repeatProposals returnCount revision route scale sector solvedAt state steps summary text",
    SubmissionBrief: "channel id isRepeat number outcome place receivedAt regime state summary",
    SubmissionEvent: "actor at details id kind note",
    SubmissionEventConnection: "edges pageInfo totalCount",
    SubmissionEventEdge: "cursor node",
    SubmissionExecutor: "accountId name",
    SubmissionSaved: "submission",
  },
  sharedFields: {
    AllowedStep: "refusalReason step to",
    DismissalGround: "clause code needsNotice regime source",
    SubmissionCounts: "done new open overdue postponed repeated total",
    SubmissionRefused: "clause code currentRevision message",
  },
  rights: {
    applicant: { app_tenant: "rawd" },
    applicant_view: { app_tenant: "ra" },
    attachment: { app_tenant: "rawd" },
    attachment_content: { app_tenant: "rawd" },
    // The search reads filters beside words, in a function of its own that keeps to one municipality.
    submission: { app_tenant: "rawd", app_search: "r" },
    submission_event: { app_tenant: "ra" },
    submission_link: { app_tenant: "rawd" },
    submission_series: { app_tenant: "rawd" },
    submission_tally: { app_tenant: "rawd" },
  },
  personalTables: [
    "applicant",
    "applicant_view",
    "attachment",
    "attachment_content",
    "submission",
    "submission_event",
    "submission_link",
  ],
  fill: fillSubmission,
};

async function fillSubmission(stage: Filling): Promise<Record<string, string>> {
  const { api, own, personal } = stage;
  const send = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const answer = await api.send<Data>(own, query, { ...variables });
    if (!answer.data) throw new Error(answer.text);
    return answer.data;
  };
  const input = {
    regime: "MESSAGE",
    channel: "POS",
    applicantKind: "CITIZEN",
    applicant: { name: `${personal} Ж.Ж.`, phone: "+7 913 555-00-11" },
    summary: "Во дворе не вывозят мусор",
    text: `Это пишет ${personal}: контейнеры переполнены.`,
    place: "ул. Мира, д. 1",
  };
  const register = async () => {
    const { submission: made } = await deed<{ submission: { id: string } }>(
      stage,
      "registerSubmission(RegisterSubmissionInput)",
      "SubmissionSaved { submission { id } }",
      input,
    );
    return made.id;
  };
  const earlierSubmission = await register();
  const submissionId = await register();
  const read = await send<{ submission: { revision: number; repeatProposals: { id: string }[] } }>(
    "query ($id: ID!) { submission(id: $id) { revision repeatProposals { id } } }",
    { id: submissionId },
  );
  await send(
    `mutation ($id: ID!, $text: String!, $reason: String!) {
       addSubmissionNote(submissionId: $id, text: $text) { __typename }
       openApplicant(submissionId: $id, reason: $reason) { __typename } }`,
    { id: submissionId, text: `Звонил ${personal}`, reason: `Просил ${personal}` },
  );
  return {
    submission: submissionId,
    earlierSubmission,
    link: read.submission.repeatProposals[0]!.id,
    attachment: await addFile(api.url, own, submissionId, personal),
  };
}

async function addFile(url: string, own: string, submissionId: string, personal: string): Promise<string> {
  const response = await fetch(`${url}/files/submissions/${submissionId}`, {
    method: "POST",
    headers: { cookie: `mcu_session=${own}`, "x-file-name": encodeURIComponent(`${personal}.txt`) },
    body: `Письмо: ${personal}`,
  });
  if (response.status !== 201) throw new Error(await response.text());
  return ((await response.json()) as { id: string }).id;
}
