/**
 * Files of submissions over HTTP. `POST /files/imports?name=…&size=…` begins an upload with its first bytes, or
 * all of them; `POST /files/imports/ID?offset=…` goes on. Nothing is held in memory but the piece at hand.
 */
import type { Express, Request } from "express";
import type { HttpDoor, Visit } from "../api/http-door.ts";
import { clientId } from "../kernel/client-id.ts";
import { badInput, notFound } from "../kernel/errors.ts";
import { SubmissionImport, type SubmissionImportId } from "./submission-import.entity.ts";
import { beginUpload, endUpload, keepPiece, PIECE_BYTES } from "./upload.service.ts";

const PERMISSION = "submission:import";

/** Adds the routes to the API. */
export function addImportFileRoutes(app: Express, door: HttpDoor): void {
  app.post(
    "/files/imports",
    door.handle(async (visit, request, response) => {
      const size = Number(request.query.size ?? request.headers["content-length"]);
      const name = String(request.query.name ?? "");
      const { id, byteLength } = await visit.inMunicipality(PERMISSION, (ctx) =>
        beginUpload(ctx, name, size),
      );
      response.status(201).json(await takePieces(visit, request, id, byteLength, 0));
    }),
  );
  app.post(
    "/files/imports/:id",
    door.handle(async (visit, request, response) => {
      const id = clientId<SubmissionImportId>(String(request.params.id));
      const offset = Number(request.query.offset);
      if (!Number.isInteger(offset) || offset < 0) throw badInput();
      const facts = await visit.inMunicipality(PERMISSION, (ctx) =>
        ctx.em.findOne(SubmissionImport, { municipality: ctx.municipalityId, id }),
      );
      if (!facts) throw notFound();
      response.json(await takePieces(visit, request, id, facts.byteLength, offset));
    }),
  );
}

interface Taken {
  readonly importId: string;
  readonly receivedBytes: number;
  readonly isWhole: boolean;
  /** Why the file is no table, in Russian; it is not kept then. */
  readonly refusal: string | null;
}

async function takePieces(
  visit: Visit,
  request: Request,
  id: SubmissionImportId,
  byteLength: number,
  offset: number,
): Promise<Taken> {
  let received = offset;
  const keep = async (content: Buffer) => {
    const at = received;
    received = await visit.inMunicipality(PERMISSION, (ctx) => keepPiece(ctx, id, at, content));
  };
  for await (const piece of piecesOf(request)) await keep(piece);
  const isWhole = received === byteLength;
  const refusal = isWhole
    ? await endUpload((step) => visit.inMunicipality(PERMISSION, step), id, byteLength)
    : null;
  return { importId: id, receivedBytes: received, isWhole, refusal };
}

/** The body in pieces of one megabyte; reading waits while a piece is written. */
async function* piecesOf(request: Request): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.byteLength;
    if (length < PIECE_BYTES) continue;
    const whole = Buffer.concat(parts);
    let at = 0;
    for (; whole.byteLength - at >= PIECE_BYTES; at += PIECE_BYTES)
      yield whole.subarray(at, at + PIECE_BYTES);
    parts = at < whole.byteLength ? [whole.subarray(at)] : [];
    length = whole.byteLength - at;
  }
  if (length > 0) yield Buffer.concat(parts);
}
