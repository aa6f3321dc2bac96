import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../../test/support/a-register.ts";
import type { Answer } from "../../../test/support/api.ts";
import { aMunicipality } from "../../../test/support/world.ts";
import { hashSecret } from "../../identity/secret.ts";

/** Answers are the same on both engines; on a server they come with one message to the database. */
let register: Register;
let isServer: boolean;
let id: string;

const PAGE = `query Page($sort: SubmissionSort!, $first: Int!, $filter: SubmissionFilter, $after: String) {
  submissions(sort: $sort, first: $first, filter: $filter, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id number channelName summary } } } }`;
const ITEM = "query Item($id: ID!) { submission(id: $id) { id summary lastEvent { at kind } } }";
const VARIABLES = { sort: "NEWEST", first: 2 };

beforeAll(async () => {
  register = await aRegister();
  isServer = register.world.database.together !== null;
  for (const summary of ["Яма «у моста»", 'Лампа "мигает"\\', "\u2028Снег\u{1f328}\t"])
    id = (await register.add({ summary })).id;
});
afterAll(() => register.close());

interface Listed {
  readonly submissions: {
    totalCount: number;
    pageInfo: { endCursor: string; hasNextPage: boolean };
    edges: { node: { id: string } }[];
  };
}

interface Line {
  readonly isAtOnce?: boolean;
  readonly code: string;
  readonly name: string;
}

const logged = (): Line => JSON.parse(register.api.logLines.at(-1)!) as Line;
const isAtOnce = () => logged().isAtOnce === true;

const ask = (token: string | null, query = PAGE, variables: object = VARIABLES) =>
  register.send<{ submissions: { edges: unknown[] } }>(token, query, variables);

/** Asked before, so that it is known, by a session that is known. */
async function known(token: string): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    await ask(token);
    await ask(token, ITEM, { id });
  }
}

describe("a known operation", () => {
  beforeEach(() => known(register.head));

  test("answers byte for byte what it answered the first time", async () => {
    const fresh = PAGE.replace("query Page", `query Page${Date.now()}`);
    const first = await ask(register.head, fresh);
    expect(isAtOnce()).toBe(false);
    const second = await ask(register.head, fresh);
    expect(isAtOnce()).toBe(isServer);
    expect(second.text).toBe(first.text);
    expect(first.data!.submissions.edges).toHaveLength(2);
  });

  test("has the same headers both ways", async () => {
    const headersOf = async (query: string) => {
      const response = await fetch(`${register.api.url}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          accept: "application/graphql-response+json, application/json",
          cookie: `mcu_session=${register.head}`,
        },
        body: JSON.stringify({ query, variables: VARIABLES }),
      });
      await response.text();
      const own = new Set(["date", "x-request-id"]);
      return [...response.headers].filter(([name]) => !own.has(name));
    };
    const query = `${PAGE} `;
    const [usual, again] = [await headersOf(query), await headersOf(query)];
    expect(isAtOnce()).toBe(isServer);
    expect(again).toEqual(usual);
  });

  test("sees what was written a moment ago", async () => {
    await register.world.ownerQuery(`update submission set summary = 'Уже другое' where id = '${id}'`);
    const answer = await ask(register.head, ITEM, { id });
    expect([isAtOnce(), answer.data]).toMatchObject([isServer, { submission: { summary: "Уже другое" } }]);
  });

  test("reads all lanes of a list and goes on behind a cursor", async () => {
    await register.world.ownerQuery(
      `update submission set is_open = false, state = 'CLOSED', due_at = null where id = '${id}'`,
    );
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const answer: Answer<Listed> = await register.send(register.head, PAGE, {
        sort: "URGENCY",
        first: 1,
        after,
      });
      const { pageInfo, edges, totalCount } = answer.data!.submissions;
      expect([totalCount, isAtOnce()]).toEqual([3, isServer]);
      seen.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(3);
    expect(seen.at(-1)).toBe(id);
  });

  test.each<[string, string, object, string]>([
    ["a page of none", PAGE, { ...VARIABLES, first: 0 }, "BAD_INPUT"],
    ["a page beyond every limit", PAGE, { ...VARIABLES, first: 1_000_000 }, "TOO_COMPLEX"],
    ["a variable of another type", PAGE, { ...VARIABLES, first: "two" }, "BAD_INPUT"],
    ["a missing variable", PAGE, { first: 2 }, "BAD_INPUT"],
    ["a foreign cursor", PAGE, { ...VARIABLES, after: "bnVsbA" }, "BAD_INPUT"],
    ["a zero byte", PAGE, { ...VARIABLES, filter: { place: "а\u0000" } }, "BAD_INPUT"],
    ["what is not there", ITEM, { id: "0190a000-0000-7000-8000-000000000000" }, "NOT_FOUND"],
  ])("denies %s as ever", async (_what, query, variables, code) => {
    const answer = await ask(register.head, query, variables);
    expect([answer.code, isAtOnce()]).toEqual([code, false]);
  });

  test("under another name than its own is bad input", async () => {
    const answer = await fetch(`${register.api.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: `mcu_session=${register.head}` },
      body: JSON.stringify({ query: PAGE, variables: VARIABLES, operationName: "Another" }),
    });
    expect(answer.status).toBe(400);
  });

  test("from a page of another site is turned away", async () => {
    const answer = await register.api.send(register.head, PAGE, VARIABLES, {
      origin: "https://evil.example",
    });
    expect([answer.status, answer.code]).toEqual([403, "FORBIDDEN"]);
  });

  test("is searched for words the usual way", async () => {
    const answer = await ask(register.head, PAGE, { ...VARIABLES, filter: { text: "яма" } });
    expect([answer.errors, isAtOnce()]).toEqual([[], false]);
  });
});

