import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asProgram } from "../../test/support/as-program.ts";
import { read } from "../../test/support/a-draft.ts";
import { aRegister, type Register } from "../../test/support/a-register.ts";
import { anAccount } from "../../test/support/world.ts";
import type { Account } from "../identity/account.entity.ts";
import { actingAs } from "../identity/acting-as.ts";
import { actorName } from "../identity/stand-in.ts";

/** A town seven hours east of Greenwich: its days begin at 17:00 UTC. */
let register: Register;
let administrator: string;
let head: Account;
let operator: Account;
let operatorSession: string;
let headSession: string;

const MIDNIGHT = "2026-04-19T17:00:00.000Z";
const FROM = "2026-04-20";

beforeAll(async () => {
  register = await aRegister({
    municipality: { timeZone: "Asia/Krasnoyarsk" },
    variant: { administeredBy: read("ADMINISTRATOR") },
  });
});
afterAll(() => register.close());

beforeEach(async () => {
  const { world, api, town } = register;
  await at("2026-04-16T09:00:00Z");
  const account = (roleCodes: string[]) => anAccount(world, { municipality: town, roleCodes });
  administrator = await register.person(["ADMINISTRATOR"]);
  head = await account(["HEAD"]);
  operator = await account(["POS_OPERATOR"]);
  headSession = await api.signIn(head, town);
  operatorSession = await api.signIn(operator, town);
});

/** Moves the clock; whoever is signed in was here a moment ago. */
async function at(instant: string): Promise<void> {
  const { clock, ownerQuery } = register.world;
  clock.advanceMinutes((Date.parse(instant) - clock.now().getTime()) / 60_000);
  await ownerQuery(`update session set last_seen_at = '${instant}', expires_at = '2030-01-01'`);
}

interface Outcome {
  __typename: string;
  code?: string;
  message?: string;
  substitution?: { id: string; state: string };
}

async function set(input: object = {}, token = administrator): Promise<Outcome> {
  const answer = await register.send<{ done: Outcome }>(
    token,
    `mutation ($input: SubstitutionInput!) { done: setSubstitution(input: $input) { __typename
      ... on SubstitutionRefused { code message } ... on SubstitutionSaved { substitution { id state } } } }`,
    {
      input: {
        absentAccountId: head.id,
        substituteAccountId: operator.id,
        roleCodes: ["HEAD"],
        validFrom: FROM,
        validTo: FROM,
        ...input,
      },
    },
  );
  return answer.data?.done ?? { __typename: answer.code ?? answer.text };
}

const end = (id: string | undefined, token = administrator) =>
  register.send<{ done: { state: string } }>(
    token,
    "mutation ($id: ID!) { done: endSubstitution(id: $id) { state } }",
    { id },
  );

interface Me {
  roles: string[];
  permissions: string[];
  standsInFor: { displayName: string; roleCodes: string[]; validTo: string }[];
}

async function me(token = operatorSession): Promise<Me> {
  const answer = await register.send<{ viewer: Me }>(
    token,
    "{ viewer { roles permissions standsInFor { displayName roleCodes validTo } } }",
  );
  return answer.data!.viewer;
}

