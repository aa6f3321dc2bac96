import { beforeAll, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import type { QueueName } from "../job/queue.ts";
import { Worker } from "../job/worker.ts";
import { silentLog } from "../kernel/log.ts";
import { findClusters } from "./find-clusters.queue.ts";
import { spreadCause } from "./spread-cause.ts";

let register: Register;
let topics: { id: string }[];

beforeAll(async () => {
  register = await aRegister();
  const { data } = await register.send<{ topics: { id: string }[] }>(register.head, "{ topics { id } }");
  topics = data!.topics;
});

const drain = (...names: QueueName[]) =>
  new Worker({
    root: register.world.database.em,
    clock: register.world.clock,
    log: silentLog,
    queues: [findClusters, spreadCause],
  }).drain(...names);

/** The job comes by itself an hour after it was done. */
async function search(): Promise<void> {
  register.world.clock.advanceMinutes(61);
  await drain("find-clusters");
}

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
    await drain("find-clusters");
    const [found, ...others] = await clusters();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ state: "PROPOSED", submissionCount: 3 });
    expect(found!.title).toContain("Ленина");
    const reasons = found!.submissions.edges.flatMap(({ node }) => node.reasons.map(({ code }) => code));
    expect(reasons).toEqual(expect.arrayContaining(["SAME_HOUSE", "SAME_TOPIC"]));
  });

  test("finds the same when it is run again", async () => {
    const before = await clusters();
    await search();
    expect(await clusters()).toEqual(before);
  });

  test("puts what comes in later to the problem, and not what a person took out", async () => {
    const [{ id, revision, submissions }] = (await clusters()) as [Shown];
    const out = submissions.edges[0]!.node.submission.id;
    const removed = await change("removeFromCluster", { id, revision, submissionIds: [out] });
    expect(removed.cluster).toMatchObject({ submissionCount: 2 });
    await tell(4);
    await search();
    const [grown] = (await clusters()) as [Shown];
    expect(grown.submissionCount).toBe(3);
    expect(grown.submissions.edges.map(({ node }) => node.submission.id)).not.toContain(out);
    const undone = await change("undoClusterStep", { id, revision: revision + 1 });
    expect(undone.cluster).toMatchObject({ submissionCount: 4 });
  });

  test("leaves a dismissed problem dismissed, whatever comes in", async () => {
    const [{ id, revision }] = (await clusters()) as [Shown];
    await change("dismissCluster", { id, revision });
    await tell(5);
    await search();
    expect(await clusters()).toEqual([]);
    const again = await change("confirmCluster", { id, revision: revision + 1 });
    expect(again.cluster).toMatchObject({ state: "CONFIRMED", submissionCount: 5 });
  });

  test("says how far it is", async () => {
    const { data } = await register.send<{ findClusters: { isRunning: boolean } }>(
      register.head,
      "mutation { findClusters { isRunning } }",
    );
    expect(data!.findClusters.isRunning).toBe(true);
    await drain("find-clusters");
    const asked = await register.send<{ clusterSearch: { isRunning: boolean; finishedAt: string | null } }>(
      register.head,
      "{ clusterSearch { isRunning finishedAt } }",
    );
    expect(asked.data!.clusterSearch).toMatchObject({ isRunning: false, finishedAt: expect.any(String) });
  });

  test("tells growth with its figures, or that it cannot be told", async () => {
    const { data } = await register.send<{ clusters: { edges: { node: { growth: object } }[] } }>(
      register.head,
      "{ clusters { edges { node { growth { state observed expected sentence } } } } }",
    );
    // The register is some weeks old: there is nothing to compare with.
    expect(data!.clusters.edges[0]!.node.growth).toMatchObject({ state: "CANNOT_TELL", expected: null });
  });
});

interface Outcome {
  __typename: string;
  code?: string;
  cluster?: { id: string; revision: number; state: string; submissionCount: number };
}

const INPUTS: Readonly<Record<string, string>> = {
  removeFromCluster: "ClusterSubmissionsInput",
  splitCluster: "SplitClusterInput",
  mergeClusters: "MergeClustersInput",
  nameClusterCause: "NameClusterCauseInput",
  changeCluster: "ChangeClusterInput",
};

