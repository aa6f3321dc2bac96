/** A real server of feeds, good and bad ones. */
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

export interface FeedServer {
  readonly origin: string;
  /** Paths that were asked for, with the tag the reader sent back. */
  readonly asked: { readonly path: string; readonly etag: string | null }[];
  close(): Promise<void>;
}

export const FEED_TAG = '"first"';

/** Paths: what a feed may do to whoever reads it. */
const ANSWERS: Readonly<Record<string, RequestListener>> = {
  "/good": (request, response) => {
    if (request.headers["if-none-match"] === FEED_TAG) return void response.writeHead(304).end();
    response.writeHead(200, { "content-type": "application/rss+xml", etag: FEED_TAG }).end(aFeed());
  },
  "/page": (_request, response) => void response.end("<!doctype html><html><body>Новости</body></html>"),
  "/bomb": (_request, response) =>
    void response.end('<!DOCTYPE rss [<!ENTITY a "ааа"><!ENTITY b "&a;&a;">]><rss><title>&b;</title></rss>'),
  "/packed": (_request, response) => {
    response
      .writeHead(200, { "content-encoding": "gzip" })
      .end(gzipSync(Buffer.alloc(8 * 1024 * 1024, 0x20)));
  },
  "/endless": (_request, response) => {
    const more = () => {
      if (!response.destroyed) response.write(`<item>${" ".repeat(65_536)}</item>`, () => setImmediate(more));
    };
    response.write("<rss><channel>");
    more();
  },
  "/slow": (_request, response) => void response.write("<rss>"),
  "/loop": (_request, response) => void response.writeHead(302, { location: "/loop" }).end(),
  "/inside": (_request, response) =>
    void response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end(),
  "/mapped": (_request, response) =>
    void response.writeHead(302, { location: "http://[::ffff:127.0.0.1]/" }).end(),
  "/file": (_request, response) => void response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/gone": (_request, response) => void response.writeHead(410).end(),
  "/broken": (_request, response) => void response.writeHead(500).end(),
};

export function aFeed(): string {
  const items = [
    ["1", "Прорыв трубы на улице Мира", "Без горячей воды остались три дома"],
    ["2", "Открыта новая школа", "Первого сентября школа приняла учеников"],
  ].map(
    ([id, title, text]) =>
      `<item><guid>${id}</guid><title>${title}</title><link>https://news.example/${id}</link>
       <author>Иванова Мария</author><description>${text}</description>
       <pubDate>Thu, 16 Apr 2026 0${id}:00:00 +0000</pubDate></item>`,
  );
  return `<rss version="2.0"><channel><title>Вести</title>${items.join("")}</channel></rss>`;
}

export async function aFeedServer(): Promise<FeedServer> {
  const asked: { path: string; etag: string | null }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, etag: request.headers["if-none-match"] ?? null });
    const answer = ANSWERS[path];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