describe("roles of somebody who is away", () => {
  test("are carried from midnight to midnight of the town, by sessions that are open all along", async () => {
    await set();
    await at("2026-04-19T16:59:59.999Z");
    expect((await me()).roles).toEqual(["POS_OPERATOR"]);
    await at(MIDNIGHT);
    expect(await me()).toMatchObject({
      roles: ["HEAD", "POS_OPERATOR"],
      permissions: expect.arrayContaining(["plan:change", "submission:approve"]),
      standsInFor: [{ displayName: head.displayName, roleCodes: ["HEAD"], validTo: FROM }],
    });
    await at("2026-04-20T16:59:59.999Z");
    expect((await me()).roles).toContain("HEAD");
    await at("2026-04-20T17:00:00.000Z");
    expect(await me()).toMatchObject({ roles: ["POS_OPERATOR"], standsInFor: [] });
  });

  test("are carried on the 29th of February", async () => {
    await set({ validFrom: "2028-02-28", validTo: "2028-02-29" });
    const rolesAt = async (instant: string) => {
      await at(instant);
      return (await me()).roles;
    };
    expect(await rolesAt("2028-02-29T16:59:59Z")).toContain("HEAD");
    expect(await rolesAt("2028-02-29T17:00:00Z")).toEqual(["POS_OPERATOR"]);
  });

  test("end at once when they are taken back, by a session that was known a moment ago", async () => {
    const { substitution } = await set({ validFrom: "2026-04-16" });
    const page = `query ($first: Int!) { submissions(sort: NEWEST, first: $first) { totalCount } }`;
    for (let times = 0; times < 3; times += 1) await register.send(operatorSession, page, { first: 1 });
    expect((await me()).roles).toContain("HEAD");
    expect((await end(substitution?.id)).data?.done.state).toBe("REVOKED");
    expect((await me()).roles).toEqual(["POS_OPERATOR"]);
    const again = await register.send(operatorSession, page, { first: 1 });
    expect(again.code).toBeUndefined();
  });

  test("are carried by what the program does later for the substitute", async () => {
    await set({ validFrom: "2026-04-16" });
    const later = () =>
      asProgram(register.world, register.town, async (ctx) => {
        const acting = await actingAs(ctx, { accountId: operator.id, name: operator.displayName });
        return { roles: acting.roleCodes, name: actorName(acting), ofAbsent: acting.standsInFor };
      });
    expect(await later()).toMatchObject({
      roles: ["HEAD", "POS_OPERATOR"],
      name: `${operator.displayName} (за: ${head.displayName})`,
      ofAbsent: [{ accountId: head.id, roleCodes: ["HEAD"], validTo: FROM }],
    });
    await at("2026-04-20T17:00:00.000Z");
    expect(await later()).toMatchObject({
      roles: ["POS_OPERATOR"],
      name: operator.displayName,
      ofAbsent: [],
    });
  });

  test("are gone with the post of whoever is away", async () => {
    await set({ validFrom: "2026-04-16" });
    expect((await me()).roles).toContain("HEAD");
    await register.world.ownerQuery(`delete from municipal_grant where account_id = '${head.id}'`);
    expect((await me()).roles).toEqual(["POS_OPERATOR"]);
  });

  test("are not carried by a person of a responsible recipient", async () => {
    await set({ validFrom: "2026-04-16" });
    await register.world.ownerQuery(
      `update municipal_grant set role_code = 'RECIPIENT', recipient_id = gen_random_uuid()
       where account_id = '${operator.id}'`,
    );
    expect((await me()).roles).toEqual(["RECIPIENT"]);
  });

  test("are named in the journal and in the history together with whom they are carried for", async () => {
    await set({ validFrom: "2026-04-16" });
    const { id } = await register.add({ summary: "Фонарь" });
    const { revision } = await register.read<{ revision: number }>(id, "revision");
    await register.take(
      "assignSubmission",
      "AssignSubmissionInput",
      { submissionId: id, revision, executorAccountId: operator.id },
      operatorSession,
    );
    const { events } = await register.read<{ events: { edges: { node: { actor: string } }[] } }>(
      id,
      "events(first: 10) { edges { node { actor } } }",
    );
    expect(events.edges.map(({ node }) => node.actor)).toContain(
      `${operator.displayName} (за: ${head.displayName})`,
    );
    await register.send(
      operatorSession,
      `mutation { saveAnswerTemplate(input: { name: "Ответ", text: "Сделано" }) { __typename } }`,
    );
    const [row] = await register.world.ownerQuery<{ on_behalf_of: string }>(
      `select on_behalf_of from audit_event where account_id = '${operator.id}' order by id desc limit 1`,
    );
    expect(row?.on_behalf_of).toBe(head.displayName);
  });
});

test("what comes to whoever is away comes to whoever stands in", async () => {
  await set({ validFrom: "2026-04-16" });
  const { id } = await register.add({ summary: "Лужа" });
  const { revision } = await register.read<{ revision: number }>(id, "revision");
  const outcome = await register.take("assignSubmission", "AssignSubmissionInput", {
    submissionId: id,
    revision,
    executorAccountId: head.id,
  });
  expect(outcome.__typename).toBe("SubmissionSaved");
  const kinds = async (token: string) => {
    const answer = await register.send<{ notifications: { edges: { node: { kind: string } }[] } }>(
      token,
      "{ notifications(first: 20) { edges { node { kind } } } }",
    );
    return answer.data!.notifications.edges.map(({ node }) => node.kind);
  };
  expect(await kinds(headSession)).toEqual(["ASSIGNED", "SUBSTITUTION_SET"]);
  expect(await kinds(operatorSession)).toEqual(["ASSIGNED", "SUBSTITUTION_SET"]);
  const mine = await register.send<{ submissions: { edges: { node: { id: string } }[] } }>(
    operatorSession,
    "{ submissions(sort: NEWEST, first: 5, filter: { view: MINE }) { edges { node { id } } } }",
  );
  expect(mine.data!.submissions.edges.map(({ node }) => node.id)).toEqual([id]);
});

describe("a substitution", () => {
  test("is set by whoever may give the role by other means too", async () => {
    expect((await set({}, headSession)).__typename).toBe("FORBIDDEN");
    expect((await set({}, operatorSession)).__typename).toBe("FORBIDDEN");
  });

  test("is ended by whoever is back", async () => {
    const { substitution } = await set();
    expect((await end(substitution?.id, operatorSession)).code).toBe("FORBIDDEN");
    expect((await end(substitution?.id, headSession)).data?.done.state).toBe("REVOKED");
  });

  test("hands on nothing that is itself carried for another", async () => {
    await set({ validFrom: "2026-04-16", validTo: "2026-04-30" });
    const third = await anAccount(register.world, { municipality: register.town, roleCodes: ["ANALYST"] });
    const chain = { absentAccountId: operator.id, substituteAccountId: third.id };
    expect(await set({ ...chain, roleCodes: ["HEAD"] })).toMatchObject({ code: "ROLE_NOT_HELD" });
    expect(await set({ ...chain, roleCodes: ["POS_OPERATOR"] })).toMatchObject({
      code: "ABSENT_SUBSTITUTES",
    });
  });

  test("of an account that works elsewhere is not found", async () => {
    const stranger = await anAccount(register.world, { roleCodes: [] });
    expect((await set({ substituteAccountId: stranger.id })).__typename).toBe("NOT_FOUND");
  });

  test("is set once when two officers set it at the same time", async () => {
    const third = await anAccount(register.world, { municipality: register.town, roleCodes: ["ANALYST"] });
    const both = await Promise.all([set(), set({ substituteAccountId: third.id })]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual([
      "SubstitutionRefused",
      "SubstitutionSaved",
    ]);
  });
});
