import { inOwnRoom, nobody, ownRow, type RootField } from "../outcomes.ts";
import { deed } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const ofMeeting: RootField["args"] = ({ ids }) => ({ meetingId: ids["heldMeeting"] });
const ofMinutes: RootField["args"] = ({ ids }) => ({ id: ids["minutes"] });
const step: RootField["args"] = ({ ids }) => ({
  input: { id: ids["minutes"], revision: 1, note: "Пояснение" },
});
const ofExtract: RootField["args"] = ({ ids }) => ({ id: ids["extract"] });
const ofAssignment: RootField["args"] = ({ ids }) => ({ id: ids["assignment"] });

/** Minutes and assignments: a centre's own; neither the region nor a neighbour sees any of them. */
export const minutes: ModuleIsolation = {
  rootFields: {
    "Query.minutes": { args: ofMeeting, outcomes: ownRow },
    "Query.checkMinutes": { args: ofMinutes, outcomes: ownRow },
    "Query.myExtracts": { outcomes: inOwnRoom },
    "Query.minutesExtract": { args: ofExtract, outcomes: ownRow },
    "Mutation.draftMinutes": { args: ofMeeting, outcomes: ownRow },
    "Mutation.saveMinutesText": {
      args: ({ ids }) => ({
        input: { minutesId: ids["minutes"], agendaItemId: ids["heldItem"], text: "Слушали", revision: 0 },
      }),
      outcomes: ownRow,
    },
    "Mutation.saveDecision": {
      args: ({ ids }) => ({
        input: { minutesId: ids["minutes"], agendaItemId: ids["heldItem"], text: "Решили" },
      }),
      outcomes: ownRow,
    },
    "Mutation.removeDecision": { args: ({ ids }) => ({ id: ids["decision"] }), outcomes: ownRow },
    "Mutation.submitMinutes": { args: step, outcomes: ownRow },
    "Mutation.returnMinutes": { args: step, outcomes: ownRow },
    "Mutation.signMinutes": { args: step, outcomes: ownRow },
    "Mutation.correctMinutes": { args: step, outcomes: ownRow },
    // The extract went to a colleague: nobody confirms for another.
    "Mutation.confirmExtract": {
      args: ofExtract,
      outcomes: { ...nobody, own: "FORBIDDEN", foreign: "NOT_FOUND" },
    },
    "Mutation.remindOfExtract": { args: ofExtract, outcomes: ownRow },
    "Query.assignments": { outcomes: inOwnRoom },
    "Query.assignmentFacets": { outcomes: inOwnRoom },
    "Query.assignment": { args: ofAssignment, outcomes: ownRow },
    "Mutation.setAssignment": {
      args: ({ ids }) => ({
        input: { title: "О снеге", text: "Убрать", ownerRecipientId: ids["recipient"], dueOn: "2026-05-01" },
      }),
      outcomes: ownRow,
    },
    "Mutation.takeAssignmentStep": {
      args: ({ ids }) => ({ input: { id: ids["assignment"], revision: 1, step: "RETURN", note: "Ещё раз" } }),
      outcomes: ownRow,
    },
    "Mutation.takeAssignmentSteps": {
      args: ({ ids }) => ({
        input: { items: [{ id: ids["assignment"], revision: 1 }], step: "RETURN", note: "Ещё раз" },
      }),
      outcomes: ownRow,
    },
    "Mutation.linkAssignment": {
      args: ({ ids }) => ({
        input: { id: ids["assignment"], link: { kind: "SUBMISSION", linkedId: ids["submission"] } },
      }),
      outcomes: ownRow,
    },
  },
  personalFields: {
    Assignment: "ground setByName text title",
    AssignmentEvent: "actor note",
    AssignmentFile: "addedBy fileName",
    CertificateFacts: "issuer serialNumber signedAt subject validFrom validTo",
    Decision: "source text",
    Minutes: "correctionReason document keptByName",
    MinutesEvent: "actor note",
    MinutesExtract: "addressee document receivedBy",
    MinutesSignature: "login name",
    MinutesSignatureFile: "addedBy fileName",
    MinutesText: "text",
  },
  sharedFields: {
    Assignment:
      "clause closedAt controlledByRole controlledByTitle decision dueOn files history id isMine isOverdue links number originalDueOn ownerMember ownerRecipient reportedAt requestId revision sector setAt sourceKind state steps wishedDueOn",
    AssignmentConnection: "edges pageInfo totalCount",
    AssignmentCount: "count key name",
    AssignmentEdge: "cursor node",
    AssignmentEvent: "at dueFrom dueTo id kind",
    AssignmentFacets: "controlled dueSoon mine overdue sectors sources states",
    AssignmentFile: "addedAt byteLength id mediaType sha256",
    AssignmentLink: "kind linkedId name",
    AssignmentRefused: "clause code currentRevision message",
    AssignmentSaved: "assignment",
    AssignmentStepOutcome: "id result",
    Cluster: "decisions",
    Decision:
      "agendaItemId assignments dueOn id isForAction meetingId ordinal ownerMember ownerRecipient revision",
    Meeting: "minutes",
    Minutes:
      "agenda contentHash correctsId decisions extracts history id keptBy mayWrite meeting revision sentTo signatureFiles signatures signedAt signedBy state steps texts version versions",
    MinutesAddressee: "clause who",
    MinutesCheck: "computedHash isIntact",
    MinutesDuty: "clause roleCodes roleTitles source",
    MinutesEvent: "at clause id kind",
    MinutesExtract: "id isMine receivedAt remindedAt sentAt",
    MinutesExtractSaved: "extract",
    MinutesRefused: "clause code currentRevision decisionId message",
    MinutesSaved: "minutes",
    MinutesSignature: "contentHash id roleCode roleTitle signedAt",
    MinutesSignatureFile: "addedAt digestAlgorithm format id signers verdict",
    MinutesText: "agendaItemId revision",
    MyDay: "assignments",
    MyDayAssignments: "awaiting awaitingCount count items overdueCount",
  },
  rights: {
    assignment: { app_tenant: "rawd" },
    assignment_escalation: { app_tenant: "ra" },
    assignment_event: { app_tenant: "ra" },
    assignment_file: { app_tenant: "ra" },
    assignment_link: { app_tenant: "rawd" },
    decision: { app_tenant: "rawd" },
    minutes: { app_tenant: "rawd" },
    minutes_event: { app_tenant: "ra" },
    minutes_extract: { app_tenant: "rawd" },
    minutes_file: { app_tenant: "ra" },
    minutes_signature: { app_tenant: "ra" },
    minutes_signature_file: { app_tenant: "ra" },
    minutes_text: { app_tenant: "rawd" },
  },
  personalTables: [
    "assignment",
    "assignment_escalation",
    "assignment_event",
    "assignment_file",
    "assignment_link",
    "decision",
    "minutes",
    "minutes_event",
    "minutes_extract",
    "minutes_file",
    "minutes_signature",
    "minutes_signature_file",
    "minutes_text",
  ],
  fill: fillMinutes,
};

