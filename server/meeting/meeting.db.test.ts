import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asProgram } from "../../test/support/as-program.ts";
import { type Register, aRegister } from "../../test/support/a-register.ts";
import type { Meetings } from "../regulation/variant.ts";
import { remindOfMeetings } from "./remind-meetings.queue.ts";

const said = <T>(value: T, clause: string) => ({
  value,
  clause,
  span: null,
  origin: "EXTRACTED" as const,
  confidence: 0.9,
});

const MEETINGS: Meetings = {
  forms: said(["IN_PERSON", "BY_CORRESPONDENCE"], "3.2"),
  frequency: said({ rule: "AS_NEEDED" as const, text: "по мере необходимости" }, "3.2"),
  chair: said("CURATOR", "3.2"),
  substitute: said("HEAD", "3.2"),
  organiser: said("HEAD", "3.5.3.4"),
  agendaAgreedBy: null,
  participantsChosenBy: said("HEAD", "3.5.3.4"),
  attendedBy: [],
  invited: [],
  quorum: null,
  decisionRule: said("Решения принимаются большинством голосов присутствующих.", "3.3"),
  minutesKeptBy: null,
  minutesSignedBy: [],
  minutesSentTo: [],
};

const role = (code: string) => ({
  code,
  title: `Роль ${code}`,
  clause: "1.1",
  span: null,
  origin: "EXTRACTED" as const,
  confidence: 1,
  isPlural: false,
  duties: [],
});

interface View {
  id: string;
  revision: number;
  number: number;
  state: string;
  steps: string[];
  isSubstituted: boolean;
  chairRole: string | null;
  ownParticipantId: string | null;
  agenda: {
    id: string;
    title: string;
    reason: string | null;
    state: string;
    subjectKind: string;
    outcome: string | null;
    tally: { for: number; against: number; outcome: string | null };
    votes: { isAbsentee: boolean; recordedBy: string | null }[];
  }[];
  participants: { id: string; roleCodes: string[] }[];
  history: { kind: string; clause: string | null }[];
}

interface Outcome {
  code?: string;
  clause?: string | null;
  source?: string | null;
  message?: string;
  meeting?: View;
}

const VIEW = `id revision number state steps isSubstituted chairRole ownParticipantId
  agenda { id title reason state subjectKind outcome tally { for against outcome } votes { isAbsentee recordedBy } }
  participants { id roleCodes } history { kind clause }`;
const OUTCOME = `{ ... on StepRefused { code clause source message } ... on MeetingSaved { meeting { ${VIEW} } } }`;

let register: Register;
let head: string;
let curator: string;
let lead: string;

beforeAll(async () => {
  register = await aRegister({
    municipality: { timeZone: "Asia/Krasnoyarsk" },
    variant: {
      meetings: MEETINGS,
      roles: ["HEAD", "CURATOR", "SECTOR_LEAD"].map(role),
      capabilities: [
        { code: "INT-01", clauses: ["2.1"], confidence: 1 },
        { code: "MTG-01", clauses: ["3.2"], confidence: 1 },
      ],
    },
  });
  head = await register.person(["HEAD"]);
  curator = await register.person(["CURATOR"]);
  lead = await register.person(["SECTOR_LEAD"]);
});

afterAll(() => register.close());

async function ask(token: string, call: string, variables: object = {}, types = ""): Promise<Outcome> {
  const text = `mutation ${types} { done: ${call} ${OUTCOME} }`;
  const answer = await register.send<{ done: Outcome }>(token, text, variables);
  return answer.data?.done ?? { code: answer.code ?? answer.text };
}

const withInput = (token: string, name: string, type: string, input: object) =>
  ask(token, `${name}(input: $input)`, { input }, `($input: ${type}!)`);

const step = (token: string, meeting: View, name: string, more: object = {}) =>
  withInput(token, "takeMeetingStep", "MeetingStepInput", {
    id: meeting.id,
    revision: meeting.revision,
    step: name,
    ...more,
  });

const vote = (token: string, meeting: View, choice: string | null, participantId?: string) =>
  withInput(token, "castVote", "CastVoteInput", {
    meetingId: meeting.id,
    itemId: meeting.agenda.find(({ state }) => state === "KEPT")!.id,
    choice,
    participantId,
  });

const draft = (token: string, more: object = {}) =>
  withInput(token, "draftMeeting", "DraftMeetingInput", {
    title: "О ходе работы",
    form: "IN_PERSON",
    startsAt: later(48),
    endsAt: later(50),
    ...more,
  });

