/** `GET /files/plans/{id}.{docx,xlsx,pdf}`: a plan as it is now, or with `?version=` as it was approved. */
import type { Express, Request, Response } from "express";
import type { HttpDoor, Visit } from "../api/http-door.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { DocumentContent } from "../document/document-content.ts";
import { documentOf } from "../document/document-writer.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { CONTENT_TYPES, fileName } from "../report/report-files.ts";
import { ReportFormat } from "../report/report.enums.ts";
import { getPlan } from "./find-plan.ts";
import { documentOfPlan } from "./plan-document.ts";
import { PlanVersion } from "./plan-version.entity.ts";
import type { PlanId } from "./plan.entity.ts";

const FILE = /^([0-9a-fA-F-]{36})\.(docx|xlsx|pdf)$/;
const NUMBER = /^[1-9]\d{0,5}$/;

/** Adds the route to the API. */
export function addPlanFileRoutes(app: Express, door: HttpDoor): void {
  app.get("/files/plans/:file", door.handle(send));
}

async function send(visit: Visit, request: Request, response: Response): Promise<void> {
  const [, id, suffix] = FILE.exec(String(request.params["file"])) ?? [];
  if (!id || !suffix) throw notFound();
  const format = ReportFormat[suffix as keyof typeof ReportFormat];
  const wanted = request.query["version"];
  if (wanted !== undefined && !NUMBER.test(String(wanted))) throw notFound();
  const content = await visit.inMunicipality("plan:view", (ctx) =>
    contentOf(ctx, clientId<PlanId>(id), wanted === undefined ? null : Number(wanted), suffix),
  );
  const bytes = await documentOf(format, content);
  response
    .status(200)
    .set({
      "content-type": CONTENT_TYPES[format],
      "content-length": String(bytes.length),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName(content.title, format))}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
    })
    .end(bytes);
}

async function contentOf(
  ctx: MunicipalContext,
  id: PlanId,
  version: number | null,
  format: string,
): Promise<DocumentContent> {
  const plan = await getPlan(ctx, id);
  recordAudit(ctx, "plan.downloaded", plan.title, { format, version });
  await ctx.em.flush();
  if (version === null) return documentOfPlan(ctx, plan, null);
  const kept = await ctx.em.findOne(PlanVersion, { plan: [ctx.municipalityId, id], number: version });
  if (!kept) throw notFound();
  return kept.content;
}
