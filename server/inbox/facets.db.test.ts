import { afterAll, beforeAll, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";

let register: Register;
let roads: string;
let lights: string;
let worker: string;

beforeAll(async () => {
  register = await aRegister();
  roads = await register.aRecipient("МКУ «Дороги»");
  lights = await register.aRecipient("МУП «Свет»");
  worker = await register.person(["RECIPIENT"], roads);
  for (let n = 0; n < 9; n += 1) {
    const { id, revision } = await register.add({ summary: n < 4 ? "Яма на дороге" : "Нет света" });
    if (n > 6) continue;
    const input = { submissionId: id, revision, recipientId: n < 3 ? roads : lights };
    await register.take("assignSubmission", "AssignSubmissionInput", input);
  }
});
afterAll(() => register.close());

interface Facet {
  value: string;
  name: string | null;
  count: number;
}

async function facets<T = Record<string, Facet[]>>(
  selection: string,
  filter?: object,
  token = register.head,
) {
  const answer = await register.send<{ submissionFacets: T }>(
    token,
    `query ($filter: SubmissionFilter) { submissionFacets(filter: $filter) { ${selection} } }`,
    { filter },
  );
  if (!answer.data) throw new Error(answer.text);
  return answer.data.submissionFacets;
}

const EACH = "{ value name count }";
const counts = (list: Facet[] | undefined) =>
  Object.fromEntries((list ?? []).map(({ value, count }) => [value, count]));

test.each(["ALL", "OPEN"])("values are counted with their names in the view %s", async (view) => {
  const { states, recipients } = await facets(`states ${EACH} recipients ${EACH}`, { view });
  expect(counts(states)).toEqual({ IN_WORK: 7, NEW: 2 });
  expect(recipients).toEqual([
    { value: lights, name: "МУП «Свет»", count: 4 },
    { value: roads, name: "МКУ «Дороги»", count: 3 },
  ]);
});

test("a field counts without its own condition, the others with it", async () => {
  const { states, recipients } = await facets(`states ${EACH} recipients ${EACH}`, { recipientIds: [roads] });
  expect(counts(states)).toEqual({ IN_WORK: 3 });
  expect(counts(recipients)).toEqual({ [roads]: 3, [lights]: 4 });
});

test("the tally and the rows count the same", async () => {
  const day = { receivedFrom: "2000-01-01" };
  const kinds = ["states", "regimes", "channels", "sectors", "topics", "recipients"];
  const selection = `${kinds.map((kind) => `${kind} ${EACH}`).join(" ")} isExact`;
  expect(await facets(selection, day)).toEqual(await facets(selection));
});

test("a search is counted as it is listed", async () => {
  const { states, isExact } = await facets<{ states: Facet[]; isExact: boolean }>(`states ${EACH} isExact`, {
    text: "дорога",
  });
  expect([counts(states), isExact]).toEqual([{ IN_WORK: 4 }, true]);
});

test("a recipient's person counts only what it sees", async () => {
  const { recipients, states } = await facets(`states ${EACH} recipients ${EACH}`, {}, worker);
  expect([counts(recipients), counts(states)]).toEqual([{ [roads]: 3 }, { IN_WORK: 3 }]);
});

test("counts beside the list do not follow its filter", async () => {
  const beside = "overdue dueToday dueSoon repeats new unassigned mine";
  const all = await facets<Record<string, number>>(beside);
  expect(all).toMatchObject({ new: 2, unassigned: 2, repeats: 0 });
  expect(await facets(beside, { recipientIds: [roads] })).toEqual(all);
});
