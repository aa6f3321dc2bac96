/**
 * `GET /files/reports/{id}.{docx,xlsx,pdf}`: of a version that was sent, its kept bytes; of a report of the centre
 * that was not, the draft as it would look on paper. The regional centre gets what was sent to it.
 */
import { createHash } from "node:crypto";
import type { Express, Request, Response } from "express";
import type { HttpDoor, Visit } from "../api/http-door.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { documentOf } from "../document/document-writer.ts";
import { requirePermissions } from "../identity/authorization.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext, RegionWideContext } from "../kernel/context.ts";
import { DenialError, notFound } from "../kernel/errors.ts";
import { getReport } from "./find-report.ts";
import type { ReportId } from "./report.entity.ts";
import { ReportFormat } from "./report.enums.ts";
import { documentOfReport } from "./report-document.ts";
import { CONTENT_TYPES, fileName, readFile } from "./report-files.ts";
import { ReportIssue, type ReportIssueId } from "./report-issue.entity.ts";

/** Adds the route to the API. */
export function addReportFileRoutes(app: Express, door: HttpDoor): void {
  app.get(
    "/files/reports/:file",
    door.handle((visit, request, response) => send(visit, request, response)),
  );
}

async function send(visit: Visit, request: Request, response: Response): Promise<void> {
  const { id, format } = asked(request);
  const sent = await visit.amongTenants((ctx) => sentFile(ctx, id, format), true);
  if (sent) return answer(response, sent.title, format, sent.bytes);
  const content = await visit.inMunicipality("report:view", async (ctx) => {
    const worked = await getReport(ctx, id as string as ReportId);
    recordAudit(ctx, "report.downloaded", worked.draft.title, { format });
    await ctx.em.flush();
    return documentOfReport(ctx, worked, null);
  });
  answer(response, content.title, format, await documentOf(format, content));
}

const FILE = /^([0-9a-fA-F-]{36})\.(docx|xlsx|pdf)$/;

/** @throws {DenialError} NOT_FOUND for an address that names no file */
function asked(request: Request): { id: ReportIssueId; format: ReportFormat } {
  const [, id, format] = FILE.exec(String(request.params["file"])) ?? [];
  if (!id || !format) throw notFound();
  return { id: clientId<ReportIssueId>(id), format: ReportFormat[format as keyof typeof ReportFormat] };
}

interface SentFile {
  readonly title: string;
  readonly bytes: Buffer;
}

/** Null when nothing that was sent has the id; then it may be a draft. */
async function sentFile(
  ctx: MunicipalContext | RegionWideContext,
  id: ReportIssueId,
  format: ReportFormat,
): Promise<SentFile | null> {
  const isCentre = ctx.kind === "municipal";
  await requirePermissions(ctx, [isCentre ? "report:view" : "comparison:view"]);
  const issue = await ctx.em.findOne(ReportIssue, { id });
  if (!issue && isCentre) return null;
  if (!issue) throw notFound();
  const bytes = await readFile(ctx, issue.municipality, id, format);
  if (!bytes) throw new DenialError("UNAVAILABLE", "Файлы отчёта ещё готовятся. Повторите через минуту.");
  return { title: issue.content.title, bytes };
}

function answer(response: Response, title: string, format: ReportFormat, bytes: Buffer): void {
  response
    .status(200)
    .set({
      "content-type": CONTENT_TYPES[format],
      "content-length": String(bytes.length),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName(title, format))}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
      // Whoever received the file can see that it is the one that was sent.
      "repr-digest": `sha-256=:${createHash("sha256").update(bytes).digest("base64")}:`,
    })
    .end(bytes);
}
