import { afterAll, beforeAll, expect, test } from "vitest";
import { aCentre } from "../../test/support/a-centre.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";
import { anAccount, aRegion } from "../../test/support/world.ts";
import { type TwoSides, twoSides } from "./two-sides.fixture.ts";

let register: TwoSides["register"];
let east: TwoSides["east"];
let eastHead: TwoSides["eastHead"];
let analyst: TwoSides["analyst"];
let stranger: TwoSides["stranger"];
let act: TwoSides["act"];
let ask: TwoSides["ask"];
let answer: TwoSides["answer"];
let step: TwoSides["step"];
let codeOf: TwoSides["codeOf"];
let drain: TwoSides["drain"];
let upload: TwoSides["upload"];

beforeAll(async () => {
  ({ register, east, eastHead, analyst, stranger, act, ask, answer, step, codeOf, drain, upload } =
    await twoSides());
});
afterAll(() => register.close());

test("what is asked of several is to each its own", async () => {
  const first = await ask([register.town, east]);
  expect(first.__typename).toBe("CentreRequestsSent");
  const own = await register.send<{ centreRequests: { edges: { node: { id: string } }[] } }>(
    eastHead,
    "{ centreRequests { edges { node { id } } } }",
  );
  const ids = own.data!.centreRequests.edges.map(({ node }) => node.id);
  expect(ids).toHaveLength(1);
  const query = `{ centreRequest(id: "${ids[0]}") { id } }`;
  expect([
    await codeOf(register.head, query),
    await codeOf(stranger, query),
    await codeOf(analyst, query),
  ]).toEqual(["NOT_FOUND", "NOT_FOUND", "data"]);
});

test("a list is taken away whole, by each side its own, and nothing in it is a formula", async () => {
  await ask([register.town, east], { subject: "=1+1" });
  const take = async (token: string, query: string) => {
    const response = await fetch(`${register.api.url}/export/cooperation?format=csv&${query}`, {
      headers: { cookie: `mcu_session=${token}` },
    });
    return { status: response.status, text: await response.text() };
  };
  const [region, own, far] = await Promise.all(
    [analyst, eastHead, stranger].map((token) => take(token, "list=requests")),
  );
  const linesOf = ({ text }: { text: string }) => text.trim().split("\r\n").length - 1;
  expect(linesOf(region!)).toBeGreaterThan(linesOf(own!));
  expect(own!.text).not.toContain(register.town.name);
  expect([far!.status, linesOf(far!)]).toEqual([200, 0]);
  expect(region!.text).toContain("'=1+1");
  const journal = await take(analyst, "list=journal&about=request&from=2000-01-01");
  expect(journal.text).toContain("Запрос отправлен");
  expect((await take(eastHead, "list=journal")).status).toBe(403);
  expect((await take(analyst, "list=journal&from=1900-99-99")).status).toBe(400);
  expect((await take(analyst, "list=people")).status).toBe(400);
  expect((await take(analyst, `list=journal&text=${"я".repeat(300)}`)).status).toBe(400);
});

test("one that is not of the region is asked nothing, and neither are the others", async () => {
  const far = await aCentre(register.world, { region: await aRegion(register.world) });
  const count = async () =>
    register.world.ownerQuery<{ n: number }>("select count(*)::int n from centre_request");
  const before = await count();
  expect((await ask([register.town, far])).__typename).toBe("NOT_FOUND");
  expect(await count()).toEqual(before);
});

test("of two answers at once one is taken", async () => {
  const { id } = await ask([register.town]);
  const both = await Promise.all([answer(register.head, id!, 1), answer(register.head, id!, 1)]);
  expect(both.map(({ code }) => code ?? "taken").toSorted()).toEqual(["CHANGED_MEANWHILE", "taken"]);
});

test("more time is asked for, granted, answered, returned and accepted", async () => {
  const { id } = await ask([register.town]);
  const asked = await step(register.head, id!, 1, "ASK_TIME", { note: "Паводок", until: "2026-04-25" });
  expect(asked).toMatchObject({ state: "SENT", dueOn: "2026-04-20", revision: 2 });
  expect(await step(register.head, id!, 2, "GRANT_TIME")).toMatchObject({ code: "STEP_NOT_ALLOWED" });
  expect(await step(analyst, id!, 2, "GRANT_TIME")).toMatchObject({ dueOn: "2026-04-25", revision: 3 });
  expect(await answer(analyst, id!, 3)).toMatchObject({ code: "STEP_NOT_ALLOWED" });
  const figures = { indicators: ["RECEIVED"], period: { grain: "MONTH", startsOn: "2026-04-01" } };
  expect(await answer(register.head, id!, 3, figures)).toMatchObject({ state: "ANSWERED" });
  expect(await step(analyst, id!, 4, "RETURN", {})).toMatchObject({ code: "NOTE_MISSING" });
  expect(await step(analyst, id!, 4, "RETURN", { note: "Нет цифр" })).toMatchObject({ state: "RETURNED" });
  await answer(register.head, id!, 5);
  expect(await step(analyst, id!, 6, "ACCEPT")).toMatchObject({ state: "ACCEPTED" });
  expect(await answer(register.head, id!, 7)).toMatchObject({ code: "STEP_NOT_ALLOWED" });
});

