import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";

let register: Register;
let roads: string;
let lights: string;
/** Sessions of a person of the recipient «Дороги». */
let worker: string;
const ids: string[] = [];

/** Noon of the world's day; all of its instants are whole hours around it. */
const NOON = Date.parse("2026-04-16T09:00:00Z");
const hours = (count: number): string => new Date(NOON + count * 3_600_000).toISOString();

/** Sets columns past every rule: lists are about rows, however they came to be. */
async function set(id: string, columns: Record<string, string | boolean | null>): Promise<void> {
  const changes = Object.entries(columns).map(([name, value]) =>
    value === null || typeof value === "boolean" ? `${name} = ${value}` : `${name} = '${value}'`,
  );
  await register.world.ownerQuery(`update submission set ${changes.join(", ")} where id = '${id}'`);
}

beforeAll(async () => {
  register = await aRegister();
  roads = await register.aRecipient("МКУ «Дороги»");
  lights = await register.aRecipient("МУП «Свет»");
  worker = await register.person(["RECIPIENT"], roads);
  for (let n = 0; n < 12; n += 1) ids.push((await register.add({ summary: `Дело ${n}` })).id);
  for (const [n, id] of ids.entries()) {
    await set(id, {
      received_at: hours(-100 + n),
      last_event_at: hours(-n),
      due_at: n < 8 ? hours([-2, -1, 1, 2, 30, 31, 400, 400][n]!) : null,
      is_open: n < 10,
      state: n === 3 ? "POSTPONED" : n === 4 ? "REWORK" : n < 10 ? "IN_WORK" : "CLOSED",
      recipient_id: n === 5 ? null : n % 2 === 0 ? roads : lights,
      is_repeat: n === 7,
    });
  }
});
afterAll(() => register.close());

interface Page {
  submissions: {
    edges: { cursor: string; node: { id: string; summary: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
    isTotalExact: boolean;
  };
}

const QUERY = `query ($filter: SubmissionFilter, $sort: SubmissionSort!, $first: Int!, $after: String) {
  submissions(filter: $filter, sort: $sort, first: $first, after: $after) {
    edges { cursor node { id summary } } pageInfo { hasNextPage endCursor } totalCount isTotalExact
  }
}`;

async function list(variables: object = {}, token = register.head): Promise<Page["submissions"]> {
  const answer = await register.send<Page>(token, QUERY, { sort: "URGENCY", first: 50, ...variables });
  if (!answer.data) throw new Error(answer.text);
  return answer.data.submissions;
}

/** Numbers of the rows made above, in the order of the list. */
const numbers = ({ edges }: Page["submissions"]): number[] =>
  edges.map(({ node }) => Number(node.summary.split(" ")[1]));

const IN_ORDER = {
  URGENCY: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 10],
  NEWEST: [11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
  OLDEST: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  LAST_CHANGED: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
};

describe.each(Object.entries(IN_ORDER))("the order %s", (sort, expected) => {
  test("is the same on one page", async () => {
    expect(numbers(await list({ sort }))).toEqual(expected);
  });

  test.each([1, 2, 5, 11, 12])("loses and repeats nothing over pages of %i", async (first) => {
    const seen: number[] = [];
    let after: string | null = null;
    for (let page = 0; page < 20; page += 1) {
      const part: Page["submissions"] = await list({ sort, first, after });
      seen.push(...numbers(part));
      after = part.pageInfo.endCursor;
      if (!part.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(expected);
  });
});

test.each([
  ["OPEN", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ["CLOSED", [11, 10]],
  ["OVERDUE", [0, 1]],
  ["DUE_TODAY", [2, 3]],
  ["DUE_SOON", [2, 3, 4, 5]],
  ["POSTPONED", [3]],
  ["REWORK", [4]],
  ["UNASSIGNED", [5]],
  ["REPEATS", [7]],
  ["MINE", []],
])("the view %s holds what its name says", async (view, expected) => {
  const found = await list({ filter: { view } });
  expect([numbers(found), found.totalCount, found.isTotalExact]).toEqual([expected, expected.length, true]);
});

test("today ends at the municipality's midnight", async () => {
  await set(ids[3]!, { due_at: "2026-04-16T20:59:59.999Z" });
  expect(numbers(await list({ filter: { view: "DUE_TODAY" } }))).toEqual([2, 3]);
  await set(ids[3]!, { due_at: "2026-04-16T21:00:00Z" });
  expect(numbers(await list({ filter: { view: "DUE_TODAY" } }))).toEqual([2]);
  await set(ids[3]!, { due_at: hours(2) });
});

test("filters meet together, values of one field apart", async () => {
  expect(numbers(await list({ filter: { recipientIds: [roads], states: ["IN_WORK", "CLOSED"] } }))).toEqual([
    0, 2, 6, 8, 10,
  ]);
  expect(numbers(await list({ filter: { recipientIds: [roads, lights], view: "OVERDUE" } }))).toEqual([0, 1]);
  const days = { receivedFrom: "2026-04-12", receivedTo: "2026-04-12" };
  expect(numbers(await list({ filter: days, sort: "OLDEST" }))).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].filter((n) => hours(-100 + n + 3).startsWith("2026-04-12")),
  );
});

test("a recipient's person sees nothing beyond it, in any view or filter", async () => {
  expect(numbers(await list({}, worker))).toEqual([0, 2, 4, 6, 8, 10]);
  const other = await list({ filter: { recipientIds: [lights] } }, worker);
  expect([numbers(other), other.totalCount]).toEqual([[], 0]);
});

test.each([
  ["a page of none", { first: 0 }],
  ["a page of thousands", { first: 1_000 }],
  ["a foreign cursor", { after: "bnVsbA" }],
  ["too many values", { filter: { channels: Array.from({ length: 300 }, (_, n) => `C${n}`) } }],
])("%s is bad input", async (_what, variables) => {
  const answer = await register.send(register.head, QUERY, { sort: "NEWEST", first: 10, ...variables });
  expect(answer.code).toBe("BAD_INPUT");
});

test.each(["' or 1=1 --", "?", "$1", "a,b", "{}", "\\", "%"])(
  "the value %j is only a value",
  async (value) => {
    const filter = { channels: [value, "x"], sectorIds: [value], place: value };
    const found = await list({ filter });
    expect(found.edges).toEqual([]);
  },
);
