import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCentre } from "../../../test/support/a-centre.ts";
import { aRegister, type Register } from "../../../test/support/a-register.ts";
import { anAccount } from "../../../test/support/world.ts";

let register: Register;
let key: Issued;
let foreign: Issued;

interface Issued {
  key: { id: string };
  secret: string;
  signingKey: string;
}

async function issue(token: string, mayRead = true): Promise<Issued> {
  const answer = await register.send<{ done: Issued }>(
    token,
    `mutation ($input: IntakeKeyInput!) { done: createIntakeKey(input: $input) {
      ... on IntakeKeyIssued { key { id } secret signingKey } ... on IntakeRefused { code message } } }`,
    { input: { name: "Портал района", channel: "POS", mayRead } },
  );
  return answer.data!.done;
}

beforeAll(async () => {
  register = await aRegister();
  key = await issue(register.head);
  const town = await aCentre(register.world, { region: register.region });
  const account = await anAccount(register.world, { municipality: town, roleCodes: ["HEAD"] });
  foreign = await issue(await register.api.signIn(account, town));
});
afterAll(() => register.close());

const now = () => Math.floor(register.world.clock.now().getTime() / 1000);

async function hook(body: object | string, change: Record<string, string> = {}, by = key) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const timestamp = change["x-intake-timestamp"] ?? String(now());
  const id = change["x-intake-id"] ?? "request";
  const signature = createHmac("sha256", by.signingKey).update(`${timestamp}.${id}.${text}`).digest("hex");
  const response = await fetch(`${register.api.url}/intake/webhook`, {
    method: "POST",
    headers: {
      "x-intake-key": by.key.id,
      "x-intake-timestamp": timestamp,
      "x-intake-id": id,
      "x-intake-signature": `sha256=${signature}`,
      ...change,
    },
    body: text,
  });
  return { status: response.status, body: (await response.json()) as Record<string, never> };
}

const matter = { receivedAt: "2026-04-16T08:00:00Z", text: "Не горит фонарь у школы." };

const open311 = (path: string, init: RequestInit = {}) =>
  fetch(`${register.api.url}/open311/v2/${path}`, init);

const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  open311("requests.json", { method: "POST", headers, body: new URLSearchParams(fields) });

describe("the webhook", () => {
  test("takes a signed request and adds a submission", async () => {
    const { status, body } = await hook(matter, { "x-intake-id": "first" });
    expect(status).toBe(201);
    expect(body).toMatchObject({ number: expect.stringMatching(/^2026-\d{6}$/), isNew: true });
    const rows = await register.world.ownerQuery("select channel, last_event_actor, text from submission");
    expect(rows).toEqual([
      { channel: "POS", last_event_actor: "Система «Портал района»", text: "Не горит фонарь у школы." },
    ]);
  });

  test("adds nothing when the same request comes again, at once or later", async () => {
    const sent = await Promise.all([1, 2, 3].map(() => hook(matter, { "x-intake-id": "twin" })));
    expect(new Set(sent.map(({ body }) => body["number"])).size).toBe(1);
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  test.each([
    ["a wrong signature", { "x-intake-signature": `sha256=${"0".repeat(64)}` }, 401],
    ["a request of ten minutes ago", { "x-intake-timestamp": "1776328800" }, 401],
    ["an unknown key", { "x-intake-key": "018f0000-0000-7000-8000-000000000000" }, 401],
    ["no name of the request", { "x-intake-id": "" }, 400],
  ])("turns away %s", async (_, change, wanted) => {
    expect((await hook(matter, change as Record<string, string>)).status).toBe(wanted);
  });

  test.each([
    ["no JSON", "нет"],
    ["an unknown field", { ...matter, лишнее: 1 }],
    ["a wrong date", { ...matter, receivedAt: "вчера" }],
    ["a text beyond measure", { ...matter, text: "я".repeat(20_001) }],
  ])("answers 400 to %s", async (_, body) => {
    expect((await hook(body, { "x-intake-id": "bad" })).status).toBe(400);
  });

  test("tells why the register refuses, and takes the mended request", async () => {
    const early = await hook({ ...matter, receivedAt: "1999-01-01T00:00:00Z" }, { "x-intake-id": "mended" });
    expect(early).toMatchObject({ status: 422, body: { error: { code: "RECEIVED_TOO_EARLY" } } });
    expect((await hook(matter, { "x-intake-id": "mended" })).status).toBe(201);
  });
});

describe("Open311", () => {
  test("lists topics as services in JSON and XML", async () => {
    await register.world.ownerQuery(
      `insert into topic (municipality_id, id, name, is_closed)
       values ('${register.town.id}', gen_random_uuid(), 'Свет & тень', false)`,
    );
    const json = await open311(`services.json?api_key=${key.secret}`);
    expect(await json.json()).toContainEqual(expect.objectContaining({ service_name: "Свет & тень" }));
    const xml = await (await open311(`services.xml?api_key=${key.secret}`)).text();
    expect(xml).toContain("<service_name>Свет &amp; тень</service_name>");
  });

  test("takes a request and tells where it stands, without anything personal", async () => {
    const made = await post({
      api_key: key.secret,
      service_code: "Свет & тень",
      description: "Темно. Звоните Петрову на 89001234567",
      last_name: "Петров",
      phone: "89001234567",
    });
    expect(made.status).toBe(201);
    const [{ service_request_id: number }] = (await made.json()) as [{ service_request_id: string }];
    const text = await (await open311(`requests/${number}.json?api_key=${key.secret}`)).text();
    expect(JSON.parse(text)).toMatchObject([{ service_request_id: number, status: "open" }]);
    expect(text).not.toMatch(/Петров|89001234567|Темно/);
  });

  test("knows a request by the name that its sender gave", async () => {
    const send = () =>
      post({ api_key: key.secret, service_code: "Свет", description: "Яма" }, { "idempotency-key": "named" });
    const [one, two] = [await (await send()).json(), await (await send()).json()];
    expect(two).toEqual(one);
  });

  test("shows nothing of another municipality", async () => {
    const [row] = await register.world.ownerQuery<{ number: string }>(
      "select number from submission limit 1",
    );
    expect((await open311(`requests/${row!.number}.json?api_key=${foreign.secret}`)).status).toBe(404);
    expect(await (await open311(`requests.json?api_key=${foreign.secret}`)).json()).toEqual([]);
  });

  test("is closed without a key, to a revoked one, and to one that may not read", async () => {
    expect((await open311("services.json")).status).toBe(401);
    const short = await issue(register.head, false);
    expect((await open311(`requests.json?api_key=${short.secret}`)).status).toBe(403);
    await register.send(register.head, `mutation ($id: ID!) { revokeIntakeKey(id: $id) { id } }`, {
      id: short.key.id,
    });
    expect((await open311(`services.json?api_key=${short.secret}`)).status).toBe(401);
  });
});

test("the secret of a key is nowhere in the database or the log", async () => {
  const rows = await register.world.ownerQuery("select row_to_json(k)::text as text from intake_key k");
  expect(JSON.stringify(rows)).not.toContain(key.secret);
  expect(register.api.logLines.join("\n")).not.toContain(key.secret);
});
