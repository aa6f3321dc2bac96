import type { RequestHandler } from "express";
import { denial } from "./http-denial.ts";

/**
 * Turns away requests that a page of another site makes a browser send. Programs without a browser send no
 * `Origin`; a page cannot forge `Host` or `x-forwarded-host` without a preflight, which nothing here grants.
 *
 * @param publicUrl address people type
 */
export function sameOriginOnly(publicUrl: string): RequestHandler {
  const own = new URL(publicUrl).host;
  return (request, response, next) => {
    const { origin } = request.headers;
    if (origin === undefined) return next();
    const hosts = [own, request.headers.host, request.headers["x-forwarded-host"]];
    const host = URL.canParse(origin) ? new URL(origin).host : null;
    if (host !== null && hosts.includes(host)) return next();
    return denial(response, 403, "FORBIDDEN", "Запрос пришёл с чужого сайта.");
  };
}
