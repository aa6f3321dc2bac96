import { afterAll, beforeAll, expect, test } from "vitest";
import { aFeedServer, FEED_TAG, type FeedServer } from "../../../test/support/a-feed-server.ts";
import { FeedFaultError } from "./feed-fault.ts";
import { checkedLookup, fetchFeed } from "./fetch-feed.ts";

let server: FeedServer;
beforeAll(async () => {
  server = await aFeedServer();
});
afterAll(() => server.close());

const ask = (url: string, etag: string | null = null, longestMs?: number) =>
  fetchFeed(
    { url, etag, lastModified: null },
    { localOrigins: new Set([server.origin]), ...(longestMs ? { longestMs } : {}) },
  );

async function faultOf(url: string, longestMs?: number): Promise<string> {
  try {
    await ask(url, null, longestMs);
    return "none";
  } catch (error) {
    return error instanceof FeedFaultError ? error.code : String(error);
  }
}

test("a feed is asked again only for what is new", async () => {
  const answer = await ask(`${server.origin}/good`);
  expect([answer?.etag, answer?.bytes.includes("Прорыв")]).toEqual([FEED_TAG, true]);
  expect(await ask(`${server.origin}/good`, FEED_TAG)).toBeNull();
});

test.each([
  ["/endless", "TOO_LARGE"],
  ["/packed", "TOO_LARGE"],
  ["/loop", "TOO_MANY_REDIRECTS"],
  ["/inside", "ADDRESS_NOT_PUBLIC"],
  ["/mapped", "ADDRESS_NOT_PUBLIC"],
  ["/file", "WRONG_ADDRESS"],
  ["/gone", "NOT_FOUND"],
  ["/nothing", "NOT_FOUND"],
  ["/broken", "SERVER_FAULT"],
])("%s ends as %s", async (path, code) => {
  expect(await faultOf(`${server.origin}${path}`)).toBe(code);
});

test("a server that never ends its answer is left", async () => {
  expect(await faultOf(`${server.origin}/slow`, 200)).toBe("TOO_SLOW");
});

test.each([
  "http://127.0.0.1:1/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://[::1]/",
  "http://[::ffff:10.0.0.1]/",
  "http://169.254.169.254/latest/meta-data/",
  "http://localhost:1/",
])("%s is never asked", async (url) => {
  const before = server.asked.length;
  expect(await faultOf(url)).toBe("ADDRESS_NOT_PUBLIC");
  expect(server.asked.length).toBe(before);
});

test("an allowed origin opens no other port of the same machine", async () => {
  const other = await aFeedServer();
  expect(await faultOf(`${other.origin}/good`)).toBe("ADDRESS_NOT_PUBLIC");
  expect(other.asked).toEqual([]);
  await other.close();
});

test("a name that leads inside is not connected to", async () => {
  const outcome = await new Promise<unknown>((done) => {
    checkedLookup("localhost", { all: true }, (error) => done(error));
  });
  expect(outcome).toMatchObject({ code: "ADDRESS_NOT_PUBLIC" });
});
