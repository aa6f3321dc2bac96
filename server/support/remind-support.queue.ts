/** Reminds whoever supports of requests that nobody answered in time; once for each. */
import type { Queue } from "../job/queue.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { NotificationKind } from "../notification/notification-kind.ts";
import { notify } from "../notification/notify.ts";
import { SupportState } from "./support.enums.ts";
import { SupportRequest } from "./support-request.entity.ts";
import { supportersOf } from "./supporters.ts";

const EVERY_MINUTES = 60;

/** Safe to run again: what was reminded of is kept on the row, in the same transaction. */
export const remindSupportQueue: Queue = {
  name: "remind-support",
  everyMinutes: EVERY_MINUTES,
  async run(work) {
    await work.inMunicipality(remindOfSupport);
  },
};

export async function remindOfSupport(ctx: MunicipalContext): Promise<void> {
  const waiting = await ctx.em.find(SupportRequest, {
    municipality: ctx.municipalityId,
    state: { $in: [SupportState.NEW, SupportState.IN_WORK, SupportState.RETURNED] },
    dueAt: { $lt: ctx.clock.now() },
    isReminded: false,
  });
  if (waiting.length === 0) return;
  const roleCodes = await supportersOf(ctx);
  for (const request of waiting) {
    request.isReminded = true;
    await notify(ctx, {
      kind: NotificationKind.SUPPORT_OVERDUE,
      accountIds: request.assigneeAccountId === null ? [] : [request.assigneeAccountId],
      roleCodes,
      params: { supportRequestId: request.id, number: String(request.number) },
    });
  }
  await ctx.em.flush();
}