test("the term of the regulation holds, and no earlier day is set against it", async () => {
  const value = { subject: "ответ на запрос", amount: 10, unit: "CALENDAR_DAY" as const, isMaximum: true };
  const ground = { clause: "2.2", span: null, origin: "EXTRACTED" as const, confidence: 0.9 };
  const town = await aCentre(register.world, {
    region: register.region,
    variant: { ...withCapabilities("CUR-04"), deadlines: [{ value, ...ground }] },
  });
  // Ten days from Thursday the 16th end on a Sunday: the last working day before it counts.
  expect(await ask([town], { dueOn: null })).toMatchObject({ dueOn: "2026-04-24" });
  expect(await ask([town], { dueOn: "2026-04-20" })).toMatchObject({ code: "DUE_TOO_EARLY", clause: "2.2" });
  expect(await ask([east], { dueOn: null })).toMatchObject({ code: "DUE_MISSING" });
});

test("a centre asks the regional one, if its regulation lets it", async () => {
  const facts = { subject: "Данные", text: "Нужны данные по дорогам", dueOn: "2026-04-30" };
  const put = (token: string) =>
    act(token, "askRegion", "AskRegionInput", facts, "CentreRequestSaved { request { id revision state } }");
  expect((await put(eastHead)).__typename).toBe("NOT_IN_REGULATION");
  const { id } = await put(register.head);
  expect(await answer(register.head, id!, 1)).toMatchObject({ code: "STEP_NOT_ALLOWED" });
  expect(await answer(analyst, id!, 1)).toMatchObject({ state: "ANSWERED" });
  expect(await step(register.head, id!, 2, "ACCEPT")).toMatchObject({ state: "ACCEPTED" });
});

test("files are what their content says, read by both sides and removed by their own", async () => {
  const { id } = await ask([register.town]);
  const path = `requests/${id}`;
  expect(await upload(path, "a.exe", "MZ", register.head)).toMatchObject({
    status: 422,
    code: "FILE_TYPE_UNKNOWN",
  });
  expect(await upload(path, "a.txt", "<script>", register.head)).toMatchObject({ status: 422 });
  expect(await upload(path, "a.txt", "", register.head)).toMatchObject({ code: "FILE_EMPTY" });
  expect((await upload(path, "a.txt", "текст", eastHead)).status).toBe(404);
  expect((await upload(path, "a.txt", "текст", stranger)).status).toBe(404);
  const kept = await upload(path, '..\\..\\etc/pass"wd\u202E.txt', "дворы", register.head);
  expect(kept).toMatchObject({ status: 201, fileName: "passwd.txt" });
  const get = (token: string) =>
    fetch(`${register.api.url}/files/cooperation/${kept.id}`, {
      headers: { cookie: `mcu_session=${token}` },
    });
  const seen = await get(analyst);
  expect([seen.status, await seen.text(), seen.headers.get("x-content-type-options")]).toEqual([
    200,
    "дворы",
    "nosniff",
  ]);
  expect([(await get(eastHead)).status, (await get(stranger)).status]).toEqual([404, 404]);
  const remove = `mutation { removeCooperationFile(id: "${kept.id}") { code } }`;
  const denied = await register.send(analyst, remove);
  expect(denied.data).toEqual({ removeCooperationFile: { code: "STEP_NOT_ALLOWED" } });
  expect((await register.send(register.head, remove)).data).toEqual({ removeCooperationFile: null });
  expect((await get(analyst)).status).toBe(404);
  expect((await upload(path, "list.txt", "список", analyst)).status).toBe(201);
});

// Last: sessions do not live as long as the clock runs here.
test(
  "the last day ends at midnight of the municipality; each reminder comes once",
  { timeout: 60_000 },
  async () => {
    const { world, api, region } = register;
    const { id } = await ask([east], { dueOn: "2026-04-20", subject: "Срок" });
    const clockAt = (instant: string) =>
      world.clock.advanceMinutes((Date.parse(instant) - world.clock.now().getTime()) / 60_000);
    const isOverdue = async () => {
      const token = await api.signIn(await anAccount(world, { regions: [region], regionalRole: "HEAD" }));
      const read = await register.send<{ centreRequest: { isOverdue: boolean } }>(
        token,
        `{ centreRequest(id: "${id}") { isOverdue } }`,
      );
      return read.data!.centreRequest.isOverdue;
    };
    const told = async () => {
      const rows = await world.ownerQuery<{ kind: string }>(
        `select kind from notification where params->>'path' = 'requests/${id}' order by id`,
      );
      return rows.map(({ kind }) => kind);
    };
    await drain();
    expect(await told()).toEqual(["REQUEST_RECEIVED"]);
    for (const instant of ["2026-04-18T05:00:00Z", "2026-04-18T09:00:00Z"]) {
      clockAt(instant);
      await drain();
    }
    expect(await told()).toEqual(["REQUEST_RECEIVED", "REQUEST_DUE"]);
    clockAt("2026-04-20T13:59:59.999Z");
    await drain();
    expect([await isOverdue(), (await told()).length]).toEqual([false, 3]);
    // Midnight in Vladivostok; the job of the half hour before has run, so the next one is taken later.
    clockAt("2026-04-20T14:30:00Z");
    await drain();
    await drain();
    expect([await isOverdue(), (await told()).slice(3)]).toEqual([true, ["REQUEST_OVERDUE"]]);
    const ofCentre = await world.ownerQuery<{ kind: string }>(
      `select kind from region_notification where subject_id = '${id}'`,
    );
    expect(ofCentre.map(({ kind }) => kind)).toEqual(["REQUEST_OVERDUE"]);
  },
);
