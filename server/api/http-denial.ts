import type { Response } from "express";
import { ERROR_MESSAGES, type ErrorCode } from "../kernel/errors.ts";

/** Answers in the form of GraphQL before there is an operation. */
export function denial(response: Response, status: number, code: ErrorCode, message?: string): void {
  response
    .status(status)
    .json({ errors: [{ message: message ?? ERROR_MESSAGES[code], extensions: { code } }] });
}
