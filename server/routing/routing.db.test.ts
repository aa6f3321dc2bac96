import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aRole } from "../../test/support/a-draft.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { asProgram } from "../../test/support/as-program.ts";
import { anAccount } from "../../test/support/world.ts";
import type { RecipientId } from "../kernel/ids.ts";
import type { RoutingConditions } from "./routing-rule.entity.ts";
import { tryRule } from "./try-rule.ts";

let register: Register;
let road: string;
let heat: string;

beforeAll(async () => {
  register = await aRegister({
    variant: { roles: [aRole("HEAD", "руководитель"), aRole("ANALYST", "аналитик")] },
  });
  road = await register.aRecipient("МКУ «Дороги»");
  heat = await register.aRecipient("МУП «Теплосеть»");
});

afterAll(() => register.close());

beforeEach(() => register.world.ownerQuery("delete from routing_rule"));

interface Rule {
  id: string;
  name: string;
  position: number;
  isOn: boolean;
  fault: string | null;
}

interface Saved {
  done: { __typename: string; code?: string; message?: string; rule?: Rule };
}

const NOTHING = { name: "Правило", conditions: {} };

async function save(input: object, token = register.head): Promise<Saved["done"]> {
  const answer = await register.send<Saved>(
    token,
    `mutation ($input: RoutingRuleInput!) { done: saveRoutingRule(input: $input) { __typename
      ... on RoutingRuleSaved { rule { id name position isOn fault } } ... on SubmissionRefused { code message } } }`,
    { input: { ...NOTHING, ...input } },
  );
  return answer.data?.done ?? { __typename: answer.code ?? answer.text };
}

/** A rule that is on. */
async function aRule(input: object): Promise<Rule> {
  const { rule, message } = await save(input);
  if (!rule) throw new Error(message);
  await register.send(
    register.head,
    "mutation ($id: ID!) { switchRoutingRule(id: $id, isOn: true) { id } }",
    {
      id: rule.id,
    },
  );
  return rule;
}

const rules = async () =>
  (
    await register.send<{ routingRules: Rule[] }>(
      register.head,
      "{ routingRules { id name position isOn fault } }",
    )
  ).data!.routingRules;

interface Seen {
  state: string;
  recipient: { id: string } | null;
  routingExplanation: { ruleName: string; matches: { condition: string; values: string[] }[] } | null;
}

const routed = async (input: object, token = register.head) => {
  const { submission } = await register.register(input, token);
  const answer = await register.send<{ submission: Seen }>(
    register.head,
    `query ($id: ID!) { submission(id: $id) { state
       routingExplanation { ruleId ruleName rulePosition at matches { condition values } } } }`,
    { id: submission!.id },
  );
  const [row] = await register.world.ownerQuery<{ recipient: string | null }>(
    `select recipient_id as recipient from submission where id = '${submission!.id}'`,
  );
  return { ...answer.data!.submission, recipientId: row!.recipient, id: submission!.id };
};

