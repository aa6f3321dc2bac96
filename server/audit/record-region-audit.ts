import type { RegionalContext } from "../kernel/context.ts";
import { newId, type RegionId } from "../kernel/ids.ts";
import { RegionAuditEvent, type RegionAuditEventId } from "./region-audit-event.entity.ts";

/**
 * Notes an act of the regional centre in the transaction that does it: both are kept or neither is.
 *
 * @param regionId region whose matter it is
 * @param action noun and past participle, e.g. `request.sent`
 * @param subject what it was done to, as people call it
 */
export function recordRegionAudit(
  ctx: RegionalContext,
  regionId: RegionId,
  action: string,
  subject: string,
  details: Record<string, unknown> = {},
): void {
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(RegionAuditEvent, {
      region: regionId,
      id: newId<RegionAuditEventId>(at.getTime()),
      at,
      accountId: ctx.viewer.accountId,
      actor: ctx.viewer.displayName,
      action,
      subject,
      details,
    }),
  );
}
