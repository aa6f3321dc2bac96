/** A centre's own submissions behind an incident: nobody else learns of them. */
import { recordAudit } from "../audit/record-audit.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { getSubmission } from "../submission/find-submission.ts";
import type { SubmissionId } from "../submission/submission.entity.ts";
import { getIncident } from "./incident.reads.ts";
import {
  IncidentSubmission,
  type RegionalIncident,
  type RegionalIncidentId,
} from "./regional-incident.entity.ts";

/** Adds links; the caller has asked whether the viewer sees the submissions. */
export function link(
  ctx: MunicipalContext,
  incidentId: RegionalIncidentId,
  ids: readonly SubmissionId[],
): void {
  for (const submissionId of new Set(ids)) {
    const key = { municipality: ctx.municipalityId, incidentId, submissionId };
    ctx.em.persist(ctx.em.create(IncidentSubmission, { ...key, linkedAt: ctx.clock.now() }));
  }
}

/** A centre puts more of its own submissions behind an incident, or takes one away. */
export async function linkSubmissions(
  ctx: MunicipalContext,
  id: RegionalIncidentId,
  submissionIds: readonly SubmissionId[],
): Promise<RegionalIncident> {
  const incident = await getIncident(ctx, id);
  const own = { municipality: ctx.municipalityId, incidentId: id };
  const known = new Set((await ctx.em.find(IncidentSubmission, own)).map(({ submissionId }) => submissionId));
  for (const submissionId of submissionIds) await getSubmission(ctx, submissionId);
  const added = submissionIds.filter((each) => !known.has(each));
  link(ctx, id, added);
  recordAudit(ctx, "incident.submissions_linked", incident.title, { id, count: added.length });
  await ctx.em.flush();
  return incident;
}

export async function unlinkSubmission(
  ctx: MunicipalContext,
  id: RegionalIncidentId,
  submissionId: SubmissionId,
): Promise<RegionalIncident> {
  const incident = await getIncident(ctx, id);
  const row = { municipality: ctx.municipalityId, incidentId: id, submissionId };
  if ((await ctx.em.nativeDelete(IncidentSubmission, row)) === 0) throw notFound();
  recordAudit(ctx, "incident.submission_unlinked", incident.title, { id });
  await ctx.em.flush();
  return incident;
}
