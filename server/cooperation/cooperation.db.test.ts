import { afterAll, beforeAll, expect, test } from "vitest";
import { aCentre } from "../../test/support/a-centre.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";
import { anAccount, aRegion, tenantScope } from "../../test/support/world.ts";
import { Worker } from "../job/worker.ts";
import { silentLog } from "../kernel/log.ts";
import type { Scope } from "../kernel/unit-of-work.ts";
import type { Municipality } from "../municipality/municipality.entity.ts";
import { remindCooperationQueue } from "./remind.queue.ts";
import { tellCentreQueue } from "./tell-centre.queue.ts";

const CAPABILITIES = ["CUR-04", "CUR-05", "CUR-07", "KPI-01", "REC-01", "REC-02"];

let register: Register;
/** East of Moscow by seven hours, in the same region. */
let east: Municipality;
let eastHead: string;
let analyst: string;
/** Analyst of another region. */
let stranger: string;

beforeAll(async () => {
  const scales = ["REGIONAL", "MUNICIPAL"] as const;
  const incidentClasses = scales.map((code) => ({
    value: { code, name: code, definition: code },
    clause: "1.4",
    span: null,
    origin: "EXTRACTED" as const,
    confidence: 0.9,
  }));
  register = await aRegister({ variant: { ...withCapabilities(...CAPABILITIES), incidentClasses } });
  const { world, api, region } = register;
  east = await aCentre(world, { region, municipality: { name: "Востокск", timeZone: "Asia/Vladivostok" } });
  eastHead = await api.signIn(await anAccount(world, { municipality: east, roleCodes: ["HEAD"] }), east);
  analyst = await api.signIn(await anAccount(world, { regions: [region], regionalRole: "ANALYST" }));
  const other = await aRegion(world);
  stranger = await api.signIn(await anAccount(world, { regions: [other], regionalRole: "ANALYST" }));
});
afterAll(() => register.close());

interface Outcome {
  __typename: string;
  code?: string;
  clause?: string | null;
  id?: string;
  revision?: number;
  state?: string;
  dueOn?: string;
}

/** Does one thing; gives the row that was saved, or the refusal. */
async function act(
  token: string,
  mutation: string,
  inputType: string,
  input: object,
  saved: string,
): Promise<Outcome> {
  const answer = await register.send<{ done: Record<string, unknown> & Outcome }>(
    token,
    `mutation ($input: ${inputType}!) { done: ${mutation}(input: $input) {
      __typename ... on SubmissionRefused { code clause } ... on ${saved} } }`,
    { input },
  );
  if (!answer.data) return { __typename: answer.code ?? answer.text };
  const { done } = answer.data;
  const row = Object.values(done)
    .flat()
    .find((each) => typeof each === "object" && each !== null) as Outcome;
  return { ...done, ...row, __typename: done.__typename };
}

const REQUEST = "CentreRequestSaved { request { id revision state dueOn } }";

const ask = (towns: readonly Municipality[], facts: object = {}) =>
  act(
    analyst,
    "sendCentreRequests",
    "SendCentreRequestsInput",
    {
      municipalityIds: towns.map(({ id }) => id),
      subject: "Уборка снега",
      text: "Сколько дворов убрано?",
      dueOn: "2026-04-20",
      ...facts,
    },
    "CentreRequestsSent { requests { id revision state dueOn } }",
  );
const answer = (token: string, id: string, revision: number, facts: object = {}) =>
  act(
    token,
    "answerCentreRequest",
    "AnswerCentreRequestInput",
    { id, revision, text: "Все", ...facts },
    REQUEST,
  );
const step = (token: string, id: string, revision: number, name: string, facts: object = {}) =>
  act(
    token,
    "takeCentreRequestStep",
    "CentreRequestStepInput",
    { id, revision, step: name, ...facts },
    REQUEST,
  );

const codeOf = async (token: string, query: string) => (await register.send(token, query)).code ?? "data";

const drain = () => {
  const { world } = register;
  const queues = [tellCentreQueue, remindCooperationQueue];
  return new Worker({ root: world.database.em, clock: world.clock, log: silentLog, queues }).drain(
    "tell-centre",
    "remind-cooperation",
  );
};

