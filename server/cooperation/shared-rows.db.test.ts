import { afterAll, beforeAll, expect, test } from "vitest";
import { aCentre } from "../../test/support/a-centre.ts";
import { aRegion, tenantScope } from "../../test/support/world.ts";
import type { Scope } from "../kernel/unit-of-work.ts";
import { type TwoSides, twoSides } from "./two-sides.fixture.ts";

let register: TwoSides["register"];
let east: TwoSides["east"];
let eastHead: TwoSides["eastHead"];
let analyst: TwoSides["analyst"];
let stranger: TwoSides["stranger"];
let act: TwoSides["act"];
let ask: TwoSides["ask"];
let codeOf: TwoSides["codeOf"];
let drain: TwoSides["drain"];
let upload: TwoSides["upload"];

beforeAll(async () => {
  ({ register, east, eastHead, analyst, stranger, act, ask, codeOf, drain, upload } = await twoSides());
});
afterAll(() => register.close());

const kindsOf = async (token: string) => {
  const told = await register.send<{ notifications: { edges: { node: { kind: string } }[] } }>(
    token,
    "{ notifications(first: 100) { edges { node { kind } } } }",
  );
  return told.data!.notifications.edges.map(({ node }) => node.kind);
};

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

test("no room writes what is another's: every shared table, every command", { timeout: 60_000 }, async () => {
  const { world, region } = register;
  const { id } = await ask([register.town, east]);
  await upload(`requests/${id}`, "list.txt", "список", analyst);
  const far = await aCentre(world, { region: await aRegion(world) });
  const before = await fingerprint();
  const strangers: readonly Scope[] = [
    { role: "app_region", settings: { region_ids: far.region } },
    tenantScope(far),
    { role: "app_onboarding", settings: { region_ids: region.id, onboarding_region_ids: region.id } },
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
