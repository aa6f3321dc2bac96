import { inOwnRoom, ownRow, type RootField } from "../outcomes.ts";
import { deed } from "./deed.ts";
import type { Filling, ModuleIsolation } from "./module.ts";

const TIMES = { startsAt: "2099-04-20T07:00:00Z", endsAt: "2099-04-20T09:00:00Z" };
const FACTS = { title: "О дорогах", form: "IN_PERSON", ...TIMES };

const onMeeting = (more: object): RootField => ({
  args: ({ ids }) => ({ input: { meetingId: ids["meeting"], ...more } }),
  outcomes: ownRow,
});

/** Meetings: a centre's own, its participants and votes above all. */
export const meeting: ModuleIsolation = {
  rootFields: {
    "Query.meetings": { outcomes: inOwnRoom },
    "Query.meeting": { args: ({ ids }) => ({ id: ids["meeting"] }), outcomes: ownRow },
    "Query.meetingProcedure": { outcomes: inOwnRoom },
    "Query.meetingFrequency": { outcomes: inOwnRoom },
    "Query.calendarFeed": { outcomes: inOwnRoom },
    "Mutation.draftMeeting": { args: () => ({ input: FACTS }), outcomes: inOwnRoom },
    "Mutation.changeMeeting": {
      args: ({ ids }) => ({ input: { ...FACTS, id: ids["meeting"], revision: 1 } }),
      outcomes: ownRow,
    },
    "Mutation.takeMeetingStep": {
      args: ({ ids }) => ({ input: { id: ids["meeting"], revision: 1, step: "CANCEL", note: "Пояснение" } }),
      outcomes: ownRow,
    },
    "Mutation.chooseParticipants": {
      args: ({ ids }) => ({ input: { id: ids["meeting"], revision: 1, memberIds: [] } }),
      outcomes: ownRow,
    },
    "Mutation.recordAttendance": {
      args: ({ ids }) => ({ meetingId: ids["meeting"], attendance: [] }),
      outcomes: ownRow,
    },
    "Mutation.proposeAgenda": { args: ({ ids }) => ({ meetingId: ids["meeting"] }), outcomes: ownRow },
    "Mutation.addAgendaItem": onMeeting({ title: "Вопрос" }),
    "Mutation.changeAgendaItem": {
      args: ({ ids }) => ({
        input: {
          meetingId: ids["meeting"],
          itemId: ids["agendaItem"],
          title: "Вопрос",
          state: "KEPT",
        },
      }),
      outcomes: ownRow,
    },
    "Mutation.orderAgenda": {
      args: ({ ids }) => ({ meetingId: ids["meeting"], itemIds: [ids["agendaItem"]] }),
      outcomes: ownRow,
    },
    "Mutation.castVote": {
      args: ({ ids }) => ({
        input: { meetingId: ids["meeting"], itemId: ids["agendaItem"], choice: "FOR" },
      }),
      outcomes: ownRow,
    },
    "Mutation.stateOutcome": {
      args: ({ ids }) => ({
        input: { meetingId: ids["meeting"], itemId: ids["agendaItem"], outcome: "NOTED" },
      }),
      outcomes: ownRow,
    },
    "Mutation.removeMeetingMaterial": {
      args: ({ ids }) => ({ id: ids["meetingMaterial"] }),
      outcomes: ownRow,
    },
    "Mutation.setMeetingRule": {
      args: () => ({ input: { rule: "FREQUENCY", values: ["MONTHLY"], note: "Решение" } }),
      outcomes: inOwnRoom,
    },
    "Mutation.makeCalendarFeed": { outcomes: inOwnRoom },
    "Mutation.revokeCalendarFeed": { outcomes: inOwnRoom },
  },
  personalFields: {
    AgendaItem: "outcome path reason speaker state subjectId tally title votes",
    Meeting:
      "agenda agreedBy cancelReason chairedBy history link materials ownParticipantId participants place title",
    MeetingEvent: "actor note",
    MeetingMaterial: "addedBy fileName",
    MeetingParticipant: "absenceReason attendance memberId name post roleCodes substitute",
    MeetingVoteView: "at choice isAbsentee participantId recordedBy",
    ProcedureForms: "note",
    ProcedureFrequency: "note",
    ProcedureRule: "note",
    VoteTally: "abstained against for outcome",
    CalendarFeedMade: "path",
  },
  sharedFields: {
    MyDay: "meetings",
    MyDayMeetings: "today toAgree",
    AgendaItem: "id isOutcomeStated ordinal subjectKind",
    CalendarFeed: "createdAt id",
    CalendarFeedMade: "feed",
    Meeting:
      "agreedAt calledAt canArrange canRecord chairRole endsAt form heldAt id isQuorate isSubstituted number openedAt procedure regulationVersion revision startsAt state steps year",
    MeetingConnection: "edges pageInfo totalCount",
    MeetingEdge: "cursor node",
    MeetingEvent: "at clause id kind",
    MeetingMaterial: "addedAt agendaItemId byteLength id mediaType",
    MeetingParticipant: "clause id kind",
    MeetingProcedure:
      "attendedBy chairInPersonBy forms invited majority needsAgreement ownActs quorum requiredRoles rules",
    MeetingSaved: "meeting",
    ProcedureForms: "clause source values",
    ProcedureFrequency: "clause isOverdue lastHeldOn nextDueOn source text value",
    ProcedureNamed: "clause who",
    ProcedureRule: "act clause roleCodes roleTitles source",
    ProcedureSaved: "procedure",
    ProcedureWording: "clause isCounted text",
    StepRefused: "by clause code currentRevision message source",
  },
  rights: {
    meeting: { app_tenant: "rawd" },
    agenda_item: { app_tenant: "rawd" },
    meeting_participant: { app_tenant: "rawd" },
    meeting_vote: { app_tenant: "rawd" },
    meeting_material: { app_tenant: "rawd" },
    meeting_material_content: { app_tenant: "rawd" },
    meeting_event: { app_tenant: "ra" },
    meeting_setting: { app_tenant: "rawd" },
    calendar_feed: { app_tenant: "rawd", app_auth: "r" },
  },
  personalTables: [
    "meeting",
    "agenda_item",
    "meeting_participant",
    "meeting_vote",
    "meeting_material",
    "meeting_material_content",
    "meeting_event",
    "meeting_setting",
    "calendar_feed",
  ],
  fill: fillMeetings,
};