const now = () => register.world.clock.now();
const later = (hours: number) => new Date(now().getTime() + hours * 3_600_000).toISOString();
const read = async (id: string, token = head): Promise<View> => {
  const answer = await register.send<{ meeting: View }>(token, `{ meeting(id: "${id}") { ${VIEW} } }`);
  if (!answer.data) throw new Error(answer.text);
  return answer.data.meeting;
};

const participant = ({ participants }: View, code: string) =>
  participants.find(({ roleCodes }) => roleCodes.includes(code))!.id;

const attend = (meeting: View, code: string, attendance: string) =>
  ask(
    head,
    `recordAttendance(meetingId: "${meeting.id}", attendance: $attendance)`,
    {
      attendance: [{ participantId: participant(meeting, code), attendance }],
    },
    "($attendance: [MeetingAttendanceInput!]!)",
  );

/** A meeting with one matter, as the head draws it up. */
async function prepared(more: object = {}): Promise<View> {
  const made = await draft(head, more);
  const added = await withInput(head, "addAgendaItem", "AddAgendaItemInput", {
    meetingId: made.meeting!.id,
    title: "О дорогах",
  });
  return added.meeting!;
}

describe("a meeting", () => {
  test("is begun by whom the act says; another is told the clause", async () => {
    expect(await draft(lead)).toMatchObject({ code: "NOT_YOUR_STEP", clause: "3.5.3.4", source: "ACT" });
    expect(await draft(head, { form: "REMOTE" })).toMatchObject({ code: "FORM_NOT_ALLOWED", clause: "3.2" });
    const { meeting } = await draft(head);
    expect(meeting).toMatchObject({ state: "DRAFT", steps: ["CALL", "CANCEL"] });
    // Nobody is known by name, so its roles take part.
    expect(meeting!.participants.map(({ roleCodes }) => roleCodes.join()).toSorted()).toEqual([
      "CURATOR",
      "HEAD",
      "SECTOR_LEAD",
    ]);
  });

  test("gets the next number of its year, however many are begun at once", async () => {
    const made = await Promise.all([draft(head), draft(head), draft(head)]);
    const numbers = made.map(({ meeting }) => meeting!.number);
    expect(new Set(numbers).size).toBe(3);
  });

  test("is drawn up from what burns, and what was dropped is not proposed again", async () => {
    const { world, town } = register;
    const ids = [await register.add({}), await register.add({}), await register.add({})].map(({ id }) => id);
    const [own] = await world.ownerQuery<{ id: string }>(
      `select id from sector where municipality_id = '${town.id}' limit 1`,
    );
    await world.ownerQuery(
      `update submission set sector_id = '${own!.id}', due_at = '${later(-72)}' where id in ('${ids.join("','")}')`,
    );
    const { meeting } = await draft(head);
    const proposed = (await ask(head, `proposeAgenda(meetingId: "${meeting!.id}")`)).meeting!;
    const item = proposed.agenda[0]!;
    expect(item).toMatchObject({ subjectKind: "SUBMISSIONS_OVERDUE", state: "PROPOSED" });
    expect(item.reason).toContain("Просрочено: 3");
    await withInput(head, "changeAgendaItem", "ChangeAgendaItemInput", {
      meetingId: meeting!.id,
      itemId: item.id,
      title: item.title,
      state: "DROPPED",
    });
    const again = (await ask(head, `proposeAgenda(meetingId: "${meeting!.id}")`)).meeting!;
    expect(again.agenda.map(({ state }) => state)).toEqual(["DROPPED"]);
    expect(await step(head, again, "CALL")).toMatchObject({ code: "AGENDA_EMPTY" });
  });

  test("is called once when two press at the same time", async () => {
    const meeting = await prepared();
    const [one, other] = await Promise.all([step(head, meeting, "CALL"), step(head, meeting, "CALL")]);
    expect([one!.code, other!.code].toSorted()).toEqual(["CHANGED_MEANWHILE", undefined]);
    const told = await register.send<{ notifications: { edges: { node: { kind: string } }[] } }>(
      curator,
      "{ notifications(first: 5) { edges { node { kind } } } }",
    );
    expect(told.data!.notifications.edges.map(({ node }) => node.kind)).toContain("MEETING_CALLED");
  });
});

