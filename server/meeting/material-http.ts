/** Materials over HTTP: `POST /files/meetings/:id` with the bytes as the body, `GET /files/meetings/materials/:id`. */
import type { Express, Request, Response } from "express";
import { nameOf, onlyFew, readWhole, sendFile } from "../api/file-transfer.ts";
import type { HttpDoor, Visit } from "../api/http-door.ts";
import { clientId, optionalId } from "../kernel/client-id.ts";
import type { AgendaItemId } from "./agenda-item.entity.ts";
import { getMeeting } from "./find-meeting.ts";
import { addMaterial, readMaterial } from "./material.service.ts";
import type { MeetingId } from "./meeting.entity.ts";
import type { MeetingMaterialId } from "./meeting-material.entity.ts";
import { isRefusal } from "./meeting-refusal.ts";

/** Adds the routes to the API. */
export function addMaterialRoutes(app: Express, door: HttpDoor): void {
  app.post(
    "/files/meetings/:id",
    door.handle((visit, request, response) => onlyFew(() => receive(visit, request, response))),
  );
  app.get("/files/meetings/materials/:id", door.handle(send));
}

async function receive(visit: Visit, request: Request, response: Response): Promise<void> {
  const id = clientId<MeetingId>(String(request.params["id"]));
  const item = request.query["item"];
  const agendaItemId = optionalId<AgendaItemId>(typeof item === "string" ? item : null);
  const permission = "meeting:take-part" as const;
  // Asked before a byte is read, and again when the file is kept.
  await visit.inMunicipality(permission, (ctx) => getMeeting(ctx, id));
  const fileName = nameOf(request);
  const content = await readWhole(request);
  const outcome = await visit.inMunicipality(permission, (ctx) =>
    addMaterial(ctx, id, { fileName, content, agendaItemId }),
  );
  if (isRefusal(outcome)) {
    response.status(422).json({ code: outcome.code, message: outcome.message });
    return;
  }
  const { id: materialId, fileName: kept, mediaType, byteLength } = outcome;
  response.status(201).json({ id: materialId, fileName: kept, mediaType, byteLength });
}

async function send(visit: Visit, request: Request, response: Response): Promise<void> {
  const id = clientId<MeetingMaterialId>(String(request.params["id"]));
  const { material, content } = await visit.inMunicipality("meeting:view", (ctx) => readMaterial(ctx, id));
  sendFile(response, material, content);
}
