/** Files of requests and of incidents: taken by content, read by those who see what they belong to. */
import { createHash } from "node:crypto";
import { recordAudit } from "../audit/record-audit.ts";
import { recordRegionAudit } from "../audit/record-region-audit.ts";
import { notFound } from "../kernel/errors.ts";
import { newId, type RegionId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { fileNameOf } from "../submission/attachment.service.ts";
import { sniffFile } from "../submission/sniff-file.ts";
import { isRefusal, refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import { type Acting, type Looking, ownRows, sideOf } from "./acting.ts";
import type { CentreRequestId } from "./centre-request.entity.ts";
import { CooperationFile, type CooperationFileId } from "./cooperation-file.entity.ts";
import { getIncident, visibleIncidents } from "./incident.reads.ts";
import { incidentSteps } from "./incident.rules.ts";
import { IncidentFile, type IncidentFileId, type RegionalIncidentId } from "./regional-incident.entity.ts";
import { getRequest } from "./request.reads.ts";
import { OPEN_STATES } from "./request.rules.ts";
import { notNow } from "./text.rules.ts";

export interface GivenFile {
  readonly fileName: string;
  readonly content: Buffer;
}

const MOST_FILES = 50;

interface Checked {
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteLength: number;
  readonly sha256: string;
  readonly content: Buffer;
}

function checked({ fileName: given, content }: GivenFile): Checked | SubmissionRefusal {
  const fileName = fileNameOf(given);
  if (content.length === 0) return refuse("FILE_EMPTY", "Файл пуст: выберите другой.");
  const mediaType = sniffFile(fileName, content);
  if (mediaType === null)
    return refuse(
      "FILE_TYPE_UNKNOWN",
      "Такой файл приложить нельзя, или его содержимое не соответствует названию. Подойдут документы, изображения, аудио, видео, zip.",
    );
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { fileName, mediaType, byteLength: content.length, sha256, content };
}

const tooMany = () => refuse("TOO_MANY_FILES", `Можно приложить до ${MOST_FILES} файлов.`);

function note(ctx: Acting, regionId: RegionId, action: string, subject: string, id: string): void {
  if (ctx.kind === "municipal") recordAudit(ctx, action, subject, { id });
  else recordRegionAudit(ctx, regionId, action, subject, { id });
}

/** Adds a file to an open request. @throws {DenialError} NOT_FOUND for one that is not the viewer's */
export async function addRequestFile(
  ctx: Acting,
  id: CentreRequestId,
  given: GivenFile,
): Promise<CooperationFile | SubmissionRefusal> {
  const request = await getRequest(ctx, id);
  if (!OPEN_STATES.includes(request.state)) return notNow();
  const file = checked(given);
  if (isRefusal(file)) return file;
  const { municipality, regionId, subject } = request;
  if ((await ctx.em.count(CooperationFile, { municipality, requestId: id })) >= MOST_FILES) return tooMany();
  const now = ctx.clock.now();
  const row = ctx.em.create(CooperationFile, {
    ...file,
    municipality,
    id: newId<CooperationFileId>(now.getTime()),
    regionId,
    requestId: id,
    addedAt: now,
    side: sideOf(ctx),
  });
  ctx.em.persist(row);
  note(ctx, regionId, "request.file_added", subject, row.id);
  await ctx.em.flush();
  return row;
}

/** As above for an open incident. */
export async function addIncidentFile(
  ctx: Acting,
  id: RegionalIncidentId,
  given: GivenFile,
): Promise<IncidentFile | SubmissionRefusal> {
  const incident = await getIncident(ctx, id);
  if (!incidentSteps(incident.state, sideOf(ctx)).includes("POST")) return notNow();
  const file = checked(given);
  if (isRefusal(file)) return file;
  const { region, title } = incident;
  if ((await ctx.em.count(IncidentFile, { region, incidentId: id })) >= MOST_FILES) return tooMany();
  const now = ctx.clock.now();
  const row = ctx.em.create(IncidentFile, {
    ...file,
    region,
    id: newId<IncidentFileId>(now.getTime()),
    incidentId: id,
    authorId: ctx.kind === "municipal" ? ctx.municipalityId : null,
    side: sideOf(ctx),
    addedAt: now,
  });
  ctx.em.persist(row);
  note(ctx, region, "incident.file_added", title, row.id);
  await ctx.em.flush();
  return row;
}

interface KeptFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

const COLUMNS = `file_name as "fileName", media_type as "mediaType", content`;

/** A file with its bytes. @throws {DenialError} NOT_FOUND unless the viewer sees what it belongs to */
export async function readFile(ctx: Looking, id: string): Promise<KeptFile> {
  const own =
    ctx.kind === "municipal"
      ? "municipality_id = ? and"
      : "region_id = any(string_to_array(?, ',')::uuid[]) and";
  const key = ctx.kind === "municipal" ? ctx.municipalityId : ctx.regionIds.join(",");
  const regions = ctx.kind === "municipal" ? ctx.regionId : ctx.regionIds.join(",");
  const [file] = await select<KeptFile>(
    ctx.em,
    `select ${COLUMNS} from cooperation_file where ${own} id = ?
     union all select ${COLUMNS} from incident_file
     where region_id = any(string_to_array(?, ',')::uuid[]) and id = ?`,
    [key, id, regions, id],
  );
  if (!file) throw notFound();
  return { ...file, content: Buffer.from(file.content) };
}

/**
 * Takes away a file that the viewer's side added, while what it belongs to is open.
 *
 * @throws {DenialError} NOT_FOUND for one that the viewer does not see
 */
export async function removeFile(ctx: Acting, id: string): Promise<SubmissionRefusal | null> {
  const ofRequest = await ctx.em.findOne(CooperationFile, { ...ownRows(ctx), id: id as CooperationFileId });
  if (ofRequest) {
    const request = await getRequest(ctx, ofRequest.requestId as CentreRequestId);
    if (ofRequest.side !== sideOf(ctx) || !OPEN_STATES.includes(request.state)) return notNow();
    ctx.em.remove(ofRequest);
    note(ctx, request.regionId, "request.file_removed", request.subject, id);
    await ctx.em.flush();
    return null;
  }
  const ofIncident = await ctx.em.findOne(IncidentFile, {
    ...visibleIncidents(ctx),
    id: id as IncidentFileId,
  });
  if (!ofIncident) throw notFound();
  const incident = await getIncident(ctx, ofIncident.incidentId);
  const authorId = ctx.kind === "municipal" ? ctx.municipalityId : null;
  if (ofIncident.authorId !== authorId || !incidentSteps(incident.state, sideOf(ctx)).includes("POST"))
    return notNow();
  ctx.em.remove(ofIncident);
  note(ctx, incident.region, "incident.file_removed", incident.title, id);
  await ctx.em.flush();
  return null;
}
