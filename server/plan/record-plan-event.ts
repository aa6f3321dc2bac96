import { recordAudit } from "../audit/record-audit.ts";
import { actorName } from "../identity/stand-in.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId } from "../kernel/ids.ts";
import { PlanEvent, type PlanEventId } from "./plan-event.entity.ts";
import type { PlanItem } from "./plan-item.entity.ts";
import type { Plan } from "./plan.entity.ts";

/** Adds to the history and to the journal, in the transaction of what happened. */
export function recordPlanEvent(
  ctx: MunicipalContext,
  plan: Plan,
  action: string,
  { item = null, note = null }: { readonly item?: PlanItem | null; readonly note?: string | null } = {},
): void {
  const at = ctx.clock.now();
  ctx.em.persist(
    ctx.em.create(PlanEvent, {
      municipality: ctx.municipalityId,
      id: newId<PlanEventId>(at.getTime()),
      planId: plan.id,
      itemId: item?.id ?? null,
      at,
      action,
      accountId: ctx.viewer.accountId,
      actor: actorName(ctx),
      itemTitle: item?.title ?? null,
      note,
    }),
  );
  recordAudit(ctx, item ? "planItem.changed" : "plan.changed", plan.title, {
    action,
    ...(item ? { item: item.ordinal } : {}),
  });
}
