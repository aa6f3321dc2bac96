/** Regional incidents as the viewer may see them; what a municipality does not take part in is not there. */
import { notFound } from "../kernel/errors.ts";
import { groupBy, perOperation } from "../kernel/loaders.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { Submission } from "../submission/submission.entity.ts";
import { isConfined } from "../submission/submission.policy.ts";
import type { Looking } from "./acting.ts";
import type { CooperationFileFacts } from "./cooperation-file.entity.ts";
import {
  IncidentParticipant,
  IncidentPost,
  IncidentSubmission,
  IncidentTask,
  RegionalIncident,
  type RegionalIncidentId,
} from "./regional-incident.entity.ts";

/** Conditions for the incidents of the viewer's regions; policies leave out those of others. */
export const visibleIncidents = (ctx: Looking): Record<string, unknown> => ({
  region: ctx.kind === "municipal" ? ctx.regionId : { $in: [...ctx.regionIds] },
});

/** @throws {DenialError} NOT_FOUND for an incident that the viewer has no part in */
export async function getIncident(ctx: Looking, id: RegionalIncidentId): Promise<RegionalIncident> {
  const incident = await ctx.em.findOne(RegionalIncident, { ...visibleIncidents(ctx), id });
  if (!incident) throw notFound();
  return incident;
}

const posts = perOperation(async (ctx: Looking, ids: readonly RegionalIncidentId[]) => {
  const where = { ...visibleIncidents(ctx), incidentId: { $in: [...ids] } };
  const rows = await ctx.em.find(IncidentPost, where, { orderBy: { id: "asc" } });
  return groupBy(rows, ({ incidentId }) => incidentId);
});

/** What was written, oldest first. */
export const postsOf = async (ctx: Looking, id: RegionalIncidentId): Promise<IncidentPost[]> =>
  (await posts(ctx).load(id)) ?? [];

const tasks = perOperation(async (ctx: Looking, ids: readonly RegionalIncidentId[]) => {
  const where = { ...visibleIncidents(ctx), incidentId: { $in: [...ids] } };
  const rows = await ctx.em.find(IncidentTask, where, { orderBy: { dueAt: "asc", id: "asc" } });
  return groupBy(rows, ({ incidentId }) => incidentId);
});

/** Its tasks, the most pressing first. */
export const tasksOf = async (ctx: Looking, id: RegionalIncidentId): Promise<IncidentTask[]> =>
  (await tasks(ctx).load(id)) ?? [];

type FileRow = CooperationFileFacts & { readonly incidentId: RegionalIncidentId };

const files = perOperation(async (ctx: Looking, ids: readonly RegionalIncidentId[]) => {
  const rows = await select<FileRow>(
    ctx.em,
    `select id, incident_id as "incidentId", file_name as "fileName", media_type as "mediaType",
       byte_length as "byteLength", added_at as "addedAt", side
     from incident_file where incident_id = any(string_to_array(?, ',')::uuid[]) order by id`,
    [ids.join(",")],
  );
  const dated = rows.map((row) => ({ ...row, addedAt: new Date(row.addedAt) }));
  return groupBy(dated, ({ incidentId }) => incidentId);
});

/** Its files, oldest first. */
export const incidentFilesOf = async (
  ctx: Looking,
  id: RegionalIncidentId,
): Promise<CooperationFileFacts[]> => (await files(ctx).load(id)) ?? [];

/** Municipalities that take part; to a municipality itself alone. */
export const participantsOf = (
  ctx: Looking,
  incidentId: RegionalIncidentId,
): Promise<IncidentParticipant[]> =>
  ctx.em.find(IncidentParticipant, {
    ...(ctx.kind === "municipal"
      ? { municipality: ctx.municipalityId }
      : { regionId: { $in: [...ctx.regionIds] } }),
    incidentId,
  });

/** The viewer's own submissions behind an incident; none for whoever is confined to a recipient's. */
export async function ownSubmissionsOf(
  ctx: MunicipalContext,
  incidentId: RegionalIncidentId,
): Promise<Submission[]> {
  if (isConfined(ctx)) return [];
  const own = { municipality: ctx.municipalityId };
  const links = await ctx.em.find(IncidentSubmission, { ...own, incidentId });
  const ids = links.map(({ submissionId }) => submissionId);
  return ctx.em.find(Submission, { ...own, id: { $in: ids } }, { orderBy: { id: "asc" } });
}