const kindsOf = async (token: string) => {
  const told = await register.send<{ notifications: { edges: { node: { kind: string } }[] } }>(
    token,
    "{ notifications(first: 100) { edges { node { kind } } } }",
  );
  return told.data!.notifications.edges.map(({ node }) => node.kind);
};

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
  const put = (token: string) => act(token, "askRegion", "AskRegionInput", facts, REQUEST);
  expect((await put(eastHead)).__typename).toBe("NOT_IN_REGULATION");
  const { id } = await put(register.head);
  expect(await answer(register.head, id!, 1)).toMatchObject({ code: "STEP_NOT_ALLOWED" });
  expect(await answer(analyst, id!, 1)).toMatchObject({ state: "ANSWERED" });
  expect(await step(register.head, id!, 2, "ACCEPT")).toMatchObject({ state: "ACCEPTED" });
});

const upload = async (
  path: string,
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  token: string,
) => {
  const response = await fetch(`${register.api.url}/files/cooperation/${path}`, {
    method: "POST",
    headers: { "x-file-name": encodeURIComponent(name), cookie: `mcu_session=${token}` },
    body: content,
  });
  const body = (await response.json()) as { id?: string; code?: string; fileName?: string };
  return { status: response.status, ...body };
};

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

const ADVICE = { kind: "REMOVAL", subject: "График", text: "Жалобы", measure: "Опубликовать график" };
const ROW = "RecommendationsMade { recommendations { id revision state } }";
const recommend = (token: string, facts: object) =>
  act(token, "recommend", "RecommendInput", { ...ADVICE, ...facts }, ROW);
const adopt = (token: string, id: string, revision: number, name: string, facts: object = {}) =>
  act(
    token,
    "takeRecommendationStep",
    "RecommendationStepInput",
    { id, revision, step: name, ...facts },
    "RecommendationSaved { recommendation { id revision state } }",
  );

test("a recommendation is adopted, and what changed after is told with its chance", async () => {
  const { id } = await recommend(analyst, {
    municipalityIds: [register.town.id],
    indicator: "ON_TIME",
    effectTo: 0.9,
  });
  expect(await adopt(analyst, id!, 1, "ACCEPT")).toMatchObject({ code: "STEP_NOT_ALLOWED" });
  expect(await adopt(register.head, id!, 1, "ACCEPT")).toMatchObject({ state: "ACCEPTED" });
  const ahead = { note: "Сделано", adoptedOn: "2026-04-17" };
  expect(await adopt(register.head, id!, 2, "ADOPT", ahead)).toMatchObject({ code: "DAY_AHEAD" });
  const done = { note: "Сделано", adoptedOn: "2026-02-10" };
  expect(await adopt(register.head, id!, 2, "ADOPT", done)).toMatchObject({ state: "ADOPTED" });
  const read = await register.send(
    analyst,
    `{ recommendation(id: "${id}") { effect { before { from to } after { from to value } isWithinChance } } }`,
  );
  expect(read.data).toEqual({
    recommendation: {
      effect: {
        before: { from: "2026-01-01", to: "2026-01-31" },
        after: { from: "2026-03-01", to: "2026-03-31", value: null },
        isWithinChance: null,
      },
    },
  });
});

test("what a centre recommends to itself nobody else learns of", async () => {
  const { id } = await recommend(register.head, { subject: "Внутреннее" });
  const query = `{ recommendation(id: "${id}") { id } }`;
  expect([
    await codeOf(analyst, query),
    await codeOf(eastHead, query),
    await codeOf(register.head, query),
  ]).toEqual(["NOT_FOUND", "NOT_FOUND", "data"]);
});

test("a practice is published, taken over once and seen by peers", async () => {
  const facts = { title: "Чат двора", problem: "Долго", solution: "Завести чат" };
  const practice = "PracticeSaved { practice { id revision state } }";
  const { id } = await act(register.head, "savePractice", "PracticeInput", facts, practice);
  const query = `{ practice(id: "${id}") { id } }`;
  expect([
    await codeOf(eastHead, query),
    await codeOf(analyst, query),
    await codeOf(stranger, query),
  ]).toEqual(["NOT_FOUND", "data", "NOT_FOUND"]);
  const publish = { id, revision: 1, state: "PUBLISHED" };
  expect(await act(analyst, "decidePractice", "DecidePracticeInput", publish, practice)).toMatchObject({
    state: "PUBLISHED",
  });
  const again = await act(
    register.head,
    "savePractice",
    "PracticeInput",
    { ...facts, id, revision: 2 },
    practice,
  );
  expect(again).toMatchObject({ code: "STEP_NOT_ALLOWED" });
  const take = `mutation { adoptPractice(id: "${id}") { __typename ... on SubmissionRefused { code } } }`;
  const both = await Promise.all([register.send(register.head, take), register.send(register.head, take)]);
  expect(both.map(({ text }) => text.includes("ALREADY_ADOPTED")).toSorted()).toEqual([false, true]);
  const peers = await register.send(
    eastHead,
    `{ practice(id: "${id}") { adoptions { adopterName adoptedOn } } }`,
  );
  expect(peers.data).toEqual({
    practice: { adoptions: [{ adopterName: register.town.name, adoptedOn: null }] },
  });
});

