import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tenantScope } from "../../test/support/world.ts";
import {
  aMeeting,
  begin,
  beginMinutes,
  closeMeeting,
  curator,
  endMinutes,
  fetchFile,
  gasWorks,
  head,
  keep,
  lead,
  leadMember,
  minutesNow,
  minutesStep,
  type MinutesView,
  register,
  stranger,
  utility,
  waterWorks,
} from "./held-meeting.fixture.ts";

let meetingId: string;
let items: string[];

beforeAll(async () => {
  await beginMinutes();
  const meeting = await aMeeting();
  meetingId = meeting.id;
  items = meeting.agenda.map(({ id }) => id);
});
afterAll(endMinutes);

const decide = (minutes: MinutesView, facts: object, token = head) =>
  keep(token, "saveDecision", "SaveDecisionInput", {
    minutesId: minutes.id,
    agendaItemId: items[0],
    text: "",
    ...facts,
  });

describe("a draft", () => {
  test("is begun by whoever keeps minutes, and by nobody else: the clause says who", async () => {
    expect(await begin(curator, meetingId)).toMatchObject({ code: "NOT_YOUR_STEP", clause: "3.5.3.5" });
    expect((await begin(utility, meetingId)).code).toBe("FORBIDDEN");
    const { minutes } = await begin(head, meetingId);
    expect(minutes).toMatchObject({ version: 1, state: "DRAFT", mayWrite: true });
    expect((await begin(head, meetingId)).minutes?.id).toBe(minutes!.id);
  });

  test("keeps texts as they are typed; of two at once the later is told", async () => {
    const { id } = await minutesNow(meetingId);
    const save = (text: string, revision: number) =>
      keep(head, "saveMinutesText", "SaveMinutesTextInput", {
        minutesId: id,
        agendaItemId: items[0],
        text,
        revision,
      });
    expect((await save("Слушали главу.", 0)).minutes).toBeDefined();
    expect((await save("Другое", 0)).code).toBe("CHANGED_MEANWHILE");
    expect((await save("Слушали главу.\n\nОбсудили <b>воду</b> \u202e.", 1)).minutes).toBeDefined();
  });

  test("does not go to signature before the meeting is over", async () => {
    const minutes = await minutesNow(meetingId);
    expect((await minutesStep(head, "submitMinutes", minutes)).code).toBe("MEETING_NOT_HELD");
  });

  test("does not go to signature with a decision for nobody or without a day; the refusal says which", async () => {
    await closeMeeting(meetingId);
    let minutes = await minutesNow(meetingId);
    const first = await decide(minutes, { text: "Промыть сети" });
    minutes = first.minutes!;
    const { id, revision } = minutes.decisions[0]!;
    const refused = await minutesStep(head, "submitMinutes", minutes);
    expect(refused).toMatchObject({ code: "DECISION_WITHOUT_OWNER", decisionId: id });
    expect(refused.message).toContain("Решение 1.1");
    const owned = await decide(minutes, { id, revision, text: "Промыть сети", ownerRecipientId: waterWorks });
    expect((await minutesStep(head, "submitMinutes", owned.minutes!)).code).toBe("DECISION_WITHOUT_DAY");
    const past = { id, revision: revision + 1, ownerRecipientId: waterWorks, dueOn: "2026-04-15" };
    const late = await decide(owned.minutes!, { ...past, text: "Промыть сети" });
    expect((await minutesStep(head, "submitMinutes", late.minutes!)).code).toBe("DECISION_DAY_OVER");
    await decide(late.minutes!, {
      ...past,
      revision: revision + 2,
      text: "Промыть сети",
      dueOn: "2026-05-15",
    });
    const second = { agendaItemId: items[1], ownerMemberId: leadMember, dueOn: "2026-05-20" };
    await decide(minutes, { ...second, text: "Обследовать дворы" });
    const noted = await decide(minutes, { text: "Принять к сведению", isForAction: false });
    expect(noted.minutes!.decisions.map(({ text }) => text)).toEqual([
      "Промыть сети",
      "Принять к сведению",
      "Обследовать дворы",
    ]);
  });

  test("takes no owner of another municipality, none that is closed and no organisation outside", async () => {
    const minutes = await minutesNow(meetingId);
    const outside = await register.aRecipient("Железная дорога", "OUTSIDE");
    expect((await decide(minutes, { ownerRecipientId: outside })).code).toBe("RECIPIENT_OUTSIDE");
    const unknown = "01900000-0000-7000-8000-000000000000";
    await expect(decide(minutes, { ownerRecipientId: unknown })).rejects.toThrow("NOT_FOUND");
    await expect(decide(minutes, { agendaItemId: unknown })).rejects.toThrow("NOT_FOUND");
  });
});

