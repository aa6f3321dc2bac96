import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../../test/support/a-register.ts";
import { chainSql } from "../../../test/support/chain-sql.ts";

let register: Register;
let roads: string;
let worker: string;
let first: string;

beforeAll(async () => {
  register = await aRegister();
  roads = await register.aRecipient('МКУ «Дороги" и \\ мосты»');
  worker = await register.person(["RECIPIENT"], roads);
  for (let n = 0; n < 7; n += 1) {
    const { id, revision } = await register.add({
      summary: `Яма "${n}" на дороге\\`,
      place: n % 2 ? "ул. Мира, 1" : null,
    });
    if (n === 0) first = id;
    if (n > 3) continue;
    await register.take("assignSubmission", "AssignSubmissionInput", {
      submissionId: id,
      revision,
      recipientId: roads,
    });
  }
  await register.world.ownerQuery(
    `update submission set is_open = false, state = 'CLOSED', due_at = null, closed_at = '2026-04-16T09:00:00.123Z', mark = 5 where id = '${first}'`,
  );
});
afterAll(() => register.close());

const ROW = `__typename id number revision state regime channel channelName summary place object scale mark receivedAt dueAt
  closedAt isRepeat postponedUntil topic { id name } area: sector { name id } recipient { shortName name id }
  executor { accountId name } lastEvent { at kind actor }`;

/** The same question with a field that needs a resolver, so that it is answered the usual way. */
const usual = (selection: string) => selection.replace("__typename id", "__typename id isOverdue");
const without = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, item: unknown) => (key === "isOverdue" ? undefined : item)));

const LIST = (
  row: string,
) => `query ($filter: SubmissionFilter, $sort: SubmissionSort!, $first: Int!, $after: String) {
  list: submissions(filter: $filter, sort: $sort, first: $first, after: $after) {
    total: totalCount isTotalExact pageInfo { hasNextPage endCursor }
    edges { cursor highlight { field ranges { start end } } node { ...Row } } } }
  fragment Row on Submission { ${row} }`;

describe.each(["URGENCY", "NEWEST", "OLDEST", "LAST_CHANGED"])("a list in the order %s", (sort) => {
  test.each([
    {},
    { view: "OPEN" },
    { view: "CLOSED" },
    { text: "яма дорога" },
    { recipientIds: ["x"] },
    { view: "MINE" },
  ])("says the same as its resolvers for %j", async (filter) => {
    for (const token of [register.head, worker]) {
      let after: string | null = null;
      for (let page = 0; page < 4; page += 1) {
        const variables: object = { filter, sort, first: 3, after };
        const shaped = await register.send<{ list: { pageInfo: { endCursor: string | null } } }>(
          token,
          LIST(ROW),
          variables,
        );
        const plain = await register.send(token, LIST(usual(ROW)), variables);
        expect(shaped.errors).toEqual([]);
        expect(shaped.text).toBe(JSON.stringify({ data: without(plain.data) }));
        after = shaped.data!.list.pageInfo.endCursor;
      }
    }
  });
});

const ITEM = (row: string) => `query ($id: ID!) { submission(id: $id) { ${row}
  history: events(first: 3) { totalCount edges { node { id at kind actor note details } } } fact } }`;

test("an item says the same as its resolvers", async () => {
  const shaped = await register.send(register.head, ITEM(ROW), { id: first });
  const plain = await register.send(register.head, ITEM(usual(ROW)), { id: first });
  expect(shaped.text).toBe(JSON.stringify({ data: without(plain.data) }));
});

test.each<[string, boolean, string, object]>([
  ["nobody", false, "UNAUTHENTICATED", {}],
  ["a page of none", true, "BAD_INPUT", { first: 0 }],
  ["a foreign cursor", true, "BAD_INPUT", { after: "bnVsbA" }],
])("a list denies %s as its resolvers do", async (_what, isSignedIn, code, more) => {
  const variables = { sort: "NEWEST", first: 3, ...more };
  const token = isSignedIn ? register.head : null;
  for (const row of [ROW, usual(ROW)])
    expect((await register.send(token, LIST(row), variables)).code).toBe(code);
});

