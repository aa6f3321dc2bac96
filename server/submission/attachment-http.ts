/** Files over HTTP: `POST /files/submissions/:id` with the bytes as the body, `GET /files/attachments/:id`. */
import type { Express, Request, Response } from "express";
import type { HttpDoor, Visit } from "../api/http-door.ts";
import { clientId } from "../kernel/client-id.ts";
import { badInput, DenialError } from "../kernel/errors.ts";
import type { AttachmentId } from "./attachment.entity.ts";
import { addAttachment, LONGEST_FILE, readAttachment } from "./attachment.service.ts";
import { getSubmission } from "./find-submission.ts";
import type { SubmissionId } from "./submission.entity.ts";
import { isRefusal } from "./submission-refusal.ts";

/** Header with the name of the file, percent-encoded; a foreign page cannot send it without a preflight. */
const NAME_HEADER = "x-file-name";
/** Files in memory at once; whoever comes later is asked to wait. */
const MOST_AT_ONCE = 6;

let underWay = 0;

/** Adds the routes to the API. */
export function addAttachmentRoutes(app: Express, door: HttpDoor): void {
  app.post(
    "/files/submissions/:id",
    door.handle(async (visit, request, response) => {
      if (underWay >= MOST_AT_ONCE)
        throw new DenialError("UNAVAILABLE", "Сейчас загружается много файлов. Повторите через минуту.");
      underWay += 1;
      try {
        await receive(visit, request, response);
      } finally {
        underWay -= 1;
      }
    }),
  );
  app.get("/files/attachments/:id", door.handle(send));
}

async function receive(visit: Visit, request: Request, response: Response): Promise<void> {
  const id = clientId<SubmissionId>(String(request.params["id"]));
  const permission = "submission:answer" as const;
  // Asked before a byte is read, and again when the file is kept.
  await visit.inMunicipality(permission, (ctx) => getSubmission(ctx, id));
  const fileName = nameOf(request);
  const content = await readWhole(request);
  const outcome = await visit.inMunicipality(permission, (ctx) =>
    addAttachment(ctx, id, { fileName, content }),
  );
  if (isRefusal(outcome)) {
    response.status(422).json({ code: outcome.code, message: outcome.message });
    return;
  }
  const { attachment, submission } = outcome;
  const { id: attachmentId, fileName: kept, mediaType, byteLength } = attachment;
  response
    .status(201)
    .json({ id: attachmentId, fileName: kept, mediaType, byteLength, revision: submission.revision });
}

function nameOf(request: Request): string {
  const given = request.headers[NAME_HEADER];
  if (typeof given !== "string") throw badInput(`Назовите файл в заголовке ${NAME_HEADER}.`);
  try {
    return decodeURIComponent(given);
  } catch {
    throw badInput(`Заголовок ${NAME_HEADER} записан неверно.`);
  }
}

async function readWhole(request: Request): Promise<Buffer> {
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

async function send(visit: Visit, request: Request, response: Response): Promise<void> {
  const id = clientId<AttachmentId>(String(request.params["id"]));
  const { attachment, content } = await visit.inMunicipality("submission:view", (ctx) =>
    readAttachment(ctx, id),
  );
  response
    .status(200)
    .set({
      "content-type": attachment.mediaType,
      "content-length": String(content.length),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(attachment.fileName)}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
    })
    .end(content);
}
