import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { okStandIn, type StandIn, telegramStandIn, vkStandIn } from "./network-stand-ins.fixture.ts";
import { publicNetworks } from "./public-networks.ts";
import { readKey, SealBrokenError, seal, unseal } from "./sealed-access.ts";

const TOKEN = "token-of-the-page";
const BOT = "123456:AAbbccddeeffgghhiijjkkllmm";
const OK = {
  network: "OK",
  token: TOKEN,
  applicationKey: "CKEY12345",
  applicationSecret: "secret-1",
} as const;
const VK = { network: "VK", token: TOKEN } as const;
const TELEGRAM = { network: "TELEGRAM", token: BOT } as const;
const KEY = Buffer.alloc(32, 7);

let vk: StandIn;
let ok: StandIn;
let telegram: StandIn;
let networks: ReturnType<typeof publicNetworks>;

beforeAll(async () => {
  [vk, ok, telegram] = await Promise.all([vkStandIn(TOKEN), okStandIn(OK), telegramStandIn(BOT)]);
  networks = publicNetworks({ key: KEY, urls: { VK: vk.url, OK: ok.url, TELEGRAM: telegram.url } });
});
afterAll(() => Promise.all([vk, ok, telegram].map((each) => each.close())));

const post = (pageRef: string, more = {}) => ({
  pageRef,
  text: "Отключение воды 5 мая",
  link: "https://example.ru/voda?a=1&b=2",
  attemptKey: "0199",
  ...more,
});
const vkError = (code: number) => ({ json: { error: { error_code: code, error_msg: "Иванов" } } });

describe("ВКонтакте", () => {
  test("publishes as the community and says where", async () => {
    const attempt = await networks.publish(VK, post("77"));
    expect(attempt).toMatchObject({
      kind: "PUBLISHED",
      link: expect.stringMatching(/^https:\/\/vk\.com\/wall-77_\d+$/),
    });
    expect(vk.taken.at(-1)).toMatchObject({
      path: "/method/wall.post",
      fields: { owner_id: "-77", from_group: "1", guid: "0199", attachments: post("77").link },
    });
  });

  test.each([
    [5, { kind: "REFUSED", code: "TOKEN_EXPIRED" }],
    [14, { kind: "REFUSED", code: "CAPTCHA" }],
    [214, { kind: "REFUSED", code: "LIMIT_REACHED" }],
    [4_242, { kind: "REFUSED", code: "REFUSED" }],
    [6, { kind: "LATER", afterSeconds: 2 }],
    [9, { kind: "LATER", afterSeconds: 600 }],
    [10, { kind: "UNKNOWN" }],
  ])("tells error %i for what it is", async (code, expected) => {
    vk.next.push(vkError(code));
    expect(await networks.publish(VK, post("77"))).toEqual(expected);
  });

  test("sums the wall of a month, whatever is pinned above", async () => {
    const at = (text: string) => Date.parse(text) / 1_000;
    const item = (date: number, likes: number) => ({
      id: 1,
      date,
      likes: { count: likes },
      views: { count: 9 },
    });
    vk.next.push({
      json: {
        response: { items: [item(at("2025-01-01T00:00:00Z"), 1), item(at("2026-05-03T00:00:00Z"), 4)] },
      },
    });
    const read = await networks.readFigures(VK, "77", new Date("2026-05-01"), new Date("2026-06-01"));
    expect(read).toEqual({
      kind: "READ",
      posts: [{ at: new Date("2026-05-03"), likes: 4, comments: 0, reposts: 0, views: 9 }],
    });
  });
});

describe("Одноклассники", () => {
  test("signs what it sends, so that the network takes it", async () => {
    const attempt = await networks.publish(OK, post("555", { text: "Знаки: = & + «ёлка»" }));
    expect(attempt).toMatchObject({ kind: "PUBLISHED", link: expect.stringContaining("/group/555/topic/") });
  });

  test("an expired session asks for a new key", async () => {
    ok.next.push({ json: { error_code: 102, error_msg: "PARAM_SESSION_EXPIRED" } });
    expect(await networks.publish(OK, post("555"))).toEqual({ kind: "REFUSED", code: "TOKEN_EXPIRED" });
  });

  test("a wrong application secret is refused", async () => {
    const attempt = await networks.publish({ ...OK, applicationSecret: "another" }, post("555"));
    expect(attempt).toEqual({ kind: "REFUSED", code: "TOKEN_EXPIRED" });
  });
});