describe("the signature", () => {
  test("is the curator's by the clause; of two at once one is put, and assignments are set once", async () => {
    const { minutes } = await minutesStep(head, "submitMinutes", await minutesNow(meetingId));
    expect(minutes).toMatchObject({ state: "ON_SIGNATURE", mayWrite: false });
    expect(await minutesStep(head, "signMinutes", minutes!)).toMatchObject({
      code: "NOT_YOUR_STEP",
      clause: "3.3",
    });
    expect((await decide(minutes!, { text: "Ещё" })).code).toBe("NOT_A_DRAFT");
    const outcomes = await Promise.all([
      minutesStep(curator, "signMinutes", minutes!),
      minutesStep(curator, "signMinutes", minutes!),
    ]);
    expect(outcomes.map(({ code }) => code ?? "signed").toSorted()).toEqual(["CHANGED_MEANWHILE", "signed"]);
    const signed = await minutesNow(meetingId);
    expect(signed).toMatchObject({ state: "SIGNED", signatures: [{ roleCode: "CURATOR" }] });
    expect(signed.decisions.map(({ assignments }) => assignments.length)).toEqual([1, 0, 1]);
    const { data } = await register.send<{ assignments: { totalCount: number } }>(
      head,
      "{ assignments { totalCount } }",
    );
    expect(data!.assignments.totalCount).toBe(2);
  });

  test("is of a text that anybody can hash, and the check says that it is intact", async () => {
    const { id, contentHash } = await minutesNow(meetingId);
    const file = await fetchFile(lead, `/files/minutes/${id}.json`);
    const text = Buffer.from(await file.arrayBuffer());
    expect(createHash("sha256").update(text).digest("hex")).toBe(contentHash);
    const { data } = await register.send(lead, `{ checkMinutes(id: "${id}") { computedHash isIntact } }`);
    expect(data).toEqual({ checkMinutes: { computedHash: contentHash, isIntact: true } });
    expect((await fetchFile(utility, `/files/minutes/${id}.json`)).status).toBe(403);
  });

  test("leaves minutes that nobody can change, not even the owner of the tables", async () => {
    const { id } = await minutesNow(meetingId);
    for (const sql of [
      `update minutes set content = '{}' where id = '${id}'`,
      `delete from minutes where id = '${id}'`,
      `update decision set text = 'Иное' where minutes_id = '${id}'`,
      `delete from decision where minutes_id = '${id}'`,
      `insert into decision select municipality_id, gen_random_uuid(), minutes_id, agenda_item_id, 9, text, is_for_action,
         owner_member_id, owner_recipient_id, due_on, source, assignment_id, replaces_id, 1 from decision`,
      `update minutes_text set text = 'Иное' where minutes_id = '${id}'`,
      `update minutes_signature set content_hash = '' where minutes_id = '${id}'`,
    ]) {
      await expect(register.world.ownerQuery(sql)).rejects.toThrow();
      await expect(
        register.world.inScope(tenantScope(register.town), (em) => em.execute(sql)),
      ).rejects.toThrow();
    }
  });

  test("gives files that stay byte for byte, with the mark of the signature", async () => {
    const { id } = await minutesNow(meetingId);
    const bytes = async (format: string) =>
      Buffer.from(await (await fetchFile(head, `/files/minutes/${id}.${format}`)).arrayBuffer());
    const pdf = await bytes("pdf");
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await bytes("docx")).subarray(0, 2).toString()).toBe("PK");
    expect((await bytes("pdf")).equals(pdf)).toBe(true);
  }, 30_000);

  test("takes a file of a signature only as one, and says what is no signature", async () => {
    const { id } = await minutesNow(meetingId);
    const send = (token: string, body: Buffer) =>
      fetchFile(token, `/files/minutes-signatures/${id}`, {
        method: "POST",
        body: new Uint8Array(body),
        headers: { "x-file-name": "protocol.sig" },
      });
    const refused = await send(curator, Buffer.from("not a signature"));
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      422,
      "NOT_A_SIGNATURE",
    ]);
    expect((await send(lead, Buffer.from("0"))).status).toBe(422);
    expect((await send(utility, Buffer.from("0"))).status).toBe(403);
  }, 30_000);
});

