import type { MunicipalContext } from "../kernel/context.ts";
import { onBehalfOf } from "../identity/stand-in.ts";
import { newId } from "../kernel/ids.ts";
import { AuditEvent, type AuditEventId } from "./audit-event.entity.ts";

/**
 * Notes an act in the transaction that does it: both are kept or neither is.
 *
 * @param action noun and past participle, e.g. `member.added`
 * @param subject what it was done to, as people call it
 */
export function recordAudit(
  ctx: MunicipalContext,
  action: string,
  subject: string,
  details: Record<string, unknown> = {},
): void {
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(AuditEvent, {
      municipality: ctx.municipalityId,
      id: newId<AuditEventId>(at.getTime()),
      at,
      accountId: ctx.viewer.accountId,
      actor: ctx.viewer.displayName,
      onBehalfOf: onBehalfOf(ctx),
      action,
      subject,
      details,
    }),
  );
}