interface MadeMeeting {
  meeting: { id: string; revision: number; agenda: { id: string }[] };
}

interface MadeMinutes {
  minutes: {
    id: string;
    revision: number;
    decisions: { id: string; assignments: { id: string }[] }[];
    extracts: { id: string }[];
  };
}

const MEETING = "MeetingSaved { meeting { id revision agenda { id } } }";
const MINUTES =
  "MinutesSaved { minutes { id revision decisions { id assignments { id } } extracts { id } } }";

/** A meeting that is going on: its day is today. */
async function aMeeting(stage: Filling): Promise<MadeMeeting["meeting"]> {
  const facts = { form: "IN_PERSON", startsAt: "2026-04-16T10:00:00Z", endsAt: "2026-04-16T11:00:00Z" };
  const draft = { ...facts, title: `О решениях: ${stage.personal}` };
  let { meeting } = await deed<MadeMeeting>(stage, "draftMeeting(DraftMeetingInput)", MEETING, draft);
  const item = { meetingId: meeting.id, title: `О дорогах: ${stage.personal}` };
  ({ meeting } = await deed<MadeMeeting>(stage, "addAgendaItem(AddAgendaItemInput)", MEETING, item));
  const people = { memberIds: [stage.ids["member"]], roleCodes: ["HEAD"], invited: [] };
  const chosen = { id: meeting.id, revision: meeting.revision, ...people };
  ({ meeting } = await deed<MadeMeeting>(
    stage,
    "chooseParticipants(ChooseParticipantsInput)",
    MEETING,
    chosen,
  ));
  for (const name of ["SUBMIT", "AGREE", "CALL", "OPEN"]) meeting = await meetingStep(stage, meeting, name);
  return meeting;
}

