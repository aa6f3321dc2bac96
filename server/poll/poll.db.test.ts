import { beforeAll, describe, expect, test } from "vitest";
import { aProvision, aRole, aVariant } from "../../test/support/a-draft.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { anAccount } from "../../test/support/world.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { aCentre } from "../../test/support/a-centre.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";
import { POLL, pollWork, type PollView } from "./poll.fixture.ts";
import { polls } from "../meeting/source/polls.ts";

/** A centre whose head is the authorised person, in a zone in which it is already tomorrow. */
let register: Register;
let work: ReturnType<typeof pollWork>;
let member: string;
let memberId: string;
/** Of a centre that only looks at results. */
let onlooker: string;

const OFFICER = aProvision("служит муниципальным уполномоченным", "5.4", "POL-01");

beforeAll(async () => {
  register = await aRegister({
    municipality: { timeZone: "Asia/Yakutsk" },
    variant: {
      ...withCapabilities("POL-01", "POL-03", "POL-04", "ANL-04", "INT-08"),
      roles: [
        ...aVariant().roles.filter(({ code }) => code !== "HEAD"),
        aRole("HEAD", "Руководитель центра", { duties: [OFFICER] }),
      ],
    },
  });
  work = pollWork(register);
  member = await register.person(["SECTOR_LEAD"]);
  const added = await register.send<{ addMember: { member: { id: string } } }>(
    register.head,
    'mutation { addMember(input: { name: "Лугова А.А.", joinedOn: "2026-01-10" }) { ... on MemberSaved { member { id } } } }',
  );
  memberId = added.data!.addMember.member.id;
  const other = await aCentre(register.world, {
    region: register.region,
    variant: withCapabilities("ANL-04"),
  });
  const account = await anAccount(register.world, { municipality: other, roleCodes: ["HEAD"] });
  onlooker = await register.api.signIn(account, other);
});

const evidence = async (fact: string) => {
  const [row] = await register.world.ownerQuery<{ done: number; owed: number }>(
    `select coalesce(sum(done), 0)::int as done, coalesce(sum(owed), 0)::int as owed from duty_change
     where fact = '${fact}' and municipality_id = '${register.town.id}'`,
  );
  return row!;
};

