/**
 * `GET /files/minutes/{id}.{docx,pdf,json}`: a draft as it would look, signed minutes as kept; the text in `json` is
 * what the hash of the signatures is of. `GET /files/minutes-extracts/{id}.{docx,pdf}`,
 * `POST /files/minutes-signatures/{minutes}` and `GET /files/minutes-signatures/{id}`.
 */
import { createHash } from "node:crypto";
import type { Express, Request, Response } from "express";
import { nameOf, onlyFew, readWhole, sendFile } from "../api/file-transfer.ts";
import type { HttpDoor, Visit } from "../api/http-door.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { documentOf } from "../document/document-writer.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { canonicalJson } from "../report/canonical-json.ts";
import { addSignatureFile, readSignatureFile, signatureFileRefusal } from "./add-signature-file.ts";
import { getMinutes } from "./find-minutes.ts";
import { keepFile, keptFile, printedExtract, printedMinutes } from "./minutes-files.ts";
import type { MinutesId } from "./minutes.entity.ts";
import { MinutesFormat, MinutesState } from "./minutes.enums.ts";
import type { MinutesExtractId } from "./minutes-paper.entity.ts";
import { isRefusal, type MinutesRefusal } from "./minutes-refusal.ts";
import type { SignatureFileId } from "./minutes-signature.entity.ts";
import { getExtract } from "./send-extracts.ts";
import type { SignedFiles } from "./signature/check-signature.ts";

const TYPES: Readonly<Record<MinutesFormat | "json", string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  json: "application/json; charset=utf-8",
};

/** Adds the routes to the API. */
export function addMinutesFileRoutes(app: Express, door: HttpDoor): void {
  app.get("/files/minutes/:file", door.handle(sendMinutes));
  app.get("/files/minutes-extracts/:file", door.handle(sendExtract));
  app.post(
    "/files/minutes-signatures/:id",
    door.handle((visit, request, response) => onlyFew(() => receiveSignature(visit, request, response))),
  );
  app.get("/files/minutes-signatures/:id", door.handle(sendSignature));
}

const FILE = /^([0-9a-fA-F-]{36})\.(docx|pdf|json)$/u;

/** @throws {DenialError} NOT_FOUND for an address that names no file */
function asked(request: Request): { id: string; format: MinutesFormat | "json" } {
  const [, id, format] = FILE.exec(String(request.params["file"])) ?? [];
  if (!id || !format) throw notFound();
  return { id: clientId(id), format: format as MinutesFormat | "json" };
}

async function sendMinutes(visit: Visit, request: Request, response: Response): Promise<void> {
  const { id, format } = asked(request);
  const minutesId = id as MinutesId;
  if (format === "json") return sendText(visit, minutesId, response);
  const { title, bytes } = await fileOf(visit, minutesId, format);
  answer(response, title, format, bytes);
}

/** The text that was signed, letter by letter: whoever has it can compute the hash. */
async function sendText(visit: Visit, id: MinutesId, response: Response): Promise<void> {
  const content = await visit.inMunicipality(
    "meeting:view",
    async (ctx) => (await getMinutes(ctx, id)).content,
  );
  if (content === null) throw notFound();
  answer(response, content.title, "json", Buffer.from(canonicalJson(content)));
}

/** Type-setting takes a while: it is done between two transactions. */
async function fileOf(visit: Visit, id: MinutesId, format: MinutesFormat) {
  const { content, isSigned, kept } = await visit.inMunicipality("meeting:view", async (ctx) => {
    const minutes = await getMinutes(ctx, id);
    const printed = await printedMinutes(ctx, minutes);
    recordAudit(ctx, "minutes.downloaded", printed.title, { format });
    await ctx.em.flush();
    const isFinal = minutes.state === MinutesState.SIGNED;
    return { content: printed, isSigned: isFinal, kept: isFinal ? await keptFile(ctx, id, format) : null };
  });
  if (kept) return { title: content.title, bytes: kept };
  const written = await documentOf(format, content);
  const bytes = isSigned
    ? await visit.inMunicipality("meeting:view", (ctx) => keepFile(ctx, id, format, written))
    : written;
  return { title: content.title, bytes };
}

async function sendExtract(visit: Visit, request: Request, response: Response): Promise<void> {
  const { id, format } = asked(request);
  if (format === "json") throw notFound();
  const content = await visit.inMunicipality("assignment:carry-out", async (ctx) => {
    const printed = await printedExtract(ctx, await getExtract(ctx, id as MinutesExtractId));
    recordAudit(ctx, "minutes.extract_downloaded", printed.title, { format });
    await ctx.em.flush();
    return printed;
  });
  answer(response, content.title, format, await documentOf(format, content));
}

async function receiveSignature(visit: Visit, request: Request, response: Response): Promise<void> {
  const id = clientId<MinutesId>(String(request.params["id"]));
  const inside = <T>(step: (ctx: MunicipalContext) => Promise<T>) =>
    visit.inMunicipality("meeting:take-part", step);
  // Asked before a byte is read, and again when the file is kept.
  const early = await inside((ctx) => signatureFileRefusal(ctx, id));
  if (early) return refused(response, early);
  const fileName = nameOf(request);
  const content = await readWhole(request);
  const files: SignedFiles = new Map([
    [MinutesFormat.pdf, (await fileOf(visit, id, MinutesFormat.pdf)).bytes],
    [MinutesFormat.docx, (await fileOf(visit, id, MinutesFormat.docx)).bytes],
  ]);
  const outcome = await inside((ctx) => addSignatureFile(ctx, id, { fileName, content }, files));
  if (isRefusal(outcome)) return refused(response, outcome);
  response.status(201).json({ id: outcome.id, fileName: outcome.fileName, verdict: outcome.verdict });
}

const refused = (response: Response, { code, message, clause }: MinutesRefusal): void =>
  void response.status(422).json({ code, message, clause });

async function sendSignature(visit: Visit, request: Request, response: Response): Promise<void> {
  const id = clientId<SignatureFileId>(String(request.params["id"]));
  const { fileName, content } = await visit.inMunicipality("meeting:view", (ctx) =>
    readSignatureFile(ctx, id),
  );
  sendFile(response, { fileName, mediaType: "application/pkcs7-signature" }, content);
}

function answer(response: Response, title: string, format: keyof typeof TYPES, bytes: Buffer): void {
  const name = title
    .replaceAll(/[\\/:*?"<>|\u0000-\u001f]/gu, "-")
    .replaceAll(/\s+/gu, " ")
    .slice(0, 120);
  response.setHeader("repr-digest", `sha-256=:${createHash("sha256").update(bytes).digest("base64")}:`);
  sendFile(response, { fileName: `${name}.${format}`, mediaType: TYPES[format] }, bytes);
}
