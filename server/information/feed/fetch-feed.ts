/**
 * Fetches a feed from the public internet. The name is resolved here, each address is checked, and the connection goes
 * to the address that was checked: a name that means something else a moment later changes nothing.
 */
import { lookup as resolve, type LookupAddress } from "node:dns";
import { type IncomingMessage, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createGunzip, createInflate } from "node:zlib";
import { FeedFaultError } from "./feed-fault.ts";
import { isPublicAddress } from "./public-address.ts";

export const LARGEST_FEED = 5 * 1024 * 1024;
export const LONGEST_MS = 20_000;
const MOST_REDIRECTS = 3;

export interface FeedAsked {
  readonly url: string;
  /** What the server named its last answer. */
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FeedAnswer {
  readonly bytes: Buffer;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FeedLimits {
  /** Origins like `http://127.0.0.1:8080` that are asked although they are not public: tests and development only. */
  readonly localOrigins: ReadonlySet<string>;
  /** Milliseconds for the whole of it. */
  readonly longestMs?: number;
  readonly signal?: AbortSignal;
}

/**
 * The feed as it is now.
 *
 * @returns null when nothing has changed since the last answer
 * @throws {FeedFaultError}
 */
export async function fetchFeed(asked: FeedAsked, limits: FeedLimits): Promise<FeedAnswer | null> {
  const { longestMs = LONGEST_MS, signal } = limits;
  const timeout = AbortSignal.timeout(longestMs);
  const stop = signal ? AbortSignal.any([timeout, signal]) : timeout;
  try {
    return await follow(asked, limits, stop);
  } catch (error) {
    if (timeout.aborted) throw new FeedFaultError("TOO_SLOW", error);
    if (signal?.aborted) throw error;
    throw faultOf(error);
  }
}

async function follow(asked: FeedAsked, limits: FeedLimits, stop: AbortSignal): Promise<FeedAnswer | null> {
  let url = addressOf(asked.url);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const response = await open(url, asked, limits, stop);
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (status >= 300 && status < 400 && status !== 304 && location !== undefined) {
      response.destroy();
      url = addressOf(location, url);
      continue;
    }
    if (status === 304) {
      response.destroy();
      return null;
    }
    if (status !== 200) {
      response.destroy();
      throw new FeedFaultError(faultOfStatus(status));
    }
    return {
      bytes: await readAll(response, stop),
      contentType: response.headers["content-type"] ?? null,
      etag: short(response.headers.etag),
      lastModified: short(response.headers["last-modified"]),
    };
  }
  throw new FeedFaultError("TOO_MANY_REDIRECTS");
}

/** A server must not make the program keep and repeat long texts. */
const short = (header: string | undefined): string | null =>
  header !== undefined && header.length <= 500 ? header : null;

function addressOf(text: string, base?: URL): URL {
  let url: URL;
  try {
    url = new URL(text, base);
  } catch (error) {
    throw new FeedFaultError("WRONG_ADDRESS", error);
  }
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  if (!isWeb || url.username !== "" || url.password !== "") throw new FeedFaultError("WRONG_ADDRESS");
  return url;
}

function open(
  url: URL,
  { etag, lastModified }: FeedAsked,
  { localOrigins }: FeedLimits,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const isLocalAllowed = localOrigins.has(url.origin);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // Literal addresses are connected to without a lookup.
  if (isIP(host) !== 0 && !isLocalAllowed && !isPublicAddress(host))
    throw new FeedFaultError("ADDRESS_NOT_PUBLIC");
  const send = url.protocol === "https:" ? requestSecure : requestPlain;
  return new Promise((done, fail) => {
    const sent = send(
      url,
      {
        // A connection of its own: a kept one could lead to an address that was checked for another name.
        agent: false,
        lookup: isLocalAllowed ? undefined : checkedLookup,
        signal,
        headers: {
          accept:
            "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1",
          "accept-encoding": "gzip, deflate, identity;q=0.5",
          "user-agent": "mcu-network feed reader",
          ...(etag === null ? {} : { "if-none-match": etag }),
          ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
        },
      },
      done,
    );
    sent.on("error", fail);
    sent.end();
  });
}

/** Resolves a name to addresses all of which are public: one that is not is a sign of an attack. */
export const checkedLookup: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    const addresses: readonly LookupAddress[] = found ?? [];
    if (error) return done(error, "", 0);
    const isPublic = addresses.length > 0 && addresses.every(({ address }) => isPublicAddress(address));
    if (!isPublic) return done(new FeedFaultError("ADDRESS_NOT_PUBLIC"), "", 0);
    if (options.all) return done(null, [...addresses]);
    const [{ address, family }] = addresses as [LookupAddress];
    done(null, address, family);
  });
};

async function readAll(response: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  const plain = unpacked(response);
  const parts: Buffer[] = [];
  let length = 0;
  const abort = () => plain.destroy(new FeedFaultError("TOO_SLOW"));
  signal.addEventListener("abort", abort, { once: true });
  try {
    for await (const part of plain as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > LARGEST_FEED) throw new FeedFaultError("TOO_LARGE");
      parts.push(part);
    }
    return Buffer.concat(parts);
  } finally {
    signal.removeEventListener("abort", abort);
    plain.destroy();
    response.destroy();
  }
}

/** The body as it is counted: a small packed one may be endless inside. */
function unpacked(response: IncomingMessage): Readable {
  const encoding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const unpack =
    encoding === "gzip" || encoding === "x-gzip"
      ? createGunzip()
      : encoding === "deflate"
        ? createInflate()
        : null;
  if (unpack === null) {
    if (encoding !== "identity" && encoding !== "") throw new FeedFaultError("ENCODING_UNKNOWN");
    return response;
  }
  response.on("error", (error) => unpack.destroy(error));
  return response.pipe(unpack);
}

function faultOfStatus(status: number): FeedFaultError["code"] {
  if (status === 401 || status === 403 || status === 429) return "FORBIDDEN";
  if (status === 404 || status === 410) return "NOT_FOUND";
  return "SERVER_FAULT";
}

function faultOf(error: unknown): FeedFaultError {
  if (error instanceof FeedFaultError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new FeedFaultError(
    code === "ENOTFOUND" || code === "EAI_AGAIN" ? "NAME_UNKNOWN" : "UNREACHABLE",
    error,
  );
}
