import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeFeed } from "./decode-feed.ts";
import { FeedFaultError } from "./feed-fault.ts";
import { MOST_ENTRIES, parseFeed } from "./parse-feed.ts";
import { plainText } from "./plain-text.ts";

const BASE = "https://news.example/rss";
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Вести</title>${items}</channel></rss>`;
const item = (more: string) =>
  `<item><title>Прорыв трубы</title><link>https://news.example/1</link>${more}</item>`;

function faultOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof FeedFaultError) return error.code;
    throw error;
  }
}

test("an entry of RSS keeps its name, words and day, and never its writer", () => {
  const { entries, isPartial } = parseFeed(
    rss(
      item(
        `<guid isPermaLink="false">n-1</guid><author>Иванова Мария</author><dc:creator xmlns:dc="d">Иванова</dc:creator>
         <description><![CDATA[<p>На улице&nbsp;Мира <b>авария</b>.</p><script>alert(1)</script>]]></description>
         <pubDate>Mon, 02 Mar 2026 10:00:00 +0300</pubDate>`,
      ),
    ),
    BASE,
  );
  expect(isPartial).toBe(false);
  expect(entries).toEqual([
    {
      guid: "n-1",
      link: "https://news.example/1",
      title: "Прорыв трубы",
      excerpt: "На улице Мира авария .",
      publishedAt: new Date("2026-03-02T07:00:00Z"),
    },
  ]);
});

test("an entry of Atom gives its page and not its pictures", () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id><title type="html">&lt;b&gt;Вода&lt;/b&gt;</title>
    <link rel="enclosure" href="https://a.example/p.jpg"/><link rel="alternate" href="/news/1"/>
    <updated>2026-03-02T10:00:00Z</updated>
    <content type="xhtml"><div><p>Отключена</p><p>до вечера</p></div></content></entry></feed>`;
  expect(parseFeed(atom, BASE).entries).toEqual([
    {
      guid: "urn:1",
      link: "https://news.example/news/1",
      title: "Вода",
      excerpt: "Отключена до вечера",
      publishedAt: new Date("2026-03-02T10:00:00Z"),
    },
  ]);
});

test("windows-1251 is read by what the file declares, whatever the header says", () => {
  const text = `<?xml version="1.0" encoding="windows-1251"?><rss><channel>${item("")}</channel></rss>`;
  const bytes = iconv.encode(text, "windows-1251");
  expect(parseFeed(decodeFeed(bytes, "text/xml; charset=utf-8"), BASE).entries[0]?.title).toBe(
    "Прорыв трубы",
  );
});

test("an encoding that nobody knows is said to be unknown", () => {
  const bytes = Buffer.from('<?xml version="1.0" encoding="martian-1"?><rss/>');
  expect(faultOf(() => decodeFeed(bytes, null))).toBe("ENCODING_UNKNOWN");
});

test.each([
  ["<!doctype html><html><body>Новости</body></html>", "IS_A_PAGE"],
  ["<html><head><meta charset=utf-8></head></html>", "IS_A_PAGE"],
  ["{}", "NOT_A_FEED"],
  ["", "NOT_A_FEED"],
  ["<svg></svg>", "NOT_A_FEED"],
  ["<rss><channel><item>", "BROKEN"],
  [`<!DOCTYPE rss [<!ENTITY a "ааа"><!ENTITY b "&a;&a;&a;">]><rss>&b;</rss>`, "HAS_ENTITIES"],
  [`<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>`, "HAS_ENTITIES"],
  [`<rss>${"<a>".repeat(100)}`, "BROKEN"],
])("%j is refused", (text, code) => {
  expect(faultOf(() => parseFeed(text, BASE))).toBe(code);
});

test("what came before a break is kept", () => {
  const { entries, isPartial } = parseFeed(`<rss><channel>${item("")}<item><title>Об`, BASE);
  expect([entries.length, isPartial]).toEqual([1, true]);
});

test("no more than a thousand entries are taken", () => {
  expect(parseFeed(rss(item("").repeat(MOST_ENTRIES + 500)), BASE).entries).toHaveLength(MOST_ENTRIES);
});

test("an address that is no page is no link", () => {
  const hostile = (link: string) => rss(`<item><title>Т</title><link>${link}</link></item>`);
  for (const link of ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"])
    expect(parseFeed(hostile(link), BASE).entries).toEqual([]);
});

test("any text is read or refused, and leaves no tag", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (noise) => {
      expect(
        faultOf(() => parseFeed(rss(item(`<description>${noise}</description>`)), BASE)),
      ).not.toBeUndefined();
      expect(plainText(`<script>${noise}`)).toBe("");
    }),
    { numRuns: 30 },
  );
});
