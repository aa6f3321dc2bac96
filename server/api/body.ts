/** How long a request may be, decided before it is read. */
import express, { type ErrorRequestHandler, type Request, type RequestHandler } from "express";
import { BODY_LIMIT_BYTES, UPLOAD_LIMIT_BYTES } from "./limits.ts";
import { denial } from "./http-denial.ts";

/**
 * Reads the JSON body. Only a signed-in onboarding officer may send a long one: for anybody else it is
 * turned away unread.
 *
 * @param mayUpload asks the session of the request
 */
export function readBody(mayUpload: (request: Request) => Promise<boolean>): RequestHandler {
  const short = express.json({ limit: BODY_LIMIT_BYTES });
  const long = express.json({ limit: UPLOAD_LIMIT_BYTES });
  return async (request, response, next) => {
    const length = Number(request.headers["content-length"] ?? Number.NaN);
    if (length <= BODY_LIMIT_BYTES || request.method === "GET") return short(request, response, next);
    if (length > UPLOAD_LIMIT_BYTES || !(await mayUpload(request))) {
      response.setHeader("connection", "close");
      return denial(response, 413, "TOO_LARGE");
    }
    return long(request, response, next);
  };
}

/** What the reader of bodies found wrong, as an answer with a code. */
export const bodyFaults: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const type = error instanceof Error && "type" in error ? error.type : null;
  if (type === null) return next(error);
  response.setHeader("connection", "close");
  if (type === "entity.too.large") return denial(response, 413, "TOO_LARGE");
  return denial(response, 400, "BAD_INPUT", "Тело запроса — не JSON.");
};
