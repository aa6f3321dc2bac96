import { inOwnRoom, ownRow } from "../outcomes.ts";
import { deed } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

type Ids = Readonly<Record<string, string>>;

const DRAFT = {
  kind: "POLL",
  title: "Опрос",
  organiser: "Администрация",
  startsOn: "2026-04-01",
  endsOn: "2026-04-10",
};
const LINE = { theme: "Линия", startsAt: "2026-04-10T09:00:00Z", minutes: 60, channel: "00-00-00" };
const seen = (ids: Ids) => ({ id: ids["poll"], revision: 1 });

/** Polls, settlements and direct lines: a centre's own. */
export const poll: ModuleIsolation = {
  rootFields: {
    "Query.polls": { outcomes: inOwnRoom },
    "Query.poll": { args: ({ ids }) => ({ id: ids["poll"] }), outcomes: ownRow },
    "Query.pollDuties": { outcomes: inOwnRoom },
    "Query.settlements": { outcomes: inOwnRoom },
    "Query.settlement": { args: ({ ids }) => ({ id: ids["settlement"] }), outcomes: ownRow },
    "Query.directLines": { outcomes: inOwnRoom },
    "Query.directLine": { args: ({ ids }) => ({ id: ids["directLine"] }), outcomes: ownRow },
    "Query.directLineControl": { outcomes: inOwnRoom },
    "Mutation.savePoll": {
      args: ({ ids }) => ({
        input: { ...DRAFT, ...seen(ids), settlementId: ids["settlement"], questions: [] },
      }),
      outcomes: ownRow,
    },
    "Mutation.takePollStep": {
      args: ({ ids }) => ({ step: "CANCEL", input: { ...seen(ids), note: "Проверка" } }),
      outcomes: ownRow,
    },
    "Mutation.savePollStage": {
      args: ({ ids }) => ({ input: { ...seen(ids), code: "NOTICE", doneOn: "2026-03-20" } }),
      outcomes: ownRow,
    },
    "Mutation.recordPollResults": {
      args: ({ ids }) => ({ input: { ...seen(ids), participantCount: 1, questions: [] } }),
      outcomes: ownRow,
    },
    "Mutation.recordPollDecision": {
      args: ({ ids }) => ({ input: { ...seen(ids), decision: "Решено" } }),
      outcomes: ownRow,
    },
    "Mutation.setPollSubjects": {
      args: ({ ids }) => ({ input: { ...seen(ids), clusterIds: [ids["cluster"]], topicIds: [] } }),
      outcomes: ownRow,
    },
    "Mutation.saveSettlement": {
      args: ({ ids }) => ({
        input: { id: ids["settlement"], revision: 1, name: "Посёлок", state: "NOT_CONNECTED" },
      }),
      outcomes: ownRow,
    },
    "Mutation.recordSettlementContact": {
      args: ({ ids }) => ({
        input: { settlementId: ids["settlement"], heldOn: "2026-04-01", way: "CALL", text: "Звонок" },
      }),
      outcomes: ownRow,
    },
    "Mutation.saveDirectLine": {
      args: ({ ids }) => ({
        input: { ...LINE, id: ids["directLine"], revision: 1, answererMemberId: ids["member"] },
      }),
      outcomes: ownRow,
    },
    "Mutation.closeDirectLine": {
      args: ({ ids }) => ({
        input: { id: ids["directLine"], revision: 1, state: "HELD", answeredAtOnce: 1 },
      }),
      outcomes: ownRow,
    },
    "Mutation.linkToDirectLine": {
      args: ({ ids }) => ({ input: { lineId: ids["directLine"], number: "нет" } }),
      outcomes: ownRow,
    },
  },
  personalFields: {
    Cluster: "polls",
    DirectLine: "answerer answererName channel note submissions theme",
    DirectLineSubmissionView: "line recipientName",
    Poll: "about clusters decision history officer organiser place publishedIn questions settlement title",
    PollEvent: "actor note",
    PollOption: "text",
    PollQuestion: "options text",
    PollStage: "note",
    Submission: "directLine",
    Settlement: "appointedBy contacts name note officerEmail officerName officerPhone officerPost",
    SettlementContact: "actor text",
  },
  sharedFields: {
    DirectLine: "answeredAtOnce counts id minutes revision startsAt state",
    DirectLineConnection: "edges pageInfo totalCount",
    DirectLineCounts: "answered open overdue received",
    DirectLineEdge: "cursor node",
    DirectLineSaved: "line",
    DirectLineSubmissionView: "dueAt isOpen isOverdue isSaid number state submissionId topicName",
    Poll: "createdAt decidedOn endsOn files id invitedCount isValid kind leastCount link participantCount publishedOn resultSource revision stages startsOn state steps topics",
    PollConnection: "edges pageInfo totalCount",
    PollDutyView: "capability clause roleCode roleTitle",
    PollEdge: "cursor node",
    PollEvent: "action at id",
    PollOption: "votes",
    PollQuestion: "answeredCount id isMultiple ordinal",
    PollSaved: "poll",
    PollStage: "code doneOn dueOn ground isDropped isOverdue",
    Settlement: "connectBy connectedOn id revision state",
    SettlementContact: "at heldOn id way",
    SettlementSaved: "settlement",
  },
  rights: {
    direct_line: { app_tenant: "rawd" },
    direct_line_submission: { app_tenant: "rawd" },
    poll: { app_tenant: "rawd" },
    poll_event: { app_tenant: "ra" },
    poll_question: { app_tenant: "rawd" },
    poll_stage: { app_tenant: "rawd" },
    poll_subject: { app_tenant: "rawd" },
    settlement: { app_tenant: "rawd" },
    settlement_contact: { app_tenant: "ra" },
  },
  personalTables: [
    "direct_line",
    "poll",
    "poll_event",
    "poll_question",
    "poll_stage",
    "settlement",
    "settlement_contact",
  ],
  fill: fillPolls,
};

