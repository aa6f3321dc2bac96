/** `GET /files/roadmaps/{id}.{docx,xlsx,pdf}` and `GET /files/measures/{id}.{docx,pdf}`: what changed after it. */
import type { Express, Request, Response } from "express";
import { sendFile } from "../api/file-transfer.ts";
import type { HttpDoor, Visit } from "../api/http-door.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { DocumentContent } from "../document/document-content.ts";
import { documentOf } from "../document/document-writer.ts";
import { MeasureEffect } from "../effect/measure-effect.entity.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { DenialError, notFound } from "../kernel/errors.ts";
import { hasField } from "../regulation/features.ts";
import { standingOf } from "../regulation/standing.ts";
import { ReportFormat } from "../report/report.enums.ts";
import { CONTENT_TYPES, fileName } from "../report/report-files.ts";
import { Measure, type MeasureId } from "./measure.entity.ts";
import { documentOfEffect, documentOfRoadmap } from "./roadmap-document.ts";
import { Roadmap, type RoadmapId } from "./roadmap.entity.ts";

type Content = (ctx: MunicipalContext, id: string) => Promise<DocumentContent>;

/** Adds the routes to the API. */
export function addRoadmapFileRoutes(app: Express, door: HttpDoor): void {
  const route = (path: string, content: Content) =>
    app.get(
      path,
      door.handle((visit, request, response) => send(visit, request, response, content)),
    );
  route("/files/roadmaps/:file", roadmapContent);
  route("/files/measures/:file", effectContent);
}

const FILE = /^([0-9a-fA-F-]{36})\.(docx|xlsx|pdf)$/;

async function send(visit: Visit, request: Request, response: Response, content: Content): Promise<void> {
  const [, id, format] = FILE.exec(String(request.params["file"])) ?? [];
  if (!id || !format) throw notFound();
  const made = await visit.inMunicipality("roadmap:view", async (ctx) => {
    if (!hasField(await standingOf(ctx), "Query.roadmap")) throw new DenialError("NOT_IN_REGULATION");
    const document = await content(ctx, id);
    recordAudit(ctx, "roadmap.downloaded", document.title, { format });
    await ctx.em.flush();
    return document;
  });
  const kind = ReportFormat[format as keyof typeof ReportFormat];
  const bytes = await documentOf(kind, made);
  sendFile(response, { fileName: fileName(made.title, kind), mediaType: CONTENT_TYPES[kind] }, bytes);
}

const roadmapContent: Content = async (ctx, id) => {
  const own = { municipality: ctx.municipalityId, id: clientId<RoadmapId>(id) };
  const roadmap = await ctx.em.findOne(Roadmap, own);
  if (!roadmap) throw notFound();
  return documentOfRoadmap(ctx, roadmap);
};

const effectContent: Content = async (ctx, id) => {
  const own = { municipality: ctx.municipalityId, id: clientId<MeasureId>(id) };
  const measure = await ctx.em.findOne(Measure, own);
  const effect = measure && (await ctx.em.findOne(MeasureEffect, own));
  if (!effect) throw notFound();
  return documentOfEffect(ctx, measure, effect);
};
