/**
 * Publications over HTTP: `POST /intake/publications`, signed like `/intake/webhook`, with `{"publications": […]}` of at
 * most 100; `POST /files/information/sources/:id` with a table (.xlsx, .csv) as the body.
 */
import express, { type Express, type Request, type Response } from "express";
import { z } from "zod";
import { onlyFew, readWhole } from "../api/file-transfer.ts";
import type { HttpDoor, Visit } from "../api/http-door.ts";
import { header, requireSignature } from "../intake/machine/webhook-http.ts";
import { forMachines } from "../intake/machine/machine-door.ts";
import { FileRefusalError } from "../intake/file/file-refusal.ts";
import { clientId } from "../kernel/client-id.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { DenialError } from "../kernel/errors.ts";
import { hasField } from "../regulation/features.ts";
import { standingOf } from "../regulation/standing.ts";
import { isRefusal } from "../submission/submission-refusal.ts";
import { InformationSource, type InformationSourceId } from "./information-source.entity.ts";
import { InformationSourceState } from "./information.enums.ts";
import { SentPublication } from "./sent-publication.ts";
import { publicationRefusal } from "./publication.rules.ts";
import { readPublicationTable, takeTable } from "./take-table.ts";
import { getSource } from "./source.service.ts";
import { takePublications, type TakenCount } from "./take-publications.ts";

const LARGEST_BODY = 1024 * 1024;
const MOST = 100;

const Body = z.strictObject({ publications: z.array(SentPublication).min(1).max(MOST) });

/** Adds the routes to the API. */
export function addPublicationRoutes(app: Express, door: HttpDoor): void {
  app.post(
    "/intake/publications",
    express.raw({ type: () => true, limit: LARGEST_BODY }),
    forMachines(
      door,
      (request) => header(request, "x-intake-key") || null,
      (machine, request) => requireSignature(machine, request, door.options.clock.now()),
      (response, _request, status, message) => void response.status(status).json({ error: { message } }),
      async (call, request, response) => {
        const { publications } = parse(request);
        const count = await call.inMunicipality((ctx) => take(ctx, call.machine.keyId, publications));
        response.status(count.added > 0 ? 201 : 200).json(count);
      },
    ),
  );
  app.post(
    "/files/information/sources/:id",
    door.handle((visit, request, response) => onlyFew(() => receive(visit, request, response))),
  );
}

function parse(request: Request): z.infer<typeof Body> {
  let body: unknown;
  try {
    body = JSON.parse((request.body as Buffer).toString("utf8"));
  } catch {
    throw new DenialError("BAD_INPUT", "Тело запроса — не JSON.");
  }
  const parsed = Body.safeParse(body);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map(({ path }) => path.join(".") || "тело запроса"))];
  throw new DenialError("BAD_INPUT", `Поля заполнены неверно: ${names.slice(0, 20).join(", ")}.`);
}

/** @throws {DenialError} NOT_IN_REGULATION unless the centre watches publications */
async function requireFeature(ctx: MunicipalContext): Promise<void> {
  if (!hasField(await standingOf(ctx), "Query.publications")) throw new DenialError("NOT_IN_REGULATION");
}

async function take(
  ctx: MunicipalContext,
  keyId: string,
  publications: z.infer<typeof Body>["publications"],
): Promise<TakenCount> {
  await requireFeature(ctx);
  const own = { municipality: ctx.municipalityId, intakeKeyId: keyId as never };
  const source = await ctx.em.findOne(InformationSource, own);
  if (source === null || source.state === InformationSourceState.OFF)
    throw new DenialError("FORBIDDEN", "Этот ключ не принадлежит ни одному источнику публикаций.");
  const now = ctx.clock.now();
  publications.forEach((facts, at) => {
    const refused = publicationRefusal(facts, now);
    if (refused) throw new DenialError("BAD_INPUT", `publications.${at}: ${refused.message}`);
  });
  const count = await takePublications(ctx, source, publications);
  Object.assign(source, { state: InformationSourceState.WORKS, triedAt: now, wentWellAt: now });
  return count;
}

async function receive(visit: Visit, request: Request, response: Response): Promise<void> {
  const id = clientId<InformationSourceId>(String(request.params["id"]));
  // Asked before a byte is read, and again when the rows are kept.
  const { timeZone, now } = await visit.inMunicipality("information:change", async (ctx) => {
    await requireFeature(ctx);
    await getSource(ctx, id);
    return { timeZone: ctx.timeZone, now: ctx.clock.now() };
  });
  const content = await readWhole(request);
  try {
    const table = await readPublicationTable(content, timeZone, now);
    if (isRefusal(table)) {
      response.status(422).json({ code: table.code, message: table.message });
      return;
    }
    const count = await visit.inMunicipality("information:change", (ctx) => takeTable(ctx, id, table));
    response.status(200).json(count);
  } catch (error) {
    if (!(error instanceof FileRefusalError)) throw error;
    response.status(422).json({ code: error.code, message: error.message });
  }
}
