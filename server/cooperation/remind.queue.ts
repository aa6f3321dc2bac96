/** Reminds of terms: ahead, on the last day, when it is over; and of what others wrote into an incident. */
import type { Queue } from "../job/queue.ts";
import { type MunicipalContext, todayOf } from "../kernel/context.ts";
import { select } from "../kernel/select.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { RegionNotificationKind } from "../notification/region-notification-kind.ts";
import { localDay } from "../term/local-time.ts";
import { CentreRequest } from "./centre-request.entity.ts";
import { IncidentTaskState, RequestDirection } from "./cooperation.enums.ts";
import { IncidentTask } from "./regional-incident.entity.ts";
import { OWED_STATES, reminderOf } from "./request.rules.ts";
import { tellPeople } from "./tell-centre.queue.ts";
import { tellRegion } from "./telling.ts";

const EVERY_MINUTES = 30;

/** Safe to run again: what was reminded of is kept on the row, in the same transaction. */
export const remindCooperationQueue: Queue = {
  name: "remind-cooperation",
  everyMinutes: EVERY_MINUTES,
  async run(work) {
    await work.inMunicipality(remindOfRequests);
    work.throwIfStopping();
    await work.inMunicipality(remindOfTasks);
    await work.inMunicipality(tellOfPosts);
  },
};

async function remindOfRequests(ctx: MunicipalContext): Promise<void> {
  const today = todayOf(ctx);
  const owed = await ctx.em.find(CentreRequest, {
    municipality: ctx.municipalityId,
    state: { $in: [...OWED_STATES] },
  });
  for (const request of owed) {
    const reminder = reminderOf(request.dueOn, today);
    if (reminder <= request.reminded) continue;
    request.reminded = reminder;
    const isOver = reminder === 3;
    const { id, dueOn } = request;
    if (request.direction === RequestDirection.TO_CENTRE) {
      const kind = isOver ? NotificationKind.REQUEST_OVERDUE : NotificationKind.REQUEST_DUE;
      await tellPeople(ctx, kind, { path: `requests/${id}`, dueOn });
      if (isOver) await tellRegion(ctx, RegionNotificationKind.REQUEST_OVERDUE, id, { dueOn });
    } else {
      const kind = isOver ? RegionNotificationKind.REQUEST_OVERDUE : RegionNotificationKind.REQUEST_DUE;
      await tellRegion(ctx, kind, id, { dueOn });
    }
  }
  await ctx.em.flush();
}

async function remindOfTasks(ctx: MunicipalContext): Promise<void> {
  const now = ctx.clock.now();
  const today = todayOf(ctx);
  const open = await ctx.em.find(IncidentTask, {
    region: ctx.regionId,
    assigneeId: ctx.municipalityId,
    state: IncidentTaskState.OPEN,
  });
  for (const task of open) {
    // A task is due at an hour, so it may be over before its day is.
    const reminder =
      task.dueAt < now ? 3 : Math.min(2, reminderOf(localDay(ctx.timeZone, task.dueAt), today));
    if (reminder <= task.reminded) continue;
    task.reminded = reminder;
    const path = `incidents/${task.incidentId}`;
    await tellPeople(ctx, NotificationKind.INCIDENT_TASK_DUE, { path, dueAt: task.dueAt.toISOString() });
    if (reminder === 3) await tellRegion(ctx, RegionNotificationKind.INCIDENT_TASK_OVERDUE, task.incidentId);
  }
  await ctx.em.flush();
}

/** The regional centre's own posts are told at once; those of other centres wait for this. */
async function tellOfPosts(ctx: MunicipalContext): Promise<void> {
  const news = await select<{ id: string }>(
    ctx.em,
    `select p.incident_id as id from incident_participant p
     where p.municipality_id = ? and exists (
       select from incident_post w where w.region_id = ? and w.incident_id = p.incident_id
         and w.author_id is not null and w.author_id <> p.municipality_id
         and w.at > greatest(p.joined_at, coalesce((select max(n.created_at) from notification n
           where n.municipality_id = p.municipality_id and n.kind = 'INCIDENT_CHANGED'
             and n.params->>'path' = 'incidents/' || p.incident_id), p.joined_at)))`,
    [ctx.municipalityId, ctx.regionId],
  );
  for (const { id } of news)
    await tellPeople(ctx, NotificationKind.INCIDENT_CHANGED, { path: `incidents/${id}` });
}