async function change(mutation: string, input: object): Promise<Outcome> {
  const type = INPUTS[mutation] ?? "ClusterStepInput";
  const { data, text } = await register.send<{ done: Outcome }>(
    register.head,
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { __typename
       ... on ClusterRefused { code } ... on ClusterSaved { cluster { id revision state submissionCount } } } }`,
    { input },
  );
  if (!data) throw new Error(text);
  return data.done;
}

describe("what people decide", () => {
  test("splits a problem, merges it again and takes that back", async () => {
    const [{ id, revision, submissions }] = (await clusters()) as [Shown];
    const submissionIds = submissions.edges.slice(0, 2).map(({ node }) => node.submission.id);
    const split = await change("splitCluster", { id, revision, submissionIds, title: "Подвал" });
    expect(split.cluster).toMatchObject({ submissionCount: 2, state: "CONFIRMED" });
    const merged = await change("mergeClusters", {
      id,
      revision: revision + 1,
      otherIds: [split.cluster!.id],
    });
    expect(merged.cluster).toMatchObject({ id, submissionCount: 5 });
    const undone = await change("undoClusterStep", { id, revision: merged.cluster!.revision });
    expect(undone.cluster).toMatchObject({ submissionCount: 3 });
    expect((await clusters()).map(({ submissionCount }) => submissionCount).toSorted()).toEqual([2, 3]);
  });

  test("of two who change it at once the second sees what happened", async () => {
    const [{ id, revision }] = (await clusters()) as [Shown];
    expect((await change("changeCluster", { id, revision, title: "Тепло" })).__typename).toBe("ClusterSaved");
    const late = await change("changeCluster", { id, revision, title: "Холод" });
    expect(late).toMatchObject({ __typename: "ClusterRefused", code: "CHANGED_MEANWHILE" });
  });

  test("a named cause goes to the submissions that have none", async () => {
    const { data } = await register.send<{ causes: { id: string }[] }>(register.head, "{ causes { id } }");
    const [{ id, revision, submissionCount }] = (await clusters()) as [Shown];
    const causeId = data!.causes[0]!.id;
    await change("nameClusterCause", { id, revision, causeId, isForAll: true });
    await drain("spread-cause");
    const read = await register.send<{ cluster: { withCauseCount: number } }>(
      register.head,
      `{ cluster(id: "${id}") { withCauseCount } }`,
    );
    expect(read.data!.cluster.withCauseCount).toBe(submissionCount);
  });
});

describe("a submission that is put right", () => {
  async function putRight(id: string, facts: object): Promise<void> {
    const { revision } = await register.read<{ revision: number }>(id, "revision");
    const input = { submissionId: id, revision, ...facts };
    const done = await register.take("changeSubmissionMatter", "ChangeSubmissionMatterInput", input);
    expect(done.code).toBeUndefined();
  }
  const find = async (id: string) => (await clusters()).find((each) => each.id === id)!;
  const memberIds = ({ submissions }: Shown) => submissions.edges.map(({ node }) => node.submission.id);

  test("leaves a problem that nobody has looked at, and comes back when it tells the story again", async () => {
    const garden = {
      place: "ул. Садовая, д. 77",
      object: "Фонарь",
      text: "Не горит фонарь у подъезда, темно.",
    };
    for (const at of [0, 1, 2, 3]) await tell(at, { ...garden, summary: "Темно", topicId: topics[1]!.id });
    await search();
    const { id, submissionCount } = (await clusters()).find(({ state }) => state === "PROPOSED")!;
    const [moved] = memberIds(await find(id));
    await putRight(moved!, {
      place: "ул. Полевая, д. 3",
      object: null,
      summary: "Лужа",
      topicId: topics[2]!.id,
    });
    expect(await find(id)).toMatchObject({ submissionCount: submissionCount - 1 });
    expect(memberIds(await find(id))).not.toContain(moved);
    await putRight(moved!, {
      place: garden.place,
      object: garden.object,
      summary: "Темно",
      topicId: topics[1]!.id,
    });
    expect(await find(id)).toMatchObject({ submissionCount });
  });

  test("stays where a person has decided, and the problem takes its new topic into account", async () => {
    const { id } = (await clusters()).find(({ state }) => state === "CONFIRMED")!;
    const members = memberIds(await find(id));
    for (const each of members) await putRight(each, { topicId: topics[3]!.id });
    expect(memberIds(await find(id))).toEqual(members);
    const { data } = await register.send<{ cluster: { topic: { id: string } } }>(
      register.head,
      `{ cluster(id: "${id}") { topic { id } } }`,
    );
    expect(data!.cluster.topic.id).toBe(topics[3]!.id);
  });
});