describe("a session that was known a moment ago", () => {
  const hashOf = (token: string) => hashSecret(token);

  test.each<[string, (hash: string) => string, string]>([
    ["has ended", (hash) => `delete from session where token_hash = '${hash}'`, "UNAUTHENTICATED"],
    [
      "has run out",
      (hash) => `update session set expires_at = '2000-01-01' where token_hash = '${hash}'`,
      "UNAUTHENTICATED",
    ],
    [
      "belongs to an account that was closed",
      (hash) =>
        `update account set disabled_at = now() where id = (select account_id from session where token_hash = '${hash}')`,
      "UNAUTHENTICATED",
    ],
    [
      "has lost its post",
      (hash) =>
        `delete from municipal_grant where account_id = (select account_id from session where token_hash = '${hash}')`,
      "UNAUTHENTICATED",
    ],
  ])("is refused by the next request once it %s", async (_what, change, code) => {
    const token = await register.person(["COORDINATOR"]);
    await known(token);
    expect(isAtOnce()).toBe(isServer);
    await register.world.ownerQuery(change(hashOf(token)));
    for (const [query, variables] of [
      [PAGE, VARIABLES],
      [ITEM, { id }],
      ["mutation { markNotificationsRead }", {}],
    ] as const) {
      const answer = await ask(token, query, variables);
      expect([answer.code, answer.data ?? null]).toEqual([code, null]);
    }
  });

  test("sees no more than its recipient's once it is confined to one", async () => {
    const token = await register.person(["COORDINATOR"]);
    await known(token);
    const recipient = await register.aRecipient("МКУ «Мосты»");
    await register.world.ownerQuery(
      `update municipal_grant set recipient_id = '${recipient}', role_code = 'RECIPIENT'
       where account_id = (select account_id from session where token_hash = '${hashOf(token)}')`,
    );
    const answer = await ask(token);
    expect(answer.data!.submissions.edges).toEqual([]);
    expect((await ask(token, ITEM, { id })).code).toBe("NOT_FOUND");
  });

  test("is touched while it is used", async () => {
    const token = await register.person(["COORDINATOR"]);
    await known(token);
    const seenAt = async () => {
      const [row] = await register.world.ownerQuery<{ at: Date }>(
        `select last_seen_at as at from session where token_hash = '${hashOf(token)}'`,
      );
      return new Date(row!.at).getTime();
    };
    await register.world.ownerQuery(
      `update session set last_seen_at = last_seen_at - interval '5 minutes' where token_hash = '${hashOf(token)}'`,
    );
    const before = await seenAt();
    await ask(token);
    expect(await seenAt()).toBeGreaterThan(before);
  });
});

test("a change is written in the room that the session is in by now", async () => {
  const { world, region } = register;
  const other = await aMunicipality(world, { region: region.id });
  const token = await register.person(["COORDINATOR"]);
  await known(token);
  const own = `token_hash = '${hashSecret(token)}'`;
  await world.ownerQuery(
    `insert into municipal_grant (municipality_id, account_id, role_code, granted_at)
     select '${other.id}', account_id, 'COORDINATOR', now() from session where ${own}`,
  );
  await world.ownerQuery(`update session set entered_municipality_id = '${other.id}' where ${own}`);
  const wishes = { email: "moved@example.org", choices: [] };
  const change = `mutation ($input: NotificationPreferencesInput!) {
    changeNotificationPreferences(input: $input) { __typename } }`;
  expect((await ask(token, change, { input: wishes })).errors).toEqual([]);
  const rows = await world.ownerQuery(
    "select municipality_id from notification_preference where email = 'moved@example.org'",
  );
  expect(rows).toEqual([{ municipality_id: other.id }]);
});

test("people of two towns who ask at once each see their own", async () => {
  const other = await aRegister();
  try {
    await other.add({ summary: "Чужая яма" });
    await other.send(other.head, PAGE, VARIABLES);
    await known(register.head);
    const people = Array.from({ length: 40 }, (_, n) => (n % 2 ? register : other));
    const answers = await Promise.all(people.map((each) => each.send(each.head, PAGE, VARIABLES)));
    answers.forEach(({ text }, n) => expect(text.includes("Чужая яма")).toBe(n % 2 === 0));
  } finally {
    await other.close();
  }
});
