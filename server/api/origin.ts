import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { denial } from "./http-denial.ts";

/**
 * Turns away requests that a page of another site makes a browser send. Programs without a browser send no
 * `Origin`; a page cannot forge `Host` or `x-forwarded-host` without a preflight, which nothing here grants.
 *
 * @param publicUrl address people type
 */
export function sameOriginOnly(publicUrl: string): RequestHandler {
  const isOwn = ownOrigins(publicUrl);
  return (request, response, next) => {
    if (isOwn(request)) return next();
    return denial(response, 403, "FORBIDDEN", "Запрос пришёл с чужого сайта.");
  };
}

/** Whether a request comes from a page of ours, or from no page at all. */
export function ownOrigins(publicUrl: string): (request: IncomingMessage) => boolean {
  const own = new URL(publicUrl).host;
  return ({ headers }) => {
    const { origin } = headers;
    if (origin === undefined) return true;
    const hosts = [own, headers.host, headers["x-forwarded-host"]];
    const host = URL.canParse(origin) ? new URL(origin).host : null;
    return host !== null && hosts.includes(host);
  };
}