describe("a poll", () => {
  test("is announced by the authorised person, opened, counted, published and decided upon", async () => {
    const drafted = await work.save({ leastCount: 12 });
    expect(drafted.poll?.stages).toEqual([
      { code: "NOTICE", dueOn: "2026-03-31", ground: "131-ФЗ, статья 31, часть 5", isOverdue: true },
    ]);
    expect(await work.step("ANNOUNCE", drafted.poll!)).toMatchObject({
      code: "OFFICER_MISSING",
      clause: "2.2",
    });
    const poll = await work.opened(memberId);
    expect(poll.state).toBe("OPEN");
    expect(await work.step("COUNT", poll)).toMatchObject({ code: "RESULTS_MISSING" });
    expect(
      await work.results(poll, [
        [9, [5, 3]],
        [8, [8, 2, 1]],
      ]),
    ).toMatchObject({
      code: "RESULTS_DO_NOT_ADD_UP",
      message: expect.stringContaining("Вопрос 1"),
    });
    const entered = await work.results(poll, [
      [9, [5, 4]],
      [8, [8, 2, 1]],
    ]);
    expect(entered.poll).toMatchObject({ isValid: false, resultSource: "ENTERED" });
    const before = await evidence("POLLS");
    const counted = await work.step("COUNT", entered.poll!);
    expect((await evidence("POLLS")).done).toBe(before.done + 1);
    expect(await work.step("PUBLISH", counted.poll!)).toMatchObject({ code: "NOTE_MISSING" });
    const published = await work.step("PUBLISH", counted.poll!, "https://example.org/itogi");
    expect(published.poll).toMatchObject({ state: "PUBLISHED", publishedIn: "https://example.org/itogi" });
    const { id, revision } = published.poll!;
    const decided = await work.act("recordPollDecision(PollDecisionInput)", {
      id,
      revision,
      decision: "Разбить",
    });
    expect(decided.poll?.revision).toBe(revision + 1);
    expect(
      await work.results(decided.poll!, [
        [9, [4, 5]],
        [8, [8, 2, 1]],
      ]),
    ).toMatchObject({
      code: "STEP_NOT_ALLOWED",
    });
  });

  test("keeps its question after the announcement until it is taken back", async () => {
    const poll = await work.opened(memberId);
    const { id, revision } = poll;
    expect(
      await work.save({ id, revision, officerMemberId: memberId, leastCount: 12, title: "Иной вопрос" }),
    ).toMatchObject({ code: "ALREADY_ANNOUNCED" });
    const linked = await work.save({
      id,
      revision,
      officerMemberId: memberId,
      leastCount: 12,
      link: "https://pos.example.org/1",
    });
    expect(linked.poll?.revision).toBe(revision + 1);
    expect(linked.poll?.questions.map((question) => question.id)).toEqual(
      poll.questions.map((each) => each.id),
    );
  });

  test("of a table that does not add up, is broken or hostile keeps nothing", async () => {
    const poll = await work.opened(memberId);
    const send = (body: string, token = register.head) =>
      fetch(`${register.api.url}/files/polls/${poll.id}/results`, {
        method: "POST",
        headers: {
          cookie: `mcu_session=${token}`,
          "content-type": "application/octet-stream",
          "x-file-name": "results.csv",
        },
        body,
      });
    const table = (...rows: string[]) => ["Вопрос;Вариант ответа;Голосов;Участников", ...rows].join("\n");
    const refused = async (body: string) => {
      const response = await send(body);
      return [response.status, ((await response.json()) as { code: string }).code];
    };
    const good = [
      "Нужен ли сквер?;Да;5;9",
      ";Нет;4;",
      "Что в нём должно быть?;Скамьи;9;",
      ";Свет;2;",
      ";Качели;0;",
    ];
    expect(await refused("")).toEqual([422, "EMPTY"]);
    expect(await refused("<html><body>Войдите</body></html>")).toEqual([422, "HTML"]);
    expect(await refused(table(...good.slice(0, 4)))).toEqual([422, "OPTION_MISSING"]);
    expect(await refused(table("Нужен ли сквер?;Да;6;9", ...good.slice(1)))).toEqual([
      422,
      "RESULTS_DO_NOT_ADD_UP",
    ]);
    expect((await send(table(...good), member)).status).toBe(403);
    expect((await send(table(...good), onlooker)).status).toBe(404);
    expect((await send(table(...good))).status).toBe(201);
    const read = await register.send<{ poll: PollView }>(
      member,
      `query ($id: ID!) { poll(id: $id) { ${POLL} } }`,
      {
        id: poll.id,
      },
    );
    expect(read.data!.poll).toMatchObject({ participantCount: 9, resultSource: "FILE", steps: [] });
  });

  test("published by two people at once is published once", async () => {
    const entered = await work.results(await work.opened(memberId), [
      [9, [5, 4]],
      [8, [8, 2, 1]],
    ]);
    const { poll } = await work.step("COUNT", entered.poll!);
    const both = await Promise.all([
      work.step("PUBLISH", poll!, "«Вестник»"),
      work.step("PUBLISH", poll!, "«Вестник»"),
    ]);
    expect(both.map(({ code }) => code ?? "").toSorted()).toEqual(["", "CHANGED_MEANWHILE"]);
  });

  test("is held only where the regulation says so; elsewhere results of others are kept", async () => {
    const { poll } = await work.save({}, onlooker);
    expect(poll?.steps).toEqual(["TAKE_RESULTS", "CANCEL"]);
    expect((await work.step("ANNOUNCE", poll!, null, onlooker)).__typename).toBe("NOT_IN_REGULATION");
    expect((await work.step("ANNOUNCE", poll!)).__typename).toBe("NOT_FOUND");
    expect((await work.save({ officerMemberId: memberId }, onlooker)).__typename).toBe("NOT_FOUND");
    expect((await work.save({}, member)).__typename).toBe("FORBIDDEN");
  });

  test("with results and without a decision is proposed for the agenda", async () => {
    const proposals = await asProgram(register.world, register.town, (ctx) => polls(ctx));
    expect(proposals).toContainEqual(
      expect.objectContaining({
        subjectKind: "POLL",
        title: "Об итогах (опрос): Сквер у школы",
        reason: expect.stringContaining("Чаще всего выбирали «Да»: 56 % ответивших."),
      }),
    );
  });
});