describe("from a submission to what was done about it", () => {
  const MEASURES = `measures { __typename id title text startsOn dueOn originalDueOn doneOn state clusterId decisionId
    indicator expectedDrop place outcome createdAt revision effect { __typename id verdict reason change low high actual
    expected weeksBefore weeksAfter controlScope controlCount federalSector isSettled computedAt } }`;
  const CHAIN = `clusters { __typename id title state place words causeNote firstOn lastOn submissionCount revision
    cause { __typename id name group isClosed } ${MEASURES} decided: decisions { __typename id agendaItemId ordinal text
    isForAction dueOn source revision ${MEASURES} } }`;

  beforeAll(async () => {
    const statements = chainSql(register.town.id, { clusters: 3, submissions: 2 }).split(/;$/mu);
    for (const sql of [
      "set session_replication_role = replica",
      ...statements,
      "reset session_replication_role",
    ])
      if (sql.trim() !== "") await register.world.ownerQuery(sql);
    await register.world.ownerQuery(
      "update measure_effect set change = 1e-7, low = -0.25, actual = 1e21, computed_at = '2026-04-16T09:00:00.12Z'",
    );
    await register.world.ownerQuery(
      "update cluster set cause_id = null, state = 'DISMISSED' where title like '% 2'",
    );
  });

  test("everything says the same as its resolvers", async () => {
    const { data } = await register.send<{ submissions: { edges: { node: { id: string } }[] } }>(
      register.head,
      "{ submissions(first: 50) { edges { node { id } } } }",
    );
    const sizes = new Set<number>();
    for (const { node } of data!.submissions.edges) {
      const shaped = await register.send<{ submission: { clusters: unknown[] } }>(
        register.head,
        ITEM(`${ROW} ${CHAIN}`),
        node,
      );
      const plain = await register.send(register.head, ITEM(`${usual(ROW)} ${CHAIN}`), node);
      expect(shaped.errors).toEqual([]);
      expect(shaped.text).toBe(JSON.stringify({ data: without(plain.data) }));
      sizes.add(shaped.data!.submission.clusters.length);
    }
    expect(sizes).toEqual(new Set([0, 1]));
  });

  test("people of a recipient see none of it", async () => {
    const both = [`id clusters { id title }`, `id isOverdue clusters { id title }`];
    for (const row of both) {
      const { data } = await register.send<{ submission: { clusters: unknown[] } }>(worker, ITEM(row), {
        id: first,
      });
      expect(data!.submission.clusters).toEqual([]);
    }
  });
});

test("an item that the viewer does not see is not there, whichever way it is read", async () => {
  const { id } = await register.add({});
  for (const row of [ROW, usual(ROW)]) {
    for (const wanted of [id, "x", "0190a000-0000-7000-8000-000000000000"]) {
      const answer = await register.send(worker, ITEM(row), { id: wanted });
      expect([answer.code, answer.data, answer.errors[0]?.path]).toEqual(["NOT_FOUND", null, ["submission"]]);
    }
  }
});

test.each([
  `{ submissions(first: 2) { edges { node { id } } } submissions(first: 2) { totalCount } }`,
  `query ($yes: Boolean = true) { submissions(first: 2) { edges { node { id number @include(if: $yes) } } } }`,
  `{ submissions(first: 2) { __typename edges { __typename node { __typename id topic { __typename } } } pageInfo { __typename hasNextPage } } }`,
  `{ submissions(first: 2) { edges { node { id } node { number } } } }`,
  `{ a: submissions(first: 1) { totalCount } b: submissions(first: 2, sort: OLDEST) { edges { node { id text } } } }`,
])("odd documents are answered in full: %s", async (query) => {
  const answer = await register.send(register.head, query);
  expect(answer.errors).toEqual([]);
  expect(Object.keys(answer.data!).length).toBeGreaterThan(0);
});
