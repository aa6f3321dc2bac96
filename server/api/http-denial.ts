import type { ServerResponse } from "node:http";
import { ERROR_MESSAGES, type ErrorCode } from "../kernel/errors.ts";

/** Answers in the form of GraphQL before there is an operation. */
export function denial(response: ServerResponse, status: number, code: ErrorCode, message?: string): void {
  const text = JSON.stringify({
    errors: [{ message: message ?? ERROR_MESSAGES[code], extensions: { code } }],
  });
  response.statusCode = status;
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.setHeader("content-length", Buffer.byteLength(text));
  response.end(text);
}