describe("a submission", () => {
  test("goes where the first rule that holds says, and why stands in its history", async () => {
    await aRule({ name: "Дороги", conditions: { textWords: ["яма", "асфальт"] }, recipientId: road });
    await aRule({ name: "Остальное", recipientId: heat });
    const seen = await routed({ summary: "Ямы на улице", text: "Машины объезжают ямы." });
    expect(seen).toMatchObject({ state: "IN_WORK", recipientId: road });
    expect(seen.routingExplanation).toMatchObject({
      ruleName: "Дороги",
      rulePosition: 1,
      matches: [{ condition: "TEXT", values: ["яма"] }],
    });
    expect((await routed({})).recipientId).toBe(heat);
  });

  test("stays where no rule holds, and where rules are off", async () => {
    await save({ name: "Выключено", recipientId: road });
    await aRule({ name: "Дороги", conditions: { textWords: ["яма"] }, recipientId: road });
    expect(await routed({})).toMatchObject({ state: "NEW", recipientId: null, routingExplanation: null });
  });

  test("is routed for an operator who may register but not assign", async () => {
    await aRule({ recipientId: road });
    const operator = await register.person(["APPEALS_OPERATOR"]);
    expect((await routed({}, operator)).recipientId).toBe(road);
  });

  test("is told of to people of the recipient, and to holders of the role", async () => {
    const facts = { municipality: register.town, recipientId: road as never };
    const person = await anAccount(register.world, { ...facts, roleCodes: ["RECIPIENT"] });
    await aRule({ recipientId: road, isUrgent: true });
    const { id } = await routed({});
    const told = await register.world.ownerQuery<{ account: string; urgent: boolean }>(
      `select account_id as account, is_urgent as urgent from notification where submission_id = '${id}'`,
    );
    expect(told).toEqual([{ account: person.id, urgent: true }]);
  });

  test("passes over a rule whose recipient is closed, and the rule is flagged", async () => {
    const closed = await register.aRecipient("МКУ «Прежнее»");
    await aRule({ name: "Старое", recipientId: closed });
    await aRule({ name: "Новое", recipientId: road });
    await register.send(register.head, "mutation ($id: ID!) { closeRecipient(id: $id) { __typename } }", {
      id: closed,
    });
    expect((await rules()).map(({ fault }) => fault)).toEqual(["RECIPIENT_CLOSED", null]);
    expect((await routed({})).routingExplanation?.ruleName).toBe("Новое");
  });

  test("goes to the only holder of a role; several are only told", async () => {
    const one = await anAccount(register.world, { municipality: register.town, roleCodes: ["ANALYST"] });
    await aRule({ roleCode: "ANALYST" });
    const { id } = await routed({});
    const executor = () =>
      register.world.ownerQuery<{ executor: string | null }>(
        `select executor_account_id as executor from submission order by id desc limit 1`,
      );
    expect(await executor()).toEqual([{ executor: one.id }]);
    expect(id).toBeTruthy();
    await anAccount(register.world, { municipality: register.town, roleCodes: ["ANALYST"] });
    expect((await routed({})).state).toBe("NEW");
    expect(await executor()).toEqual([{ executor: null }]);
  });
});

