/**
 * Files over HTTP: `POST /files/cooperation/requests/:id` and `/incidents/:id` with the bytes as the body,
 * `GET /files/cooperation/:id`.
 */
import type { Express, Request, Response } from "express";
import { nameOf, onlyFew, readWhole, sendFile } from "../api/file-transfer.ts";
import type { HttpDoor, Visit } from "../api/http-door.ts";
import { requirePermissions } from "../identity/authorization.ts";
import { clientId } from "../kernel/client-id.ts";
import { isRefusal, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { acting, type Acting } from "./acting.ts";
import type { CentreRequestId } from "./centre-request.entity.ts";
import { addIncidentFile, addRequestFile, type GivenFile, readFile } from "./file.service.ts";
import { getIncident } from "./incident.reads.ts";
import type { RegionalIncidentId } from "./regional-incident.entity.ts";
import { getRequest } from "./request.reads.ts";

interface Added {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteLength: number;
}

/** What files are added to. */
interface Place {
  /** Denies whoever does not see it. */
  look(ctx: Acting, id: string): Promise<unknown>;
  add(ctx: Acting, id: string, file: GivenFile): Promise<Added | SubmissionRefusal>;
}

const REQUESTS: Place = {
  look: (ctx, id) => getRequest(ctx, clientId<CentreRequestId>(id)),
  add: (ctx, id, file) => addRequestFile(ctx, clientId<CentreRequestId>(id), file),
};
const INCIDENTS: Place = {
  look: (ctx, id) => getIncident(ctx, clientId<RegionalIncidentId>(id)),
  add: (ctx, id, file) => addIncidentFile(ctx, clientId<RegionalIncidentId>(id), file),
};

/** Adds the routes to the API. */
export function addCooperationFileRoutes(app: Express, door: HttpDoor): void {
  for (const [path, place] of [
    ["requests", REQUESTS],
    ["incidents", INCIDENTS],
  ] as const)
    app.post(
      `/files/cooperation/${path}/:id`,
      door.handle((visit, request, response) => onlyFew(() => receive(visit, request, response, place))),
    );
  app.get("/files/cooperation/:id", door.handle(send));
}

async function receive(visit: Visit, request: Request, response: Response, place: Place): Promise<void> {
  const id = String(request.params["id"]);
  // Asked before a byte is read, and again when the file is kept.
  await visit.amongTenants(async (ctx) => place.look(await acting(ctx), id));
  const fileName = nameOf(request);
  const content = await readWhole(request);
  const outcome = await visit.amongTenants(async (ctx) =>
    place.add(await acting(ctx), id, { fileName, content }),
  );
  if (isRefusal(outcome)) {
    response.status(422).json({ code: outcome.code, message: outcome.message });
    return;
  }
  const { id: fileId, fileName: kept, mediaType, byteLength } = outcome;
  response.status(201).json({ id: fileId, fileName: kept, mediaType, byteLength });
}

async function send(visit: Visit, request: Request, response: Response): Promise<void> {
  const id = clientId<string>(String(request.params["id"]));
  const file = await visit.amongTenants(async (ctx) => {
    await requirePermissions(ctx, ["cooperation:view"]);
    return readFile(ctx, id);
  }, true);
  sendFile(response, file, file.content);
}
