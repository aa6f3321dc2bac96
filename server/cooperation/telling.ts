/** Tells the other side, in the transaction of what happened. */
import { enqueue, enqueueTelling } from "../job/enqueue.ts";
import type { MunicipalContext, RegionalContext } from "../kernel/context.ts";
import { type MunicipalityId, newId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import type { NotificationKind } from "../notification/notification-kind.ts";
import type { RegionNotificationId } from "../notification/region-notification.entity.ts";
import type { RegionNotificationKind } from "../notification/region-notification-kind.ts";

const GATHER_MS = 60_000;

/** Lists of the portal below `cooperation/`. */
export type CooperationPage = "requests" | "recommendations" | "practices" | "targets" | "incidents";

/** People of a centre who are told, by role; whoever administers it when there are none. */
export const TOLD_ROLES = ["HEAD", "DEPUTY_HEAD", "CURATOR", "COORDINATOR", "ANALYST"] as const;

/**
 * Has a centre told by a job of its own: the regional centre's transaction neither knows its people nor may.
 *
 * @param dueOn last day, where there is one
 */
export function tellCentre(
  ctx: RegionalContext,
  municipalityId: MunicipalityId,
  kind: NotificationKind,
  about: { readonly page: CooperationPage; readonly id?: string; readonly dueOn?: string },
): Promise<void> {
  const { page, id, dueOn } = about;
  return enqueueTelling(ctx, municipalityId, {
    kind,
    path: id === undefined ? page : `${page}/${id}`,
    ...(dueOn === undefined ? {} : { dueOn }),
  });
}

/** Tells the regional centre, whoever works there. */
export async function tellRegion(
  ctx: MunicipalContext,
  kind: RegionNotificationKind,
  subjectId: string,
  params: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const now = ctx.clock.now();
  await select(
    ctx.em,
    `insert into region_notification (region_id, id, municipality_ref, kind, subject_id, params, created_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [
      ctx.regionId,
      newId<RegionNotificationId>(now.getTime()),
      ctx.municipalityId,
      kind,
      subjectId,
      JSON.stringify(params),
      now,
    ],
  );
  // One letter for what happens within a minute; who gets it is looked up when it is written.
  const startAfter = new Date(now.getTime() + GATHER_MS);
  await enqueue(ctx, "deliver-region-mail", {}, { singletonKey: "region", startAfter });
}
