import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asProgram } from "../../test/support/as-program.ts";
import {
  ask,
  attend,
  beginMeetings,
  curator,
  draft,
  endMeetings,
  head,
  later,
  lead,
  now,
  participant,
  prepared,
  read,
  register,
  signIn,
  step,
  vote,
  withInput,
} from "./meeting.fixture.ts";
import { remindOfMeetings } from "./remind-meetings.queue.ts";

beforeAll(beginMeetings);
afterAll(endMeetings);

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
    await signIn();
    const opened = (await step(curator, called, "OPEN")).meeting!;
    const voted = (await vote(head, opened, "FOR")).meeting!;
    expect(await step(curator, voted, "CLOSE")).toMatchObject({ code: "VOTING_RUNS" });
    register.world.clock.advanceMinutes(25 * 60);
    await signIn();
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
    await signIn();
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
    await signIn();
    const meeting = await prepared();
    const put = (name: string, body: string, token = lead) =>
      fetch(`${register.api.url}/files/meetings/${meeting.id}`, {
        method: "POST",
        headers: { cookie: `mcu_session=${token}`, "x-file-name": encodeURIComponent(name) },
        body,
      });
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