test("a target is brought once for a period, and only where more or less is better", async () => {
  const bring = (facts: object) =>
    act(
      analyst,
      "bringTarget",
      "BringTargetInput",
      {
        municipalityIds: [register.town.id],
        planned: 0.9,
        period: { grain: "MONTH", startsOn: "2026-04-09" },
        ...facts,
      },
      "TargetsBrought { targets { id revision } }",
    );
  const { id } = await bring({ indicator: "ON_TIME" });
  expect(await bring({ indicator: "ON_TIME" })).toMatchObject({ code: "TARGET_EXISTS" });
  expect(await bring({ indicator: "RECEIVED" })).toMatchObject({ code: "NO_DIRECTION" });
  expect(await bring({ indicator: "ON_TIME", ownName: "Свой" })).toMatchObject({ code: "INDICATOR_MISSING" });
  const cancel = (token: string) =>
    register.send(
      token,
      `mutation { cancelTarget(id: "${id}", revision: 1, note: "Пересмотр") { __typename ... on SubmissionRefused { code } } }`,
    );
  expect((await cancel(register.head)).data).toMatchObject({ cancelTarget: { code: "STEP_NOT_ALLOWED" } });
  expect((await cancel(analyst)).data).toMatchObject({ cancelTarget: { __typename: "TargetSaved" } });
  expect(await bring({ indicator: "ON_TIME" })).toMatchObject({ __typename: "TargetsBrought" });
});

test("an incident is shared by those who take part, their submissions are not", async () => {
  const local = await register.add({});
  const regional = await register.add({ scale: "REGIONAL" });
  const INCIDENT = "IncidentSaved { incident { id revision state } }";
  const raise = (submissionIds: string[]) =>
    act(
      register.head,
      "raiseRegionalIncident",
      "RaiseIncidentInput",
      { title: "Паводок", text: "Вода", submissionIds },
      INCIDENT,
    );
  expect(await raise([local.id])).toMatchObject({ code: "NOT_REGIONAL" });
  const { id } = await raise([regional.id]);
  const read = `{ regionalIncident(id: "${id}") { posts { authorName action } participantNames ownSubmissions { number } } }`;
  expect(await codeOf(eastHead, read)).toBe("NOT_FOUND");
  const open = { id, revision: 1, title: "Паводок", text: "Вода", municipalityIds: [east.id] };
  await act(analyst, "openRegionalIncident", "OpenIncidentInput", open, INCIDENT);
  const post = (token: string, text: string) =>
    register.send(token, `mutation { postToIncident(id: "${id}", text: "${text}") { __typename } }`);
  await post(eastHead, "У нас тоже");
  const [own, peer] = await Promise.all([register.send(register.head, read), register.send(eastHead, read)]);
  expect(own.data).toMatchObject({ regionalIncident: { ownSubmissions: [{ number: regional.number }] } });
  expect(peer.data).toMatchObject({
    regionalIncident: {
      ownSubmissions: [],
      posts: [{ action: "OPENED" }, { action: "POSTED", authorName: "Востокск" }],
    },
  });
  expect(peer.text).not.toContain(regional.number);
  const map = await upload(`incidents/${id}`, "map.txt", "карта", eastHead);
  const shared = await fetch(`${register.api.url}/files/cooperation/${map.id}`, {
    headers: { cookie: `mcu_session=${register.head}` },
  });
  expect([map.status, await shared.text()]).toEqual([201, "карта"]);
  const task = { incidentId: id, municipalityId: east.id, text: "Осмотреть", dueAt: "2026-04-17T09:00:00Z" };
  const given = await act(
    analyst,
    "addIncidentTask",
    "IncidentTaskInput",
    task,
    "IncidentTaskSaved { task { id } }",
  );
  const settle = (token: string) =>
    register.send(
      token,
      `mutation { settleIncidentTask(id: "${given.id}", result: "Осмотрено") { __typename } }`,
    );
  expect((await settle(register.head)).code).toBe("NOT_FOUND");
  expect((await settle(eastHead)).data).toEqual({ settleIncidentTask: { __typename: "IncidentTaskSaved" } });
  await drain();
  expect(await kindsOf(register.head)).toContain("INCIDENT_CHANGED");
  const only = { id, revision: 2, municipalityIds: [register.town.id] };
  await act(analyst, "changeIncidentParticipants", "IncidentParticipantsInput", only, INCIDENT);
  expect([await codeOf(eastHead, read), (await post(eastHead, "Ещё")).code]).toEqual([
    "NOT_FOUND",
    "NOT_FOUND",
  ]);
  const close = { id, revision: 3, step: "CLOSE", note: "Вода ушла" };
  expect(await act(analyst, "settleRegionalIncident", "SettleIncidentInput", close, INCIDENT)).toMatchObject({
    state: "CLOSED",
  });
  expect((await post(register.head, "Поздно")).data).toEqual({
    postToIncident: { __typename: "SubmissionRefused" },
  });
});

