import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type TestApi, anApi } from "../../test/support/api.ts";
import { aMunicipality, anAccount, aRegion, aWorld, type World } from "../../test/support/world.ts";
import type { Municipality } from "../municipality/municipality.entity.ts";
import type { Region } from "../municipality/region.entity.ts";
import type { Account } from "./account.entity.ts";
import { hashPassword } from "./password.ts";

const PASSWORD = "три лодки у причала";
const SIGN_IN = `mutation ($login: String!, $password: String!) {
  signIn(input: { login: $login, password: $password }) {
    __typename
    ... on SignedIn { viewer { login room roles permissions rooms { room name path } municipality { slug } } }
    ... on WrongCredentials { message }
    ... on TooManyAttempts { message retryAfterSeconds }
  }
}`;
const VIEWER = "{ viewer { login room regionalRole municipality { slug } regions { code } } }";

type SignIn = { signIn: Record<string, unknown> & { __typename: string } };
type Viewer = { viewer: { room: string; municipality: { slug: string } | null } | null };

let world: World;
let api: TestApi;
let region: Region;
let town: Municipality;
let village: Municipality;
let person: Account;

beforeAll(async () => {
  world = await aWorld();
  api = await anApi(world, {});
  region = await aRegion(world);
  town = await aMunicipality(world, { region: region.id, slug: "town", name: "Город" });
  village = await aMunicipality(world, { region: region.id, slug: "village", name: "Деревня" });
  const passwordHash = await hashPassword(PASSWORD);
  person = await anAccount(world, {
    login: "petrova",
    passwordHash,
    municipality: town,
    roleCodes: ["HEAD"],
  });
});

afterAll(() => api.close());

let address = 0;
let from: Record<string, string>;
beforeEach(() => {
  from = { "x-forwarded-for": `10.0.0.${(address += 1)}` };
});

const signIn = (login: string, password: string, headers = from, token: string | null = null) =>
  api.send<SignIn>(token, SIGN_IN, { login, password }, headers);

describe("signing in", () => {
  test("opens the room where the role works", async () => {
    const answer = await signIn(" Petrova ", PASSWORD);
    expect(answer.data?.signIn).toMatchObject({
      viewer: { login: "petrova", room: "MUNICIPALITY", roles: ["HEAD"], municipality: { slug: "town" } },
    });
    const next = await api.send<Viewer>(answer.setToken!, VIEWER);
    expect(next.data?.viewer).toMatchObject({ room: "MUNICIPALITY", municipality: { slug: "town" } });
  });

  test("sets a cookie that scripts cannot read", async () => {
    const body = JSON.stringify({ query: SIGN_IN, variables: { login: "petrova", password: PASSWORD } });
    const headers = { "content-type": "application/json", ...from };
    const response = await fetch(`${api.url}/graphql`, { method: "POST", headers, body });
    expect(response.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax; Max-Age=604800$/);
  });

  test("ends the session the client came with", async () => {
    const old = await api.signIn(person);
    await signIn("petrova", PASSWORD, from, old);
    expect((await api.send<Viewer>(old, VIEWER)).data?.viewer).toBeNull();
  });

  test.each([
    ["petrova", "не тот пароль"],
    ["nobody", PASSWORD],
    ["", ""],
    ["petrova", "я".repeat(10_000)],
  ])("with the pair %j tells nothing of which was wrong", async (login, password) => {
    const answer = await signIn(login, password);
    expect(answer.data?.signIn.__typename).toBe("WrongCredentials");
    expect(answer.setToken).toBeUndefined();
  });

  test("is refused after ten wrong attempts", async () => {
    for (let count = 0; count < 10; count += 1) await signIn("petrova", "не тот пароль");
    const answer = await signIn("petrova", PASSWORD);
    expect(answer.data?.signIn).toMatchObject({ __typename: "TooManyAttempts" });
    const elsewhere = await signIn("petrova", PASSWORD, { "x-forwarded-for": "10.9.9.9" });
    expect(elsewhere.data?.signIn.__typename).toBe("SignedIn");
  });

  test("counts the address the nearest proxy saw", async () => {
    for (let count = 0; count < 10; count += 1) {
      await signIn("petrova", "не тот пароль", { "x-forwarded-for": `8.8.8.${count}, 10.7.7.7` });
    }
    const answer = await signIn("petrova", PASSWORD, { "x-forwarded-for": "1.2.3.4, 10.7.7.7" });
    expect(answer.data?.signIn.__typename).toBe("TooManyAttempts");
  });

  test("is closed to a disabled account", async () => {
    const passwordHash = await hashPassword(PASSWORD);
    const facts = { login: "gone", passwordHash, municipality: town, disabledAt: new Date() };
    await anAccount(world, facts);
    expect((await signIn("gone", PASSWORD)).data?.signIn.__typename).toBe("WrongCredentials");
  });

  test("is closed to demo accounts outside demo mode", async () => {
    const passwordHash = await hashPassword(PASSWORD);
    await anAccount(world, { login: "demo", passwordHash, municipality: town, isDemo: true });
    expect((await signIn("demo", PASSWORD)).data?.signIn.__typename).toBe("WrongCredentials");
  });
});

