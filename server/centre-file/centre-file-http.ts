/**
 * Files over HTTP: `POST /files/centre/trainings/:id` and the like for other owners, with the bytes as the
 * body, `GET /files/centre/:id`.
 */
import type { Express, Request, Response } from "express";
import { nameOf, onlyFew, readWhole, sendFile } from "../api/file-transfer.ts";
import type { HttpDoor, Visit } from "../api/http-door.ts";
import { requirePermissions } from "../identity/authorization.ts";
import { clientId } from "../kernel/client-id.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { type CentreFileId, CentreFileOwner } from "./centre-file.entity.ts";
import { addCentreFile, checkOwner, getCentreFile, RIGHTS } from "./centre-file.service.ts";

/** Adds the routes to the API. */
export function addCentreFileRoutes(app: Express, door: HttpDoor): void {
  for (const [path, kind] of [
    ["trainings", CentreFileOwner.TRAINING],
    ["legal-documents", CentreFileOwner.LEGAL_DOCUMENT],
    ["polls", CentreFileOwner.POLL],
    ["information-systems", CentreFileOwner.INFORMATION_SYSTEM],
    ["protection-marks", CentreFileOwner.PROTECTION_MARK],
    ["support-requests", CentreFileOwner.SUPPORT_REQUEST],
  ] as const)
    app.post(
      `/files/centre/${path}/:id`,
      door.handle((visit, request, response) => onlyFew(() => receive(visit, request, response, kind))),
    );
  app.get("/files/centre/:id", door.handle(send));
}

async function receive(
  visit: Visit,
  request: Request,
  response: Response,
  kind: CentreFileOwner,
): Promise<void> {
  const id = clientId<string>(String(request.params["id"]));
  const { change } = RIGHTS[kind];
  // Asked before a byte is read, and again when the file is kept.
  await visit.inMunicipality(change, (ctx) => checkOwner(ctx, kind, id));
  const fileName = nameOf(request);
  const content = await readWhole(request);
  const outcome = await visit.inMunicipality(change, (ctx) =>
    addCentreFile(ctx, kind, id, { fileName, content }),
  );
  if (isRefusal(outcome)) {
    response.status(422).json({ code: outcome.code, message: outcome.message });
    return;
  }
  const { id: fileId, fileName: kept, mediaType, byteLength } = outcome;
  response.status(201).json({ id: fileId, fileName: kept, mediaType, byteLength });
}

async function send(visit: Visit, request: Request, response: Response): Promise<void> {
  const id = clientId<CentreFileId>(String(request.params["id"]));
  const file = await visit.inMunicipality("composition:view", async (ctx) => {
    const found = await getCentreFile(ctx, id);
    await requirePermissions(ctx, [RIGHTS[found.ownerKind].view]);
    await checkOwner(ctx, found.ownerKind, found.ownerId);
    return found;
  });
  sendFile(response, file, file.content);
}
