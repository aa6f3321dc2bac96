import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { withCapabilities } from "../../test/support/with-capabilities.ts";
import { lookAt } from "../../test/support/an-answer.ts";

let register: Register;

beforeAll(async () => {
  register = await aRegister({ variant: withCapabilities("ACC-01", "ACC-02") });
});
afterAll(() => register.close());

interface TopicRow {
  id: string;
  name: string;
  federalCode: string | null;
  isClosed: boolean;
  acceleratedDays: number | null;
  sector: { name: string } | null;
}

const TOPIC = "id name federalCode isClosed acceleratedDays sector { name }";

async function topics(includeClosed = false): Promise<TopicRow[]> {
  const query = `query ($closed: Boolean!) { topics(includeClosed: $closed) { ${TOPIC} } }`;
  return (await register.send<{ topics: TopicRow[] }>(register.head, query, { closed: includeClosed })).data!
    .topics;
}

interface Outcome {
  __typename: string;
  code?: string;
  topic?: TopicRow;
  cause?: { id: string; name: string };
  mechanism?: { id: string; steps: { text: string; by: string | null }[] };
  added?: number;
  changed?: number;
  unchanged?: number;
  refused?: { row: number; message: string }[];
}

async function save(call: string, type: string, input: unknown, as = register.head): Promise<Outcome> {
  const parts: Record<string, string> = {
    Topic: `... on TopicSaved { topic { ${TOPIC} } }`,
    Cause: "... on CauseSaved { cause { id name } }",
    Mechanism: "... on MechanismSaved { mechanism { id steps { text by } } }",
  };
  const text = `mutation ($input: ${type}Input!) { done: ${call}(input: $input) {
    __typename ... on SubmissionRefused { code } ${parts[type]} } }`;
  const answer = await register.send<{ done: Outcome }>(as, text, { input });
  return answer.data?.done ?? { __typename: answer.code ?? answer.text };
}

async function bring(what: "Topics" | "Causes", content: string): Promise<Outcome> {
  const text = `mutation ($content: String!) { done: import${what}(content: $content) { __typename
    ... on SubmissionRefused { code } ... on ClassifierImported { added changed unchanged refused { row message } } } }`;
  const answer = await register.send<{ done: Outcome }>(register.head, text, { content });
  return answer.data?.done ?? { __typename: answer.text };
}

describe("a new centre", () => {
  test("has the federal topics under the sectors of its regulation", async () => {
    const all = await topics();
    const school = all.find(({ federalCode }) => federalCode === "EDUCATION_SCHOOL");
    expect(school?.sector?.name).toBe("образование");
    expect(all.find(({ federalCode }) => federalCode === "ROADS_SNOW")?.sector).toBeNull();
  });

  test("has the usual causes", async () => {
    const answer = await register.send<{ causes: { group: string }[] }>(
      register.head,
      "{ causes { group } }",
    );
    expect(new Set(answer.data!.causes.map(({ group }) => group)).size).toBe(8);
  });
});

describe("a topic", () => {
  test("is added, changed, closed and opened again", async () => {
    const { topic } = await save("saveTopic", "Topic", { name: " Причал " });
    expect(topic).toMatchObject({ name: "Причал", isClosed: false });
    await save("saveTopic", "Topic", { id: topic!.id, name: "Причалы" });
    const close = (isClosed: boolean) =>
      register.send(
        register.head,
        `mutation ($id: ID!) { closeTopic(id: $id, isClosed: ${isClosed}) { __typename } }`,
        { id: topic!.id },
      );
    await close(true);
    expect((await topics()).some(({ id }) => id === topic!.id)).toBe(false);
    expect((await topics(true)).find(({ id }) => id === topic!.id)).toMatchObject({ name: "Причалы" });
    await close(false);
    expect((await topics()).some(({ id }) => id === topic!.id)).toBe(true);
  });

  test.each([
    [{ name: "  " }, "NAME_MISSING"],
    [{ name: "детские САДЫ" }, "NAME_TAKEN"],
    [{ name: "Баржи", federalCode: "BARGES" }, "FEDERAL_TOPIC_UNKNOWN"],
    [{ name: "Баржи", sectorId: "018f0000-0000-7000-8000-000000000000" }, "SECTOR_UNKNOWN"],
    [{ name: "я".repeat(301) }, "TEXT_TOO_LONG"],
  ])("like %j is refused", async (input, code) => {
    expect(await save("saveTopic", "Topic", input)).toMatchObject({ code });
  });

  test("has a short term of its own where the regulation knows one", async () => {
    const [topic] = await topics();
    const accelerate = async (days: number | null) => {
      const text = `mutation ($id: ID!, $days: Int) { done: accelerateTopic(id: $id, days: $days) {
        __typename ... on SubmissionRefused { code } ... on TopicSaved { topic { ${TOPIC} } } } }`;
      const answer = await register.send<{ done: Outcome }>(register.head, text, { id: topic!.id, days });
      return answer.data!.done;
    };
    expect(await accelerate(0)).toMatchObject({ code: "DAYS_OUT_OF_RANGE" });
    expect((await accelerate(30)).topic?.acceleratedDays).toBe(30);
    expect((await accelerate(null)).topic?.acceleratedDays).toBeNull();
  });

  test("is not for an operator to change", async () => {
    const operator = await register.person(["POS_OPERATOR"]);
    expect(await save("saveTopic", "Topic", { name: "Баржи" }, operator)).toEqual({
      __typename: "FORBIDDEN",
    });
  });

  test("added by two people at once is one", async () => {
    const outcomes = await Promise.all([1, 2].map(() => save("saveTopic", "Topic", { name: "Паромы" })));
    expect(outcomes.map(({ code }) => code ?? "").toSorted()).toEqual(["", "NAME_TAKEN"]);
  });
});

