import { beforeAll, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { Worker } from "../job/worker.ts";
import { silentLog } from "../kernel/log.ts";
import { findClusters } from "./find-clusters.queue.ts";

let register: Register;
let topics: { id: string }[];

beforeAll(async () => {
  register = await aRegister();
  const { data } = await register.send<{ topics: { id: string }[] }>(register.head, "{ topics { id } }");
  topics = data!.topics;
});

const search = () =>
  new Worker({
    root: register.world.database.em,
    clock: register.world.clock,
    log: silentLog,
    queues: [findClusters],
  }).drain();

interface Shown {
  id: string;
  title: string;
  state: string;
  submissionCount: number;
  words: string[];
  revision: number;
  submissions: { edges: { node: { reasons: { code: string }[]; submission: { id: string } } }[] };
}

async function clusters(): Promise<Shown[]> {
  const { data, text } = await register.send<{ clusters: { edges: { node: Shown }[] } }>(
    register.head,
    `{ clusters { edges { node { id title state submissionCount words revision
       submissions { edges { node { reasons { code } submission { id } } } } } } } }`,
  );
  if (!data) throw new Error(text);
  return data.clusters.edges.map(({ node }) => node);
}

const PLACES = ["ул. Ленина, д. 5", "Ленина 5", "улица Ленина, дом 5"];
const TELLINGS = [
  "Батареи ледяные, в квартире холодно.",
  "Нет отопления, радиаторы холодные третий день.",
  "Мёрзнем, батареи холодные, тепла нет.",
];

const tell = (at: number, more: object = {}) =>
  register.add({
    receivedAt: `2026-04-0${at + 1}T09:00:00Z`,
    summary: "Холодно",
    text: TELLINGS[at % 3],
    place: PLACES[at % 3],
    topicId: topics[0]!.id,
    ...more,
  });

describe("the search for problems", () => {
  test("puts together what three people tell of one house, and says why", async () => {
    for (const at of [0, 1, 2]) await tell(at);
    await tell(3, { place: "ул. Мира, д. 40", topicId: topics[1]!.id, text: "Не вывозят мусор." });
    await search();
    const [found, ...others] = await clusters();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ state: "PROPOSED", submissionCount: 3 });
    expect(found!.title).toContain("Ленина");
    const reasons = found!.submissions.edges.flatMap(({ node }) => node.reasons.map(({ code }) => code));
    expect(reasons).toEqual(expect.arrayContaining(["SAME_HOUSE", "SAME_TOPIC"]));
  });
});