/** Every shared table, and what makes a copy of its row another row. */
const SHARED = [
  "centre_request",
  "cooperation_event",
  "cooperation_file",
  "recommendation",
  "target",
  "practice",
  "practice_adoption",
  "regional_incident",
  "incident_participant",
  "incident_post",
  "incident_file",
  "incident_task",
  "region_audit_event",
  "region_notification",
] as const;

/** All rows of the shared tables, past every policy. */
const fingerprint = () =>
  register.world.ownerQuery(
    SHARED.map(
      (table) =>
        `select '${table}' as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as sum from "${table}" t`,
    ).join(" union all "),
  );

async function attempts(scope: Scope, table: string): Promise<string[]> {
  const { world } = register;
  const [row] = await world.ownerQuery<{ row: Record<string, unknown> }>(
    `select to_jsonb(t) as row from "${table}" t where region_id = '${register.region.id}' order by t::text limit 1`,
  );
  if (!row) throw new Error(`${table} is empty: nothing would be proven.`);
  const fresh = crypto.randomUUID();
  const key = "id" in row.row ? "id" : table === "incident_participant" ? "incident_id" : "adopter_id";
  const copy = JSON.stringify({ ...row.row, [key]: fresh }).replaceAll("'", "''");
  const kept: string[] = [];
  for (const sql of [
    `insert into "${table}" select * from jsonb_populate_record(null::"${table}", '${copy}'::jsonb)`,
    `update "${table}" set region_id = region_id`,
    `delete from "${table}"`,
    `update "${table}" set region_id = '${fresh}'`,
  ]) {
    const done = await world
      .inScope(scope, async (em) =>
        em.getConnection().execute<{ affectedRows: number }>(sql, [], "run", em.getTransactionContext()),
      )
      .then(
        ({ affectedRows }) => affectedRows,
        () => 0,
      );
    if (done > 0) kept.push(sql);
  }
  return kept;
}

test("no room writes what is another's: every shared table, every command", async () => {
  const { world, region } = register;
  const far = await aCentre(world, { region: await aRegion(world) });
  const before = await fingerprint();
  const strangers: readonly Scope[] = [
    { role: "app_region", settings: { region_ids: far.region } },
    tenantScope(far),
    { role: "app_onboarding", settings: { region_ids: region.id, onboarding_region_ids: region.id } },
    { role: "app_platform" },
    { role: "app_auth" },
    { role: "app_jobs" },
  ];
  for (const scope of strangers)
    for (const table of SHARED)
      expect([scope.role, table, await attempts(scope, table)]).toEqual([scope.role, table, []]);
  expect(await fingerprint()).toEqual(before);
});

test("a shared row never moves, not even between municipalities of one region", async () => {
  const { world, region } = register;
  const regional: Scope = { role: "app_region", settings: { region_ids: region.id } };
  for (const table of ["centre_request", "recommendation", "target"])
    await expect(
      world.inScope(regional, (em) => em.execute(`update ${table} set municipality_id = '${east.id}'`)),
    ).rejects.toThrow(/does not move|duplicate/);
  const job = `insert into job (municipality_id, id, queue, data, run_at, attempts)
    values ('${east.id}', gen_random_uuid(), 'import-submissions', '{}', now(), 0)`;
  await expect(world.inScope(regional, (em) => em.execute(job))).rejects.toThrow(/row-level security/);
});

// Last: sessions do not live as long as the clock runs here.
test("the last day ends at midnight of the municipality; each reminder comes once", async () => {
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
});