describe("Telegram", () => {
  test("publishes the link under the text", async () => {
    expect(await networks.publish(TELEGRAM, post("@gorod"))).toMatchObject({
      kind: "PUBLISHED",
      link: expect.stringMatching(/^https:\/\/t\.me\/gorod\/\d+$/),
    });
    expect(telegram.taken.at(-1)!.fields["text"]).toContain("\n\nhttps://example.ru/voda?a=1&b=2");
  });

  test("waits as long as it is told, and an hour at most", async () => {
    const limited = (seconds: number) => ({
      status: 429,
      json: { ok: false, error_code: 429, description: "…", parameters: { retry_after: seconds } },
    });
    telegram.next.push(limited(17), limited(1_000_000));
    expect(await networks.publish(TELEGRAM, post("@gorod"))).toEqual({ kind: "LATER", afterSeconds: 17 });
    expect(await networks.publish(TELEGRAM, post("@gorod"))).toEqual({ kind: "LATER", afterSeconds: 3_600 });
  });

  test("does not send what the network would cut off", async () => {
    const before = telegram.taken.length;
    const attempt = await networks.publish(TELEGRAM, post("@gorod", { text: "я".repeat(4_096) }));
    expect(attempt).toEqual({ kind: "REFUSED", code: "TEXT_REFUSED" });
    expect(telegram.taken).toHaveLength(before);
  });
});

describe("what the network did not say", () => {
  test.each(["BREAK", "GATEWAY"] as const)("is unknown after %s, not repeated", async (answer) => {
    for (const [secret, server, pageRef] of [
      [VK, vk, "77"],
      [OK, ok, "555"],
      [TELEGRAM, telegram, "@gorod"],
    ] as const) {
      server.next.push(answer);
      const before = server.taken.length;
      expect(await networks.publish(secret, post(pageRef))).toEqual({ kind: "UNKNOWN" });
      expect(server.taken).toHaveLength(before + 1);
    }
  });

  test("is nothing when nobody listens: it may be tried again", async () => {
    const gone = await vkStandIn(TOKEN);
    await gone.close();
    const away = publicNetworks({ key: KEY, urls: { VK: gone.url, OK: gone.url, TELEGRAM: gone.url } });
    for (const [secret, pageRef] of [
      [VK, "77"],
      [OK, "555"],
      [TELEGRAM, "@gorod"],
    ] as const)
      expect(await away.publish(secret, post(pageRef))).toEqual({ kind: "LATER", afterSeconds: 60 });
  });
});

describe("a sealed secret", () => {
  const owner = { municipalityId: "town", pageId: "page" };

  test("opens for its page with its key alone", () => {
    const sealed = seal(KEY, owner, OK);
    expect(unseal(KEY, owner, sealed)).toEqual(OK);
    expect(sealed.toString("latin1")).not.toContain(TOKEN);
    expect(() => unseal(Buffer.alloc(32, 8), owner, sealed)).toThrow(SealBrokenError);
    expect(() => unseal(KEY, { ...owner, municipalityId: "other" }, sealed)).toThrow(SealBrokenError);
    expect(() => unseal(KEY, { ...owner, pageId: "other" }, sealed)).toThrow(SealBrokenError);
  });

  test("does not open when a single bit of it changed", () => {
    const sealed = seal(KEY, owner, VK);
    for (let at = 0; at < sealed.length; at += 1) {
      const damaged = Buffer.from(sealed);
      damaged[at]! ^= 1;
      expect(() => unseal(KEY, owner, damaged)).toThrow(SealBrokenError);
    }
    expect(() => unseal(KEY, owner, sealed.subarray(0, 20))).toThrow(SealBrokenError);
  });

  test("takes keys of 32 bytes and no others", () => {
    expect(readKey("07".repeat(32))).toEqual(KEY);
    expect(readKey(KEY.toString("base64"))).toEqual(KEY);
    for (const text of ["", "пароль", "07".repeat(31), Buffer.alloc(16).toString("base64")])
      expect(readKey(text)).toBeNull();
  });
});
