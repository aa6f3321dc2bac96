/** One file that comes in as the body of a request, or goes out as the answer. */
import type { Request, Response } from "express";
import { badInput, DenialError } from "../kernel/errors.ts";

/** Longest file, in bytes: 25 MB. */
export const LONGEST_FILE = 25 * 1024 * 1024;

/** Header with the name of the file, percent-encoded; a foreign page cannot send it without a preflight. */
const NAME_HEADER = "x-file-name";
/** Files in memory at once; whoever comes later is asked to wait. */
const MOST_AT_ONCE = 6;

let underWay = 0;

/** @throws {DenialError} UNAVAILABLE when too many files come in at once */
export async function onlyFew(work: () => Promise<void>): Promise<void> {
  if (underWay >= MOST_AT_ONCE)
    throw new DenialError("UNAVAILABLE", "Сейчас загружается много файлов. Повторите через минуту.");
  underWay += 1;
  try {
    await work();
  } finally {
    underWay -= 1;
  }
}

/** The name that the client gives. @throws {DenialError} BAD_INPUT without one */
export function nameOf(request: Request): string {
  const given = request.headers[NAME_HEADER];
  if (typeof given !== "string") throw badInput(`Назовите файл в заголовке ${NAME_HEADER}.`);
  try {
    return decodeURIComponent(given);
  } catch {
    throw badInput(`Заголовок ${NAME_HEADER} записан неверно.`);
  }
}

/** The whole body. @throws {DenialError} TOO_LARGE */
export async function readWhole(request: Request): Promise<Buffer> {
  const tooLarge = () => new DenialError("TOO_LARGE", "Файл больше 25 МБ: уменьшите его или разделите.");
  if (Number(request.headers["content-length"] ?? 0) > LONGEST_FILE) throw tooLarge();
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LONGEST_FILE) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What is sent along with the bytes. */
export interface SentFile {
  readonly fileName: string;
  readonly mediaType: string;
}

/** Answers with a file, to be kept and never shown: a browser must not run what others sent. */
export function sendFile(response: Response, { fileName, mediaType }: SentFile, content: Buffer): void {
  response
    .status(200)
    .set({
      "content-type": mediaType,
      "content-length": String(content.length),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
    })
    .end(content);
}
