import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anApi, type TestApi } from "../../test/support/api.ts";
import { aMunicipality, anAccount, aRegion, aWorld, type World } from "../../test/support/world.ts";
import type { Account } from "../identity/account.entity.ts";
import { hashPassword } from "../identity/password.ts";

const PASSWORD = "три лодки у причала";

let world: World;
let api: TestApi;
let officer: Account;
let operator: Account;

beforeAll(async () => {
  world = await aWorld();
  api = await anApi(world, {});
  const region = await aRegion(world);
  const town = await aMunicipality(world, { region: region.id });
  officer = await anAccount(world, { regions: [region], regionalRole: "ONBOARDING_OFFICER" });
  const passwordHash = await hashPassword(PASSWORD);
  operator = await anAccount(world, { login: "operator", passwordHash, municipality: town });
});

afterAll(() => api.close());

const NESTED =
  "viewer { regions { id } municipality { members(first: 200) { edges { node { appointments { sectors { id } } } } } } }";

/** An operation padded to a body of about so many bytes. */
const padded = (bytes: number) =>
  JSON.stringify({ query: "{ __typename }", extensions: { pad: "x".repeat(bytes) } });

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/graphql`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });

async function codeOf(response: Response): Promise<string | undefined> {
  const answer = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return answer.errors?.[0]?.extensions.code;
}

describe("a body", () => {
  test("within the limit is read from anybody", async () => {
    expect((await post(padded(200_000))).status).toBe(200);
  });

  test("beyond it is turned away from an ordinary account", async () => {
    const token = await api.signIn(operator);
    const response = await post(padded(300_000), { cookie: `mcu_session=${token}` });
    expect(response.status).toBe(413);
    expect(await codeOf(response)).toBe("TOO_LARGE");
  });

  test("of a document is read from an onboarding officer", async () => {
    const token = await api.signIn(officer);
    expect((await post(padded(20_000_000), { cookie: `mcu_session=${token}` })).status).toBe(200);
  });

  test("beyond every document is turned away unread", async () => {
    const token = await api.signIn(officer);
    const answer = await new Promise<number | undefined>((resolve, reject) => {
      const headers = {
        "content-type": "application/json",
        "content-length": 40_000_000,
        cookie: `mcu_session=${token}`,
      };
      const request = httpRequest(`${api.url}/graphql`, { method: "POST", headers }, (response) => {
        resolve(response.statusCode);
        request.destroy();
      });
      request.on("error", reject);
      request.write("{");
    });
    expect(answer).toBe(413);
  });

  test("of unknown length counts as an ordinary one", async () => {
    const stream = new Blob([padded(300_000)]).stream();
    const init = {
      method: "POST",
      body: stream,
      duplex: "half",
      headers: { "content-type": "application/json" },
    };
    const response = await fetch(`${api.url}/graphql`, init as RequestInit);
    expect(response.status).toBe(413);
  });

  test.each(["", "{", "[]", "null", '"text"', "{}"])("that is %j is bad input", async (body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe("BAD_INPUT");
  });
});

describe("an operation", () => {
  test.each([
    ["tokens", `{ ${"__typename ".repeat(5_000)} }`],
    ["aliases", `{ ${Array.from({ length: 50 }, (_, index) => `a${index}: viewer { id }`).join(" ")} }`],
    ["levels", `{ viewer ${"{ viewer ".repeat(30)}${"}".repeat(30)} }`],
    ["directives", `{ __typename ${"@include(if: true) ".repeat(80)} }`],
    ["objects", `{ ${Array.from({ length: 15 }, (_, i) => `a${i}: ${NESTED}`).join(" ")} }`],
  ])("with too many %s is too complex", async (_what, query) => {
    const answer = await api.send(null, query);
    expect(answer.errors.map((error) => error.extensions.code)).toContain("TOO_COMPLEX");
    expect(answer.status).toBe(400);
  });

  test.each([
    ["{", "syntax"],
    ["{ nothing }", "unknown field"],
    ["query ($room: Room!) { viewer @skip(if: $room) { id } }", "variable of a wrong type"],
    ["mutation { signIn { __typename } }", "missing argument"],
    ["query A { __typename } query B { __typename }", "no operation chosen"],
  ])("%s is bad input: %s", async (query) => {
    const answer = await api.send(null, query);
    expect([answer.code, answer.status]).toEqual(["BAD_INPUT", 400]);
  });

  test("with a variable of a wrong type is bad input", async () => {
    const query = "query ($first: Int!) { municipalities(first: $first) { totalCount } }";
    expect((await api.send(null, query, { first: "two" })).code).toBe("BAD_INPUT");
  });

  test("with a missing variable is bad input", async () => {
    const query = "query ($token: String!) { invitation(token: $token) { roleCode } }";
    expect((await api.send(null, query)).code).toBe("BAD_INPUT");
  });

  test("that fails halfway leaves nothing behind", async () => {
    const query = `mutation ($password: String!) {
      signIn(input: { login: "operator", password: $password }) { __typename }
      revokeInvitation(id: "x") { id }
    }`;
    const before = await sessionCount();
    const answer = await api.send(null, query, { password: PASSWORD });
    expect(answer.code).toBe("UNAUTHENTICATED");
    expect(answer.data).toBeNull();
    expect(answer.setToken).toBeUndefined();
    expect(await sessionCount()).toBe(before);
  });

  test("that meets a bug tells only its number", async () => {
    const broken = await anApi({ ...world, database: { ...world.database, em: brokenRoot() } }, {});
    const answer = await broken.send(null, "{ viewer { id } }");
    expect(answer.code).toBe("INTERNAL");
    expect(answer.text).not.toContain("secret detail");
    const { requestId } = answer.errors[0]!.extensions as unknown as { requestId: string };
    const line = broken.logLines.find((each) => each.includes(requestId));
    expect(line).toContain("secret detail");
    await broken.close();
  });
});

describe("the log", () => {
  test("has one line for each operation", async () => {
    const before = api.logLines.length;
    await api.send(null, "query Who { viewer { id } }");
    const [line] = api.logLines.slice(before).map((each) => JSON.parse(each) as Record<string, unknown>);
    expect(line).toMatchObject({ event: "api.operation", kind: "query", name: "Who", code: "OK" });
  });

  test("repeats nothing of what people send", async () => {
    const before = api.logLines.length;
    const query =
      'mutation ($p: String!) { signIn(input: { login: "operator", password: $p }) { __typename } }';
    const signedIn = await api.send(null, query, { p: PASSWORD });
    const lines = api.logLines.slice(before).join("");
    for (const secret of [PASSWORD, "operator", signedIn.setToken!]) expect(lines).not.toContain(secret);
  });
});

describe("a request from a browser", () => {
  test("of another site is turned away", async () => {
    const response = await post(padded(1), { origin: "https://evil.example" });
    expect([response.status, await codeOf(response)]).toEqual([403, "FORBIDDEN"]);
  });

  test("of the portal goes through", async () => {
    expect((await post(padded(1), { origin: "http://localhost:3000" })).status).toBe(200);
    const forwarded = { origin: "http://10.1.2.3:3000", "x-forwarded-host": "10.1.2.3:3000" };
    expect((await post(padded(1), forwarded)).status).toBe(200);
  });

  test("as a plain form is turned away", async () => {
    const response = await post("query={__typename}", {
      "content-type": "application/x-www-form-urlencoded",
    });
    expect(response.status).toBe(400);
    const get = await fetch(`${api.url}/graphql?query={__typename}`);
    expect(get.status).toBe(400);
  });
});

test("health follows the database", async () => {
  const response = await fetch(`${api.url}/health`);
  expect([response.status, await response.json()]).toEqual([200, { status: "ok" }]);
});

test("the page for trying queries loads nothing from elsewhere", async () => {
  const page = await (await fetch(`${api.url}/graphiql`)).text();
  expect(page).toContain("/graphiql/static/");
  expect(page.match(/(?:src|href)="https?:/g)).toBeNull();
  expect((await fetch(`${api.url}/graphiql/static/ruru.js`)).status).toBe(200);
});

test("production hides the schema and the page", async () => {
  const production = await anApi(world, { NODE_ENV: "production" });
  expect((await production.send(null, "{ __schema { queryType { name } } }")).code).toBe("BAD_INPUT");
  const suggestion = await production.send(null, "{ viewe { id } }");
  expect(suggestion.text).not.toContain("Did you mean");
  expect((await fetch(`${production.url}/graphiql`)).status).toBe(404);
  await production.close();
});

async function sessionCount(): Promise<number> {
  const [row] = await world.ownerQuery<{ count: number }>("select count(*)::int as count from session");
  return row!.count;
}

function brokenRoot(): World["database"]["em"] {
  return {
    fork() {
      throw new Error("secret detail");
    },
  } as never;
}