describe("a session", () => {
  test("is opened by the head when the curator is away, voted on and closed", async () => {
    const called = (await step(head, await prepared({ startsAt: later(1), endsAt: later(3) }), "CALL"))
      .meeting!;
    const early = await step(head, called, "OPEN");
    expect(early).toMatchObject({ code: "CHAIR_NOT_ABSENT", clause: "3.2" });
    const present = (await attend(called, "CURATOR", "PRESENT")).meeting!;
    expect(await step(head, present, "OPEN", { isChairAbsent: true })).toMatchObject({
      code: "CHAIR_PRESENT",
      clause: "3.2",
    });
    await attend(present, "CURATOR", "ABSENT");
    const come = (await attend(present, "HEAD", "PRESENT")).meeting!;
    const opened = (await step(head, come, "OPEN", { isChairAbsent: true })).meeting!;
    expect(opened).toMatchObject({ state: "IN_SESSION", isSubstituted: true, chairRole: "HEAD" });
    // The act knows votes by correspondence: who is away may send one in.
    expect((await vote(curator, opened, "FOR")).meeting!.agenda[0]!.votes).toMatchObject([
      { isAbsentee: true, recordedBy: null },
    ]);
    await vote(head, opened, "AGAINST");
    const changed = (await vote(head, opened, "FOR")).meeting!;
    expect(changed.agenda[0]!.tally).toEqual({ for: 2, against: 0, outcome: "ADOPTED" });
    const item = changed.agenda[0]!.id;
    expect(
      await withInput(head, "stateOutcome", "StateOutcomeInput", {
        meetingId: opened.id,
        itemId: item,
        outcome: "REJECTED",
      }),
    ).toMatchObject({ code: "OUTCOME_BY_VOTE", clause: "3.3" });
    const closed = (await step(head, changed, "CLOSE")).meeting!;
    expect(closed).toMatchObject({ state: "HELD", agenda: [{ outcome: "ADOPTED" }] });
    expect(closed.history[0]).toEqual({ kind: "CLOSE", clause: "3.2" });
    expect(await vote(curator, closed, "AGAINST")).toMatchObject({ code: "STEP_NOT_POSSIBLE" });
  });

  test("takes one account as a participant, and writes down who recorded another's vote", async () => {
    const called = (await step(head, await prepared({ startsAt: later(1), endsAt: later(3) }), "CALL"))
      .meeting!;
    expect((await vote(lead, called, "FOR")).meeting).toBeDefined();
    const secondLead = await register.person(["SECTOR_LEAD"]);
    expect(await vote(secondLead, called, "AGAINST")).toMatchObject({ code: "NOT_A_PARTICIPANT" });
    const leads = participant(called, "SECTOR_LEAD");
    expect(await vote(secondLead, called, "AGAINST", leads)).toMatchObject({ code: "NOT_YOUR_STEP" });
    const recorded = (await vote(head, called, "ABSTAINED", leads)).meeting!;
    expect(recorded.agenda[0]!.votes[0]!.recordedBy).not.toBeNull();
    expect((await vote(lead, called, null)).meeting!.agenda[0]!.votes).toEqual([]);
  });

  test("by correspondence takes votes until its end and counts who answered", async () => {
    const made = await prepared({ form: "BY_CORRESPONDENCE", startsAt: later(1), endsAt: later(25) });
    const called = (await step(head, made, "CALL")).meeting!;
    expect(await vote(lead, called, "FOR")).toMatchObject({ code: "STEP_NOT_POSSIBLE" });
    register.world.clock.advanceMinutes(61);
    curator = await register.person(["CURATOR"]);
    head = await register.person(["HEAD"]);
    const opened = (await step(curator, called, "OPEN")).meeting!;
    const voted = (await vote(head, opened, "FOR")).meeting!;
    expect(await step(curator, voted, "CLOSE")).toMatchObject({ code: "VOTING_RUNS" });
    register.world.clock.advanceMinutes(25 * 60);
    curator = await register.person(["CURATOR"]);
    head = await register.person(["HEAD"]);
    expect(await vote(curator, voted, "FOR")).toMatchObject({ code: "VOTING_OVER" });
    expect((await step(curator, voted, "CLOSE")).meeting).toMatchObject({
      state: "HELD",
      agenda: [{ outcome: "ADOPTED" }],
    });
  });
});