interface Made {
  meeting: { id: string; revision: number; agenda: { id: string }[] };
}

const SAVED = "MeetingSaved { meeting { id revision agenda { id } } }";

/** A meeting that was called, with a person's name wherever one can be written, a vote and a file. */
async function fillMeetings(stage: Filling): Promise<Record<string, string>> {
  const { personal, api, own } = stage;
  const { meeting: made } = await deed<Made>(stage, "draftMeeting(DraftMeetingInput)", SAVED, {
    ...FACTS,
    title: `О работе: ${personal}`,
    place: `Кабинет: ${personal}`,
  });
  const chosen = await deed<Made>(stage, "chooseParticipants(ChooseParticipantsInput)", SAVED, {
    id: made.id,
    revision: made.revision,
    memberIds: [stage.ids["member"]],
    roleCodes: ["HEAD"],
    invited: [{ name: personal, post: "эксперт" }],
  });
  const added = await deed<Made>(stage, "addAgendaItem(AddAgendaItemInput)", SAVED, {
    meetingId: made.id,
    title: `Об ответах: ${personal}`,
    reason: `Просит ${personal}`,
    speaker: personal,
  });
  const itemId = added.meeting.agenda[0]!.id;
  const file = await fetch(`${api.url}/files/meetings/${chosen.meeting.id}`, {
    method: "POST",
    headers: {
      cookie: `mcu_session=${own}`,
      "x-file-name": encodeURIComponent(`${personal}.txt`),
      "content-type": "application/octet-stream",
    },
    body: `Готовит ${personal}`,
  });
  const material = (await file.json()) as { id: string };
  await deed(stage, "setMeetingRule(MeetingRuleInput)", "ProcedureSaved { procedure { needsAgreement } }", {
    rule: "FREQUENCY",
    values: ["QUARTERLY"],
    note: `Сказал ${personal}`,
  });
  await api.send(own, "mutation { makeCalendarFeed { path } }");
  return { meeting: made.id, agendaItem: itemId, meetingMaterial: material.id };
}