async function meetingStep(
  stage: Filling,
  { id, revision }: MadeMeeting["meeting"],
  name: string,
): Promise<MadeMeeting["meeting"]> {
  const input = { id, revision, step: name, isQuorumStated: true };
  return (await deed<MadeMeeting>(stage, "takeMeetingStep(MeetingStepInput)", MEETING, input)).meeting;
}

/** Signed minutes with a decision of a colleague, its extract and its assignment with a file. */
async function fillMinutes(stage: Filling): Promise<Record<string, string>> {
  const { personal, ids } = stage;
  let meeting = await aMeeting(stage);
  const agendaItemId = meeting.agenda[0]!.id;
  const begun = await stage.api.send<{ done: MadeMinutes }>(
    stage.own,
    `mutation ($id: ID!) { done: draftMinutes(meetingId: $id) { ... on ${MINUTES} } }`,
    { id: meeting.id },
  );
  const minutesId = begun.data?.done.minutes?.id;
  if (!minutesId) throw new Error(begun.text);
  const text = { minutesId, agendaItemId, text: `Слушали: ${personal}`, revision: 0 };
  await deed(stage, "saveMinutesText(SaveMinutesTextInput)", MINUTES, text);
  await deed(stage, "saveDecision(SaveDecisionInput)", MINUTES, {
    minutesId,
    agendaItemId,
    text: `Поручить: ${personal}`,
    ownerMemberId: ids["member"],
    dueOn: "2026-05-01",
  });
  const outcome = { meetingId: meeting.id, itemId: agendaItemId, outcome: "ADOPTED" };
  ({ meeting } = await deed<MadeMeeting>(stage, "stateOutcome(StateOutcomeInput)", MEETING, outcome));
  await meetingStep(stage, meeting, "CLOSE");
  const submitted = await takeStep(stage, "submitMinutes", { id: minutesId, revision: 3 });
  const signed = await takeStep(stage, "signMinutes", submitted);
  const assignment = signed.decisions[0]!.assignments[0]!.id;
  await addFiles(stage, signed.id, assignment);
  return {
    heldMeeting: meeting.id,
    heldItem: agendaItemId,
    minutes: signed.id,
    decision: signed.decisions[0]!.id,
    extract: signed.extracts[0]!.id,
    assignment,
  };
}

async function takeStep(
  stage: Filling,
  mutation: string,
  { id, revision }: Pick<MadeMinutes["minutes"], "id" | "revision">,
): Promise<MadeMinutes["minutes"]> {
  const name = `${mutation}(MinutesStepInput)` as "a(b)";
  return (await deed<MadeMinutes>(stage, name, MINUTES, { id, revision })).minutes;
}

async function addFiles({ api, own, personal, ids }: Filling, minutesId: string, assignment: string) {
  const upload = async (path: string, body: BodyInit) => {
    const headers = { cookie: `mcu_session=${own}`, "x-file-name": encodeURIComponent(`${personal}.txt`) };
    return fetch(`${api.url}${path}`, { method: "POST", headers, body });
  };
  const added = await upload(`/files/assignments/${assignment}`, `Сделал ${personal}`);
  if (added.status !== 201) throw new Error(await added.text());
  await upload(`/files/minutes-signatures/${minutesId}`, "not a signature");
  await deed({ api, own }, "linkAssignment(LinkAssignmentInput)", "AssignmentSaved { assignment { id } }", {
    id: assignment,
    link: { kind: "SUBMISSION", linkedId: ids["submission"] },
  });
}
