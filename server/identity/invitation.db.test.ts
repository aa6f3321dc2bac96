import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anApi, type TestApi } from "../../test/support/api.ts";
import {
  aBase,
  aMunicipality,
  anAccount,
  aRegion,
  aWorld,
  tenantScope,
  type World,
} from "../../test/support/world.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import type { Municipality } from "../municipality/municipality.entity.ts";
import type { Region } from "../municipality/region.entity.ts";
import type { Account } from "./account.entity.ts";
import { type Issued, issueInvitation } from "./invitation.service.ts";

const OFFER = "query ($token: String!) { invitation(token: $token) { municipality roleCode roleTitle } }";
const ACCEPT = `mutation ($token: String!, $login: String!, $password: String!, $name: String!) {
  acceptInvitation(input: { token: $token, login: $login, password: $password, displayName: $name }) {
    __typename
    ... on SignedIn { viewer { login room roles municipality { slug } } }
    ... on AccountRefused { code message }
  }
}`;
const REVOKE = "mutation ($id: ID!) { revokeInvitation(id: $id) { status } }";
const PASSWORD = "три лодки у причала";

type Offer = { invitation: { municipality: string; roleCode: string; roleTitle: string } };
type Accepted = { acceptInvitation: { __typename: string; code?: string } };

let world: World;
let api: TestApi;
let region: Region;
let town: Municipality;
let village: Municipality;
let secretary: Account;

beforeAll(async () => {
  world = await aWorld();
  api = await anApi(world, {});
  region = await aRegion(world);
  town = await aMunicipality(world, { region: region.id, slug: "town", name: "Город" });
  village = await aMunicipality(world, { region: region.id, slug: "village" });
  secretary = await anAccount(world, { municipality: town, roleCodes: ["ADMINISTRATOR"] });
});

afterAll(() => api.close());

function issue(municipality = town): Promise<Issued & { token: string }> {
  return world.inScope(tenantScope(municipality), async (em) => {
    const ctx: MunicipalContext = {
      ...aBase(world, em),
      kind: "municipal",
      viewer: { accountId: secretary.id, login: "s", displayName: "Секретарь", rooms: [] },
      municipalityId: municipality.id,
      regionId: municipality.region,
      timeZone: "Europe/Moscow",
      roleCodes: [],
      recipientId: null,
    };
    const issued = await issueInvitation(ctx, { code: "ANALYST", title: "аналитик центра" });
    return { ...issued, token: issued.path.replace("/invitation/", "") };
  });
}

const offerOf = (token: string, as: string | null = null) => api.send<Offer>(as, OFFER, { token });

function accept(token: string, facts: { login?: string; password?: string; name?: string } = {}) {
  const given = {
    login: `new-${Math.random().toString(36).slice(2)}`,
    password: PASSWORD,
    name: "Новый человек",
    ...facts,
  };
  return api.send<Accepted>(null, ACCEPT, { token, ...given });
}

describe("an invitation", () => {
  test("is offered to whoever holds its secret", async () => {
    const { token } = await issue();
    const offer = { municipality: "Город", roleCode: "ANALYST", roleTitle: "аналитик центра" };
    expect((await offerOf(token)).data?.invitation).toEqual(offer);
    const stranger = await api.signIn(await anAccount(world, { municipality: village }));
    expect((await offerOf(token, stranger)).data?.invitation).toEqual(offer);
    const analyst = await api.signIn(await anAccount(world, { regions: [region] }));
    expect((await offerOf(token, analyst)).data?.invitation).toEqual(offer);
  });

  test("is not found by another secret", async () => {
    await issue();
    expect((await offerOf("x".repeat(43))).code).toBe("NOT_FOUND");
    expect((await offerOf("")).code).toBe("NOT_FOUND");
  });

  test("keeps only a hash of its secret", async () => {
    const { token } = await issue();
    const rows = await world.ownerQuery<{ all: string }>("select invitation::text as all from invitation");
    expect(rows.some((row) => row.all.includes(token))).toBe(false);
  });

  test("makes an account that works at once", async () => {
    const { token } = await issue();
    const answer = await accept(token, { login: " Sidorov ", name: "Сидоров П.П." });
    expect(answer.data?.acceptInvitation).toMatchObject({
      viewer: { login: "sidorov", room: "MUNICIPALITY", roles: ["ANALYST"], municipality: { slug: "town" } },
    });
    const next = await api.send<{ viewer: { login: string } }>(answer.setToken!, "{ viewer { login } }");
    expect(next.data?.viewer.login).toBe("sidorov");
  });

  test("is accepted once", async () => {
    const { token } = await issue();
    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(answers.filter((answer) => answer.data?.acceptInvitation.__typename === "SignedIn").length).toBe(
      1,
    );
    expect(answers.filter((answer) => answer.code === "NOT_FOUND").length).toBe(2);
    expect((await offerOf(token)).code).toBe("NOT_FOUND");
  });

  test("ends after fourteen days", async () => {
    const { token } = await issue();
    world.clock.advanceMinutes(14 * 24 * 60);
    expect((await offerOf(token)).code).toBe("NOT_FOUND");
    expect((await accept(token)).code).toBe("NOT_FOUND");
  });

  test.each([
    [{ login: "иванов", password: "коротк" }, "PASSWORD_TOO_SHORT"],
    [{ login: "x" }, "LOGIN_MALFORMED"],
    [{ login: "два слова" }, "LOGIN_MALFORMED"],
    [{ name: "  " }, "NAME_EMPTY"],
  ])("refuses the account %j as %s and stays open", async (facts, code) => {
    const { token } = await issue();
    expect((await accept(token, facts)).data?.acceptInvitation).toMatchObject({
      __typename: "AccountRefused",
      code,
    });
    expect((await offerOf(token)).data).not.toBeNull();
  });

  test("refuses a login that is taken and stays open", async () => {
    const { token } = await issue();
    await anAccount(world, { login: "taken" });
    expect((await accept(token, { login: "TAKEN" })).data?.acceptInvitation.code).toBe("LOGIN_TAKEN");
    expect((await accept(token)).data?.acceptInvitation.__typename).toBe("SignedIn");
  });
});

describe("taking an invitation back", () => {
  test("closes it and is noted", async () => {
    const { token, invitation } = await issue();
    const admin = await api.signIn(secretary);
    const answer = await api.send<{ revokeInvitation: { status: string } }>(admin, REVOKE, {
      id: invitation.id,
    });
    expect(answer.data?.revokeInvitation.status).toBe("REVOKED");
    expect((await offerOf(token)).code).toBe("NOT_FOUND");
    const audit = await world.inScope(tenantScope(town), (em) =>
      em.execute<{ action: string }[]>("select action from audit_event order by at, id"),
    );
    expect(audit.map((event) => event.action)).toContain("invitation.revoked");
  });

  test("of another municipality finds nothing", async () => {
    const { token, invitation } = await issue(village);
    const admin = await api.signIn(secretary);
    expect((await api.send(admin, REVOKE, { id: invitation.id })).code).toBe("NOT_FOUND");
    expect((await offerOf(token)).data).not.toBeNull();
  });

  test("is for those who administer", async () => {
    const { invitation } = await issue();
    const member = await api.signIn(await anAccount(world, { municipality: town, roleCodes: ["ANALYST"] }));
    expect((await api.send(member, REVOKE, { id: invitation.id })).code).toBe("FORBIDDEN");
  });
});