describe("extracts", () => {
  const extract = (token: string, id: string) =>
    register.send<{ minutesExtract: { document: { sections: { title: string; paragraphs: string[] }[] } } }>(
      token,
      `{ minutesExtract(id: "${id}") { addressee isMine document { title sections { title paragraphs } } } }`,
    );

  test("show each owner its own decisions and nothing of the others", async () => {
    const { extracts } = await minutesNow(meetingId);
    expect(extracts.map(({ addressee }) => addressee).toSorted()).toEqual(["Водоканал", "Лугова Н.Н."]);
    const { id } = extracts.find(({ addressee }) => addressee === "Водоканал")!;
    const { text } = await extract(utility, id);
    expect(text).toContain("Промыть сети");
    for (const foreign of ["Обследовать дворы", "О дворах", "Лугова", "Слушали", "Принять к сведению"])
      expect(text).not.toContain(foreign);
    expect((await extract(stranger, id)).code).toBe("NOT_FOUND");
    expect((await fetchFile(stranger, `/files/minutes-extracts/${id}.docx`)).status).toBe(404);
  });

  test("are confirmed by the addressee alone", async () => {
    const { extracts } = await minutesNow(meetingId);
    const { id } = extracts.find(({ addressee }) => addressee === "Водоканал")!;
    const confirm = (token: string) =>
      register.send(token, `mutation { confirmExtract(id: "${id}") { extract { receivedBy } } }`);
    expect((await confirm(head)).code).toBe("FORBIDDEN");
    expect((await confirm(stranger)).code).toBe("NOT_FOUND");
    expect((await confirm(utility)).errors).toEqual([]);
    const { data } = await register.send<{ myExtracts: object[] }>(
      utility,
      "{ myExtracts { id receivedAt } }",
    );
    expect(data!.myExtracts).toHaveLength(1);
  });
});

describe("a correction", () => {
  test("is new minutes: what did not change goes on, what changed is set anew, what fell away is taken back", async () => {
    const before = await minutesNow(meetingId);
    expect((await minutesStep(head, "correctMinutes", before)).code).toBe("NOTE_MISSING");
    const { minutes } = await minutesStep(head, "correctMinutes", before, "Неверно указан срок");
    expect(minutes).toMatchObject({ version: 2, state: "DRAFT" });
    expect((await minutesStep(head, "correctMinutes", before, "Ещё раз")).code).toBe("STEP_NOT_POSSIBLE");
    const [wash, , yards] = minutes!.decisions;
    const input = {
      id: wash!.id,
      revision: 1,
      text: "Промыть сети",
      ownerRecipientId: gasWorks,
      dueOn: "2026-05-25",
    };
    const changed = await decide(minutes!, input);
    const submitted = await minutesStep(head, "submitMinutes", changed.minutes!);
    const { minutes: signed } = await minutesStep(curator, "signMinutes", submitted.minutes!);
    expect(signed).toMatchObject({ version: 2, state: "SIGNED" });
    const kept = signed!.decisions.find(({ id }) => id === yards!.id)!;
    expect(kept.assignments[0]!.id).toBe(before.decisions[2]!.assignments[0]!.id);
    const { data } = await register.send<{ assignments: { edges: { node: object }[] } }>(
      head,
      "{ assignments { edges { node { state title ownerRecipient { name } } } } }",
    );
    expect(data!.assignments.edges.map(({ node }) => node)).toEqual([
      { state: "SET", title: "О дворах", ownerRecipient: null },
      { state: "SET", title: "О качестве воды", ownerRecipient: { name: "Горгаз" } },
      { state: "CANCELLED", title: "О качестве воды", ownerRecipient: { name: "Водоканал" } },
    ]);
  });
});