describe("a classifier file", () => {
  test("adds and changes topics by name and refuses row by row", async () => {
    const file =
      "\uFEFFТема;Направление;Федеральная тема\r\n" +
      "Школьный автобус;образование;Школы: здания, приём, обучение\r\n" +
      "Детские сады;образование;EDUCATION_KINDERGARTEN\r\n" +
      "Космодром;космос;\r\n" +
      "Крыши;;Неведомая тема\r\n" +
      '" ";;\r\n';
    const outcome = await bring("Topics", file);
    expect(outcome).toMatchObject({ added: 1, changed: 0, unchanged: 1 });
    expect(outcome.refused?.map(({ row }) => row)).toEqual([4, 5, 6]);
    expect(await bring("Topics", file)).toMatchObject({ added: 0, unchanged: 2 });
  });

  test("of causes needs their groups", async () => {
    expect(await bring("Causes", "Причина\nЛедоход")).toMatchObject({ code: "COLUMN_MISSING" });
    expect(await bring("Causes", "Причина,Группа\nЛедоход,Погода\nТуман,Облака")).toMatchObject({
      added: 1,
      refused: [{ row: 3 }],
    });
  });

  test.each([
    ["nothing", ""],
    ["a broken quote", 'Тема\n"без конца'],
  ])("with %s is refused whole", async (_, content) => {
    expect(await bring("Topics", content)).toMatchObject({ code: "FILE_UNREADABLE" });
  });
});

describe("the cause of a submission", () => {
  test("is noted by whoever answers it and stands in the history", async () => {
    const { cause } = await save("saveCause", "Cause", {
      name: "Обрыв провода",
      group: "INFRASTRUCTURE_WEAR",
    });
    const { id, revision } = await register.add({});
    const outcome = await register.take("setCause", "SetCauseInput", {
      submissionId: id,
      revision,
      causeId: cause!.id,
    });
    expect(outcome.submission?.revision).toBe(revision + 1);
    expect(await lookAt(register, id)).toMatchObject({ cause: { name: "Обрыв провода" } });
    const stale = { submissionId: id, revision, causeId: null };
    expect(await register.take("setCause", "SetCauseInput", stale)).toMatchObject({
      code: "CHANGED_MEANWHILE",
    });
  });

  test("must be one that is in use", async () => {
    const { cause } = await save("saveCause", "Cause", { name: "Старая причина", group: "OTHER" });
    await register.send(register.head, "mutation ($id: ID!) { closeCause(id: $id) { __typename } }", {
      id: cause!.id,
    });
    const { id, revision } = await register.add({});
    const input = { submissionId: id, revision, causeId: cause!.id };
    expect(await register.take("setCause", "SetCauseInput", input)).toMatchObject({ code: "CAUSE_UNKNOWN" });
  });
});

describe("a mechanism", () => {
  test("stands on submissions of its topics only", async () => {
    const [first, second] = await topics();
    const input = {
      kind: "RESPONSE",
      name: "Порыв водовода",
      topicIds: [first!.id],
      ground: "Соглашение служб",
      steps: [
        { text: "Перекрыть участок", by: "Аварийная служба", withinHours: 1 },
        { text: "Подвезти воду" },
      ],
    };
    expect((await save("saveMechanism", "Mechanism", input)).mechanism?.steps).toHaveLength(2);
    const on = async (topicId: string) => {
      const { id } = await register.add({ topicId });
      const answer = await register.send<{ submission: { mechanisms: { name: string }[] } }>(
        register.head,
        "query ($id: ID!) { submission(id: $id) { mechanisms { name } } }",
        { id },
      );
      return answer.data!.submission.mechanisms;
    };
    expect(await on(first!.id)).toEqual([{ name: "Порыв водовода" }]);
    expect(await on(second!.id)).toEqual([]);
  });

  test.each([
    [{ steps: [] }, "STEPS_MISSING"],
    [{ steps: [{ text: " " }] }, "STEPS_MISSING"],
    [{ steps: [{ text: "Шаг", withinHours: -1 }] }, "DAYS_OUT_OF_RANGE"],
    [{ topicIds: ["018f0000-0000-7000-8000-000000000000"] }, "TOPIC_UNKNOWN"],
    [{ name: "" }, "NAME_MISSING"],
  ])("like %j is refused", async (wrong, code) => {
    const usual = { kind: "RESPONSE", name: "Порядок", topicIds: [], steps: [{ text: "Шаг" }] };
    expect(await save("saveMechanism", "Mechanism", { ...usual, ...wrong })).toMatchObject({ code });
  });
});