describe("a session", () => {
  test("ends with signing out", async () => {
    const token = await api.signIn(person);
    const answer = await api.send(token, "mutation { signOut }");
    expect(answer.setToken).toBe("");
    expect((await api.send<Viewer>(token, VIEWER)).data?.viewer).toBeNull();
  });

  test("ends after twelve idle hours", async () => {
    const token = await api.signIn(person);
    world.clock.advanceMinutes(11 * 60);
    expect((await api.send<Viewer>(token, VIEWER)).data?.viewer).not.toBeNull();
    world.clock.advanceMinutes(11 * 60);
    expect((await api.send<Viewer>(token, VIEWER)).data?.viewer).not.toBeNull();
    world.clock.advanceMinutes(12 * 60);
    expect((await api.send<Viewer>(token, VIEWER)).data?.viewer).toBeNull();
  });

  test("ends after seven days however busy", async () => {
    const token = await api.signIn(person);
    for (let step = 0; step < 16; step += 1) {
      world.clock.advanceMinutes(10 * 60);
      await api.send(token, VIEWER);
    }
    expect((await api.send<Viewer>(token, VIEWER)).data?.viewer).not.toBeNull();
    world.clock.advanceMinutes(8 * 60);
    expect((await api.send<Viewer>(token, VIEWER)).data?.viewer).toBeNull();
  });

  test("is nobody's with a made-up secret", async () => {
    expect((await api.send<Viewer>("x".repeat(43), VIEWER)).data?.viewer).toBeNull();
  });

  test("keeps only a hash of its secret", async () => {
    const token = await api.signIn(person);
    const rows = await world.ownerQuery<{ all: string }>("select session::text as all from session");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some((row) => row.all.includes(token))).toBe(false);
  });
});

describe("entering a room", () => {
  const ENTER = `mutation ($room: Room!, $id: ID) {
    enterRoom(input: { room: $room, municipalityId: $id }) { room municipality { slug } }
  }`;

  test("moves the session to it", async () => {
    const facts = { municipality: town, regions: [region] };
    const token = await api.signIn(await anAccount(world, facts));
    const entered = await api.send<{ enterRoom: unknown }>(token, ENTER, { room: "REGION" });
    expect(entered.data?.enterRoom).toEqual({ room: "REGION", municipality: null });
    expect((await api.send<Viewer>(token, VIEWER)).data?.viewer?.room).toBe("REGION");
    await api.send(token, ENTER, { room: "MUNICIPALITY", id: town.id });
    expect((await api.send<Viewer>(token, VIEWER)).data?.viewer?.municipality?.slug).toBe("town");
  });

  test("of another municipality finds nothing", async () => {
    const token = await api.signIn(person);
    expect((await api.send(token, ENTER, { room: "MUNICIPALITY", id: village.id })).code).toBe("NOT_FOUND");
    expect((await api.send(token, ENTER, { room: "MUNICIPALITY", id: "что угодно" })).code).toBe("NOT_FOUND");
    expect((await api.send(token, ENTER, { room: "PLATFORM" })).code).toBe("NOT_FOUND");
    expect((await api.send<Viewer>(token, VIEWER)).data?.viewer?.municipality?.slug).toBe("town");
  });

  test("is for the signed-in only", async () => {
    expect((await api.send(null, ENTER, { room: "REGION" })).code).toBe("UNAUTHENTICATED");
  });
});