describe("the order", () => {
  const names = async () => (await rules()).map(({ name, position }) => `${position} ${name}`);
  const move = (id: string, position: number) =>
    register.send(
      register.head,
      "mutation ($id: ID!, $position: Int!) { moveRoutingRule(id: $id, position: $position) { id } }",
      { id, position },
    );

  test("changes by moving and closes up after deleting", async () => {
    const made = [];
    for (const name of ["А", "Б", "В", "Г"]) made.push((await save({ name, recipientId: road })).rule!);
    await move(made[3]!.id, 1);
    expect(await names()).toEqual(["1 Г", "2 А", "3 Б", "4 В"]);
    await move(made[3]!.id, 99);
    expect(await names()).toEqual(["1 А", "2 Б", "3 В", "4 Г"]);
    await register.send(register.head, "mutation ($id: ID!) { deleteRoutingRule(id: $id) }", {
      id: made[1]!.id,
    });
    expect(await names()).toEqual(["1 А", "2 В", "3 Г"]);
  });

  test("has no doubles when two people add and move at once", async () => {
    await Promise.all(["А", "Б", "В", "Г", "Д"].map((name) => save({ name, recipientId: road })));
    const ids = (await rules()).map(({ id }) => id);
    await Promise.all(ids.map((id, at) => move(id, ids.length - at)));
    expect((await rules()).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("a rule", () => {
  test.each([
    [{ name: " " }, "NAME_MISSING"],
    [{}, "ACTION_MISSING"],
    [{ conditions: { textWords: ["?!"] } }, "WORD_UNUSABLE"],
    [{ conditions: { textWords: ["х".repeat(101)] } }, "TEXT_TOO_LONG"],
    [{ conditions: { textWords: Array.from({ length: 101 }, (_, at) => `слово ${at}`) } }, "TOO_MANY_WORDS"],
    [{ conditions: { channels: ["PIGEON"] } }, "CHANNEL_UNKNOWN"],
    [{ conditions: { topicIds: ["00000000-0000-7000-8000-000000000000"] } }, "TOPIC_UNKNOWN"],
    [{ sectorId: "00000000-0000-7000-8000-000000000000" }, "SECTOR_UNKNOWN"],
    [{ roleCode: "MAYOR" }, "ROLE_UNKNOWN"],
    [{ recipientId: "00000000-0000-7000-8000-000000000000" }, "RECIPIENT_UNKNOWN"],
  ])("%j is refused", async (input, code) => {
    const action = code === "ACTION_MISSING" || "recipientId" in input ? {} : { recipientId: road };
    expect((await save({ ...action, ...input })).code).toBe(code);
  });

  test("is changed by those who set the rules only", async () => {
    expect((await save({ recipientId: road }, await register.person(["ANALYST"]))).__typename).toBe(
      "FORBIDDEN",
    );
  });
});

describe("trying a rule", () => {
  interface Trial {
    done: {
      examined: number;
      matched: number;
      takenByEarlier: number;
      sample: { number: string; takenBy: string | null; matches: object[] }[];
      byRecipient: { recipient: { id: string } | null; count: number }[];
    };
  }
  const attempt = async (input: object, days = 90) =>
    (
      await register.send<Trial>(
        register.head,
        `query ($input: RoutingRuleInput!, $days: Int!) { done: tryRoutingRule(input: $input, days: $days) {
          ... on RoutingTrial { days examined isCutOff matched takenByEarlier sample { number takenBy matches { condition values } }
            byRecipient { count recipient { id } } } } }`,
        { input: { ...NOTHING, recipientId: road, ...input }, days },
      )
    ).data!.done;

  test("counts what it would have taken and changes nothing", async () => {
    await register.world.ownerQuery("delete from submission");
    for (let at = 0; at < 3; at += 1) await register.add({ summary: `Яма номер ${at}` });
    await register.add({ summary: "Нет отопления" });
    const trial = await attempt({ conditions: { textWords: ["ямы"] } });
    expect(trial).toMatchObject({ examined: 4, matched: 3, takenByEarlier: 0 });
    expect(trial.byRecipient).toEqual([{ recipient: null, count: 3 }]);
    expect(trial.sample[0]!.matches).toEqual([{ condition: "TEXT", values: ["ямы"] }]);
    expect(await rules()).toEqual([]);
  });

  test("looks at the days asked for, and asks the earlier rules first", async () => {
    await register.world.ownerQuery("delete from submission");
    await register.add({ summary: "Яма" });
    const old = await register.add({ summary: "Яма весной" });
    await register.world.ownerQuery(
      `update submission set received_at = received_at - interval '40 days' where id = '${old.id}'`,
    );
    await aRule({ name: "Ранее", conditions: { textWords: ["яма"] }, recipientId: heat });
    expect((await attempt({}, 30)).matched).toBe(1);
    const trial = await attempt({});
    expect(trial).toMatchObject({ matched: 2, takenByEarlier: 2 });
    expect(trial.sample.map(({ takenBy }) => takenBy)).toEqual(["Ранее", "Ранее"]);
  });

  test("finds the same whether it reads at once or in turns", async () => {
    await register.world.ownerQuery("delete from submission");
    for (let at = 0; at < 5; at += 1) await register.add({ summary: `Яма номер ${at}` });
    const conditions = { ...blank, textWords: ["яма"] };
    const wish = { ...NOTHING, conditions, recipientId: road as RecipientId, ...noOne };
    const trials = await Promise.all(
      [1, 2, 5, 2_000].map((chunk) =>
        asProgram(register.world, register.town, (ctx) => tryRule(ctx, null, wish, 90, chunk)),
      ),
    );
    for (const { examined, matched, sample } of trials) {
      expect({ examined, matched }).toEqual({ examined: 5, matched: 5 });
      expect(sample).toEqual(trials[0]!.sample);
    }
  });
});

const noOne = { executorAccountId: null, roleCode: null, sectorId: null, isUrgent: false };
const blank: RoutingConditions = {
  sectorIds: [],
  topicIds: [],
  channels: [],
  regimes: [],
  scales: [],
  applicantKinds: [],
  placeWords: [],
  textWords: [],
};
