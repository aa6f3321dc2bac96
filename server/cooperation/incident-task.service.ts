/** Tasks of an incident: given by the regional centre, done by the municipality they are given to. */
import { LockMode } from "@mikro-orm/core";
import { recordAudit } from "../audit/record-audit.ts";
import { recordRegionAudit } from "../audit/record-region-audit.ts";
import type { RegionalContext } from "../kernel/context.ts";
import { notFound } from "../kernel/errors.ts";
import { type MunicipalityId, newId } from "../kernel/ids.ts";
import { municipalityById } from "../municipality/municipality.reads.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { RegionNotificationKind } from "../notification/region-notification-kind.ts";
import { refuse, type SubmissionRefusal } from "../submission/submission-refusal.ts";
import type { Acting } from "./acting.ts";
import { CooperationSide, IncidentTaskState } from "./cooperation.enums.ts";
import { getIncident, visibleIncidents } from "./incident.reads.ts";
import { incidentSteps } from "./incident.rules.ts";
import {
  IncidentParticipant,
  IncidentTask,
  type IncidentTaskId,
  type RegionalIncidentId,
} from "./regional-incident.entity.ts";
import { tellCentre, tellRegion } from "./telling.ts";
import { noteRefusal, notNow } from "./text.rules.ts";

type Outcome = IncidentTask | SubmissionRefusal;

/** A later instant is a slip of the pen. */
const LONGEST_MS = 366 * 86_400_000;

/** Gives a task to a municipality that takes part. */
export async function addTask(
  ctx: RegionalContext,
  incidentId: RegionalIncidentId,
  assigneeId: MunicipalityId,
  text: string,
  dueAt: Date,
): Promise<Outcome> {
  const incident = await getIncident(ctx, incidentId);
  if (!incidentSteps(incident.state, CooperationSide.REGION).includes("ADD_TASK")) return notNow();
  const now = ctx.clock.now();
  const refused = noteRefusal(text || null, true);
  if (refused) return refused;
  if (dueAt <= now || dueAt.getTime() > now.getTime() + LONGEST_MS)
    return refuse("DAY_NOT_AHEAD", "Срок поручения должен быть впереди, но не дальше чем через год.");
  const taking = { municipality: assigneeId, incidentId, regionId: incident.region };
  if ((await ctx.em.count(IncidentParticipant, taking)) === 0) throw notFound();
  const task = ctx.em.create(IncidentTask, {
    region: incident.region,
    id: newId<IncidentTaskId>(now.getTime()),
    incidentId,
    assigneeId,
    assigneeName: (await municipalityById(ctx, assigneeId))?.name ?? "",
    text,
    dueAt,
    state: IncidentTaskState.OPEN,
    result: null,
    settledAt: null,
    reminded: 0,
  });
  ctx.em.persist(task);
  recordRegionAudit(ctx, incident.region, "incident.task_given", incident.title, { id: task.id });
  await tellCentre(ctx, assigneeId, NotificationKind.INCIDENT_CHANGED, { page: "incidents", id: incidentId });
  await ctx.em.flush();
  return task;
}

/**
 * The municipality says what it did, the regional centre cancels.
 *
 * @throws {DenialError} NOT_FOUND for a task that is not the viewer's
 */
export async function settleTask(ctx: Acting, id: IncidentTaskId, result: string | null): Promise<Outcome> {
  const isOwn = ctx.kind === "municipal";
  const mine = isOwn ? { assigneeId: ctx.municipalityId } : {};
  const task = await ctx.em.findOne(
    IncidentTask,
    { ...visibleIncidents(ctx), ...mine, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!task) throw notFound();
  if (task.state !== IncidentTaskState.OPEN) return notNow();
  const refused = noteRefusal(result, true);
  if (refused) return refused;
  const state = isOwn ? IncidentTaskState.DONE : IncidentTaskState.CANCELLED;
  Object.assign(task, { state, result, settledAt: ctx.clock.now() });
  if (ctx.kind === "municipal") {
    recordAudit(ctx, "incident.task_done", task.assigneeName, { id });
    await tellRegion(ctx, RegionNotificationKind.INCIDENT_TASK_DONE, task.incidentId);
  } else {
    recordRegionAudit(ctx, task.region, "incident.task_cancelled", task.assigneeName, { id });
    const about = { page: "incidents" as const, id: task.incidentId };
    await tellCentre(ctx, task.assigneeId, NotificationKind.INCIDENT_CHANGED, about);
  }
  await ctx.em.flush();
  return task;
}