async function fillPolls(stage: Filling): Promise<Record<string, string>> {
  const { personal, ids } = stage;
  const { settlement } = await deed<{ settlement: { id: string } }>(
    stage,
    "saveSettlement(SettlementInput)",
    "SettlementSaved { settlement { id } }",
    { name: personal, state: "CONNECTING", officerName: personal, officerPost: personal, note: personal },
  );
  await deed(
    stage,
    "recordSettlementContact(SettlementContactInput)",
    "SettlementSaved { settlement { id } }",
    { settlementId: settlement.id, heldOn: "2026-04-01", way: "CALL", text: personal },
  );
  const saved = await deed<{ poll: { id: string } }>(
    stage,
    "savePoll(PollInput)",
    "PollSaved { poll { id } }",
    {
      ...DRAFT,
      title: personal,
      about: personal,
      place: personal,
      organiser: personal,
      settlementId: settlement.id,
      officerMemberId: ids["member"],
      questions: [{ text: personal, options: [personal, "Другое"] }],
    },
  );
  const other = await deed<{ poll: { id: string } }>(
    stage,
    "savePoll(PollInput)",
    "PollSaved { poll { id } }",
    { ...DRAFT, title: personal, questions: [] },
  );
  await deed(stage, "setPollSubjects(PollSubjectsInput)", "PollSaved { poll { id } }", {
    id: other.poll.id,
    revision: 1,
    clusterIds: [ids["cluster"]],
    topicIds: [],
  });
  const { line } = await deed<{ line: { id: string } }>(
    stage,
    "saveDirectLine(DirectLineInput)",
    "DirectLineSaved { line { id } }",
    { ...LINE, theme: personal, answererName: personal },
  );
  return { settlement: settlement.id, poll: saved.poll.id, directLine: line.id };
}