describe("around a meeting", () => {
  test("people are reminded on the day before by the municipality's clock, once", async () => {
    const { world, town } = register;
    // Noon of the day after tomorrow in Krasnoyarsk, seven hours ahead of UTC.
    const today = new Date(now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
    const noon = new Date(Date.parse(`${today}T05:00:00Z`) + 2 * 86_400_000).toISOString();
    const end = new Date(Date.parse(noon) + 3_600_000).toISOString();
    const called = (await step(head, await prepared({ startsAt: noon, endsAt: end }), "CALL")).meeting!;
    const told = async () =>
      (
        await world.ownerQuery<{ count: number }>(
          `select count(*)::int as count from notification where kind = 'MEETING_SOON' and params->>'meetingId' = '${called.id}'`,
        )
      )[0]!.count;
    await asProgram(world, town, remindOfMeetings);
    expect(await told()).toBe(0);
    const midnight = Date.parse(`${today}T17:00:00Z`);
    world.clock.advanceMinutes(Math.ceil((midnight - now().getTime()) / 60_000) + 1);
    await asProgram(world, town, remindOfMeetings);
    const once = await told();
    expect(once).toBeGreaterThan(0);
    await asProgram(world, town, remindOfMeetings);
    expect(await told()).toBe(once);
  });

  test("a calendar program reads titles by a secret address until it is taken back", async () => {
    head = await register.person(["HEAD"]);
    await step(head, await prepared({ title: "О снеге; дворах" }), "CALL");
    const made = await register.send<{ makeCalendarFeed: { path: string } }>(
      head,
      "mutation { makeCalendarFeed { path } }",
    );
    const get = () => fetch(`${register.api.url}${made.data!.makeCalendarFeed.path}`);
    const first = await get();
    expect(first.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const text = (await first.text()).replaceAll("\r\n ", "");
    expect(text).toContain(String.raw`SUMMARY:О снеге\; дворах`);
    expect(text).not.toContain("ATTENDEE");
    expect((await fetch(`${register.api.url}/calendar/${"a".repeat(43)}.ics`)).status).toBe(404);
    await register.send(head, "mutation { revokeCalendarFeed }");
    expect((await get()).status).toBe(404);
  });

  test("materials are kept by content and read by who sees the meeting", async () => {
    const meeting = await prepared();
    const put = (name: string, body: string, token = lead) =>
      fetch(`${register.api.url}/files/meetings/${meeting.id}`, {
        method: "POST",
        headers: { cookie: `mcu_session=${token}`, "x-file-name": encodeURIComponent(name) },
        body,
      });
    lead = await register.person(["SECTOR_LEAD"]);
    const kept = await put("Справка.txt", "Итоги недели");
    expect(kept.status).toBe(201);
    expect((await put("Справка.pdf", "не документ", lead)).status).toBe(422);
    const { id } = (await kept.json()) as { id: string };
    const get = (token: string) =>
      fetch(`${register.api.url}/files/meetings/materials/${id}`, {
        headers: { cookie: `mcu_session=${token}` },
      });
    expect(await (await get(head)).text()).toBe("Итоги недели");
    expect((await get("nobody")).status).toBe(401);
    curator = await register.person(["CURATOR"]);
    expect(await ask(curator, `removeMeetingMaterial(id: "${id}")`)).toMatchObject({ code: "NOT_YOUR_FILE" });
    expect((await ask(lead, `removeMeetingMaterial(id: "${id}")`)).meeting).toBeDefined();
    expect((await get(head)).status).toBe(404);
  });

  test("the centre sets what the act leaves open, and nothing else", async () => {
    const set = (rule: string, values: string[], note: string | null) =>
      register.send<{ done: { code?: string; clause?: string; procedure?: object } }>(
        head,
        `mutation ($input: MeetingRuleInput!) { done: setMeetingRule(input: $input) {
          ... on StepRefused { code clause } ... on ProcedureSaved { procedure { needsAgreement } } } }`,
        { input: { rule, values, note } },
      );
    expect((await set("CHAIR", ["HEAD"], "Решение")).data!.done).toMatchObject({
      code: "SET_BY_ACT",
      clause: "3.2",
    });
    expect((await set("AGREE", ["CURATOR"], null)).data!.done).toMatchObject({ code: "TEXT_MISSING" });
    expect((await set("AGREE", ["NOBODY"], "Решение")).data!.done).toMatchObject({ code: "VALUE_WRONG" });
    expect((await set("AGREE", ["CURATOR"], "Решение № 4")).data!.done.procedure).toEqual({
      needsAgreement: true,
    });
    const meeting = await read((await prepared()).id);
    expect(await step(head, meeting, "CALL")).toMatchObject({
      code: "AGREEMENT_MISSING",
      clause: null,
      source: "SETTING",
    });
    const sent = (await step(head, meeting, "SUBMIT")).meeting!;
    const agreed = (await step(curator, sent, "AGREE")).meeting!;
    // What was agreed is not changed by another without being agreed again.
    const changed = await withInput(head, "addAgendaItem", "AddAgendaItemInput", {
      meetingId: agreed.id,
      title: "О снеге",
    });
    expect(changed.meeting!.state).toBe("DRAFT");
    await set("AGREE", [], null);
  });
});