test("a settlement is connected with its person, and what was spoken is kept", async () => {
  const input = { name: "Нюя", state: "CONNECTED", connectedOn: "2026-04-01" };
  const saveSettlement = (more: object) => work.act("saveSettlement(SettlementInput)", { ...input, ...more });
  expect(await saveSettlement({})).toMatchObject({ code: "OFFICER_MISSING" });
  expect(await saveSettlement({ officerName: "Глава", connectedOn: "2027-01-01" })).toMatchObject({
    code: "NOT_YET",
  });
  const { settlement } = await saveSettlement({ officerName: "Заместитель главы" });
  const contact = {
    settlementId: settlement!.id,
    heldOn: "2026-04-02",
    way: "CALL",
    text: "Сверили вопросы",
  };
  const spoken = await work.act("recordSettlementContact(SettlementContactInput)", contact);
  expect(spoken.settlement?.contacts).toEqual([{ text: "Сверили вопросы" }]);
  expect(await evidence("SETTLEMENTS")).toEqual({ done: 1, owed: 1 });
  expect(
    (await work.act("recordSettlementContact(SettlementContactInput)", contact, onlooker)).__typename,
  ).toBe("NOT_IN_REGULATION");
});

describe("a direct line", () => {
  const plan = async (startsAt: string) => {
    const input = {
      theme: "Дороги",
      startsAt,
      minutes: 90,
      channel: "8 (39197) 0-00-00",
      answererName: "Глава округа",
    };
    return (await work.act("saveDirectLine(DirectLineInput)", input)).line!;
  };
  const counts = async (id: string) => {
    const read = await register.send<{ directLine: { counts: { received: number } } }>(
      member,
      "query ($id: ID!) { directLine(id: $id) { counts { received } } }",
      { id },
    );
    return read.data!.directLine.counts.received;
  };
  const link = (lineId: string, number: string, isRemoved = false) =>
    work.act("linkToDirectLine(DirectLineLinkInput)", { lineId, number, isRemoved });

  test("counts what came on its own day of the municipality, and what people say came by it", async () => {
    // Half past midnight of the 15th in Yakutsk is still the 14th in Greenwich.
    const first = await plan("2026-04-15T01:00:00Z");
    await register.add({ channel: "DIRECT_LINE", receivedAt: "2026-04-14T15:30:00Z" });
    const { number } = await register.add({ channel: "DIRECT_LINE", receivedAt: "2026-04-14T14:30:00Z" });
    expect(await counts(first.id)).toBe(1);
    await link(first.id, number);
    expect(await counts(first.id)).toBe(2);
    expect(await link(first.id, "нет такого")).toMatchObject({ code: "SUBMISSION_UNKNOWN" });
    const second = await plan("2026-04-15T05:00:00Z");
    // Two lines of one day: only people know which one it was.
    expect([await counts(first.id), await counts(second.id)]).toEqual([1, 0]);
    await link(second.id, number);
    expect([await counts(first.id), await counts(second.id)]).toEqual([0, 1]);
    await link(second.id, number, true);
    expect(await counts(second.id)).toBe(0);
  });

  test("is held after it began, and its late answers are under control", async () => {
    const line = await plan("2026-04-16T16:00:00Z");
    const close = { id: line.id, revision: 1, state: "HELD", answeredAtOnce: 4 };
    expect(await work.act("closeDirectLine(CloseDirectLineInput)", close)).toMatchObject({ code: "NOT_YET" });
    const { number, id } = await register.add({ channel: "DIRECT_LINE" });
    await link(line.id, number);
    await register.world.ownerQuery(
      `update submission set due_at = '2026-04-10T00:00:00Z' where id = '${id}'`,
    );
    const control = await register.send<{ directLineControl: { number: string; isOverdue: boolean }[] }>(
      member,
      "{ directLineControl { number isOverdue line { theme } } }",
    );
    expect(control.data!.directLineControl).toContainEqual(
      expect.objectContaining({ number, isOverdue: true }),
    );
    const cancelled = await work.act("closeDirectLine(CloseDirectLineInput)", {
      ...close,
      state: "CANCELLED",
    });
    expect(cancelled).toMatchObject({ code: "NOTE_MISSING" });
  });
});
