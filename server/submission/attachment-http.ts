/** Files over HTTP: `POST /files/submissions/:id` with the bytes as the body, `GET /files/attachments/:id`. */
import type { Express, Request, Response } from "express";
import { nameOf, onlyFew, readWhole, sendFile } from "../api/file-transfer.ts";
import type { HttpDoor, Visit } from "../api/http-door.ts";
import { clientId } from "../kernel/client-id.ts";
import type { AttachmentId } from "./attachment.entity.ts";
import { addAttachment, readAttachment } from "./attachment.service.ts";
import { getSubmission } from "./find-submission.ts";
import type { SubmissionId } from "./submission.entity.ts";
import { isRefusal } from "./submission-refusal.ts";

/** Adds the routes to the API. */
export function addAttachmentRoutes(app: Express, door: HttpDoor): void {
  app.post(
    "/files/submissions/:id",
    door.handle((visit, request, response) => onlyFew(() => receive(visit, request, response))),
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

async function send(visit: Visit, request: Request, response: Response): Promise<void> {
  const id = clientId<AttachmentId>(String(request.params["id"]));
  const { attachment, content } = await visit.inMunicipality("submission:view", (ctx) =>
    readAttachment(ctx, id),
  );
  sendFile(response, attachment, content);
}
