import { inOwnRoom, ownRow } from "../outcomes.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const NO_SUBMISSION = "0190a000-0000-7000-8000-000000000000";

/** Lists of the register: they show it to its own people and are empty rooms for everybody else's. */
export const inbox: ModuleIsolation = {
  rootFields: {
    "Query.submissions": { outcomes: inOwnRoom },
    "Query.sectorQueue": { outcomes: inOwnRoom },
    "Query.submissionFacets": { outcomes: inOwnRoom },
    "Query.savedViews": { outcomes: inOwnRoom },
    "Query.myDay": { outcomes: inOwnRoom },
    "Query.assignees": { outcomes: inOwnRoom },
    "Query.bulkAssignment": { args: ({ ids }) => ({ id: ids.bulkAssignment }), outcomes: ownRow },
    "Mutation.saveView": {
      args: () => ({ input: { name: "Подборка", filter: {} } }),
      outcomes: inOwnRoom,
    },
    "Mutation.deleteView": { args: ({ ids }) => ({ id: ids.savedView }), outcomes: ownRow },
    "Mutation.chooseMySectors": { args: ({ ids }) => ({ sectorIds: [ids.sector] }), outcomes: ownRow },
    "Mutation.assignSubmissions": {
      args: ({ ids }) => ({
        input: { items: [{ submissionId: ids.listed, revision: 1 }], recipientId: ids.recipient },
      }),
      outcomes: ownRow,
    },
    "Mutation.announceAnswering": { args: ({ ids }) => ({ submissionId: ids.listed }), outcomes: ownRow },
  },
  personalFields: {
    Assignee: "accountId name recipientId roleTitles sectorIds",
    SubmissionAnswering: "accountId actor until",
    SubmissionChange: "actor isMine kind revision state submissionId until",
    Subscription: "submissionChanged",
    SavedView: "columns filter id isMine isShared name sort",
    SavedViewSaved: "view",
    BulkAssignmentState: "assigned id isFinished outcomes refused total",
    BulkOutcome: "code isAssigned message number revision submissionId",
    MyDay: "awaitingApproval dueThisWeek dueToday newUnassigned overdue returned scope sectorIds",
    MyDayList: "count items",
    FacetValue: "count name value",
    Highlight: "field ranges",
    HighlightRange: "end start",
    Submission: "answering",
    SubmissionConnection: "edges isTotalExact pageInfo totalCount",
    SubmissionEdge: "cursor highlight node",
    SubmissionFacets:
      "channels dueSoon dueToday executors isExact mine new overdue recipients regimes repeats sectors states topics unassigned",
  },
  rights: {
    account_sector: { app_tenant: "rawd" },
    bulk_assignment: { app_tenant: "rawd" },
    bulk_assignment_item: { app_tenant: "rawd" },
    saved_view: { app_tenant: "rawd" },
    submission_answering: { app_tenant: "rawd" },
    submission_search: { app_tenant: "rawd", app_search: "r" },
    submission_unread: { app_tenant: "rawd" },
  },
  personalTables: [
    "account_sector",
    "bulk_assignment",
    "saved_view",
    "submission_answering",
    "submission_search",
    "submission_unread",
  ],
  fill: fillInbox,
};

async function fillInbox({ api, own, personal, ids }: Filling): Promise<Record<string, string>> {
  const send = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const answer = await api.send<Data>(own, query, { ...variables });
    if (!answer.data) throw new Error(answer.text);
    return answer.data;
  };
  const channels = await send<{ viewer: { municipality: { channels: { code: string }[] } } }>(
    "{ viewer { municipality { channels { code } } } }",
  );
  const registered = await send<{
    done: { submission?: { id: string; revision: number }; message?: string };
  }>(
    `mutation ($channel: String!, $summary: String!, $sectorId: ID!) { done: registerSubmission(input: { regime: MESSAGE, channel: $channel,
       applicantKind: CITIZEN, summary: $summary, sectorId: $sectorId, text: "Текст" }) {
       ... on SubmissionSaved { submission { id revision } } ... on SubmissionRefused { message } } }`,
    {
      channel: channels.viewer.municipality.channels[0]?.code,
      summary: `${personal}: яма на дороге`,
      sectorId: ids.sector,
    },
  );
  const listed = registered.done.submission;
  if (!listed) throw new Error(registered.done.message);
  const view = await send<{ saveView: { view: { id: string } } }>(
    `mutation ($name: String!) { saveView(input: { name: $name, filter: { view: OPEN }, isShared: true }) {
       ... on SavedViewSaved { view { id } } } }`,
    { name: `Подборка ${personal}` },
  );
  const bulk = await send<{ assignSubmissions: { id: string } }>(
    `mutation ($input: AssignSubmissionsInput!) { assignSubmissions(input: $input) { id } }`,
    {
      input: {
        items: [
          { submissionId: listed.id, revision: listed.revision },
          { submissionId: NO_SUBMISSION, revision: 1 },
        ],
        recipientId: ids.recipient,
      },
    },
  );
  await send("mutation ($ids: [ID!]!) { chooseMySectors(sectorIds: $ids) }", { ids: [ids.sector] });
  await send("mutation ($id: ID!) { announceAnswering(submissionId: $id) { actor } }", { id: listed.id });
  return { listed: listed.id, savedView: view.saveView.view.id, bulkAssignment: bulk.assignSubmissions.id };
}
